#include "query/speech_clause.hpp"

#include <algorithm>
#include <array>

#include "query/speech_words.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

using Kind = ClauseItem::Kind;

// Words between a verb and its name, or between a name's titles and the quotation.
constexpr std::size_t kMaxTitleWords = 9;
// Items of what is put in between commas behind a name.
constexpr std::size_t kMaxApposition = 25;
constexpr std::size_t kMaxFillers = 3;
// Words of a title that somebody else's name begins: "Obama campaign spokesman X".
constexpr std::size_t kMaxNouns = 4;
// Items between a verb and a quotation within the same clause.
constexpr std::size_t kMaxObject = 22;

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

class Clause {
public:
    Clause(const std::vector<ClauseItem>& items, std::string_view lang)
        : items_(items), lang_(lang) {}

    [[nodiscard]] std::size_t size() const { return items_.size(); }
    [[nodiscard]] const ClauseItem& operator[](std::size_t i) const { return items_[i]; }
    [[nodiscard]] bool is(std::size_t i, Kind kind) const {
        return i < items_.size() && items_[i].kind == kind;
    }
    [[nodiscard]] bool is(std::size_t i, SpeechWord kind) const {
        return is(i, Kind::word) && is_speech_word(lang_, kind, items_[i].word);
    }
    // "quoted as saying" is a verb; "was told" is none.
    [[nodiscard]] bool is_verb(std::size_t i) const {
        if (is(i, SpeechWord::saying))
            return i > 0 && is(i - 1, Kind::word) && items_[i - 1].word == "as";
        return is(i, SpeechWord::said) && !(i > 0 && is(i - 1, SpeechWord::passive));
    }
    [[nodiscard]] bool is_filler(std::size_t i) const {
        return is(i, SpeechWord::filler) ||
               (is(i, Kind::word) && items_[i].word.size() > 4 && items_[i].word.ends_with("ly"));
    }
    // Of "according to", how many items; 0: it doesn't stand here.
    [[nodiscard]] std::size_t introduction(std::size_t i) const {
        if (!is(i, Kind::word)) return 0;
        for (const std::string_view one : speech_words(lang_, SpeechWord::introduces)) {
            const auto blank = one.find(' ');
            if (items_[i].word != one.substr(0, blank)) continue;
            if (blank == one.npos) return 1;
            if (is(i + 1, Kind::word) && items_[i + 1].word == one.substr(blank + 1)) return 2;
        }
        return 0;
    }

    // The name belongs to somebody or something else: "a spokesman for X", "X's lawyer", "X and Y".
    [[nodiscard]] bool is_governed(std::size_t person) const {
        if (items_[person].possessive) return true;
        if (is(person + 1, SpeechWord::joins) && is(person + 2, Kind::person)) return true;
        if (is(person + 1, SpeechWord::person_of)) return true;
        bool of_somebody = false;
        for (std::size_t i = person; i-- > 0 && person - i <= kMaxTitleWords;) {
            if (!is(i, Kind::word)) return is(i, Kind::person) && of_somebody;
            if (is(i, SpeechWord::relation)) return true;
            if (is(i, SpeechWord::joins) && i > 0 && is(i - 1, Kind::person)) return true;
            if (is_verb(i)) return false;
            // A spokesman without "for": "le porte-parole du président X".
            if (is(i, SpeechWord::person_of) && person - i > 1 && lang_ != "en") return true;
        }
        return false;
    }
    [[nodiscard]] bool can_speak(std::size_t person, std::size_t verb) const {
        if (is_governed(person)) return false;
        return lang_ != "ru" || !is_oblique(items_[person].word, items_[verb].word);
    }

    // The verb of the name at `person`, behind it: fillers and what commas put in between skipped.
    [[nodiscard]] std::optional<std::size_t> verb_behind(std::size_t person) const {
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

    // The name behind the verb at `verb`: "said the president of France, X".
    [[nodiscard]] std::optional<std::size_t> person_behind(std::size_t verb) const {
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
            related = related || (lang_ != "ru" && is(i, SpeechWord::relation)) ||
                      is(i, SpeechWord::filler);
        }
        return std::nullopt;
    }

    // The name whose verb stands at `verb`, before it.
    [[nodiscard]] std::optional<std::size_t> person_before(std::size_t verb) const {
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

    [[nodiscard]] Span clause_of(std::size_t a, std::size_t b) const {
        return {items_[std::min(a, b)].span.begin, items_[std::max(a, b)].span.end};
    }

private:
    // The one whom the name at `person` only says more of: "Obama strategist David Axelrod".
    [[nodiscard]] std::optional<std::size_t> whose_title(std::size_t person) const {
        std::size_t i = person + 1;
        while (i - person <= kMaxNouns && is(i, Kind::word) && !is_verb(i) &&
               !is(i, SpeechWord::relation) && !is(i, SpeechWord::joins))
            ++i;
        const bool is_title = is(i, Kind::person) && is(i - 1, SpeechWord::person_of);
        return is_title && !items_[i].possessive ? std::optional(i) : std::nullopt;
    }
    // A name between commas behind what tells who it is: "the minister, X, said". Nobody else is
    // named before it, or it could be one of a list.
    [[nodiscard]] bool is_put_in(std::size_t person) const {
        if (!is(person, Kind::person) || person < 2 || !is(person - 1, Kind::comma)) return false;
        for (std::size_t i = 0; i + 1 < person; ++i) {
            if (is(i, Kind::person) && !items_[i].possessive) return false;
        }
        return is(person - 2, Kind::word);
    }
    // "was quoted as saying", too.
    [[nodiscard]] bool is_said_filler(std::size_t i) const {
        return is_filler(i) ||
               (is(i, Kind::word) && (items_[i].word == "as" || items_[i].word == "quoted" ||
                                      (items_[i].word == "was" && is(i + 1, Kind::word) &&
                                       items_[i + 1].word == "quoted")));
    }

    const std::vector<ClauseItem>& items_;
    std::string_view lang_;
};

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

ClauseReader::ClauseReader(std::string_view text, const Analysis& analysis,
                           const Entities& entities)
    : text_(text), analysis_(analysis) {
    for (const Mention& mention : entities.mentions) {
        if (entities.entities[mention.entity].type != EntityType::person) continue;
        if (persons_.empty() || persons_.back().span.end <= mention.span.begin)
            persons_.push_back(mention);
    }
}

ClauseItem ClauseReader::person(const Mention& mention, const Token& token) const {
    ClauseItem item;
    item.kind = Kind::person;
    item.span = mention.span;
    item.entity = mention.entity;
    item.upper = true;
    item.word = token.kind == TokenKind::punctuation
                    ? std::string_view()
                    : std::string_view(analysis_.forms[token.form].folded);
    const auto is_apostrophe = [&](std::size_t at) {
        return char_at(text_, at).kind == CharKind::apostrophe;
    };
    const std::string_view name = text_.substr(mention.span.begin, mention.span.size());
    item.possessive = is_apostrophe(mention.span.end) || name.ends_with("'s") ||
                      name.ends_with("’s") ||
                      (mention.span.begin > 0 && token.span.begin < mention.span.begin);
    return item;
}

ClauseItem ClauseReader::other(const Token& token) const {
    ClauseItem item;
    item.span = token.span;
    const Char first = char_at(text_, token.span.begin);
    if (token.kind != TokenKind::punctuation) {
        item.word = analysis_.forms[token.form].folded;
        item.upper = is_upper(first.code);
        return item;
    }
    switch (first.code) {
        case U',':
            item.kind = Kind::comma;
            break;
        case U':':
            item.kind = Kind::colon;
            break;
        case U'—':
        case U'–':
        case U'-':
            item.kind = Kind::dash;
            break;
        default:
            item.kind = Kind::stop;
    }
    return item;
}

std::vector<ClauseItem> ClauseReader::items(std::uint32_t begin, std::uint32_t end) const {
    std::vector<ClauseItem> out;
    if (begin >= end) return out;
    auto mention =
        std::lower_bound(persons_.begin(), persons_.end(), analysis_.tokens[begin].span.begin,
                         [](const Mention& one, std::uint32_t at) { return one.span.end <= at; });
    const Mention* last = nullptr;
    for (std::uint32_t i = begin; i < end; ++i) {
        const Token& token = analysis_.tokens[i];
        while (mention != persons_.end() && mention->span.end <= token.span.begin) ++mention;
        if (mention != persons_.end() && mention->span.begin < token.span.end) {
            const ClauseItem item = person(*mention, token);
            if (last != &*mention) {
                out.push_back(item);
                last = &*mention;
            } else if (!item.word.empty()) {
                out.back().word = item.word;
            }
            continue;
        }
        // The hyphen within "porte-parole" and the stop behind "Mr" part nothing.
        const char mark = text_[token.span.begin];
        const bool inner =
            token.kind == TokenKind::punctuation && token.glued &&
            (mark == '.' || (mark == '-' && i + 1 < end && analysis_.tokens[i + 1].glued));
        if (!inner) out.push_back(other(token));
    }
    return out;
}

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
