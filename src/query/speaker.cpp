#include "query/speaker.hpp"

#include <algorithm>

#include "query/clause.hpp"
#include "query/speech_words.hpp"

namespace newsidx {
namespace {

using Kind = ClauseItem::Kind;

// Items between a verb and a quotation within the same clause.
constexpr std::size_t kMaxObject = 22;

std::optional<Speaker> introduced(const Clause& clause, std::size_t at, bool direct) {
    const std::size_t length = clause.introduction(at);
    if (length == 0) return std::nullopt;
    for (std::size_t i = at + length; i < clause.size() && i - at <= kMaxTitleWords; ++i) {
        if (clause.is(i, Kind::person)) {
            if (clause[i].possessive || clause.is(i + 1, SpeechWord::joins)) return std::nullopt;
            return Speaker{clause[i].entity, clause.clause_of(at, i),
                           direct ? Sureness::sure : Sureness::likely, direct};
        }
        if (!clause.is(i, Kind::word) || clause.is(i, SpeechWord::relation) ||
            clause.is(i, SpeechWord::person_of))
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Speaker> speaker_after(const std::vector<ClauseItem>& items, QuoteEnd end,
                                     std::string_view lang) {
    const Clause clause(items, lang);
    std::size_t at = 0;
    while (clause.is(at, Kind::comma) || clause.is(at, Kind::dash)) ++at;
    if (at > 0) end = QuoteEnd::open;
    if (at >= clause.size()) return std::nullopt;
    if (auto found = introduced(clause, at, true)) return found;
    std::size_t verb = at;
    while (verb < at + kMaxFillers && !clause.is_verb(verb) && clause.is_filler(verb)) ++verb;
    const bool goes_on = end == QuoteEnd::open || !clause[at].upper;
    if (clause.is_verb(verb)) {
        if (!goes_on) return std::nullopt;
        if (clause.is(verb + 1, SpeechWord::pronoun))
            return Speaker{{}, clause.clause_of(verb, verb + 1), Sureness::likely, true};
        const auto person = clause.person_behind(verb);
        if (!person) return std::nullopt;
        return Speaker{clause[*person].entity, clause.clause_of(verb, *person), Sureness::sure,
                       true};
    }
    if (end == QuoteEnd::bare) return std::nullopt;
    if (clause.is(at, SpeechWord::pronoun)) {
        const auto said = clause.verb_behind(at);
        if (end != QuoteEnd::open || !said) return std::nullopt;
        return Speaker{{}, clause.clause_of(at, *said), Sureness::likely, true};
    }
    for (std::size_t i = at; i < clause.size() && i - at <= kMaxTitleWords; ++i) {
        if (clause.is(i, Kind::person)) {
            const auto said = clause.verb_behind(i);
            if (!said || !clause.can_speak(i, *said)) return std::nullopt;
            // After a full stop the clause may begin another thought, unless that is all it says.
            if (end == QuoteEnd::closed && clause.size() - *said > 2) return std::nullopt;
            return Speaker{clause[i].entity, clause.clause_of(i, *said),
                           end == QuoteEnd::open ? Sureness::sure : Sureness::likely, true};
        }
        const bool in_title = clause.is(i, Kind::word) ||
                              (clause.is(i, Kind::comma) && clause.is(i + 1, Kind::person));
        if (!in_title || clause.is_verb(i) || clause.is(i, SpeechWord::pronoun) ||
            clause.is(i, SpeechWord::turns))
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Speaker> speaker_before(const std::vector<ClauseItem>& all, std::string_view lang) {
    std::vector<ClauseItem> items = all;
    bool direct = false;
    bool colon = false;
    while (!items.empty() &&
           (items.back().kind == Kind::comma || items.back().kind == Kind::colon ||
            items.back().kind == Kind::dash)) {
        direct = true;
        colon = colon || items.back().kind == Kind::colon;
        items.pop_back();
    }
    const Clause clause(items, lang);
    const std::size_t size = clause.size();
    if (size == 0) return std::nullopt;
    std::size_t verb = size;
    while (verb > 0 && size - verb < kMaxObject && !clause.is_verb(verb - 1)) {
        if (clause.is(verb - 1, Kind::stop) || clause.is(verb - 1, SpeechWord::turns))
            return std::nullopt;
        --verb;
    }
    // "X writes in "A Book's Title"".
    if (!direct && clause.is(size - 1, Kind::word) && items.back().word == "in")
        return std::nullopt;
    const bool has_verb = verb > 0 && clause.is_verb(verb - 1);
    for (std::size_t i = has_verb ? verb : 0; i < size; ++i) {
        if (auto found = introduced(clause, i, direct)) return found;
    }
    if (!has_verb) {
        const bool only_name = std::all_of(items.begin(), items.end(), [](const ClauseItem& one) {
            return one.kind == Kind::person || (one.kind == Kind::word && one.upper);
        });
        if (colon && only_name && clause.is(size - 1, Kind::person) &&
            !clause.is_governed(size - 1))
            return Speaker{items.back().entity, clause.clause_of(0, size - 1), Sureness::sure,
                           true};
        return std::nullopt;
    }
    --verb;
    direct = direct || verb + 1 == size;
    const Sureness sureness = direct ? Sureness::sure : Sureness::likely;
    if (const auto person = clause.person_before(verb)) {
        if (!clause.can_speak(*person, verb)) return std::nullopt;
        return Speaker{clause[*person].entity, clause.clause_of(*person, verb), sureness, direct};
    }
    if (verb > 0 && clause.is(verb - 1, SpeechWord::pronoun))
        return Speaker{{}, clause.clause_of(verb - 1, verb), Sureness::likely, direct};
    // "Said X:", "Как заявил X,".
    const bool opens =
        verb == 0 || (verb == 1 && (clause[0].word == "как" || clause[0].word == "comme" ||
                                    clause[0].word == "como" || clause[0].word == "wie"));
    if (opens) {
        const auto person = clause.person_behind(verb);
        if (person)
            return Speaker{clause[*person].entity, clause.clause_of(verb, *person), sureness,
                           direct};
    }
    // "X met the press and said:", as long as nobody else could have.
    if (verb > 0 && clause.is(verb - 1, SpeechWord::joins)) {
        std::optional<std::size_t> only;
        for (std::size_t i = 0; i < verb; ++i) {
            if (!clause.is(i, Kind::person)) continue;
            if (only || !clause.can_speak(i, verb)) return std::nullopt;
            only = i;
        }
        if (only)
            return Speaker{clause[*only].entity, clause.clause_of(*only, verb), Sureness::likely,
                           direct};
    }
    return std::nullopt;
}

}  // namespace newsidx
