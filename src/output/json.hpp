// Answers as JSON, one object a line: DESIGN's contract, described in docs/schema/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "base/location.hpp"
#include "query/answer.hpp"

namespace newsidx {

// Each is one line with its end. Keys that have no value are left out.
[[nodiscard]] std::string json_hit(const Hit& hit);
[[nodiscard]] std::string json_summary(const SearchAnswer& answer, std::string_view query);
[[nodiscard]] std::string json_facet_row(Facet facet, const FacetValue& value);
[[nodiscard]] std::string json_count(std::uint64_t articles);
[[nodiscard]] std::string json_stats(const IndexStats& stats);
// `article` with its text and mentions: what `show` prints ("id" and the rest of the head) and
// `extract` (its place).
[[nodiscard]] std::string json_article(const StoredArticle& article);

// The events of `add`.
[[nodiscard]] std::string json_commit(std::uint64_t articles);
[[nodiscard]] std::string json_failed(const Location& location, const Error& error);
[[nodiscard]] std::string json_add_summary(std::uint64_t added, std::uint64_t updated,
                                           std::uint64_t unchanged, std::uint64_t removed,
                                           std::uint64_t failed);

}  // namespace newsidx
