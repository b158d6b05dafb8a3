#include "article/byline.hpp"

#include <algorithm>
#include <array>

#include "article/clean.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

using Words = std::vector<std::string_view>;

// What stands behind a comma and is no name of its own: "King, Jr."
bool is_suffix(std::string_view name) {
    constexpr auto kSuffixes = std::to_array<std::string_view>(
        {"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "MD", "M.D.", "PhD", "Ph.D."});
    return std::find(kSuffixes.begin(), kSuffixes.end(), name) != kSuffixes.end();
}

// Who else is named in bylines in one word.
bool is_agency(std::string_view word) {
    constexpr auto kAgencies = std::to_array<std::string_view>(
        {"Reuters", "Bloomberg", "Xinhua",    "Interfax",  "Ansa",     "Anadolu",  "Kyodo",
         "Tass",    "Kazinform", "Trend",     "Agencies",  "Agency",   "Staff",    "Wires",
         "Editor",  "Reporter",  "Redaktion", "Redaction", "Guardian", "Times",    "Correspondent",
         "Рейтер",  "Интерфакс", "Bernama",   "Antara",    "Sputnik",  "Ukrinform"});
    const bool is_acronym = std::none_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    });
    return (is_acronym && word.size() > 2) ||
           std::find(kAgencies.begin(), kAgencies.end(), word) != kAgencies.end();
}

Words words_of(std::string_view text) {
    Words words;
    while (!text.empty()) {
        const auto word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

bool begins_small(std::string_view word) { return word.front() >= 'a' && word.front() <= 'z'; }

// "Writer", "de la Cruz": particles in small letters, one word with a capital.
bool is_family_name(const Words& words) {
    return !words.empty() && !begins_small(words.back()) &&
           std::all_of(words.begin(), words.end() - 1, begins_small) && !is_agency(words.back());
}

// "Anna", "Anna Maria", "John F."
bool are_given_names(const Words& words) {
    return !words.empty() && words.size() <= 2 &&
           std::none_of(words.begin(), words.end(), [](std::string_view word) {
               return begins_small(word) || is_agency(word) || is_suffix(word) ||
                      word.find_first_of("0123456789@/()") != word.npos;
           });
}

// "Writer, Anna" as "Anna Writer"; empty for anything else.
std::string turned_round(std::string_view names) {
    constexpr std::string_view kComma = ", ";
    const auto comma = names.find(kComma);
    if (comma == names.npos || names.find_first_of(",;&|", comma + 1) != names.npos) return {};
    const auto family = names.substr(0, comma);
    const auto given = names.substr(comma + kComma.size());
    const auto words = words_of(given);
    if (!is_family_name(words_of(family)) || !are_given_names(words)) return {};
    return std::string(given) + ' ' + std::string(family);
}

// "Aigul Bekova in Astana": where the writer was is no part of the name.
std::string_view without_place(std::string_view name) {
    for (const std::string_view in : {" in ", " à ", " aus ", " en "}) {
        const auto at = name.find(in);
        if (at == name.npos || name.find(' ') >= at) continue;
        const auto place = name.substr(at + in.size());
        if (!place.empty() && !begins_small(place)) return name.substr(0, at);
    }
    return name;
}

// "A. Writer writer@site.org": the name.
std::string_view without_address(std::string_view name) {
    const auto at = name.find('@');
    if (at == name.npos) return name;
    const auto blank = name.rfind(' ', at);
    return blank == name.npos || name.find(' ', at) != name.npos ? name : name.substr(0, blank);
}

// What Korean and Chinese bylines say behind a name: reporter.
std::string_view without_office(std::string_view name) {
    for (const std::string_view office : {" 기자", " 특파원", " 記者", " 记者"}) {
        if (name.ends_with(office) && name.size() > office.size())
            return name.substr(0, name.size() - office.size());
    }
    return name;
}

// "Wales reporter", behind a comma.
bool is_office(std::string_view name) {
    constexpr auto kOffices = std::to_array<std::string_view>(
        {"reporter", "correspondent", "editor", "writer", "columnist", "journalist", "producer"});
    const auto blank = name.rfind(' ');
    if (blank == name.npos || blank == 0 || name[blank - 1] == '.') return false;  // "B. Writer"
    return std::find(kOffices.begin(), kOffices.end(), ascii::lower(name.substr(blank + 1))) !=
           kOffices.end();
}

// Without blanks around it, and without the marks of a name that is quoted as a whole.
std::string_view trimmed(std::string_view text) {
    text = ascii::trimmed(text);
    const bool is_quoted = text.size() > 2 && text.front() == '"' && text.back() == '"' &&
                           text.find('"', 1) == text.size() - 1;
    return is_quoted ? text.substr(1, text.size() - 2) : text;
}

// How agencies sign behind a writer's name: "/TT", ", dpa". In their own spelling: "ap" and "sid"
// are words.
constexpr auto kSignatures = std::to_array<std::string_view>(
    {"TT",  "NTB", "Ritzau", "STT", "dpa", "DPA", "AFP", "APA",   "ANSA", "AP",     "SDA",
     "sda", "epd", "KNA",    "ČTK", "PAP", "MTI", "ANP", "Belga", "EFE",  "Reuters"});

}  // namespace

std::string without_signatures(std::string_view byline) {
    std::string out(byline);
    for (const auto name : kSignatures) {
        for (const std::string_view before : {"/", ", "}) {
            // A comma stands between two writers, too, who may both be agencies.
            if (before == ", " && (name.front() < 'a' || name.front() > 'z')) continue;
            const auto signature = std::string(before) + std::string(name);
            for (auto at = out.find(signature); at != out.npos; at = out.find(signature, at)) {
                const auto end = at + signature.size();
                const bool is_whole = end == out.size() || out[end] == ',' || out[end] == ' ';
                if (is_whole && at > 0) {
                    out.erase(at, signature.size());
                } else {
                    ++at;
                }
            }
        }
    }
    return out;
}

bool is_signed_name(std::string_view line) {
    const auto slash = line.rfind('/');
    if (slash == line.npos || line.find('/') != slash) return false;
    if (std::find(kSignatures.begin(), kSignatures.end(), line.substr(slash + 1)) ==
        kSignatures.end())
        return false;
    const auto words = words_of(line.substr(0, slash));
    return words.size() >= 2 && words.size() <= 4 &&
           std::none_of(words.begin(), words.end(), [](std::string_view word) {
               return begins_small(word) || word.find_first_of("0123456789.,:;()") != word.npos;
           });
}

std::size_t byline_word(std::string_view line) {
    constexpr auto kWords = std::to_array<std::string_view>(
        {"By: ",        "By ",       "by ",       "BY ",        "Von ",     "VON ",
         "Par ",        "PAR ",      "Por ",      "POR ",       "Di ",      "DI ",
         "Written by ", "Author: ",  "Authors: ", "Автор: ",    "Авторы: ", "Авторы ",
         "Автори: ",    "Текст: ",   "Autor: ",   "Autorzy: ",  "Autoři: ", "Autores: ",
         "Autora: ",    "Autorka: ", "Auteur : ", "Auteurs : ", "Auteur: ", "Autore: ",
         "Penulis: ",   "Szerző: ",  "Yazar: ",   "作者：",     "作者:",    "記者："});
    const auto found = std::find_if(kWords.begin(), kWords.end(),
                                    [&](std::string_view word) { return line.starts_with(word); });
    return found == kWords.end() ? 0 : found->size();
}

std::vector<std::string> names_in_byline(std::string_view byline) {
    constexpr auto kJoints = std::to_array<std::string_view>(
        {", and ", ", und ", " and ", " AND ", " & ", ", ", "; ", " | ", " und ", " et ", " и "});
    std::vector<std::string> names;
    if (byline.empty()) return names;  // of most articles
    const auto writers = without_signatures(byline);
    std::string_view rest = std::string_view(writers).substr(byline_word(writers));
    if (auto one = turned_round(rest); !one.empty()) return {std::move(one)};
    while (!rest.empty()) {
        std::size_t end = rest.size();
        std::size_t skip = 0;
        for (const std::string_view joint : kJoints) {
            if (const auto at = rest.find(joint); at < end) {
                end = at;
                skip = joint.size();
            }
        }
        const auto name =
            without_office(trimmed(without_address(without_place(trimmed(rest.substr(0, end))))));
        rest.remove_prefix(end + skip);
        if (!names.empty() && is_suffix(name)) {
            names.back() += ", " + std::string(name);
        } else if (has_word(name) && (names.empty() || !is_office(name))) {
            names.emplace_back(name);
        }
    }
    return names;
}

}  // namespace newsidx
