#include "entity/country_surroundings.hpp"

#include <algorithm>
#include <array>

#include "base/word_set.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

constexpr auto kBeforeLanguage = std::to_array<std::string_view>(
    {"in", "into", "speak", "speaks", "speaking", "spoke", "spoken", "fluent", "learn", "learning",
     "learned", "studied", "teach", "teaches", "taught", "broken"});
// After "in English" these show that no noun follows.
constexpr auto kAfterLanguage = std::to_array<std::string_view>(
    {"and",       "or",       "with",    "to",    "on",          "at",       "by",
     "for",       "as",       "that",    "but",   "when",        "is",       "was",
     "are",       "were",     "it",      "he",    "she",         "they",     "we",
     "i",         "the",      "a",       "an",    "about",       "during",   "before",
     "after",     "which",    "because", "means", "translation", "language", "languages",
     "subtitles", "fluently", "well",    "only",  "than",        "from"});
constexpr auto kLanguageNouns = std::to_array<std::string_view>(
    {"language", "languages", "speaking", "speaker", "speakers", "grammar", "translation",
     "translations", "subtitles", "dictionary", "lesson", "lessons", "class", "classes"});

// Between a place and a name these stand for an office, not for a surname.
constexpr auto kOffices = std::to_array<std::string_view>(
    {"king",     "queen",      "prince",     "princess", "president",   "prime",      "premier",
     "foreign",  "government", "parliament", "minister", "ministry",    "army",       "air",
     "police",   "court",      "supreme",    "high",     "central",     "national",   "state",
     "city",     "county",     "university", "bank",     "stock",       "exchange",   "times",
     "post",     "olympics",   "games",      "airport",  "club",        "street",     "river",
     "defence",  "defense",    "finance",    "interior", "republican",  "democrat",   "gov",
     "governor", "senator",    "sen",        "rep",      "attorney",    "secretary",  "mayor",
     "chamber",  "embassy",    "ambassador", "coach",    "captain",     "cup",        "open",
     "marathon", "festival",   "fashion",    "summit",   "agreement",   "conference", "crown",
     "house",    "senate",     "general",    "football", "cricket",     "rugby",      "vice",
     "deputy",   "chief",      "district",   "region",   "province",    "health",     "public",
     "stocks",   "shares",     "bourse",     "metro",    "underground", "motor",      "show",
     "film",     "week",       "group",      "pact",     "treaty",      "war",        "peace"});

// Before a surname, or the name of a storm.
constexpr auto kTitles = std::to_array<std::string_view>(
    {"mr",   "mrs",  "ms",        "miss",      "dr",    "sir",     "lady",   "lord",
     "dame", "prof", "professor", "sen",       "rep",   "gov",     "judge",  "justice",
     "sgt",  "capt", "officer",   "hurricane", "storm", "typhoon", "cyclone"});

// Right before a relative's given name: "his teenage son Jordan". Not "mother" (Russia).
constexpr auto kKin = std::to_array<std::string_view>(
    {"boyfriend", "brother", "cousin",       "daughter", "fiance", "fiancee",       "girlfriend",
     "grandson",  "grandma", "husband",      "nephew",   "niece",  "granddaughter", "sister",
     "son",       "stepson", "stepdaughter", "uncle",    "wife",   "toddler"});

constexpr auto kPlacing = std::to_array<std::string_view>(
    {"in",       "at",       "from",    "to",       "near",    "of",      "outside", "around",
     "into",     "across",   "through", "toward",   "towards", "via",     "between", "leave",
     "left",     "visit",    "visited", "visiting", "north",   "south",   "east",    "west",
     "northern", "southern", "eastern", "western",  "central", "downtown"});

// Of kPlacing those that stand before places far more often than before persons.
constexpr auto kInside = std::to_array<std::string_view>({"in", "near", "outside", "downtown"});

// Right before what a firm is called: "the water company Suez".
constexpr auto kFirms = std::to_array<std::string_view>(
    {"brand", "brewer", "carmaker", "chain", "company", "conglomerate", "firm", "giant", "group",
     "insurer", "maker", "manufacturer", "operator", "retailer", "startup", "subsidiary",
     "utility"});

constexpr auto kStreets = std::to_array<std::string_view>(
    {"street", "road", "avenue", "ave", "boulevard", "blvd", "lane", "terrace", "crescent", "rd"});

// Whose counties are called so: "Mombasa County".
constexpr auto kHaveCounties =
    std::to_array<std::string_view>({"AU", "CA", "CN", "DK", "EE", "GB", "HR", "HU", "IE", "IR",
                                     "KE", "LR", "LT", "NO", "RO", "SE", "SS", "TW", "US"});

// How many tokens on each side of a name a question may look at: it keeps a text that is one
// endless sentence linear.
constexpr std::uint32_t kWindow = 40;

}  // namespace

Surroundings::Surroundings(std::string_view text, const Analysis& analysis, std::string_view lang)
    : text_(text), analysis_(analysis), english_(lang.empty() || lang == "en") {}

bool Surroundings::is_language(const CountryMatch& match, bool after_language) const {
    if (!english_) return false;
    const std::uint32_t next = after(match);
    if (is_word(next) && is_one_of<kLanguageNouns>(folded(next))) return true;
    if (next != kNoToken && raw(next) == "-" && next + 1 < sentence(match).end_token &&
        is_word(next + 1) && is_one_of<kLanguageNouns>(folded(next + 1))) {
        return true;
    }
    const std::uint32_t last = before(match);
    if (!after_language && !(is_word(last) && is_one_of<kBeforeLanguage>(folded(last)))) {
        return false;
    }
    if (next == kNoToken) return true;
    if (!is_word(next)) return raw(next) != "-" && raw(next) != "'" && raw(next) != "’";
    return is_one_of<kAfterLanguage>(folded(next));
}

bool Surroundings::follows_given_name(const CountryMatch& match) const {
    std::uint32_t last = before(match);
    if (last == kNoToken) return false;
    if (raw(last) == "." && last > sentence(match).first_token) --last;
    if (!is_word(last) || !has_capital(last)) return false;
    const std::string_view name = raw(last);
    const bool initial = name.size() == 1 || (name.size() == 2 && name[1] == '.') ||
                         (name.size() == 4 && name[1] == '.' && name[3] == '.');
    if (initial) return name[0] != 'A' && name[0] != 'I' && name != "U.S.";
    return is_given_name(folded(last)) || is_one_of<kTitles>(folded(last));
}

bool Surroundings::is_before_mark(const CountryMatch& match) const {
    return !is_word(after(match));
}

bool Surroundings::follows_kin(const CountryMatch& match) const {
    std::uint32_t last = before(match);
    if (last != kNoToken && raw(last) == "," && last > sentence(match).first_token) --last;
    return is_word(last) && is_one_of<kKin>(folded(last));
}

bool Surroundings::precedes_surname(const CountryMatch& match) const {
    const std::uint32_t next = after(match);
    if (!is_word(next) || !has_capital(next) || analysis_.tokens[next].glued) return false;
    if (is_headline(match) || is_shouting(match)) return false;
    if (raw(next).size() > 1 && is_upper(char_at(raw(next), 1).code)) return false;  // "Chad MP"
    if (is_one_of<kOffices>(folded(next))) return false;
    const std::uint32_t last = before(match);
    const bool weak = (match.row->flags & CountryNameRow::kWeak) != 0;
    if (!weak && is_word(last) && is_one_of<kPlacing>(folded(last)) && folded(last) != "of") {
        return false;
    }
    return country_rows(folded(next)).empty();
}

bool Surroundings::is_placed(const CountryMatch& match) const {
    const std::uint32_t last = before(match);
    return is_word(last) && is_one_of<kPlacing>(folded(last));
}

bool Surroundings::is_inside(const CountryMatch& match) const {
    const std::uint32_t last = before(match);
    if (!is_word(last) || !is_one_of<kInside>(folded(last))) return false;
    const std::uint32_t next = after(match);
    if (next == kNoToken) return true;
    if (is_word(next)) return !has_capital(next);
    return raw(next) != "'" && raw(next) != "’" && raw(next) != "-" && raw(next) != "&";
}

bool Surroundings::is_dateline(const CountryMatch& match) const {
    const std::uint32_t begin = match.span.begin;
    constexpr std::uint32_t kLongestTitle = 1000;  // bytes
    if (begin > kLongestTitle) return false;
    if (begin != 0 && text_.find("\n\n") + 2 != begin) return false;
    const std::string_view name = text_.substr(begin, match.span.end - begin);
    const std::string_view rest = text_.substr(match.span.end);
    if (std::any_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
        // "Feira de Santana – A she-goat": only a dash tells, and not of the title's.
        return begin != 0 && (rest.starts_with(" – ") || rest.starts_with(" — ") ||
                              rest.starts_with(".– ") || rest.starts_with(".— "));
    }
    return rest.starts_with(": ") || rest.starts_with(", ") || rest.starts_with(" (") ||
           rest.starts_with(" -") || rest.starts_with(" –") || rest.starts_with(" —");
}

bool Surroundings::is_firm(const CountryMatch& match) const {
    const std::uint32_t last = before(match);
    return is_word(last) && is_one_of<kFirms>(folded(last));
}

bool Surroundings::may_be_word(const CountryMatch& match) const {
    const std::uint32_t last = before(match);
    return !is_word(last) || is_headline(match) || is_shouting(match);
}

bool Surroundings::is_street(const CountryMatch& match) const {
    const std::uint32_t next = after(match);
    return is_word(next) && has_capital(next) && is_one_of<kStreets>(folded(next));
}

bool Surroundings::is_county(const CountryMatch& match) const {
    const std::uint32_t next = after(match);
    return is_word(next) && raw(next) == "County" &&
           !is_one_of<kHaveCounties>(country_code(match.row->country));
}

bool Surroundings::is_apposed(const CountryMatch& match, std::uint32_t first_token) const {
    if (first_token > sentence(match).first_token) {
        const std::uint32_t last = first_token - 1;
        if (is_word(last) && !is_one_of<kPlacing>(folded(last)) && folded(last) != "a" &&
            folded(last) != "the") {
            return false;
        }
        if (!is_word(last) && raw(last) == ",") return false;
    }
    std::uint32_t next = match.end_token;  // may be beyond a sentence that "Mass." cuts
    if (next == analysis_.tokens.size() || next == sentence(match).end_token) return true;
    if (raw(next) == ".") return true;
    if (is_word(next) || raw(next) == "'" || raw(next) == "’" || raw(next) == "&") return false;
    ++next;
    return raw(next - 1) != "," || next == sentence(match).end_token || !is_word(next) ||
           (folded(next) != "and" && folded(next) != "or" && country_rows(folded(next)).empty());
}

bool Surroundings::is_after_comma(const CountryMatch& match) const {
    const std::uint32_t comma = before(match);
    return comma != kNoToken && raw(comma) == "," && comma > sentence(match).first_token &&
           is_word(comma - 1) && has_capital(comma - 1);
}

bool Surroundings::is_state(const CountryMatch& match) const {
    if (!is_after_comma(match)) return false;
    const std::uint32_t next = match.end_token;  // may be beyond a sentence that "Mass." cuts
    const bool stopped =
        next < analysis_.tokens.size() && raw(next) == "." && analysis_.tokens[next].glued;
    const std::string_view name = raw(match.first_token);
    return stopped || name.ends_with('.') || (name.size() == 2 && !is_shouting(match));
}

CountryIndex Surroundings::choose(const CountryMatch& match,
                                  std::span<const CountryAlternative> alternatives) {
    if (forms_.size() == 0) {
        forms_.reserve(analysis_.forms.size());
        for (const Form& form : analysis_.forms) static_cast<void>(forms_.number(form.folded));
    }
    const auto [first, end] = window(match);
    int best = -1;
    CountryIndex chosen = kNoCountry;
    for (const CountryAlternative& alternative : alternatives) {
        int score = 0;
        for (std::uint16_t cue = alternative.first_cue; cue < alternative.end_cue; ++cue) {
            // Later than all forms: a word that the article lacks.
            const std::uint32_t form = forms_.number(country_cue(cue)).first;
            if (form >= analysis_.forms.size()) continue;
            ++score;
            for (std::uint32_t at = first; at < end; ++at) {
                if (is_word(at) && analysis_.tokens[at].form == form) {
                    score += 2;
                    break;
                }
            }
        }
        if (score > best) {
            best = score;
            chosen = alternative.country;
        }
    }
    return chosen;
}

std::string_view Surroundings::raw(std::uint32_t token) const {
    const Span span = analysis_.tokens[token].span;
    return span.in(text_);
}

std::string_view Surroundings::folded(std::uint32_t token) const {
    return analysis_.forms[analysis_.tokens[token].form].folded;
}

const Sentence& Surroundings::sentence(const CountryMatch& match) const {
    return analysis_.sentences[match.sentence];
}

Surroundings::Tokens Surroundings::window(const CountryMatch& match) const {
    const Sentence& here = sentence(match);
    return {std::max(here.first_token, match.first_token - std::min(match.first_token, kWindow)),
            std::min(here.end_token, match.end_token + kWindow)};
}

std::uint32_t Surroundings::before(const CountryMatch& match) const {
    return match.first_token > sentence(match).first_token ? match.first_token - 1 : kNoToken;
}

std::uint32_t Surroundings::after(const CountryMatch& match) const {
    return match.end_token < sentence(match).end_token ? match.end_token : kNoToken;
}

bool Surroundings::is_word(std::uint32_t token) const {
    return token != kNoToken && analysis_.tokens[token].kind != TokenKind::punctuation;
}

bool Surroundings::has_capital(std::uint32_t token) const {
    return is_upper(char_at(raw(token), 0).code);
}

bool Surroundings::is_loud(std::uint32_t token) const {
    return has_capital(token) && is_upper(char_at(raw(token), char_at(raw(token), 0).size).code);
}

bool Surroundings::is_shouting(const CountryMatch& match) const {
    const auto [first, end] = window(match);
    int words = 0;
    int loud = 0;
    for (std::uint32_t at = first; at < end; ++at) {
        if (!is_word(at) || raw(at).size() < 3) continue;
        ++words;
        if (is_loud(at)) ++loud;
    }
    return words > 0 && loud * 4 >= words * 3;
}

bool Surroundings::is_headline(const CountryMatch& match) const {
    const auto [first, end] = window(match);
    int words = 0;
    int capitals = 0;
    for (std::uint32_t at = first; at < end; ++at) {
        if (!is_word(at) || raw(at).size() < 4) continue;
        ++words;
        if (has_capital(at)) ++capitals;
    }
    return words > 2 && capitals * 4 >= words * 3;
}

}  // namespace newsidx
