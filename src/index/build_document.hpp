// From an analysed article to the terms and values of its index document. Pure.
#pragma once

#include <string>

#include "index/index_document.hpp"
#include "index/name_words.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// How many times a word of the title counts in BM25's term frequency; chosen by measurement,
// docs/ranking.md.
inline constexpr std::uint32_t kTitleWeight = 3;

// `analysis` is that of the record's title and `body` as article_text() joins them, in the record's
// language. The record's word count is set from it.
[[nodiscard]] IndexDocument build_document(Record record, std::string body,
                                           const Analysis& analysis, NameWordCache& names);
[[nodiscard]] IndexDocument build_document(Record record, std::string body,
                                           const Analysis& analysis);

}  // namespace newsidx
