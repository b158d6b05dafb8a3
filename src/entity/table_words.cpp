#include "entity/table_words.hpp"

#include <algorithm>
#include <bitset>
#include <limits>

#include "entity/country_table.hpp"
#include "entity/known_names.hpp"
#include "entity/phrase.hpp"

namespace newsidx {
namespace {

// Of all countries, the names of one kind each: a demonym is no spelling of its country.
constexpr std::size_t kKinds = static_cast<std::size_t>(CountryNameKind::none) + 1;
using Countries = std::bitset<kKinds*(std::numeric_limits<CountryIndex>::max() + 1)>;

bool is_name(const CountryNameRow& row) {
    constexpr unsigned kNone = CountryNameRow::kRaw | CountryNameRow::kMinor;
    return row.country != kNoCountry && row.kind != CountryNameKind::state &&
           row.kind != CountryNameKind::none && (row.flags & kNone) == 0;
}

bool names_country(const CountryNameRow& row) { return row.kind <= CountryNameKind::demonym; }

std::size_t meaning_of(const CountryNameRow& row) {
    return static_cast<std::size_t>(row.country) * kKinds + static_cast<std::size_t>(row.kind);
}

template <typename Fn>
void each_word(std::string_view name, Fn&& fn) {
    while (!name.empty()) {
        const std::size_t gap = std::min(name.find_first_of(kGaps), name.size());
        fn(name.substr(0, gap));
        name.remove_prefix(std::min(gap + 1, name.size()));
    }
}

bool has_word(std::string_view name, std::string_view word) {
    if (name.find(word) == name.npos) return false;  // most
    bool has = false;
    each_word(name, [&](std::string_view one) { has = has || one == word; });
    return has;
}

template <typename Fn>
void each_known_phrase(Fn&& fn) {
    for (const KnownPhrase& phrase : all_known_phrases()) {
        if ((phrase.flags & KnownPhrase::kRaw) == 0) fn(phrase);
    }
}

}  // namespace

std::optional<std::vector<std::string>> words_of_same_names(std::string_view folded) {
    Countries countries;
    bool is_of_country = false;
    for (const CountryNameRow& row : all_country_rows()) {
        if (!is_name(row) || !has_word(country_row_text(row), folded)) continue;
        countries.set(meaning_of(row));
        is_of_country = is_of_country || names_country(row);
    }
    std::vector<bool> known(known_name_count());
    bool is_known = countries.any();
    // Of a body that has a country's name in its own the other words are no spellings of that.
    if (!is_of_country) {
        each_known_phrase([&](const KnownPhrase& phrase) {
            if (!has_word(known_phrase_text(phrase), folded)) return;
            known[phrase.row] = true;
            is_known = true;
        });
    }
    if (!is_known) return std::nullopt;

    std::vector<std::string> words;
    const auto add = [&](std::string_view word) { words.emplace_back(word); };
    for (const CountryNameRow& row : all_country_rows()) {
        if (is_name(row) && countries.test(meaning_of(row))) each_word(country_row_text(row), add);
    }
    each_known_phrase([&](const KnownPhrase& phrase) {
        if (known[phrase.row]) each_word(known_phrase_text(phrase), add);
    });
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

}  // namespace newsidx
