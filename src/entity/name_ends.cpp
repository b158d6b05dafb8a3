#include "entity/name_ends.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/word_set.hpp"

namespace newsidx {
namespace {

// Saints whom cities are called after: their possessive is one.
constexpr auto kCities = std::to_array<std::string_view>(
    {"Albans", "Andrews", "Augustine", "Catharines", "Cloud", "Helens", "Helier", "Johns", "Louis",
     "Moritz", "Paul", "Petersburg", "Tropez", "Vincent"});
// Of parties that split and call each part by a letter or by its leader.
constexpr auto kSplitParties =
    std::to_array<std::string_view>({"BNP", "Congress", "Dal", "JD", "JSD", "NCP", "RPI"});
constexpr std::size_t kLongestFaction = 12;  // bytes within the brackets

// The bytes of "'s".
std::size_t possessive_size(std::string_view rest) {
    if (rest.starts_with("'s")) return 2;
    return rest.starts_with("’s") ? 4 : 0;
}

// "St Anthony" without its title, or nothing.
std::string_view saint_of(std::string_view name) {
    for (const std::string_view title : {"St ", "St. ", "Saint "}) {
        if (!name.starts_with(title)) continue;
        name.remove_prefix(title.size());
        return name.find(' ') == name.npos && !is_one_of<kCities>(name) ? name : std::string_view();
    }
    return {};
}

// Bytes of " (M)"; 0 for what a party's own letters stand in: "Indian National Congress (INC)".
std::size_t faction_size(std::string_view name, std::string_view rest) {
    if (!rest.starts_with(" (")) return 0;
    if (!is_one_of<kSplitParties>(name.substr(name.rfind(' ') + 1))) return 0;
    const std::size_t close = rest.find(')');
    if (close == rest.npos || close - 2 > kLongestFaction || close < 3) return 0;
    const std::string_view words = rest.substr(2, close - 2);
    const bool letter = words.size() == 1 && ascii::is_upper(words[0]);
    const bool word = words.size() > 1 && ascii::is_upper(words[0]) && ascii::is_lower(words[1]);
    return letter || word ? close + 1 : 0;
}

}  // namespace

Span with_own_end(std::string_view text, Span span) {
    const std::string_view name = text.substr(span.begin, span.size());
    const std::string_view rest = text.substr(span.end);
    std::size_t size = 0;
    if (!saint_of(name).empty()) {
        size = possessive_size(rest);
    } else {
        size = faction_size(name, rest);
    }
    return {span.begin, span.end + static_cast<std::uint32_t>(size)};
}

Span echo_before_seam(std::string_view text, Span span, std::uint32_t seam) {
    constexpr std::size_t kMostBytes = 64;  // between both surnames
    const std::size_t least = seam - std::min<std::size_t>(seam, kMostBytes);
    const std::string_view before = text.substr(least, seam - least);
    const std::size_t blank = before.find_last_of(" \n");
    if (blank == before.npos) return span;
    const std::string_view surname = before.substr(blank + 1);
    if (surname.size() < 3 || !ascii::is_upper(surname[0])) return span;
    // The words between: all with capitals, initials and pet names in brackets among them.
    for (std::size_t end = blank; end != before.npos && end > 0 && before[end] == ' ';) {
        const std::size_t start = before.find_last_of(" \n", end - 1);
        const std::size_t begin = start == before.npos ? 0 : start + 1;
        const std::string_view word = before.substr(begin, end - begin);
        if (word == surname) {
            const auto first = static_cast<std::uint32_t>(least + end + 1);
            return end == blank ? span : Span{first, seam};
        }
        const bool bracket = word.starts_with('(') && word.size() > 1;
        if (word.empty() || !ascii::is_upper(word[bracket ? 1 : 0])) return span;
        if (start == before.npos) return span;
        end = start;
    }
    return span;
}

}  // namespace newsidx
