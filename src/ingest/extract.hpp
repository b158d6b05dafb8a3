// Articles with what the extractor finds in them, without an index.
#pragma once

#include <cstdint>
#include <functional>

#include "article/parse.hpp"
#include "entity/trace.hpp"
#include "query/answer.hpp"
#include "source/source.hpp"

namespace newsidx {

struct ExtractSummary {
    JsonTally json{};            // of all that was read as JSON
    std::uint64_t empty = 0;     // as in AddSummary
    std::uint64_t left_out = 0;  // likewise
};

// Calls `see` with each article of the sources, in their order. Places, dates and all else are as
// `add` would store them; there is no id. The trace is empty unless it is wanted.
[[nodiscard]] Result<ExtractSummary> extract_articles(
    SourceOptions sources, const ParseOptions& options, bool want_trace,
    const std::function<void(const StoredArticle&, const Trace&)>& see,
    const std::function<void(const Location&, const Error&)>& failed);

}  // namespace newsidx
