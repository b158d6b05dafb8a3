// Where sentences end.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/analysis.hpp"
#include "text/full_stops.hpp"

namespace newsidx {

// For tokens [begin, end) of one paragraph, the indexes one past each sentence's last token become
// `ends`, ascending; the last is `end`. None when there are no tokens. Closing quotes and brackets
// belong to the sentence before them. `stops` are those of the text's language.
void find_sentence_ends(std::string_view text, const std::vector<Token>& tokens,
                        std::uint32_t begin, std::uint32_t end, const FullStops& stops,
                        std::vector<std::uint32_t>& ends);

}  // namespace newsidx
