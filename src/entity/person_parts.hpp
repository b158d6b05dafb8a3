// Whom a span names that the tagger took for one person: names that a page put side by side, and
// words of a headline. Knows neither the model nor any table of names.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace newsidx {

// Appends the persons in `span` of `text`, most often one: "Ann Lee | Ann Marie Lee" of a page
// whose links went, "Ann Lee | /AP" of a picture's credit, "Ann Lee | Slams" of a headline, "Ann
// Lee | 2020". A nickname is within its name, quoted or in brackets, and a mark without its pair
// isn't: "Little” | Ann Lee". Bytes of the text, ascending; none where nothing of it is a name.
void add_person_parts(std::string_view text, const Span& span, std::vector<Span>& parts);

}  // namespace newsidx
