// The query language, from a string to a syntax tree. Xapian's own parser is not used: it answers
// what nobody asked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "query/tree.hpp"

namespace newsidx {

inline constexpr std::size_t kMaxQueryBytes = 32 * 1024;
inline constexpr std::size_t kMaxQueryTerms = 1'000;  // words and values of fields
inline constexpr std::size_t kMaxQueryDepth = 64;     // of brackets and NOTs, and of the tree

struct ParseQueryOptions {
    bool any = false;        // words side by side are ORed; NOT and filters beside them still hold
    std::int32_t today = 0;  // days since 1970, for relative dates
};

// The tree of a query; `all` when the query is blank. The query is cleaned as articles are
// (article/clean.hpp) before it is read, and spans count the bytes of the clean one. An error of
// kind query shows it with a caret under the place. What was left out of it (marks without a word)
// and what may have been meant otherwise (query/foreign.hpp) is told in `notes`, when given.
[[nodiscard]] Result<Node> parse_query(std::string_view query, const ParseQueryOptions& options,
                                       std::vector<std::string>* notes = nullptr);

// The node that a flag asks for: filter_node(Field::country, "KZ", …). `text` in the syntax of what
// stands after the field's colon.
[[nodiscard]] Result<Node> filter_node(Field field, std::string_view text, std::int32_t today);

// Both conditions; `all` is left out.
[[nodiscard]] Node both(Node a, Node b);

// The tree in one line a node, indented: for --explain.
[[nodiscard]] std::string explain(const Node& tree);

}  // namespace newsidx
