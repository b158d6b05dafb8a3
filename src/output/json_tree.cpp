#include "output/json_tree.hpp"

#include <limits>
#include <nlohmann/json.hpp>

#include "article/date.hpp"
#include "base/utf8.hpp"

namespace newsidx {
namespace {

using Json = nlohmann::ordered_json;

// Part of the contract with scripts: append only.
std::string_view operator_name(NodeKind kind) {
    switch (kind) {
        case NodeKind::all:
            return "all";
        case NodeKind::none:
            return "none";
        case NodeKind::word:
            return "word";
        case NodeKind::wildcard:
            return "wildcard";
        case NodeKind::fuzzy:
            return "fuzzy";
        case NodeKind::exact:
            return "exact";
        case NodeKind::phrase:
            return "phrase";
        case NodeKind::near:
            return "near";
        case NodeKind::adj:
            return "adj";
        case NodeKind::sentence:
            return "sentence";
        case NodeKind::paragraph:
            return "paragraph";
        case NodeKind::at_least:
            return "at_least";
        case NodeKind::first:
            return "first";
        case NodeKind::and_:
            return "and";
        case NodeKind::or_:
            return "or";
        case NodeKind::not_:
            return "not";
        case NodeKind::filter:
            return "filter";
    }
    return {};
}

void set_ranges(Json& json, const Node& node) {
    const FieldKind kind = field_info(*node.field).kind;
    if (kind == FieldKind::date) {
        if (node.dates.from) json["from"] = iso_day(*node.dates.from);
        if (node.dates.to) json["to"] = iso_day(*node.dates.to);
        if (node.dates.none) json["none"] = true;
    }
    if (kind == FieldKind::number) {
        if (node.numbers.from > 0) json["from"] = node.numbers.from;
        if (node.numbers.to != NumberRange().to) json["to"] = node.numbers.to;
    }
}

Json meaning_json(const Meaning& meaning) {
    Json json = Json::object();
    if (!meaning.text.empty()) {
        json["text"] = to_valid_utf8(meaning.text);
        if (!meaning.name.empty()) json["name"] = meaning.name;
        json["articles"] = meaning.articles;
    }
    if (!meaning.words.empty()) json["words"] = meaning.words;
    if (meaning.more > 0) json["more"] = meaning.more;
    return json;
}

// `next` counts the leaves that have a meaning.
Json node_json(const Node& node, const Meanings* meanings, std::size_t& next) {
    Json json{{"op", operator_name(node.kind)}};
    if (node.field) json["field"] = field_info(*node.field).name;
    if (!node.text.empty()) json["text"] = to_valid_utf8(node.text);
    if (node.number > 0) json["number"] = node.number;
    if (node.prefix) json["prefix"] = true;
    if (node.implicit) json["implicit"] = true;
    if (node.kind == NodeKind::filter && node.field) set_ranges(json, node);
    if (meanings != nullptr && has_meaning(node)) {
        Json list = Json::array();
        for (const Meaning& one : (*meanings)[next++]) list.push_back(meaning_json(one));
        json["stands_for"] = std::move(list);
    }
    if (!node.children.empty()) {
        Json children = Json::array();
        for (const Node& child : node.children)
            children.push_back(node_json(child, meanings, next));
        json["of"] = std::move(children);
    }
    return json;
}

}  // namespace

Json tree_json(const Node& node) {
    std::size_t next = 0;
    return node_json(node, nullptr, next);
}

Json tree_json(const Node& node, const Meanings& meanings) {
    std::size_t next = 0;
    return node_json(node, &meanings, next);
}

}  // namespace newsidx
