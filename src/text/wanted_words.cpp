#include "text/wanted_words.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/ascii.hpp"
#include "base/sixteen_bytes.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

// U+2000 to U+203F: dashes, quotes and blanks, the only characters beyond ASCII that most texts
// have many of. None begins a word.
bool is_general_punctuation(std::string_view text, std::size_t at) {
    return text.substr(at).starts_with("\xe2\x80");
}

// Whether the word at `at` may begin with `begin` once it is folded: as fold() does for ASCII,
// passing what it drops; yes for whatever only fold() itself can say.
bool may_fold_to(std::string_view text, std::size_t at, std::string_view begin) {
    for (std::size_t same = 0; same < begin.size(); ++at) {
        if (at >= text.size()) return false;
        const char c = text[at];
        if ((c == '.' || c == '\'' || c == '`') && c != begin[same]) continue;
        if (static_cast<unsigned char>(c) >= 0x80) {
            if (!is_general_punctuation(text, at)) return true;
            const std::string_view one = text.substr(at, 3);
            // Apostrophes are dropped, and joiners are parts of words; the others end the word.
            return one == "\u2018" || one == "\u2019" || one == "\u200c" || one == "\u200d";
        }
        if (ascii::lower(c) != begin[same]) return false;
        ++same;
    }
    return true;
}

constexpr std::uint64_t kEach = 0x0101010101010101;  // of eight bytes: one
constexpr std::uint64_t kHighBits = 0x80 * kEach;
constexpr std::uint64_t kLowerCase = 0x20 * kEach;

// The high bits of bytes that are 0xc0 or above: lead bytes.
constexpr std::uint64_t lead_bytes(std::uint64_t eight) { return eight & eight << 1U & kHighBits; }
// The high bits of bytes that are zero; of some behind such a byte, too.
constexpr std::uint64_t zero_bytes(std::uint64_t eight) {
    return (eight - kEach) & ~eight & kHighBits;
}

#ifdef NEWSIDX_SIXTEEN_BYTES
constexpr std::size_t kBytesAtOnce = sizeof(SixteenBytes);

// A bit each for the bytes at `at` that are lead bytes or one of `firsts`, in either case, and that
// no letter or digit of ASCII stands before.
unsigned word_begins(const char* at, const std::vector<std::uint64_t>& firsts) {
    const SixteenBytes small = everywhere(0x20);
    const SixteenBytes bytes = load_sixteen(at);
    const SixteenBytes before = load_sixteen(at - 1);
    SixteenBytes found = is_between(bytes, 0xc0, 0xff);
    for (const std::uint64_t first : firsts) {
        const SixteenBytes wanted = _mm_set1_epi64x(static_cast<long long>(first));
        found = _mm_or_si128(found, _mm_cmpeq_epi8(_mm_or_si128(bytes, small), wanted));
    }
    const SixteenBytes inside = _mm_or_si128(is_between(_mm_or_si128(before, small), 'a', 'z'),
                                             is_between(before, '0', '9'));
    return highest_bits(_mm_andnot_si128(inside, found));
}
#endif

}  // namespace

bool is_wanted(const Form& form, const std::vector<WantedWord>& words) {
    return std::any_of(words.begin(), words.end(), [&](const WantedWord& word) {
        return form.folded.starts_with(word.begin) && (word.stem.empty() || form.stem == word.stem);
    });
}

WantedPlaces::WantedPlaces(const std::vector<WantedWord>& words) : words_(words) {
    for (const WantedWord& word : words) {
        const char first = word.begin.front();
        begins_[static_cast<unsigned char>(first)] = true;
        if (first >= 'a' && first <= 'z')
            begins_[static_cast<unsigned char>(first - 'a' + 'A')] = true;
    }
    // Lead bytes: accents are folded away.
    std::fill(begins_.begin() + 0xc0, begins_.end(), true);
    constexpr std::size_t kMostFirsts = 4;
    for (unsigned char c = '0'; c <= 'z'; ++c) {
        if (begins_[c] && ascii::lower(static_cast<char>(c)) == static_cast<char>(c))
            firsts_.push_back(c * kEach);
    }
    const bool are_all = std::all_of(words.begin(), words.end(), [](const WantedWord& word) {
        return is_ascii_word(word.begin.front());
    });
    if (!are_all || firsts_.size() > kMostFirsts) firsts_.clear();
}

std::size_t WantedPlaces::next(std::string_view text, std::size_t at, std::size_t end) const {
#ifdef NEWSIDX_SIXTEEN_BYTES
    // Nothing stands before the first byte.
    if (at == 0 && end > 0 && !firsts_.empty() && !may_begin(text, at)) ++at;
    if (at > 0 && !firsts_.empty()) {
        for (; at + kBytesAtOnce <= end; at += kBytesAtOnce) {
            for (unsigned found = word_begins(text.data() + at, firsts_); found != 0;
                 found &= found - 1) {
                const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(found));
                if (may_begin(text, place)) return place;
            }
        }
    }
#endif
    while ((at = next_begin(text, at, end)) < end && !fits(text, at)) ++at;
    return at;
}

// Eight bytes at a time: there are a thousand for each one that is found.
std::size_t WantedPlaces::next_begin(std::string_view text, std::size_t at, std::size_t end) const {
    if (std::endian::native == std::endian::little && !firsts_.empty()) {
        for (; at + sizeof(std::uint64_t) <= end; at += sizeof(std::uint64_t)) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, text.data() + at, sizeof eight);
            std::uint64_t found = lead_bytes(eight);
            for (const std::uint64_t first : firsts_)
                found |= zero_bytes((eight | kLowerCase) ^ first);
            if (found == 0) continue;
            // No byte before the first one found begins a word, but it may be another one.
            at += static_cast<std::size_t>(std::countr_zero(found)) / 8;
            if (begins(text[at])) return at;
            at -= sizeof(std::uint64_t) - 1;
        }
    }
    while (at < end && !begins(text[at])) ++at;
    return at;
}

bool WantedPlaces::fits(std::string_view text, std::size_t at) const {
    // A token goes on as long as there are letters and digits.
    if (at > 0 && is_ascii_word(text[at - 1])) return false;
    if (static_cast<unsigned char>(text[at]) >= 0x80) return !is_general_punctuation(text, at);
    return std::any_of(words_.begin(), words_.end(),
                       [&](const WantedWord& word) { return may_fold_to(text, at, word.begin); });
}

}  // namespace newsidx
