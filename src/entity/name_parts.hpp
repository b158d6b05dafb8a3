// Names apart that the tagger took for one. Knows neither the model nor any table of names.
#pragma once

#include <string_view>
#include <vector>

#include "entity/tagger.hpp"

namespace newsidx {

// The names without what belongs to none, and those apart that a page, a headline or a picture's
// credit put side by side: see add_person_parts, credited_names and body_size. Ascending, disjoint.
[[nodiscard]] std::vector<NameSpan> parted_names(std::string_view text,
                                                 const std::vector<NameSpan>& names);

// Parts names from people at their end whom the article names elsewhere: "African Union | Alpha
// Conde".
void part_from_people(std::string_view text, TaggedSpans& found);

}  // namespace newsidx
