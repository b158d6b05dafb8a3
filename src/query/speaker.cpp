#include "query/speaker.hpp"

#include <algorithm>
#include <array>

#include "query/clause.hpp"
#include "query/speech_words.hpp"

namespace newsidx {
namespace {

using Kind = ClauseItem::Kind;

// Items between a verb and a quotation within the same clause.
constexpr std::size_t kMaxObject = 23;

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

// What stands before a quotation, and the marks between the two.
struct Lead {
    std::vector<ClauseItem> items;  // without the marks
    bool has_marks = false;
    bool has_colon = false;
};

Lead lead_of(const std::vector<ClauseItem>& items) {
    Lead lead{items};
    const auto is_mark = [](const ClauseItem& item) {
        return item.kind == Kind::comma || item.kind == Kind::colon || item.kind == Kind::dash;
    };
    while (!lead.items.empty() && is_mark(lead.items.back())) {
        lead.has_marks = true;
        lead.has_colon = lead.has_colon || lead.items.back().kind == Kind::colon;
        lead.items.pop_back();
    }
    return lead;
}

// The last item within reach that is a verb, or that parts what is before it from the quotation.
std::optional<std::size_t> last_verb_or_turn(const Clause& clause) {
    for (std::size_t i = clause.size(); i-- > 0 && clause.size() - i <= kMaxObject;) {
        if (clause.is_verb(i) || clause.is(i, Kind::stop) || clause.is(i, SpeechWord::turns))
            return i;
    }
    return std::nullopt;
}

// "Jane Doe:" and nothing else: a transcript.
std::optional<Speaker> who_heads(const Clause& clause, const Lead& lead) {
    if (!lead.has_colon) return std::nullopt;
    const bool only_name =
        std::all_of(lead.items.begin(), lead.items.end(), [](const ClauseItem& one) {
            return one.kind == Kind::person || (one.kind == Kind::word && one.upper);
        });
    const std::size_t last = clause.size() - 1;
    if (!only_name || !clause.is(last, Kind::person) || clause.is_governed(last))
        return std::nullopt;
    return Speaker{clause[last].entity, clause.clause_of(0, last), Sureness::sure, true};
}

// "X met the press and said:", as long as nobody else could have.
std::optional<Speaker> only_person_before(const Clause& clause, std::size_t verb, bool direct) {
    std::optional<std::size_t> only;
    for (std::size_t i = 0; i < verb; ++i) {
        if (!clause.is(i, Kind::person)) continue;
        if (only || !clause.can_speak(i, verb)) return std::nullopt;
        only = i;
    }
    if (!only) return std::nullopt;
    return Speaker{clause[*only].entity, clause.clause_of(*only, verb), Sureness::likely, direct};
}

// "Said X:", "Как заявил X,": nothing stands before the verb that could be its subject.
bool opens_clause(const Clause& clause, std::size_t verb) {
    constexpr std::array<std::string_view, 4> kAs = {"как", "comme", "como", "wie"};
    return verb == 0 ||
           (verb == 1 && std::find(kAs.begin(), kAs.end(), clause[0].word) != kAs.end());
}

// `direct`: nothing but a mark stands between verb and quotation.
std::optional<Speaker> subject_of(const Clause& clause, std::size_t verb, bool direct) {
    const Sureness sureness = direct ? Sureness::sure : Sureness::likely;
    if (const auto person = clause.person_before(verb)) {
        if (!clause.can_speak(*person, verb)) return std::nullopt;
        return Speaker{clause[*person].entity, clause.clause_of(*person, verb), sureness, direct};
    }
    if (verb > 0 && clause.is(verb - 1, SpeechWord::pronoun))
        return Speaker{{}, clause.clause_of(verb - 1, verb), Sureness::likely, direct};
    if (opens_clause(clause, verb)) {
        const auto person = clause.person_behind(verb);
        if (person)
            return Speaker{clause[*person].entity, clause.clause_of(verb, *person), sureness,
                           direct};
    }
    if (verb > 0 && clause.is(verb - 1, SpeechWord::joins))
        return only_person_before(clause, verb, direct);
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

std::optional<Speaker> speaker_before(const std::vector<ClauseItem>& items, std::string_view lang) {
    const Lead lead = lead_of(items);
    const Clause clause(lead.items, lang);
    const std::size_t size = clause.size();
    if (size == 0) return std::nullopt;
    const auto verb = last_verb_or_turn(clause);
    if (verb && !clause.is_verb(*verb)) return std::nullopt;
    // "X writes in "A Book's Title"".
    if (!lead.has_marks && clause.is(size - 1, Kind::word) && clause[size - 1].word == "in")
        return std::nullopt;
    for (std::size_t i = verb ? *verb + 1 : 0; i < size; ++i) {
        if (auto found = introduced(clause, i, lead.has_marks)) return found;
    }
    if (!verb) return who_heads(clause, lead);
    return subject_of(clause, *verb, lead.has_marks || *verb + 1 == size);
}

bool tells_speech(const std::vector<ClauseItem>& items, std::string_view lang) {
    const Clause clause(items, lang);
    for (std::size_t i = 0; i < clause.size() && i <= kMaxTitleWords; ++i) {
        if (clause.is(i, Kind::stop)) return false;
        if (clause.is_verb(i) || clause.introduction(i) > 0) return true;
    }
    return false;
}

bool leads_to_speech(const std::vector<ClauseItem>& items, std::string_view lang) {
    const Lead lead = lead_of(items);
    const Clause clause(lead.items, lang);
    const auto verb = last_verb_or_turn(clause);
    return verb && clause.is_verb(*verb);
}

}  // namespace newsidx
