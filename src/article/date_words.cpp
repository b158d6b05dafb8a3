#include "article/date_words.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace newsidx {
namespace {

struct Month {
    unsigned number;
    // Begins of the names, parted by blanks; a name that begins so is that month.
    std::string_view begins;
};

// English, Russian, Ukrainian, Kazakh, German, French, Spanish, Portuguese, Italian, Dutch, Polish,
// Turkish; all in plain letters. Longer begins where two months of one table would meet.
constexpr auto kMonths = std::to_array<Month>({
    {1, "jan январ січн қаңтар janv ener gennaio ocak stycz"},
    {2, "feb феврал лют ақпан fev subat lutego luty"},
    {3, "mar март берез наурыз mrz marz marc maart mart marz"},
    {4, "apr апрел квіт сәуір avr abr nisan kwie"},
    {5, "may мая маи трав мамыр mai mayo maio maggio mei mayis maj"},
    {6, "jun июн черв маусым juin giugno haziran czerw"},
    {7, "jul июл лип шілде juil luglio temmuz lipc lipi"},
    {8, "aug авг серп тамыз aou ago agosto agustos sierp"},
    {9, "sep сент вере қыркүйек set eyl wrze"},
    {10, "oct окт жовт қазан okt out ott ekim paz"},
    {11, "nov нояб листоп қараша kasim listop"},
    {12, "dec дек груд желтоқсан dez dic aral grud"},
});

struct Zone {
    std::string_view name;
    int hours;
};

constexpr auto kZones = std::to_array<Zone>(
    {{"z", 0},    {"gmt", 0},   {"utc", 0},   {"ut", 0},   {"wet", 0},  {"bst", 1},  {"cet", 1},
     {"cest", 2}, {"eet", 2},   {"eest", 3},  {"msk", 3},  {"sgt", 8},  {"hkt", 8},  {"jst", 9},
     {"kst", 9},  {"aest", 10}, {"aedt", 11}, {"est", -5}, {"edt", -4}, {"cst", -6}, {"cdt", -5},
     {"mst", -7}, {"mdt", -6},  {"pst", -8},  {"pdt", -7}});

struct Free {
    void operator()(utf8proc_uint8_t* text) const {
        std::free(text);
    }  // NOLINT: utf8proc gives malloc's memory
};

}  // namespace

std::string plain_letters(std::string_view utf8) {
    utf8proc_uint8_t* folded = nullptr;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes of UTF-8
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
    const auto size =
        utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(utf8.size()), &folded,
                     static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                                    UTF8PROC_STRIPMARK));
    const std::unique_ptr<utf8proc_uint8_t, Free> owner(folded);
    if (size < 0) return {};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    return {reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size)};
}

std::optional<unsigned> month_number(std::string_view folded) {
    constexpr std::size_t kShortest = 3;
    if (folded.size() < kShortest) return std::nullopt;
    for (const Month& month : kMonths) {
        for (std::string_view begins = month.begins; !begins.empty();) {
            const std::string_view begin = begins.substr(0, begins.find(' '));
            begins.remove_prefix(std::min(begin.size() + 1, begins.size()));
            if (folded.starts_with(begin)) return month.number;
        }
    }
    return std::nullopt;
}

std::optional<std::int16_t> zone_offset(std::string_view folded) {
    for (const Zone& zone : kZones) {
        if (zone.name == folded) return static_cast<std::int16_t>(zone.hours * 60);
    }
    return std::nullopt;
}

}  // namespace newsidx
