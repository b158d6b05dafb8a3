// Small pieces that compiled queries are made of.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "query/tree.hpp"

namespace newsidx {

// A condition that matches and doesn't rank.
[[nodiscard]] inline Xapian::Query boolean(const Xapian::Query& query) {
    return {Xapian::Query::OP_SCALE_WEIGHT, query, 0};
}

[[nodiscard]] inline Xapian::Query any_of(const std::vector<Xapian::Query>& queries) {
    return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

// The words of a node that phrases, near and adj can be asked of Xapian with; nothing when it has
// any other child.
[[nodiscard]] inline std::vector<const Node*> plain_words(const Node& node) {
    std::vector<const Node*> words;
    for (const Node& child : node.children) {
        if (child.kind != NodeKind::word || child.field == Field::body) return {};
        words.push_back(&child);
    }
    return words;
}

}  // namespace newsidx
