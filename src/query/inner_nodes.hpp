// Nodes of a tree that stand over others, made from these.
#pragma once

#include <optional>
#include <vector>

#include "base/span.hpp"
#include "query/tree.hpp"

namespace newsidx {

// From the first byte of either to the last of either.
[[nodiscard]] Span joined(const Span& a, const Span& b);

// A node of this kind over one child or more; its span goes from the first to the last.
[[nodiscard]] Node parent_of(NodeKind kind, std::vector<Node> children);

// A node of this kind over several children. An only child stands for itself, and of none there is
// no node.
[[nodiscard]] std::optional<Node> one_or(NodeKind kind, std::vector<Node> children);

// What --any makes of words side by side: one of them is enough; what is excluded or filtered
// holds for all. One child or more.
[[nodiscard]] Node any_of(std::vector<Node> children);

}  // namespace newsidx
