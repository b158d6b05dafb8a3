// The facets view: what all matching articles have, counted; and which rows of it are shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/answer.hpp"
#include "query/tree.hpp"

namespace newsidx {

enum class FacetOrder : std::uint8_t { count, name };

// The rows of a table that are wanted. A pattern means a value when it is the value's id, or when
// all of its words, folded, are words of the value's name; a last word that ends in '*' stands for
// all words that begin so.
struct FacetRows {
    std::uint64_t min = 1;               // articles
    std::vector<std::string> include{};  // patterns: these values alone; empty: all
    std::vector<std::string> exclude{};  // patterns: not these
    FacetOrder order = FacetOrder::count;
    std::size_t limit = 0;  // rows; 0: all
};

struct FacetsRequest {
    Node tree;
    std::vector<Facet> by;
    FacetRows rows;
    std::optional<Facet> drill;   // counted again within each row shown
    std::size_t drill_limit = 5;  // rows each
};

struct FacetsAnswer {
    std::uint64_t total = 0;         // articles that match
    std::vector<FacetTable> tables;  // in the order asked
    // With drill: inner[i][j] is the table of tables[i].values[j].
    std::vector<std::vector<FacetTable>> inner;
};

// Of a table with these numbers of articles: a row with fewer than this choose_rows() would take
// away, whatever it is called, so that nobody has to look up its name.
[[nodiscard]] std::uint64_t fewest_shown(std::vector<std::uint64_t> articles,
                                         const FacetRows& rows);

// Leaves the rows wanted in the order wanted, sets `distinct` to what there was, unless it is known
// to be more already, and `wanted` to how many of it names and numbers leave. `table` is in the
// order that tables have.
void choose_rows(FacetTable& table, const FacetRows& rows);

}  // namespace newsidx
