#include "article/cyrillic.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "article/byte_counts.hpp"

namespace newsidx {
namespace {

struct Encoding {
    std::string_view name;
    // о е а и н т р с in this encoding: more than half of all letters in Russian, as many in its
    // neighbours; no other letters of any of these encodings come near.
    std::array<std::uint8_t, 8> frequent;
};

constexpr auto kEncodings = std::to_array<Encoding>({
    {"windows-1251", {0xee, 0xe5, 0xe0, 0xe8, 0xed, 0xf2, 0xf0, 0xf1}},
    {"koi8-r", {0xcf, 0xc5, 0xc1, 0xc9, 0xce, 0xd4, 0xd2, 0xd3}},
    {"iso-8859-5", {0xde, 0xd5, 0xd0, 0xd8, 0xdd, 0xe2, 0xe0, 0xe1}},
    {"ibm866", {0xae, 0xa5, 0xa0, 0xa8, 0xad, 0xe2, 0xe0, 0xe1}},
});

// KOI8-U has є, і, ї where KOI8-R has corners of frames; where frames are, there are lines, too.
bool is_ukrainian_koi8(const ByteCounts& count) {
    const auto letters = count[0xa4] + count[0xa6] + count[0xa7];
    const auto lines = count[0xa0] + count[0xa1] + count_in(count, 0x80, 0x81);
    return letters > lines;
}

}  // namespace

std::string_view koi8_encoding(std::string_view bytes) {
    return is_ukrainian_koi8(count_outside_tags(bytes)) ? "koi8-u" : "koi8-r";
}

std::string_view cyrillic_encoding(std::string_view bytes) {
    const ByteCounts count = count_outside_tags(bytes);
    const std::size_t high = count_in(count, 0x80, 0xff);
    // Scripts and style sheets of a page are Latin too; accents in Latin text are far fewer.
    if (high == 0 || high * 4 < ascii_letters(count)) return {};
    const Encoding* best = nullptr;
    std::size_t most = 0;
    for (const Encoding& one : kEncodings) {
        std::size_t sum = 0;
        for (const std::uint8_t letter : one.frequent) sum += count[letter];
        if (sum > most) {
            most = sum;
            best = &one;
        }
    }
    // Hebrew and Arabic stay below two fifths under any of these.
    if (most * 20 < high * 9) return {};
    return best->name == "koi8-r" && is_ukrainian_koi8(count) ? "koi8-u" : best->name;
}

}  // namespace newsidx
