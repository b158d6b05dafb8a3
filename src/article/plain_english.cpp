#include "article/plain_english.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "base/ascii.hpp"
#include "base/short_bytes.hpp"
#include "base/sixteen_bytes.hpp"

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

constexpr unsigned char kSmallLetter = 0x20;  // the bit that makes a letter of ASCII small
constexpr std::uint64_t kSmallLetters = 0x0101010101010101 * kSmallLetter;

// Small and business words, each as a number of its letters, in a table where the number's own bits
// say its place: it is asked of every word of every article.
class EnglishWords {
public:
    static constexpr std::size_t kPlaces = 512;
    static constexpr std::size_t kNone = kPlaces;
    static constexpr std::size_t kLongest = sizeof(std::uint64_t) - 1;

    constexpr EnglishWords() {
        for (const std::string_view word : kSmallWords) add(word, true);
        for (const std::string_view word : kBusinessWords) add(word, false);
    }

    // Where the word stands that is the letters of ASCII text[begin, end), in any case; kNone where
    // it doesn't.
    [[nodiscard]] std::size_t find(std::string_view text, std::size_t begin,
                                   std::size_t end) const {
        const std::size_t size = end - begin;
        if (size > kLongest) return kNone;
        std::uint64_t key = 0;
        if (std::endian::native != std::endian::little || begin + sizeof key > text.size()) {
            key = key_of(text.substr(begin, size));
        } else {
            const std::uint64_t bits = (std::uint64_t{1} << (8 * size)) - 1;
            key = (load_bytes<std::uint64_t>(text.data() + begin) | kSmallLetters) & bits;
        }
        std::size_t at = place(key);
        while (keys_[at] != 0 && keys_[at] != key) at = (at + 1) % kPlaces;
        return keys_[at] == key ? at : kNone;
    }

    [[nodiscard]] bool is_small(std::size_t at) const { return small_[at]; }

private:
    // The first letter lowest.
    static constexpr std::uint64_t key_of(std::string_view word) {
        std::uint64_t key = 0;
        for (std::size_t i = word.size(); i-- > 0;)
            key = key << 8U | static_cast<unsigned char>(word[i]) | kSmallLetter;
        return key;
    }
    static constexpr std::size_t place(std::uint64_t key) {
        constexpr unsigned kPlaceBits = 9;
        static_assert(std::size_t{1} << kPlaceBits == kPlaces);
        return static_cast<std::size_t>(key * 0x9e3779b97f4a7c15U >> (64 - kPlaceBits));
    }

    constexpr void add(std::string_view word, bool small) {
        const std::uint64_t key = key_of(word);
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

// What up to 64 bytes are, a bit each.
struct Kinds {
    std::uint64_t letters = 0;  // of ASCII
    // Begins of letters beyond it; not quotation marks, dashes and signs of money: those are UTF-8
    // from 0xc2 or 0xe2 on.
    std::uint64_t wide = 0;
};
constexpr std::size_t kBytesAtOnce = 64;

Kinds kinds_of(std::string_view bytes) {
    Kinds kinds;
    std::size_t at = 0;
#ifdef NEWSIDX_SIXTEEN_BYTES
    for (; at + sizeof(SixteenBytes) <= bytes.size(); at += sizeof(SixteenBytes)) {
        const SixteenBytes some = load_sixteen(bytes.data() + at);
        const SixteenBytes letters =
            is_between(_mm_or_si128(some, everywhere(kSmallLetter)), 'a', 'z');
        const SixteenBytes wide =
            _mm_andnot_si128(_mm_cmpeq_epi8(some, everywhere(0xe2)), is_between(some, 0xc3, 0xff));
        kinds.letters |= std::uint64_t{highest_bits(letters)} << at;
        kinds.wide |= std::uint64_t{highest_bits(wide)} << at;
    }
#endif
    for (; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        kinds.letters |= std::uint64_t{ascii::is_letter(bytes[at])} << at;
        kinds.wide |= std::uint64_t{byte >= 0xc3 && byte != 0xe2} << at;
    }
    return kinds;
}

class Counter {
public:
    explicit Counter(std::string_view text) : text_(text) {}

    Tally count() {
        std::size_t begin = 0;  // of the word at hand
        std::uint64_t inside = 0;
        for (std::size_t at = 0; at < text_.size(); at += kBytesAtOnce) {
            const Kinds kinds = kinds_of(text_.substr(at, kBytesAtOnce));
            tally_.wide += static_cast<std::size_t>(std::popcount(kinds.wide));
            // Where words begin and end, in turn.
            auto edges = kinds.letters ^ (kinds.letters << 1U | inside);
            for (; edges != 0; edges &= edges - 1) {
                const std::size_t edge = at + static_cast<std::size_t>(std::countr_zero(edges));
                if (inside != 0) add(begin, edge);
                begin = edge;
                inside ^= 1U;
            }
        }
        if (inside != 0) add(begin, text_.size());
        return tally_;
    }

private:
    void add(std::size_t begin, std::size_t end) {
        ++tally_.words;
        const std::size_t word = kEnglishWords.find(text_, begin, end);
        if (word == EnglishWords::kNone) return;
        const bool small = kEnglishWords.is_small(word);
        ++(small ? tally_.small : tally_.business);
        if (!met_[word]) ++(small ? tally_.different_small : tally_.different_business);
        met_[word] = true;
        if (word == the_) ++tally_.the;
    }

    std::string_view text_;
    Tally tally_;
    std::array<bool, EnglishWords::kPlaces> met_{};
    std::size_t the_ = kEnglishWords.find("the", 0, 3);
};

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
    constexpr std::size_t kFewestWords = 12;
    constexpr std::size_t kManyKinds = 6;
    return tally.words >= kFewestWords && (tally.small + tally.business) * 3 >= tally.words &&
           tally.different_small + tally.different_business >= kManyKinds;
}

}  // namespace

bool is_plain_english(std::string_view text) {
    const Tally tally = Counter(text).count();
    return tally.wide * 40 <= text.size() && (is_prose(tally) || is_report(tally));
}

}  // namespace newsidx
