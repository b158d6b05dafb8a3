#include "article/plain_english.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/word_order.hpp"

namespace newsidx {
namespace {

// Small words that no other language with Latin letters has so many of.
constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"the",     "of",    "and",   "to",     "that", "for",   "with",  "from", "was",
     "has",     "have",  "his",   "said",   "by",   "which", "this",  "they", "their",
     "been",    "would", "were",  "are",    "you",  "what",  "about", "who",  "will",
     "she",     "had",   "when",  "there",  "than", "could", "other", "them", "those",
     "because", "where", "after", "before", "your", "our",   "out",   "into"});

// Words of reports on companies and markets, as news agencies shorten them: whole articles are
// tables of them, with hardly a small word.
constexpr auto kBusinessWords = std::to_array<std::string_view>(
    {"shr",    "shrs",    "cts",     "vs",      "revs",   "net",     "qtr",   "mths",
     "mln",    "dlrs",    "oper",    "div",     "pct",    "stg",     "qtly",  "avg",
     "bln",    "note",    "year",    "loss",    "profit", "profits", "sales", "share",
     "shares", "stock",   "company", "quarter", "month",  "months",  "ended", "record",
     "pay",    "march",   "april",   "june",    "july",   "august",  "prior", "gain",
     "income", "tax",     "billion", "million", "corp",   "inc",     "ltd",   "bank",
     "due",    "results", "first",   "second",  "third",  "three",   "four",  "five",
     "six",    "seven",   "eight",   "nine",    "not",    "did",     "does",  "its"});

constexpr std::uint64_t kSmallLetters = 0x2020202020202020;

// Small and business words by leading_bytes() in small letters, in a table where each one's own
// bits say its place: it is asked of every word of every article.
class EnglishWords {
public:
    static constexpr std::size_t kPlaces = 512;
    static constexpr std::size_t kNone = kPlaces;
    static constexpr std::size_t kLongest = sizeof(std::uint64_t) - 1;

    constexpr EnglishWords() {
        for (const std::string_view word : kSmallWords) add(word, true);
        for (const std::string_view word : kBusinessWords) add(word, false);
    }

    // Of a word of letters of ASCII, in any case: where it stands, kNone where it doesn't.
    [[nodiscard]] std::size_t find(std::string_view word) const {
        if (word.size() > kLongest) return kNone;
        const std::uint64_t key =
            leading_bytes(word) | kSmallLetters << (8 * (sizeof(std::uint64_t) - word.size()));
        std::size_t at = place(key);
        while (keys_[at] != 0 && keys_[at] != key) at = (at + 1) % kPlaces;
        return keys_[at] == key ? at : kNone;
    }

    [[nodiscard]] bool is_small(std::size_t at) const { return small_[at]; }

private:
    static constexpr std::size_t place(std::uint64_t key) {
        constexpr unsigned kPlaceBits = 9;
        static_assert(std::size_t{1} << kPlaceBits == kPlaces);
        return static_cast<std::size_t>(key * 0x9e3779b97f4a7c15U >> (64 - kPlaceBits));
    }

    constexpr void add(std::string_view word, bool small) {
        std::uint64_t key = 0;
        for (std::size_t i = 0; i < sizeof key; ++i)
            key = key << 8U | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0U);
        std::size_t at = place(key);
        while (keys_[at] != 0) at = (at + 1) % kPlaces;
        keys_[at] = key;
        small_[at] = small;
    }

    std::array<std::uint64_t, kPlaces> keys_{};  // 0: none
    std::array<bool, kPlaces> small_{};
};

constexpr EnglishWords kEnglishWords;

constexpr bool fit(std::span<const std::string_view> words) {
    return std::all_of(words.begin(), words.end(),
                       [](std::string_view word) { return word.size() <= EnglishWords::kLongest; });
}
static_assert(fit(kSmallWords) && fit(kBusinessWords));

// What a text has of each kind.
struct Tally {
    std::size_t words = 0;
    std::size_t small = 0;
    std::size_t different_small = 0;
    std::size_t business = 0;
    std::size_t different_business = 0;
    std::size_t the = 0;
    std::size_t wide = 0;  // letters beyond ASCII
};

constexpr auto kLetters = [] {
    std::array<bool, 256> letters{};
    for (std::size_t c = 'a'; c <= 'z'; ++c) letters[c] = letters[c - 'a' + 'A'] = true;
    return letters;
}();

// Not quotation marks, dashes and signs of money: those are UTF-8 from 0xc2 or 0xe2 on.
bool begins_wide_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xc3 && byte != 0xe2;
}

Tally tally_of(std::string_view text) {
    Tally tally;
    std::array<bool, EnglishWords::kPlaces> met{};
    const std::size_t the = kEnglishWords.find("the");
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && kLetters[static_cast<unsigned char>(text[end])]) ++end;
        if (end > at) {
            ++tally.words;
            const std::size_t word = kEnglishWords.find(text.substr(at, end - at));
            if (word != EnglishWords::kNone) {
                const bool small = kEnglishWords.is_small(word);
                ++(small ? tally.small : tally.business);
                if (!met[word]) ++(small ? tally.different_small : tally.different_business);
                met[word] = true;
                if (word == the) ++tally.the;
            }
        } else if (begins_wide_letter(text[end])) {
            ++tally.wide;
        }
        at = std::max(end, at + 1);
    }
    return tally;
}

// Every sixth word at least is a small one, and they are of many kinds or "the" is as frequent as
// it is in English.
bool is_prose(const Tally& tally) {
    constexpr std::size_t kFewestWords = 40;
    constexpr std::size_t kManyKinds = 6;
    return tally.words >= kFewestWords && tally.small * 6 >= tally.words &&
           tally.the * 5 <= tally.words &&
           (tally.the * 40 >= tally.words || tally.different_small >= kManyKinds);
}

// Every third word is a small one or of business, of many kinds.
bool is_report(const Tally& tally) {
    constexpr std::size_t kManyKinds = 6;
    return (tally.small + tally.business) * 3 >= tally.words &&
           tally.different_small + tally.different_business >= kManyKinds;
}

}  // namespace

bool is_plain_english(std::string_view text) {
    const Tally tally = tally_of(text);
    return tally.wide * 40 <= text.size() && (is_prose(tally) || is_report(tally));
}

}  // namespace newsidx
