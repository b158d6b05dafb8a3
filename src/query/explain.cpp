#include <string>

#include "article/date.hpp"
#include "query/parse.hpp"

namespace newsidx {
namespace {

std::string range(const DayRange& days) {
    if (days.none) return "none";
    return (days.from ? iso_day(*days.from) : "") + ".." + (days.to ? iso_day(*days.to) : "");
}

std::string filter_text(const Node& node) {
    const FieldInfo& info = field_info(*node.field);
    std::string out(info.name);
    out += ": ";
    if (info.kind == FieldKind::date) return out + range(node.dates);
    if (info.kind == FieldKind::number)
        return out + std::to_string(node.numbers.from) + ".." + std::to_string(node.numbers.to);
    return out + node.text + (node.prefix ? "*" : "");
}

std::string label(const Node& node) {
    const std::string field = node.field ? " in " + std::string(field_info(*node.field).name) : "";
    const std::string number = std::to_string(node.number);
    switch (node.kind) {
        case NodeKind::all:
            return "all articles";
        case NodeKind::none:
            return "no article";
        case NodeKind::word:
            return "word " + node.text + field;
        case NodeKind::wildcard:
            return "words that begin with " + node.text + field;
        case NodeKind::fuzzy:
            return "words at most " + number + " edits from " + node.text + field;
        case NodeKind::exact:
            return "exactly " + node.text + field;
        case NodeKind::phrase:
            return "phrase";
        case NodeKind::near:
            return "at most " + number + " words apart";
        case NodeKind::adj:
            return "in this order, at most " + number + " words apart";
        case NodeKind::sentence:
            return "in one sentence";
        case NodeKind::paragraph:
            return "in one paragraph";
        case NodeKind::at_least:
            return "at least " + number + " times";
        case NodeKind::first:
            return "in the title or the first " + number + " words";
        case NodeKind::and_:
            return node.implicit ? "all of, adjacent first" : "all of";
        case NodeKind::or_:
            return "any of";
        case NodeKind::not_:
            return "not";
        case NodeKind::filter:
            return filter_text(node);
    }
    return {};
}

void add(const Node& node, std::size_t depth, std::string& out) {
    out += std::string(depth * 2, ' ') + label(node) + "\n";
    for (const Node& child : node.children) add(child, depth + 1, out);
}

}  // namespace

std::string explain(const Node& tree) {
    std::string out;
    add(tree, 0, out);
    return out;
}

}  // namespace newsidx
