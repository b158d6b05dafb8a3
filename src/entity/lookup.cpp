#include "entity/lookup.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.hpp"
#include "base/edit_distance.hpp"
#include "entity/country_table.hpp"
#include "entity/phrase.hpp"
#include "text/fold.hpp"
#include "text/tokenize.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kMaxLike = 5;

// A name stands for its country here; a city or a phrase doesn't.
bool names_country(const CountryNameRow& row) {
    return row.kind <= CountryNameKind::demonym && row.country != kNoCountry;
}

bool is_code(std::string_view text) {
    return text.size() == 2 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
           });
}

struct FoldedWords {
    std::string first;  // the first word, or pair of characters
    std::string all;    // with blanks between
};

FoldedWords words_of(std::string_view name) {
    std::vector<Token> tokens;
    tokenize(name, 0, name.size(), tokens);
    FoldedWords words;
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::punctuation) continue;
        const std::string folded = fold(token.span.in(name));
        if (words.all.empty()) {
            words.first = folded;
        } else {
            words.all += ' ';
        }
        words.all += folded;
    }
    return words;
}

std::string plain_text(const CountryNameRow& row) {
    std::string text(country_row_text(row));
    for (char& c : text) {
        if (c == kCommaGap || c == kAmpersandGap || c == kBracketGap) c = ' ';
    }
    return text;
}

std::optional<CountryIndex> index_of_code(std::string_view code) {
    if (!is_code(code)) return std::nullopt;
    const auto upper = [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; };
    const std::array<char, 2> letters = {upper(code[0]), upper(code[1])};
    const CountryIndex country = country_of_code({letters.data(), letters.size()});
    return country == kNoCountry ? std::nullopt : std::optional(country);
}

// The row of a name of a country in any language; nullptr: there is none.
const CountryNameRow* row_of(std::string_view name) {
    const FoldedWords words = words_of(name);
    for (const CountryNameRow& row : country_rows(words.first)) {
        if (!names_country(row)) continue;
        const bool raw = (row.flags & CountryNameRow::kRaw) != 0;
        if (raw ? country_row_text(row) == name : plain_text(row) == words.all) return &row;
    }
    return nullptr;
}

}  // namespace

std::optional<std::string> country_id(std::string_view name_or_code) {
    if (const auto index = index_of_code(name_or_code)) return std::string(country_code(*index));
    const CountryNameRow* const row = row_of(name_or_code);
    return row == nullptr ? std::nullopt : std::optional(std::string(country_code(row->country)));
}

std::vector<std::string> country_ids(std::string_view name_or_code) {
    // "the Netherlands", but The Gambia.
    constexpr std::string_view kArticle = "the ";
    if (ascii::lower(name_or_code.substr(0, kArticle.size())) == kArticle &&
        row_of(name_or_code) == nullptr) {
        return country_ids(name_or_code.substr(kArticle.size()));
    }
    const CountryNameRow* const row = index_of_code(name_or_code) ? nullptr : row_of(name_or_code);
    if (row == nullptr || row->choice == 0) {
        auto one = country_id(name_or_code);
        return one ? std::vector{*std::move(one)} : std::vector<std::string>();
    }
    const std::string name = words_of(name_or_code).all;
    std::vector<std::string> ids;
    for (const CountryAlternative& one : country_choice(row->choice)) {
        const std::string title = words_of(country_title(one.country)).all;
        // The usual meaning is the country's own name.
        if (ids.empty() && title == name) return {std::string(country_code(one.country))};
        if (row->kind == CountryNameKind::demonym ||
            (" " + title + " ").find(" " + name + " ") != title.npos)
            ids.emplace_back(country_code(one.country));
    }
    if (ids.empty()) ids.emplace_back(country_code(row->country));
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::string_view country_name(std::string_view code) {
    const auto index = index_of_code(code);
    return index ? country_title(*index) : code;
}

std::vector<std::string> countries_like(std::string_view name) {
    const std::string wanted = words_of(name).all;
    const std::size_t reach = wanted.size() < 5 ? 1 : 2;
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const CountryNameRow& row : all_country_rows()) {
        if (!names_country(row) || (row.languages & 1U) == 0) continue;
        const std::size_t edits = edit_distance(wanted, plain_text(row), reach);
        if (edits <= reach) near.emplace_back(edits, country_title(row.country));
    }
    std::sort(near.begin(), near.end());
    std::vector<std::string> names;
    for (auto& [edits, title] : near) {
        if (std::find(names.begin(), names.end(), title) == names.end()) names.push_back(title);
    }
    names.resize(std::min(names.size(), kMaxLike));
    return names;
}

}  // namespace newsidx
