// What is no country by the words right beside it: us in capitals, somebody whose age stands behind
// the name, and a firm that goes by its first word.
#include <algorithm>
#include <array>

#include "base/word_set.hpp"
#include "entity/country_surroundings.hpp"

namespace newsidx {
namespace {

// After these verbs "US" in capitals is us.
constexpr auto kTakesPronoun = std::to_array<std::string_view>(
    {"let",  "tell",  "tells",  "give",    "gives",   "help",   "helps", "join", "joins",
     "show", "shows", "teach",  "teaches", "contact", "follow", "save",  "make", "makes",
     "keep", "keeps", "remind", "reminds", "bring",   "brings", "lets",  "told", "gave",
     "made", "leave", "trust",  "call",    "email",   "ring",   "text",  "ask",  "asks"});
// After these it is us only where nothing follows that it may belong to: "ALL US TROOPS".
constexpr auto kBesidePronoun =
    std::to_array<std::string_view>({"about", "all", "among", "behind", "between", "both"});
// What belongs to the country: "HELP US FARMERS".
constexpr auto kAfterCountry = std::to_array<std::string_view>(
    {"aid",      "allies",   "army",       "bank",      "banks",     "base",      "bases",
     "border",   "citizen",  "citizens",   "companies", "congress",  "consumers", "court",
     "dollar",   "economy",  "election",   "elections", "exports",   "farmers",   "firms",
     "forces",   "goods",    "government", "growth",    "imports",   "jobs",      "market",
     "markets",  "military", "navy",       "official",  "officials", "passport",  "president",
     "senate",   "senator",  "senators",   "soldiers",  "state",     "steel",     "stocks",
     "students", "tariff",   "tariffs",    "tech",      "trade",     "treasury",  "troops",
     "visa",     "visas",    "voters",     "war",       "workers"});
// "MOST OF US".
constexpr auto kManyOf = std::to_array<std::string_view>(
    {"all", "most", "many", "some", "both", "none", "one", "few", "rest", "each", "any", "two"});
constexpr auto kOthers = std::to_array<std::string_view>({"god", "he", "she", "them", "you"});

// Before the first word of a firm's name that stands for the whole: "and Korean said".
constexpr auto kBeforeSubject = std::to_array<std::string_view>(
    {"after", "and",  "as",   "at",   "because", "before", "but",  "by",    "for",   "from", "if",
     "on",    "said", "says", "than", "that",    "to",     "when", "which", "while", "with"});
// Behind a word that stands for a firm: "American said", "American cut".
constexpr auto kAfterSubject = std::to_array<std::string_view>(
    {"said",     "says",     "has",     "had",    "have",     "is",    "was",        "will",
     "would",    "can",      "could",   "may",    "must",     "also",  "plans",      "expects",
     "expected", "operates", "flies",   "flew",   "cut",      "cuts",  "cancelled",  "canceled",
     "ordered",  "reported", "posted",  "agreed", "declined", "filed", "lost",       "owns",
     "owned",    "bought",   "sold",    "did",    "does",     "added", "apologised", "apologized",
     "blamed",   "denied",   "offered", "raised", "told",     "wants"});

constexpr std::size_t kLongAge = 3;

}  // namespace

bool Surroundings::is_pronoun(const CountryMatch& match) const {
    const std::uint32_t at = match.first_token;
    if (raw(at) != "US") return false;
    const std::uint32_t last = before(match);
    if (!is_word(last) || !(is_shouting(match) || is_loud(last))) return false;
    const std::uint32_t next = after(match);
    const bool all = is_word(next) && folded(next) == "all";
    if (folded(last) == "of") {
        return last > sentence(match).first_token && is_word(last - 1) &&
               is_one_of<kManyOf>(folded(last - 1));
    }
    if (all && (folded(last) == "for" || folded(last) == "to")) return true;
    if (is_one_of<kTakesPronoun>(folded(last)))
        return !is_word(next) || !is_one_of<kAfterCountry>(folded(next));
    if (!is_one_of<kBesidePronoun>(folded(last))) return false;
    if (!is_word(next) || all) return true;
    return folded(next) == "and" && next + 1 < sentence(match).end_token &&
           is_one_of<kOthers>(folded(next + 1));
}

bool Surroundings::is_aged(const CountryMatch& match) const {
    const std::uint32_t end = sentence(match).end_token;
    const std::uint32_t comma = after(match);
    if (is_placed(match) || comma == kNoToken || raw(comma) != "," || comma + 3 >= end)
        return false;
    const std::string_view age = raw(comma + 1);
    if (age.size() > kLongAge || age.size() < 2) return false;
    if (!std::all_of(age.begin(), age.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return false;
    if (age.size() == kLongAge && age[0] != '1') return false;
    const std::uint32_t next = comma + 3;
    return raw(comma + 2) == "," && is_word(next) && !has_capital(next) && folded(next) != "and" &&
           folded(next) != "or";
}

bool Surroundings::stands_for_firm(const CountryMatch& match) const {
    const std::uint32_t last = before(match);
    if (is_word(last) && !is_one_of<kBeforeSubject>(folded(last))) return false;
    const std::uint32_t next = after(match);
    if (next == kNoToken) return false;
    if (is_word(next)) return is_one_of<kAfterSubject>(folded(next));
    return raw(next).starts_with('\'') || raw(next).starts_with("’");
}

}  // namespace newsidx
