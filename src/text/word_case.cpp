#include "text/word_case.hpp"

#include <algorithm>

#include "base/word_order.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

// Whether all eight bytes are small ASCII letters: of those up to 'z', adding so much sets the
// highest bit from 'a' on, and beyond 'z'.
constexpr bool are_small(std::uint64_t bytes) {
    constexpr std::uint64_t kOnes = 0x0101010101010101U;
    constexpr std::uint64_t kHighest = kOnes * 0x80U;
    return (bytes & kHighest) == 0 && ((bytes + kOnes * (0x80U - 'a')) & kHighest) == kHighest &&
           ((bytes + kOnes * (0x7fU - 'z')) & kHighest) == 0;
}

// Whether a word is ASCII letters, all of them small but for the first, which may be a capital.
bool is_plain(std::string_view word) {
    constexpr std::uint64_t kSmall = 0x6161616161616161U;
    constexpr std::uint64_t kSmallFirst = std::uint64_t{0x20} << 56U;
    const std::size_t size = word.size();
    const std::uint64_t first = leading_bytes(word) | kSmallFirst;
    if (size < sizeof first) return are_small(first | kSmall >> (8 * size));
    if (!are_small(first)) return false;
    for (std::size_t at = sizeof first; at < size; at += sizeof first) {
        const std::size_t begin = std::min(at, size - sizeof first);  // the last ones overlap
        if (!are_small(load_bytes<std::uint64_t>(word.data() + begin))) return false;
    }
    return true;
}

}  // namespace

WordCase word_case(std::string_view word) {
    // Most words are small letters, most others a capital and small letters.
    if (is_plain(word)) {
        if (word[0] >= 'a') return WordCase::lower;
        if (word.size() > 1) return WordCase::capital;
    }
    bool lower = false;
    bool digit = false;
    bool first_upper = false;
    bool upper = false;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        if (word[at] >= 'a' && word[at] <= 'z') {
            ++letters;
            ++at;
            lower = true;
            continue;
        }
        const Char c = char_at(word, at);
        at += c.size;
        if (c.kind == CharKind::digit) digit = true;
        if (c.kind != CharKind::letter && c.kind != CharKind::unspaced) continue;
        ++letters;
        if (!is_upper(c.code)) {
            lower = true;
            continue;
        }
        upper = true;
        if (letters == 1 && !digit) first_upper = true;
    }
    if (letters == 0) return digit ? WordCase::number : WordCase::mark;
    if (!upper) return digit ? WordCase::number : WordCase::lower;
    if (digit) return WordCase::mixed;
    if (letters == 1) return WordCase::initial;
    if (!lower) return WordCase::upper;
    return first_upper ? WordCase::capital : WordCase::mixed;
}

}  // namespace newsidx
