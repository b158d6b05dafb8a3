#include "entity/name_ends.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/word_set.hpp"
#include "text/characters.hpp"

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

// What the names of firms and clubs end with, whose place is none of their name.
constexpr auto kFirms = std::to_array<std::string_view>(
    {"Airlines",   "Books",           "Breweries",    "Brewery",  "Builders",
     "Cement",     "Contractors",     "Dairies",      "Dairy",    "FC",
     "Films",      "Foods",           "Holding",      "Holdings", "Inc",
     "Inc.",       "Limited",         "Ltd",          "Ltd.",     "LLC",
     "Mines",      "Mining",          "Microfinance", "Motors",   "PLC",
     "Pharma",     "Pharmaceuticals", "Plc",          "Press",    "Productions",
     "Publishers", "Queens",          "Records",      "Rovers",   "Shipping",
     "Starlets",   "Steel",           "Studios",      "Supplies", "Textiles",
     "United",     "Wanderers",       "Wines",        "plc"});
// Initials that are no person's.
constexpr auto kAbbreviations = std::to_array<std::string_view>(
    {"A.D.",   "A.G.", "A.M.",   "B.A.",   "B.C.",   "B.Sc.",    "C.E.O.", "C.I.A.", "D.A.",
     "D.C.",   "E.U.", "F.B.I.", "G.O.P.", "J.D.",   "K.C.",     "L.A.",   "M.A.",   "M.D.",
     "M.P.",   "N.B.", "N.C.",   "N.D.",   "N.H.",   "N.J.",     "N.M.",   "N.S.",   "N.Y.",
     "P.C.",   "P.M.", "P.R.",   "Q.C.",   "R.I.",   "R.N.",     "S.C.",   "S.D.",   "T.V.",
     "U.A.E.", "U.K.", "U.N.",   "U.S.",   "U.S.A.", "U.S.S.R.", "W.Va."});
// Son, daughter; Malay anak lelaki, anak perempuan; wife.
constexpr auto kChildOf = std::to_array<std::string_view>({"a/l", "a/p", "d/o", "s/o", "w/o"});
constexpr std::size_t kFatherWords = 4;

// The bytes of "'s".
std::size_t possessive_size(std::string_view rest) {
    if (rest.starts_with("'s")) return 2;
    return rest.starts_with("’s") ? 4 : 0;
}

// "St Anthony" without its title, or nothing.
std::string_view saint_of(std::string_view name) {
    if (!name.starts_with('S')) return {};  // as most do not
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

// Bytes of the initials with stops that `before` ends with, and of the blank behind them: "C.G. ".
std::size_t stopped_initials(std::string_view before) {
    constexpr std::size_t kLeast = 2;  // one may end a sentence: "vitamin C. Smith said"
    constexpr std::size_t kMost = 4;
    if (!before.ends_with(". ")) return 0;
    std::size_t at = before.size() - 1;
    std::size_t count = 0;
    while (at >= 2 && before[at - 1] == '.' && ascii::is_upper(before[at - 2])) {
        at -= 2;
        ++count;
        if (at >= 3 && before[at - 1] == ' ' && before[at - 2] == '.') --at;
    }
    if (count < kLeast || count > kMost) return 0;
    return at == 0 || before[at - 1] == ' ' || before[at - 1] == '\n' || before[at - 1] == '('
               ? before.size() - at
               : 0;
}

}  // namespace

Span with_own_end(std::string_view text, Span span) {
    const std::string_view name = span.in(text);
    const std::string_view rest = text.substr(span.end);
    std::size_t size = 0;
    if (!saint_of(name).empty()) {
        size = possessive_size(rest);
    } else {
        size = faction_size(name, rest);
    }
    return {span.begin, span.end + static_cast<std::uint32_t>(size)};
}

Span with_father(std::string_view text, Span span) {
    constexpr std::size_t kSize = 3;  // of "a/l"
    // The tagger ends the name before the slash: "Ganesan a|/l".
    std::size_t at = span.end;
    const std::string_view name = span.in(text);
    if (name.size() > 2 && name[name.size() - 2] == ' ') {
        at = span.end - 1;
    } else if (text.substr(at, 1) == " ") {
        ++at;
    } else {
        return span;
    }
    if (!is_one_of<kChildOf>(text.substr(at, kSize)) || text.substr(at + kSize, 1) != " ")
        return span;
    at += kSize;
    for (std::size_t words = 0; words < kFatherWords; ++words) {
        if (text.substr(at, 1) != " " || !is_capital_at(text, at + 1)) break;
        // The last is the first byte of typographic marks.
        at = std::min(text.find_first_of(" \n,.;:!?()\"'\xe2", at + 1), text.size());
        span.end = static_cast<std::uint32_t>(at);
    }
    return span;
}

Span with_initials(std::string_view text, Span span, std::uint32_t least) {
    if (span.begin < least + 2) return span;
    const std::string_view before = text.substr(least, span.begin - least);
    if (const std::size_t size = stopped_initials(before); size > 0) {
        const std::string_view initials = before.substr(before.size() - size);
        if (is_one_of<kAbbreviations>(initials.substr(0, size - 1))) return span;
        return {span.begin - static_cast<std::uint32_t>(size), span.end};
    }
    const std::size_t size = before.size();
    if (size < 3 || before[size - 1] != ' ' || !ascii::is_upper(before[size - 2])) return span;
    const char mark = before[size - 3] == ' ' && size > 3 ? before[size - 4] : before[size - 3];
    const bool list = mark == ':' || mark == ';' || mark == '(' ||
                      (mark == ',' && before[size - 2] != 'A' && before[size - 2] != 'I');
    return list ? Span{span.begin - 2, span.end} : span;
}

std::size_t without_place(std::string_view name) {
    const std::size_t of = name.find(" of ");
    if (of == name.npos || name.find(" of ", of + 1) != name.npos) return name.size();
    const std::size_t blank = name.rfind(' ', of - 1);
    const std::size_t word = blank == name.npos ? 0 : blank + 1;
    const bool firm = word > 0 && is_one_of<kFirms>(name.substr(word, of - word));
    return firm && is_capital_at(name, of + 4) ? of : name.size();
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
