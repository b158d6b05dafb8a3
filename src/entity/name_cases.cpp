#include "entity/name_cases.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "text/characters.hpp"

namespace newsidx {
namespace {

// What a word that ends so puts in its place.
struct Declension {
    std::string_view end;
    std::array<std::string_view, 8> cases;
};

// The first that fits: longer ends first.
constexpr auto kDeclensions = std::to_array<Declension>({
    {"ий", {"ого", "ому", "его", "ему", "им", "ом", "ия", "ию"}},
    {"ый", {"ого", "ому", "ым", "ом"}},
    {"ой", {"ого", "ому", "ым", "ом"}},
    {"ая", {"ой", "ую"}},
    {"ое", {"ого", "ому", "ым", "ом"}},
    {"ие", {"ия", "ию", "ием", "ии"}},
    {"ия", {"ии", "ию", "ией"}},
    {"я", {"и", "е", "ю", "ей"}},
    {"й", {"я", "ю", "ем", "е"}},
    {"ь", {"я", "ю", "ем", "е", "и", "ью"}},
    {"а", {"ы", "и", "е", "у", "ой", "ей"}},
    {"о", {"а", "у", "ом", "е"}},
});
constexpr auto kAfterConsonant =
    std::to_array<std::string_view>({"а", "у", "ом", "ым", "е", "ем", "ы"});
constexpr auto kUndeclined = std::to_array<std::string_view>({"е", "и", "у", "ю", "ы", "э"});

}  // namespace

bool is_cyrillic(std::string_view folded) {
    for (std::size_t at = 0; at < folded.size();) {
        const Char c = char_at(folded, at);
        if (c.code < 0x400 || c.code > 0x52f) return false;
        at += c.size;
    }
    return !folded.empty();
}

std::vector<std::string> cyrillic_cases(std::string_view nominative) {
    std::vector<std::string> cases{std::string(nominative)};
    const auto add = [&](std::string_view stem, std::span<const std::string_view> ends) {
        for (const std::string_view end : ends) {
            if (!end.empty()) cases.push_back(std::string(stem).append(end));
        }
    };
    for (const Declension& one : kDeclensions) {
        if (!nominative.ends_with(one.end)) continue;
        add(nominative.substr(0, nominative.size() - one.end.size()), one.cases);
        return cases;
    }
    const bool undeclined =
        std::any_of(kUndeclined.begin(), kUndeclined.end(),
                    [&](std::string_view end) { return nominative.ends_with(end); });
    if (!undeclined) add(nominative, kAfterConsonant);
    return cases;
}

}  // namespace newsidx
