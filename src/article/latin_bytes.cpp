#include "article/latin_bytes.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace newsidx {
namespace {

// The letters beyond ASCII of one language, in small letters, and of a hundred of them how often
// each comes; counted roughly, what matters is which are common and which never come.
struct Alphabet {
    std::u32string_view letters;
    std::array<std::uint8_t, 16> shares;
};

constexpr auto kAlphabets = std::to_array<Alphabet>({
    {U"éèàêçùâîôûïœë", {60, 11, 15, 6, 3, 1, 2, 2, 1, 1, 1, 1, 1}},           // French
    {U"äüößé", {33, 38, 18, 11, 1}},                                          // German
    {U"óáíéñúü", {35, 22, 17, 13, 8, 6, 1}},                                  // Spanish
    {U"ãçáéíóêõâúàô", {22, 17, 15, 15, 9, 7, 7, 4, 3, 3, 2, 2}},              // Portuguese
    {U"èàùòìé", {35, 30, 13, 12, 7, 6}},                                      // Italian
    {U"äåöé", {45, 27, 27, 1}},                                               // Swedish, Finnish
    {U"åøæéö", {40, 35, 23, 2, 1}},                                           // Danish, Norwegian
    {U"éëïöèü", {40, 40, 12, 4, 3, 1}},                                       // Dutch
    {U"ðáíþóæöéúý", {24, 18, 15, 10, 10, 8, 8, 7, 6, 2}},                     // Icelandic
    {U"àóéèíçòúï", {25, 20, 15, 12, 12, 6, 5, 5, 2}},                         // Catalan
    {U"łęążóśćńź", {24, 16, 14, 12, 12, 10, 6, 3, 1}},                        // Polish
    {U"íáěéřščžýůúňťďó", {21, 16, 11, 10, 9, 7, 7, 7, 7, 4, 1, 1, 1, 1, 1}},  // Czech
    {U"áíéýčšžúľťňôäďó", {20, 12, 9, 10, 11, 9, 9, 7, 5, 5, 2, 2, 1, 1, 1}},  // Slovak
    {U"áéöóőüíúű", {34, 33, 10, 9, 9, 5, 6, 3, 2}},                           // Hungarian
    {U"čšžćđ", {30, 28, 20, 16, 6}},                                          // South Slavic
    {U"ăţşîâ", {35, 17, 17, 14, 15}},                                         // Romanian
    {U"ışüğçöİâ", {32, 15, 14, 12, 11, 8, 2, 1}},                             // Turkish
    {U"ėšųžįąūčę", {27, 18, 18, 12, 10, 12, 7, 6, 4}},                        // Lithuanian
    {U"āīēšūņļķģčž", {38, 17, 15, 10, 6, 5, 4, 3, 2, 2, 3}},                  // Latvian
    {U"õäüöšž", {33, 28, 22, 12, 1, 1}},                                      // Estonian
});

// What stands in texts of every language: tells nothing.
constexpr std::u32string_view kCommonMarks =
    U"\u00a0\u00a7\u00a9\u00ab\u00ad\u00ae\u00b0\u00b7\u00bb\u2013\u2014\u2018\u2019\u201a"
    U"\u201c\u201d\u201e\u2020\u2022\u2026\u2030\u2039\u203a\u20ac\u2122";
// And what stands there now and then: "¡", "£", "2º", "km²".
constexpr std::u32string_view kRareMarks =
    U"\u00a1\u00a3\u00aa\u00b2\u00b3\u00b9\u00ba\u00bd\u00bf";
constexpr double kRareMarkShare = 0.03;

// What is of no language here: a name from abroad, rarely; nonsense, mostly.
constexpr double kForeignShare = 0.0005;
// Any letter of Western Europe: names of many countries in one text.
constexpr double kWesternShare = 0.03;

char32_t to_small(char32_t letter) {
    if (letter >= 0xc0 && letter <= 0xde && letter != 0xd7) return letter + 0x20;
    // In Latin Extended-A capitals stand before their small letters: on even places, but from
    // U+0139 to U+0148 and from U+0179 to U+017E on odd ones.
    const bool odd = (letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17e);
    const bool is_extended =
        letter >= 0x100 && letter <= 0x17e && letter != 0x130 && letter != 0x178;
    return is_extended && (letter % 2 == 1) == odd ? letter + 1 : letter;
}

bool is_western(char32_t letter) {
    return (letter >= 0xdf && letter <= 0xff && letter != 0xf7) ||
           kRareMarks.find(letter) != kRareMarks.npos;
}

double share_in(const Alphabet& alphabet, char32_t letter) {
    if (kRareMarks.find(letter) != kRareMarks.npos) return kRareMarkShare;
    const auto at = alphabet.letters.find(letter);
    return at == alphabet.letters.npos ? kForeignShare : alphabet.shares.at(at) / 100.0;
}

// The logarithm of how likely these bytes are in the language that suits them best.
double likelihood(const ByteCounts& counts, const LatinEncoding& encoding) {
    std::array<double, kAlphabets.size() + 1> sums{};
    for (std::size_t i = 0; i < encoding.letters.size(); ++i) {
        const auto count = static_cast<double>(counts.at(0x80 + i));
        const auto letter = to_small(encoding.letters.at(i));
        if (count == 0 || (letter != 0 && kCommonMarks.find(letter) != kCommonMarks.npos)) continue;
        for (std::size_t j = 0; j < kAlphabets.size(); ++j) {
            sums.at(j) += count * std::log(share_in(kAlphabets.at(j), letter));
        }
        sums.back() += count * std::log(is_western(letter) ? kWesternShare : kForeignShare);
    }
    return *std::max_element(sums.begin(), sums.end());
}

}  // namespace

std::string_view likeliest_latin(const ByteCounts& counts, std::span<const LatinEncoding> encodings,
                                 std::string_view guess) {
    // As much likelier as a single letter that no language of the guess has, and in the same.
    constexpr double kByFar = 4;
    std::string_view best = guess;
    double most = -1e300;
    for (const auto& encoding : encodings) {
        const bool is_guess = encoding.name == guess;
        const auto sum = likelihood(counts, encoding) + (is_guess ? kByFar : 0);
        if (sum > most) {
            most = sum;
            best = encoding.name;
        }
    }
    return best;
}

}  // namespace newsidx
