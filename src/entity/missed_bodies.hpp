// Bodies that the tagger passes over and whose letters, or another name of the article, tell. Knows
// neither the model nor any table of names.
#pragma once

#include <string_view>

#include "entity/tag_words.hpp"
#include "entity/tagger.hpp"

namespace newsidx {

// `found` with words in capitals that are the initials of a body of the article, which none defines
// ("the GBA" of the Ghana Boxing Authority), and with clubs that their last word tells ("Rathmore
// GAA"), where no name stands yet. Linear in the words.
[[nodiscard]] TaggedSpans with_missed_bodies(std::string_view text, const TagText& words,
                                             TaggedSpans found);

}  // namespace newsidx
