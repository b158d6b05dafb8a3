#include "query/inner_nodes.hpp"

#include <algorithm>
#include <utility>

#include "query/node_kinds.hpp"

namespace newsidx {

Span joined(const Span& a, const Span& b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

Node parent_of(NodeKind kind, std::vector<Node> children) {
    Node node;
    node.kind = kind;
    node.span = joined(children.front().span, children.back().span);
    node.children = std::move(children);
    return node;
}

std::optional<Node> one_or(NodeKind kind, std::vector<Node> children) {
    if (children.empty()) return std::nullopt;
    if (children.size() == 1) return std::move(children.front());
    return parent_of(kind, std::move(children));
}

Node any_of(std::vector<Node> children) {
    std::vector<Node> words;
    std::vector<Node> conditions;
    for (Node& child : children)
        (is_condition(child) ? conditions : words).push_back(std::move(child));
    if (words.empty()) return parent_of(NodeKind::and_, std::move(conditions));
    const bool several = words.size() > 1;
    Node any = several ? parent_of(NodeKind::or_, std::move(words)) : std::move(words.front());
    any.implicit = several;
    if (conditions.empty()) return any;
    conditions.insert(conditions.begin(), std::move(any));
    return parent_of(NodeKind::and_, std::move(conditions));
}

}  // namespace newsidx
