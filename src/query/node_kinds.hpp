// What kinds of nodes can do, for those who build and check trees.
#pragma once

#include <algorithm>

#include "query/tree.hpp"

namespace newsidx {

// The first node that keeps the tree from having places (see NodeKind), or nullptr when it has.
[[nodiscard]] inline const Node* first_placeless(const Node& node) {
    switch (node.kind) {
        case NodeKind::or_:
            for (const Node& child : node.children) {
                if (const Node* const found = first_placeless(child); found != nullptr)
                    return found;
            }
            return nullptr;
        case NodeKind::all:
        case NodeKind::none:
        case NodeKind::and_:
        case NodeKind::not_:
        case NodeKind::filter:
            return &node;
        default:
            return nullptr;
    }
}

// Whether it only lets articles through and has no words to rank by.
[[nodiscard]] inline bool is_condition(const Node& node) {
    if (node.kind == NodeKind::not_ || node.kind == NodeKind::filter) return true;
    return (node.kind == NodeKind::and_ || node.kind == NodeKind::or_) &&
           std::all_of(node.children.begin(), node.children.end(), is_condition);
}

[[nodiscard]] inline std::size_t depth_of(const Node& node) {
    std::size_t deepest = 0;
    for (const Node& child : node.children) deepest = std::max(deepest, depth_of(child));
    return deepest + 1;
}

}  // namespace newsidx
