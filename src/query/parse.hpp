// The query language, from a string to a syntax tree. Xapian's own parser is not used: it answers
// what nobody asked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "query/tree.hpp"

namespace newsidx {

inline constexpr std::size_t kMaxQueryBytes = 32 * 1024;
inline constexpr std::size_t kMaxQueryTerms = 1'000;
inline constexpr std::size_t kMaxQueryDepth = 64;
inline constexpr std::size_t kMinWildcardBytes = 2;  // before the '*'
inline constexpr std::uint32_t kMaxFirstWords = 1'000'000;

struct ParseQueryOptions {
    bool any = false;        // words side by side are ORed
    std::int32_t today = 0;  // days since 1970, for relative dates
};

// An error of kind query: what, and the query with a caret under the place.
[[nodiscard]] Result<Node> parse_query(std::string_view query, const ParseQueryOptions& options);

// The node that a flag asks for: filter_node(Field::country, "KZ", …). `text` in the syntax of what
// stands after the field's colon.
[[nodiscard]] Result<Node> filter_node(Field field, std::string_view text, std::int32_t today);

// Both conditions; `all` is left out.
[[nodiscard]] Node both(Node a, Node b);

// The tree in one line a node, indented: for --explain.
[[nodiscard]] std::string explain(const Node& tree);

}  // namespace newsidx
