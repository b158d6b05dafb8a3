// Names in lists of results: "Stoke 24 Wanderers 27; Huia 22 Rangers 22". Knows neither the model
// nor any table of names.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "entity/tagger.hpp"

namespace newsidx {

// Adds to `parts` the names that `span` of `text` has between scores and before one, ascending, and
// answers true; false, and nothing added, where it has no score: "Mitre 10", "Sinohydro Bureau 3".
bool add_scored_names(std::string_view text, const Span& span, std::vector<Span>& parts);

// Takes both sides of a result for clubs where one is taken for a body or both for places: "Marist
// 31 Nelson 17", also a side that the tagger took for no name.
[[nodiscard]] TaggedSpans with_rivals(std::string_view text, TaggedSpans found);

}  // namespace newsidx
