// The words of an article as the tagger sees them: what the text joins by hyphens is one word, so
// is an initial with its full stop. Knows no names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "text/analysis.hpp"

namespace newsidx {

struct TagWord {
    Span span;
    std::uint32_t first_token = 0;  // half open range in Analysis::tokens
    std::uint32_t end_token = 0;
    std::uint32_t form = 0;  // equal for words equal but for case and accents; below TagText::forms
    WordCase kind = WordCase::lower;

    [[nodiscard]] bool has_capital() const {
        return kind != WordCase::lower && kind != WordCase::number && kind != WordCase::mark;
    }
};

struct TagSentence {
    std::uint32_t first = 0;  // half open range in TagText::words
    std::uint32_t end = 0;
    std::uint32_t first_word = 0;     // that is no mark; `end` where there is none
    std::uint32_t first_capital = 0;  // half open range in TagText::capitals
    std::uint32_t end_capital = 0;
    bool title = false;     // of the article
    bool shouting = false;  // nearly all words in capitals
    bool headline = false;  // nearly all longer words begin with a capital
};

// A stretch of words that names may stand in; between them there are none.
struct TagRun {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    std::uint32_t sentence = 0;
};

struct TagText {
    std::vector<TagWord> words;
    std::vector<TagSentence> sentences;
    std::vector<std::uint32_t> capitals;     // the words that have one, ascending
    std::vector<std::uint32_t> small_words;  // by form: how many are WordCase::lower
    std::uint32_t forms = 0;
};

// Linear in the text. `memory` is that of an article before, to be used again.
[[nodiscard]] TagText tag_words(std::string_view text, const Analysis& analysis,
                                TagText memory = {});

// Which words with a capital are worth a look.
enum class TagLook : std::uint8_t {
    all,     // what training learns from: also that "The" before a small word is no name
    needed,  // not "The", "However", "Monday" between small words
};

// Words with a capital, and what may join or precede them: "of the", "van der", "2nd".
[[nodiscard]] std::vector<TagRun> tag_runs(std::string_view text, const TagText& words,
                                           TagLook look = TagLook::needed,
                                           std::vector<TagRun> memory = {});

// The word in small letters without accents; keeps its full stops: "u.s.", "kassym-jomart".
[[nodiscard]] std::string small_form(std::string_view text, const Analysis& analysis,
                                     const TagWord& word);

}  // namespace newsidx
