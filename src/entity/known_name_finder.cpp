#include "entity/known_name_finder.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "base/ascii.hpp"
#include "entity/acronyms.hpp"
#include "entity/country_table.hpp"
#include "entity/known_matches.hpp"
#include "entity/known_names.hpp"
#include "entity/naming.hpp"
#include "entity/organization_form.hpp"
#include "entity/phrase.hpp"
#include "text/fold.hpp"

namespace newsidx {
namespace {

constexpr std::uint8_t kWholeName = 95;  // confidence
constexpr std::uint8_t kOneWord = 80;
// From here on the tagger is believed that a known name stands for something else.
constexpr std::uint8_t kSureOther = 80;

// Whether the article decides what the name stands for here: an acronym that it may explain.
bool is_left_to_article(std::string_view text, const KnownMatch& match) {
    if ((match.phrase->flags & KnownPhrase::kAlone) == 0) return false;
    return is_plain_acronym(match.span.in(text));
}

NameSpan name_span(std::string_view text, const KnownMatch& match) {
    const bool one_word = (match.phrase->flags & KnownPhrase::kAlone) != 0;
    const KnownIndex row = is_left_to_article(text, match) ? kNoKnownName : match.phrase->row;
    return {match.span, known_name(match.phrase->row).type, Rule::known_name,
            one_word ? kOneWord : kWholeName, row};
}

// Whether the tables know better what kind of name a span is: "Goldman Sachs" is no person. But
// companies that are called like their founders may well be those.
bool retypes(const KnownMatch& match, const NameSpan& span) {
    const EntityType type = known_name(match.phrase->row).type;
    if (type == span.type || match.phrase->words < 2) return false;
    if (type == EntityType::person) return true;
    const std::string_view name = known_phrase_text(*match.phrase);
    return !is_given_name(name.substr(0, name.find_first_of(kGaps)));
}

bool is_demonym(std::string_view word) {
    const auto rows = country_rows(fold(word));
    return std::any_of(rows.begin(), rows.end(), [](const CountryNameRow& row) {
        return row.kind == CountryNameKind::demonym && row.words == 1;
    });
}

// What stands before the last word, and that word, without the blanks between and behind.
std::pair<std::string_view, std::string_view> part_last_word(std::string_view text) {
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    const std::size_t blank = text.rfind(' ');
    if (blank == text.npos) return {"", text};
    return {text.substr(0, blank), text.substr(blank + 1)};
}

bool is_seat_of_power(const KnownMatch& match) {
    const KnownName known = known_name(match.phrase->row);
    return known.type == EntityType::organization && is_metonym(known.name);
}

// Whether the words are the name that the row is shown by, which "a New Yorker" isn't, and at least
// so many. A competition has its organizer's name.
bool is_written_out(std::string_view text, const KnownMatch& match, std::ptrdiff_t words) {
    const std::string_view name = known_name(match.phrase->row).name;
    if (name.ends_with(" Tour") || name.ends_with(" League")) return false;
    return std::count(name.begin(), name.end(), ' ') + 1 >= words && match.span.in(text) == name;
}

// Whether what the tagger took for a place or a work keeps the known name from being one: the
// White House with a garden, the UN of a UN Convention; but not the body of "Russian MGIMO", nor
// the place in "New York magazine". "The Australian" may begin a sentence on anybody's government.
// A place that is a government's seat is a body all the same, and so is what is called by a body's
// full name: a work of two words (Getty Images), a place of three (Kennedy Space Center).
bool speaks_against(std::string_view text, const OtherSpan& other, const KnownMatch& match) {
    if (other.span.begin >= match.span.end) return false;
    if (other.span.end == match.span.end && is_seat_of_power(match)) return false;
    if (other.span == match.span)
        return other.confidence >= kSureOther &&
               !is_written_out(text, match, other.is_place ? 3 : 2);
    if (match.span.begin <= other.span.begin && other.span.end <= match.span.end) {
        const auto before = text.substr(match.span.begin, other.span.begin - match.span.begin);
        return before == "The " && other.span.end == match.span.end;
    }
    if (other.span.end != match.span.end || other.span.begin > match.span.begin) return true;
    return !is_demonym(
        part_last_word(text.substr(other.span.begin, match.span.begin - other.span.begin)).second);
}

// The span without the known name at its end where that is another body's: "Analytical Centre of
// the Russian | MGIMO". Nothing if they are one name.
std::optional<NameSpan> front_of(std::string_view text, const NameSpan& span,
                                 const KnownMatch& match) {
    if (span.span.end != match.span.end || span.span.begin >= match.span.begin) return {};
    auto [front, word] =
        part_last_word(text.substr(span.span.begin, match.span.begin - span.span.begin));
    if (!is_demonym(word)) return {};
    std::tie(front, word) = part_last_word(front);
    if (word == "the") std::tie(front, word) = part_last_word(front);
    if (word != "of" || front.empty()) return {};
    NameSpan rest = span;
    rest.span.end = rest.span.begin + static_cast<std::uint32_t>(front.size());
    return rest;
}

// Whether a known person's full name ends the span behind something else, and what that is, without
// the blank: the body of "United Nations Nikki Haley", "House Paul Ryan", the acronym of a headline
// that goes on with her, the surname in "for Haley Nikki Haley said". Nothing if it is one name.
std::optional<NameSpan> before_person(std::string_view text, const NameSpan& span,
                                      const KnownMatch& match) {
    if (span.span.end != match.span.end || span.span.begin >= match.span.begin) return {};
    const KnownPhrase& phrase = *match.phrase;
    if (phrase.words < 2 || known_name(phrase.row).type != EntityType::person) return {};
    if (text[match.span.begin - 1] != ' ') return {};
    NameSpan front = span;
    front.span.end = match.span.begin - 1;
    const std::string_view words = front.span.in(text);
    const std::string_view name = match.span.in(text);
    if (words == part_last_word(name).second) {
        front.type = EntityType::person;
        return front;
    }
    if (words == "House" || words == "Senate" ||
        known_organization(organization_form(words)).has_value()) {
        front.type = EntityType::organization;
        return front;
    }
    const bool shouted =
        words.size() > 2 && std::all_of(words.begin(), words.end(), ascii::is_upper);
    if (!shouted || ascii::is_upper(name[1])) return {};
    front.span.end = front.span.begin;
    return front;
}

// Whether the tagger's span is the known name without what isn't its own: "Pope", "The", "China's".
bool is_its_end(const KnownMatch& match, const NameSpan& span) {
    return span.span.end == match.span.end && span.span.begin > match.span.begin &&
           span.type == known_name(match.phrase->row).type;
}

}  // namespace

std::vector<NameSpan> with_known_names(std::string_view text, const Analysis& analysis,
                                       std::vector<NameSpan> spans,
                                       const std::vector<OtherSpan>& others, FormNames& forms) {
    const std::vector<KnownMatch> matches = known_matches(text, analysis, forms);
    if (matches.empty()) return spans;
    std::vector<NameSpan> all;
    std::size_t next = 0;
    auto other = others.begin();
    for (const KnownMatch& match : matches) {
        while (other != others.end() && other->span.end <= match.span.begin) ++other;
        if (other != others.end() && speaks_against(text, *other, match)) continue;
        while (next < spans.size() && spans[next].span.end <= match.span.begin)
            all.push_back(spans[next++]);
        if (other != others.end() && other->span.end == match.span.end) {
            const NameSpan whole{other->span, EntityType::organization, Rule::tagger,
                                 other->confidence};
            if (const auto front = front_of(text, whole, match)) all.push_back(*front);
        }
        // The spans that the known name touches: [next, past).
        std::size_t past = next;
        bool inside = true;
        while (past < spans.size() && spans[past].span.begin < match.span.end) {
            inside = inside && spans[past].span.begin >= match.span.begin &&
                     spans[past].span.end <= match.span.end;
            ++past;
        }
        if (past == next + 1) {
            if (const auto front = front_of(text, spans[next], match)) {
                all.push_back(*front);
                all.push_back(name_span(text, match));
                next = past;
                continue;
            }
        }
        if (past == next + 1) {
            if (const auto front = before_person(text, spans[next], match)) {
                if (front->span.size() > 0) all.push_back(*front);
                all.push_back(name_span(text, match));
                next = past;
                continue;
            }
        }
        if (!inside) continue;
        if (past == next + 1 && is_its_end(match, spans[next])) {
            spans[next].known = match.phrase->row;
            continue;
        }
        if (past == next + 1 && spans[next].span == match.span) {
            if (retypes(match, spans[next])) spans[next] = name_span(text, match);
            if (known_name(match.phrase->row).type == spans[next].type &&
                !is_left_to_article(text, match))
                spans[next].known = match.phrase->row;
            continue;
        }
        all.push_back(name_span(text, match));
        next = past;
    }
    all.insert(all.end(), spans.begin() + static_cast<std::ptrdiff_t>(next), spans.end());
    return all;
}

}  // namespace newsidx
