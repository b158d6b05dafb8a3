#include "article/script_bytes.hpp"

#include <cstddef>

#include "article/byte_counts.hpp"
#include "article/cyrillic.hpp"

namespace newsidx {
namespace {

// Too few letters tell nothing.
constexpr std::size_t kFewestLetters = 30;

// Hebrew has no capitals and ends with U+05EA: where Russian has its capitals and its last letters
// stands nothing. What is a yod, vav or he there comes more often than a mem or tet; Russian has
// its о and и in the places of those.
bool is_hebrew(const ByteCounts& counts) {
    const auto letters = count_in(counts, 0xe0, 0xfa);
    return letters >= kFewestLetters && 10 * letters >= 9 * count_in(counts, 0x80, 0xff) &&
           count_in(counts, 0xc0, 0xdf) == 0 && count_in(counts, 0xfb, 0xfc) + counts[0xff] == 0 &&
           counts[0xe9] + counts[0xe5] + counts[0xe4] > counts[0xee] + counts[0xe8];
}

// A vowel or tone above or below its consonant, in Thai.
bool is_thai_mark(unsigned char byte) {
    return byte == 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee);
}

// Korean in EUC-KR: pairs of bytes, nearly all of whose first ones are those of syllables. Thai has
// rows of bytes of any length, and vowels before consonants.
bool is_korean(std::string_view bytes) {
    constexpr std::size_t kFewestPairs = 8;
    std::size_t pairs = 0;
    std::size_t syllables = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto lead = static_cast<unsigned char>(bytes[at]);
        if (lead < 0x80) continue;
        if (lead < 0xa1 || at + 1 == bytes.size()) return false;
        if (static_cast<unsigned char>(bytes[at + 1]) < 0xa1) return false;
        ++at;
        ++pairs;
        if (lead >= 0xb0 && lead <= 0xc8) ++syllables;
    }
    return pairs >= kFewestPairs && 20 * syllables >= 19 * pairs;
}

// Marks of Thai stand on consonants or other marks, without exception; the places of what isn't
// assigned stay empty.
bool is_thai(std::string_view bytes, const ByteCounts& counts) {
    const auto consonants = count_in(counts, 0xa1, 0xce);
    const auto no_thai = count_in(counts, 0x80, 0x84) + count_in(counts, 0x86, 0x90) +
                         count_in(counts, 0x98, 0x9f) + count_in(counts, 0xdb, 0xde) +
                         count_in(counts, 0xfc, 0xff);
    if (consonants < kFewestLetters || no_thai > 0) return false;
    std::size_t marks = 0;
    unsigned char before = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_thai_mark(byte)) {
            if ((before < 0xa1 || before > 0xce) && !is_thai_mark(before)) return false;
            ++marks;
        }
        before = byte;
    }
    return 10 * marks > consonants;
}

}  // namespace

std::string_view encoding_by_script(std::string_view bytes) {
    const ByteCounts counts = count_outside_tags(bytes);
    // Accents in Latin text are far fewer.
    if (count_in(counts, 0x80, 0xff) > ascii_letters(counts) / 4) {
        if (is_hebrew(counts)) return "windows-1255";
        if (is_thai(bytes, counts)) return is_korean(bytes) ? "euc-kr" : "windows-874";
    }
    return cyrillic_encoding(bytes);
}

bool is_accent_salad(std::string_view utf8) {
    constexpr std::size_t kLongestRow = 3;  // of accents side by side in a word
    std::size_t accents = 0;
    std::size_t in_rows = 0;
    std::size_t row = 0;
    const auto end_row = [&] {
        if (row > kLongestRow) in_rows += row;
        row = 0;
    };
    for (std::size_t at = 0; at < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[at]);
        // U+00C0 to U+00FF
        if (lead == 0xc3) {
            ++accents;
            ++row;
            at += 2;
            continue;
        }
        end_row();
        ++at;
    }
    end_row();
    return accents >= kFewestLetters / 2 && 2 * in_rows > accents;
}

}  // namespace newsidx
