// Where phrases of the lexicon stand in an article: the longest one from each word on.
#pragma once

#include <vector>

#include "entity/lexicon.hpp"
#include "entity/tag_label.hpp"
#include "entity/tag_words.hpp"
#include "entity/word_features.hpp"

namespace newsidx {

// What a word is part of; single words aren't marked: WordFacts has what is known of them.
struct LexiconPhrase {
    LexiconMask mask = 0;
    TagPlace place = TagPlace::single;
};

// A place for each word; phrases begin with a capital and lie in one run. `memory` is that of an
// article before, to be used again.
[[nodiscard]] std::vector<LexiconPhrase> lexicon_phrases(const TagText& tagged,
                                                         const std::vector<TagRun>& runs,
                                                         const std::vector<WordFacts>& words,
                                                         const Lexicon& lexicon,
                                                         std::vector<LexiconPhrase> memory = {});

}  // namespace newsidx
