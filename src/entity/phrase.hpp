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

// The first two bytes of a word in one number; 0 in place of bytes that aren't there.
[[nodiscard]] constexpr std::uint16_t first_bytes(std::string_view word) {
    const auto byte = [&](std::size_t at) {
        return at < word.size() ? static_cast<unsigned>(static_cast<unsigned char>(word[at])) : 0U;
    };
    return static_cast<std::uint16_t>(byte(0) | byte(1) << 8U);
}
// Those of the second word of a Phrase::text.
[[nodiscard]] constexpr std::uint16_t second_bytes(std::string_view text) {
    const std::size_t gap = text.find_first_of(kGaps);
    return gap == text.npos ? std::uint16_t{0} : first_bytes(text.substr(gap + 1));
}

// What is known of a token before phrases are compared: most are ruled out at a glance.
struct PhraseStart {
    // first_bytes() of the next word, beyond one mark at most; 0 where there is none.
    std::uint16_t next = 0;
    bool capital = false;  // it begins with a capital
};
[[nodiscard]] PhraseStart phrase_start(std::string_view text, const Analysis& analysis,
                                       std::uint32_t at, std::uint32_t end);

// False only where match_phrase() would find nothing. The token is the first word of the phrase: a
// row of a table that has words, capitals and uppercase of Phrase, and second_bytes() in `second`.
template <typename Row>
[[nodiscard]] bool may_match(const Row& phrase, const PhraseStart& start) {
    // The second word rules out most. One of the two may have one byte alone.
    const unsigned differ = static_cast<unsigned>(phrase.second) ^ start.next;
    if ((differ & 0xffU) != 0 && phrase.words > 1) return false;
    if (differ != 0 && phrase.words > 1 && phrase.second >= 0x100U && start.next >= 0x100U)
        return false;
    return start.capital || (phrase.capitals & ~phrase.uppercase & 1U) == 0;
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
