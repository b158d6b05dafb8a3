// Trees as one line, for tables of cases: (and a "b c" -d) and the like.
#pragma once

#include <string>

#include "article/date.hpp"
#include "query/tree.hpp"

namespace newsidx {

inline std::string compact(const Node& node);

inline std::string compact_list(const std::string& name, const Node& node) {
    std::string out = "(" + name;
    for (const Node& child : node.children) out += " " + compact(child);
    return out + ")";
}

inline std::string compact_filter(const Node& node) {
    const FieldInfo& info = field_info(*node.field);
    std::string value = node.text + (node.prefix ? "*" : "");
    if (info.kind == FieldKind::date) {
        value = node.dates.none ? "none"
                                : (node.dates.from ? iso_day(*node.dates.from) : "") + ".." +
                                      (node.dates.to ? iso_day(*node.dates.to) : "");
    }
    if (info.kind == FieldKind::number) {
        value = std::to_string(node.numbers.from) + "..";
        if (node.numbers.to != NumberRange().to) value += std::to_string(node.numbers.to);
    }
    return "{" + std::string(info.name) + " " + value + "}";
}

inline std::string compact(const Node& node) {
    const std::string field = node.field && node.kind != NodeKind::filter
                                  ? std::string(field_info(*node.field).name) + ":"
                                  : "";
    const std::string number = std::to_string(node.number);
    switch (node.kind) {
        case NodeKind::all:
            return "all";
        case NodeKind::none:
            return "none";
        case NodeKind::word:
            return field + node.text;
        case NodeKind::wildcard:
            return field + node.text + "*";
        case NodeKind::fuzzy:
            return field + node.text + "~" + number;
        case NodeKind::exact:
            return field + "=" + node.text;
        case NodeKind::phrase:
            return compact_list("phrase", node);
        case NodeKind::near:
            return compact_list("near/" + number, node);
        case NodeKind::adj:
            return compact_list("adj/" + number, node);
        case NodeKind::sentence:
            return compact_list("/s", node);
        case NodeKind::paragraph:
            return compact_list("/p", node);
        case NodeKind::at_least:
            return compact_list("atleast" + number, node);
        case NodeKind::first:
            return compact_list("first/" + number, node);
        case NodeKind::and_:
            return compact_list(node.implicit ? "beside" : "and", node);
        case NodeKind::or_:
            return compact_list("or", node);
        case NodeKind::not_:
            return compact_list("not", node);
        case NodeKind::filter:
            return compact_filter(node);
    }
    return {};
}

}  // namespace newsidx
