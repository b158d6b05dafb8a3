#include "query/clause.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

namespace newsidx {
namespace {

using Kind = ClauseItem::Kind;

// Items of what is put in between commas behind a name.
constexpr std::size_t kMaxApposition = 25;
// Words of a title that somebody else's name begins: "Obama campaign spokesman X".
constexpr std::size_t kMaxNouns = 4;

// "a Putin critic", "one top Rubio donor", "the Trump ally".
constexpr auto kOneOf = std::to_array<std::string_view>({"a", "an", "one", "another"});

// What goes on with a clause behind a name: all else in small letters says what the name is of.
constexpr auto kGoesOn = std::to_array<std::string_view>(
    {"in", "at", "after", "as", "who", "before", "during", "when", "near", "outside", "via"});

bool is_any(std::span<const std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// A Russian name that is not the subject: "сказал … Путина", or of the other sex than the verb.
bool is_oblique(std::string_view name, std::string_view verb) {
    const auto ends = [&](std::initializer_list<std::string_view> endings) {
        return std::any_of(endings.begin(), endings.end(),
                           [&](std::string_view one) { return name.ends_with(one); });
    };
    if (ends({"ого", "ому", "ову", "еву", "ину", "овым", "евым", "иным", "ским"})) return true;
    if (verb.ends_with("л")) return ends({"ова", "ева", "ина", "ой", "ая", "скую"});
    if (verb.ends_with("ла")) return ends({"овой", "евой", "иной", "ской", "скую"});
    return false;
}

}  // namespace

bool Clause::is_verb(std::size_t i) const {
    if (is(i, SpeechWord::saying))
        return i > 0 && is(i - 1, Kind::word) && items_[i - 1].word == "as";
    return is(i, SpeechWord::said) && !(i > 0 && is(i - 1, SpeechWord::passive));
}

bool Clause::is_filler(std::size_t i) const {
    return is(i, SpeechWord::filler) ||
           (is(i, Kind::word) && items_[i].word.size() > 4 && items_[i].word.ends_with("ly"));
}

std::size_t Clause::introduction(std::size_t i) const {
    if (!is(i, Kind::word)) return 0;
    for (const std::string_view one : speech_words(lang_, SpeechWord::introduces)) {
        const auto blank = one.find(' ');
        if (items_[i].word != one.substr(0, blank)) continue;
        if (blank == one.npos) return 1;
        if (is(i + 1, Kind::word) && items_[i + 1].word == one.substr(blank + 1)) return 2;
    }
    return 0;
}

bool Clause::is_governed(std::size_t person) const {
    if (items_[person].possessive) return true;
    if (is(person + 1, SpeechWord::joins) && is(person + 2, Kind::person)) return true;
    if (is(person + 1, SpeechWord::person_of) || is_of_another(person)) return true;
    for (std::size_t i = person; i-- > 0 && person - i <= kMaxTitleWords;) {
        if (!is(i, Kind::word)) return false;
        if (is(i, SpeechWord::relation)) return true;
        if (is(i, SpeechWord::joins) && i > 0 && is(i - 1, Kind::person)) return true;
        if (is_verb(i)) return false;
        // A spokesman without "for": "le porte-parole du président X".
        if (is(i, SpeechWord::person_of) && person - i > 1 && lang_ != "en") return true;
    }
    return false;
}

bool Clause::can_speak(std::size_t person, std::size_t verb) const {
    if (is_governed(person)) return false;
    return lang_ != "ru" || !is_oblique(items_[person].word, items_[verb].word);
}

std::optional<std::size_t> Clause::verb_behind(std::size_t person) const {
    std::size_t i = person + 1;
    for (int appositions = 0; is(i, Kind::comma) && appositions < 2; ++appositions) {
        const std::size_t from = i++;
        while (i < size() && !is(i, Kind::comma) && i - from < kMaxApposition) ++i;
        if (!is(i, Kind::comma)) return std::nullopt;
        ++i;
    }
    for (std::size_t fillers = 0; fillers < kMaxFillers && !is_verb(i) && is_filler(i);) {
        ++i;
        ++fillers;
    }
    return is_verb(i) ? std::optional(i) : std::nullopt;
}

std::optional<std::size_t> Clause::person_behind(std::size_t verb) const {
    if (lang_ == "en" && (items_[verb].word == "told" || items_[verb].word == "tells"))
        return std::nullopt;  // whoever follows was told
    bool related = false;
    for (std::size_t i = verb + 1; i < size() && i - verb <= kMaxTitleWords; ++i) {
        if (is(i, Kind::person)) {
            if (const auto whose = whose_title(i)) i = *whose;
            if (!related && can_speak(i, verb)) return i;
            if (lang_ == "ru" && is_oblique(items_[i].word, items_[verb].word)) continue;
            return std::nullopt;
        }
        if (is(i, Kind::comma)) {
            if (!is(i + 1, Kind::person)) return std::nullopt;
            related = false;
            continue;
        }
        if (!is(i, Kind::word) || is_verb(i) || is(i, SpeechWord::pronoun) ||
            is(i, SpeechWord::turns))
            return std::nullopt;
        related =
            related || (lang_ != "ru" && is(i, SpeechWord::relation)) || is(i, SpeechWord::filler);
    }
    return std::nullopt;
}

std::optional<std::size_t> Clause::person_before(std::size_t verb) const {
    std::size_t i = verb;
    for (std::size_t fillers = 0; i > 0 && fillers < kMaxFillers && is_said_filler(i - 1);
         ++fillers)
        --i;
    if (i == 0) return std::nullopt;
    if (is(i - 1, Kind::person)) return i - 1;
    if (!is(i - 1, Kind::comma)) return std::nullopt;
    if (is_put_in(i - 2)) return i - 2;
    for (std::size_t k = i - 1; k-- > 1 && i - k < kMaxApposition;) {
        if (is(k, Kind::comma) && is(k - 1, Kind::person)) return k - 1;
    }
    return std::nullopt;
}

Span Clause::clause_of(std::size_t a, std::size_t b) const {
    return {items_[std::min(a, b)].span.begin, items_[std::max(a, b)].span.end};
}

std::optional<std::size_t> Clause::whose_title(std::size_t person) const {
    std::size_t i = person + 1;
    while (i - person <= kMaxNouns && is(i, Kind::word) && !is_verb(i) &&
           !is(i, SpeechWord::relation) && !is(i, SpeechWord::joins))
        ++i;
    const bool is_title = is(i, Kind::person) && is(i - 1, SpeechWord::person_of);
    return is_title && !items_[i].possessive ? std::optional(i) : std::nullopt;
}

bool Clause::is_of_another(std::size_t person) const {
    const std::size_t behind = person + 1;
    if (lang_ != "en" || !is(behind, Kind::word) || items_[behind].upper || is_verb(behind) ||
        is(behind, SpeechWord::relation) || is_filler(behind) || is(behind, SpeechWord::joins) ||
        is(behind, SpeechWord::turns) || is_any(kGoesOn, items_[behind].word))
        return false;
    for (std::size_t i = person; i-- > 0 && person - i <= kMaxTitleWords;) {
        if (!is(i, Kind::word) || is_verb(i)) return false;
        if (is_any(kOneOf, items_[i].word)) return true;
        if (i + 1 == person && items_[i].word == "the") return true;
    }
    return false;
}

bool Clause::is_put_in(std::size_t person) const {
    if (!is(person, Kind::person) || person < 2 || !is(person - 1, Kind::comma)) return false;
    for (std::size_t i = 0; i + 1 < person; ++i) {
        if (is(i, Kind::person) && !items_[i].possessive) return false;
    }
    return is(person - 2, Kind::word);
}

bool Clause::is_said_filler(std::size_t i) const {
    return is_filler(i) ||
           (is(i, Kind::word) &&
            (items_[i].word == "as" || items_[i].word == "quoted" ||
             (items_[i].word == "was" && is(i + 1, Kind::word) && items_[i + 1].word == "quoted")));
}

}  // namespace newsidx
