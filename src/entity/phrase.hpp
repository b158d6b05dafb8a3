// A name of several words in a built-in table, and whether it stands at some place of a text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/analysis.hpp"

namespace newsidx {

// Between two words of Phrase::text: a blank or hyphen in the text, or this mark itself.
inline constexpr char kBlankGap = ' ';
inline constexpr char kCommaGap = ',';
inline constexpr char kAmpersandGap = '&';
inline constexpr char kBracketGap = '(';
inline constexpr std::string_view kGaps = " ,&(";

inline constexpr std::size_t kMaxPhraseWords = 16;

struct Phrase {
    std::string_view text;        // folded words with gaps between
    std::uint8_t words = 0;       // at most kMaxPhraseWords
    std::uint16_t capitals = 0;   // bit n: word n begins with a capital
    std::uint16_t uppercase = 0;  // bit n: word n is all capitals
};

// Whether the phrase begins at token `at`, whose folded form is known to be its first word; the
// index past its last token, which is at most `end`.
[[nodiscard]] std::optional<std::uint32_t> match_phrase(std::string_view text,
                                                        const Analysis& analysis, std::uint32_t at,
                                                        std::uint32_t end, const Phrase& phrase);

// What is known of a token before phrases are compared with it: most are ruled out at a glance.
struct PhraseStart {
    std::string_view first;  // its folded form
    std::string_view
        next;              // that of the next word, beyond one mark at most; "" where there is none
    bool capital = false;  // it begins with a capital
};
[[nodiscard]] PhraseStart phrase_start(std::string_view text, const Analysis& analysis,
                                       std::uint32_t at, std::uint32_t end);

// False only where match_phrase() would find nothing. The phrase's first word is `start.first`.
[[nodiscard]] inline bool may_match(const Phrase& phrase, const PhraseStart& start) {
    if ((phrase.capitals & ~phrase.uppercase & 1U) != 0 && !start.capital) return false;
    if (phrase.words < 2) return true;
    const std::size_t second = start.first.size() + 1;
    return !start.next.empty() && phrase.text[second] == start.next[0] &&
           (start.next.size() < 2 || phrase.text.size() == second + 1 ||
            phrase.text[second + 1] == start.next[1]);
}

// Whether `bytes` has the capitals that word `word` of the phrase has.
[[nodiscard]] bool has_case(const Phrase& phrase, unsigned word, std::string_view bytes);

// A name as the tables of the build need it.
struct PhraseShape {
    std::string key;   // its first word, or first pair of characters
    std::string text;  // Phrase::text; in a script without blanks the name as it is
    std::uint8_t words = 0;
    std::uint16_t capitals = 0;
    std::uint16_t uppercase = 0;
    bool raw = false;  // a script without blanks

    auto operator<=>(const PhraseShape&) const = default;
};

// Of a name with more than kMaxPhraseWords words, the first ones.
[[nodiscard]] PhraseShape phrase_shape(std::string_view name);

}  // namespace newsidx
