// Ways in which an operator could be broken, each as what it would make of a syntax tree.
#pragma once

#include <functional>
#include <vector>

#include "query/tree.hpp"

struct BrokenOperator {
    const char* name;
    // Breaks one node, which may have children; false where it isn't the operator's.
    std::function<bool(newsidx::Node&)> broken;
};

[[nodiscard]] const std::vector<BrokenOperator>& broken_operators();

// Breaks the operator everywhere in the tree; false when the tree has none.
[[nodiscard]] bool break_tree(const BrokenOperator& one, newsidx::Node& tree);
