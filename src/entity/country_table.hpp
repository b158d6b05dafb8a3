// The names of the countries as the program has them: tables made at build time from data/*.tsv,
// used where they lie. Knows nothing of texts or contexts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace newsidx {

enum class CountryNameKind : std::uint8_t {
    name,
    former,
    abbreviation,
    demonym,
    capital,
    city,
    region,
    metonym,
    state,  // a state's abbreviation, only after a place and a comma: "HANOVER, Mass."
    none    // a phrase that looks like a country and is none: "Guinea pig"
};

// Index into countries(); a row of kind none has kNoCountry.
using CountryIndex = std::uint8_t;
inline constexpr CountryIndex kNoCountry = 255;

struct CountryNameRow {
    static constexpr std::uint8_t kWeak = 1;     // also a word or a person: needs evidence
    static constexpr std::uint8_t kGiven = 2;    // also a given name; of kind none: a person's name
    static constexpr std::uint8_t kSurname = 4;  // also a surname
    static constexpr std::uint8_t kPlural = 8;   // a demonym's plural
    static constexpr std::uint8_t kRaw = 16;     // script without blanks: compared as written
    static constexpr std::uint8_t kMinor = 32;   // a town: only where it is named as a place

    std::uint32_t text;       // in the pool: Phrase::text
    std::uint16_t size;       // bytes of it
    std::uint16_t capitals;   // bit n: word n begins with a capital
    std::uint16_t uppercase;  // bit n: word n is all capitals
    std::uint16_t second;     // second_bytes() of the text
    std::uint64_t languages;  // bits, see language_bit(); all ones where the script decides
    CountryNameKind kind;
    CountryIndex country;
    std::uint8_t words;
    std::uint8_t flags;
    std::uint8_t choice;  // 1 + index into the choices, 0: none
};

// One of the countries a name may stand for, and the words that speak for it.
struct CountryAlternative {
    CountryIndex country;
    std::uint16_t first_cue;  // see country_cue()
    std::uint16_t end_cue;
};

[[nodiscard]] std::size_t country_count();
// ISO 3166-1 alpha-2 and the name as shown.
[[nodiscard]] std::string_view country_code(CountryIndex country);
// kNoCountry for a code that is none. Linear in the number of countries.
[[nodiscard]] CountryIndex country_of_code(std::string_view code);
[[nodiscard]] std::string_view country_title(CountryIndex country);

// Rows whose first word (first pair of characters, for kRaw) is this folded one, longest first.
[[nodiscard]] std::span<const CountryNameRow> country_rows(std::string_view first_word);
struct CountryNames {
    std::span<const CountryNameRow> rows;
    bool some_small = false;  // the first word of some may begin with a small letter

    [[nodiscard]] bool is_empty() const { return rows.empty(); }
};
[[nodiscard]] CountryNames country_names(std::string_view first_word);
[[nodiscard]] std::span<const CountryNameRow> all_country_rows();
[[nodiscard]] std::string_view country_row_text(const CountryNameRow& row);

// What a choice decides between, the usual one first.
[[nodiscard]] std::span<const CountryAlternative> country_choice(std::uint8_t choice);
[[nodiscard]] std::string_view country_cue(std::uint16_t cue);

// Whether this folded word is a common given name.
[[nodiscard]] bool is_given_name(std::string_view folded);

// The bit of an ISO 639-1 language in CountryNameRow::languages; 0 for one without names here.
[[nodiscard]] std::uint64_t language_bit(std::string_view lang);

}  // namespace newsidx
