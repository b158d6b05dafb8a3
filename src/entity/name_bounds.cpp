#include "entity/name_bounds.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.hpp"
#include "base/word_set.hpp"
#include "entity/honorifics.hpp"
#include "entity/name_ends.hpp"
#include "entity/name_parts.hpp"
#include "entity/no_names.hpp"
#include "entity/seams.hpp"
#include "entity/seat.hpp"
#include "entity/shared_names.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

// Public bodies and associations: the place they are of belongs to their name, as it doesn't to
// that of a company, club or school.
constexpr auto kBodies = std::to_array<std::string_view>(
    {"Agency",    "Archdiocese", "Assembly",    "Association", "Authority",       "Board",
     "Bureau",    "Chamber",     "Church",      "Commission",  "Committee",       "Confederation",
     "Consulate", "Council",     "Court",       "Department",  "Diocese",         "Directorate",
     "Embassy",   "Federation",  "Forum",       "Government",  "Inspectorate",    "Ministry",
     "Office",    "Parliament",  "Secretariat", "Senate",      "Superintendency", "Tribunal"});
// Likewise, of two words.
constexpr auto kPairs = std::to_array<std::string_view>(
    {"Central Bank", "High Commission", "Lions Club", "Reserve Bank", "Rotary Club"});

// What somebody is in charge of, and how such people are called: "chief of protocol".
constexpr auto kDuties = std::to_array<std::string_view>(
    {"administration", "cabinet",      "communications", "cricket",   "defence",  "defense",
     "design",         "detectives",   "development",    "education", "finance",  "football",
     "health",         "intelligence", "investigations", "marketing", "mission",  "nursing",
     "operations",     "planning",     "police",         "policy",    "protocol", "research",
     "rugby",          "sales",        "security",       "sport",     "sports",   "staff",
     "state",          "strategy",     "surgery"});
constexpr auto kInCharge = std::to_array<std::string_view>(
    {"chair", "chief", "dean", "director", "head", "manager", "minister", "secretary"});
// What makes an adjective of somebody's name.
constexpr auto kTails = std::to_array<std::string_view>(
    {"affiliated", "aligned",   "appointed", "approved", "backed",   "controlled", "endorsed",
     "era",        "esque",     "friendly",  "funded",   "inspired", "led",        "like",
     "linked",     "nominated", "owned",     "Pool",     "related",  "size",       "sized",
     "sponsored",  "style",     "supported", "themed",   "type"});
// Ranks and offices that no body's name begins with.
constexpr auto kRanks = std::to_array<std::string_view>(
    {"ACP", "ASI", "ASP", "CSP",  "Cllr", "Const", "Coun", "Cpl",  "DCP",
     "DIG", "DPP", "DSP", "DySP", "IGP",  "Insp",  "Lcpl", "MEC",  "Mr",
     "Mrs", "Ms",  "OIC", "PC",   "SHO",  "SSP",   "Sgt",  "Supt", "WPC"});
// Below this the tagger isn't believed that somebody in charge is a body.
constexpr std::uint8_t kSureInCharge = 75;

std::string_view between(std::string_view text, const Span& left, const Span& right) {
    return text.substr(left.end, right.begin - left.end);
}

// Bytes before the name that are glued to it: the N' of "N'Guessan".
std::size_t glued_size(std::string_view text, std::size_t begin) {
    const std::string_view before = text.substr(0, begin);
    const std::size_t mark = before.ends_with("’") ? 3 : before.ends_with('\'') ? 1 : 0;
    if (mark == 0 || begin < mark + 1) return 0;
    const char letter = text[begin - mark - 1];
    if (letter < 'A' || letter > 'Z') return 0;
    const bool alone = begin == mark + 1 || text[begin - mark - 2] == ' ' ||
                       text[begin - mark - 2] == '\n' || text[begin - mark - 2] == '(';
    return alone ? mark + 1 : 0;
}

// "Ye" of "Ye. Rozhkova", "Finis E." of "Finis E. St. John": a sentence seemed to end there.
bool is_initial_of(std::string_view text, const NameSpan& name, const NameSpan& next) {
    if (name.type != EntityType::person || next.type != EntityType::person) return false;
    const std::string_view gap = between(text, name.span, next.span);
    if (gap != " " && gap != ". ") return false;
    const std::string_view words = name.span.in(text);
    std::string_view last = words.substr(words.rfind(' ') + 1);
    const bool has_stop = last.ends_with('.');
    if (has_stop) last.remove_suffix(1);
    if (gap != (has_stop ? " " : ". ")) return false;
    return (has_stop && last.size() == 1) || (last.size() <= 2 && words.size() <= 3);
}

// "Robert | (Bob) | Swan Mueller": the names before hold a given name and a nickname in brackets,
// behind which `name` goes on.
bool is_behind_nickname(std::string_view text, const std::vector<NameSpan>& before,
                        const NameSpan& name) {
    if (before.size() < 2) return false;
    const NameSpan& nickname = before.back();
    const NameSpan& given = before[before.size() - 2];
    const auto is_person = [](const NameSpan& one) { return one.type == EntityType::person; };
    const auto is_word = [&](const NameSpan& one) {
        return one.span.in(text).find(' ') == std::string_view::npos;
    };
    return is_person(given) && is_person(nickname) && is_person(name) && is_word(given) &&
           is_word(nickname) && between(text, given.span, nickname.span) == " (" &&
           between(text, nickname.span, name.span) == ") ";
}

// Bytes of the name without the tail that makes an adjective of it: "George Soros|-funded".
std::size_t without_tail(std::string_view name) {
    const std::size_t hyphen = name.rfind('-');
    if (hyphen == name.npos || name.find(' ', hyphen) != name.npos) return name.size();
    return is_one_of<kTails>(name.substr(hyphen + 1)) ? hyphen : name.size();
}

bool is_public_body(std::string_view name) {
    const std::size_t last = name.rfind(' ');
    if (last == name.npos) return is_one_of<kBodies>(name);
    if (is_one_of<kBodies>(name.substr(0, name.find(' ')))) return true;
    if (is_one_of<kBodies>(name.substr(last + 1))) return true;
    const std::size_t second = last == 0 ? name.npos : name.rfind(' ', last - 1);
    return is_one_of<kPairs>(second == name.npos ? name : name.substr(second + 1));
}

bool is_of_place(std::string_view text, const NameSpan& name, const OtherSpan& other) {
    if (name.type != EntityType::organization || !other.is_place) return false;
    if (other.span.begin < name.span.end) return false;
    const std::string_view gap = between(text, name.span, other.span);
    return (gap == " of " || gap == " of the ") && is_public_body(name.span.in(text));
}

// The last word of the text, which goes.
std::string_view take_last_word(std::string_view& text) {
    if (!text.ends_with(' ')) return {};
    text.remove_suffix(1);
    const std::size_t blank = text.find_last_of(" \n");
    const std::string_view word = text.substr(blank + 1);
    text = text.substr(0, blank + 1);
    return word;
}

// "chief of protocol Cengiz Firat", whom the tagger half takes for a body.
bool is_in_charge(std::string_view text, const NameSpan& name) {
    if (name.type != EntityType::organization || name.confidence >= kSureInCharge) return false;
    const std::string_view words = name.span.in(text);
    if (words.find(' ') == words.npos || is_public_body(words)) return false;
    std::string_view before = text.substr(0, name.span.begin);
    return is_one_of<kDuties>(take_last_word(before)) && take_last_word(before) == "of" &&
           is_one_of<kInCharge>(take_last_word(before));
}

// "PC Seepaul", whom the tagger takes for a body.
bool is_ranked(std::string_view name) {
    const std::size_t blank = name.find(' ');
    if (blank == name.npos) return false;
    std::string_view rank = name.substr(0, blank);
    if (rank.ends_with('.')) rank.remove_suffix(1);
    if (!is_one_of<kRanks>(rank) || std::count(name.begin(), name.end(), ' ') > 2) return false;
    return ascii::is_upper(name[name.rfind(' ') + 1]) && !is_public_body(name);
}

// Bytes before the given name that both writings begin with: "Supreme Court Justice |Roy Moore",
// who is "Roy Stewart Moore" after it.
std::uint32_t without_office(std::string_view name, std::string_view echo) {
    const std::string_view given = echo.substr(0, echo.find(' ') + 1);
    const std::size_t at = given.empty() ? name.npos : name.find(given);
    return at == name.npos || at == 0 || name[at - 1] != ' ' ? 0 : static_cast<std::uint32_t>(at);
}

// Makes of `name` the second writing of somebody's name, and of what stands before it a name of its
// own: "Trump |Donald John Trump|GOP senators".
void part_echo(std::string_view text, const Span& echo, NameSpan& name,
               std::vector<NameSpan>& before) {
    if (echo == name.span) return;
    while (!before.empty() && before.back().span.begin >= echo.begin) before.pop_back();
    if (!before.empty()) before.back().span.end = std::min(before.back().span.end, echo.begin - 1);
    name.type = EntityType::person;
    if (name.span.begin < echo.begin) {
        NameSpan first = name;
        first.span.end = echo.begin - 1;
        first.span.begin += without_office(first.span.in(text), echo.in(text));
        before.push_back(first);
    }
    name.span = echo;
}

// Goes over the names of one text in their order and gives each the bounds that it keeps.
class NameBounder {
public:
    NameBounder(std::string_view text, const TaggedSpans& found) : text_(text), found_(found) {
        names_.reserve(found.names.size());
        others_.reserve(found.others.size());
        next_other_ = found.others.begin();
    }

    void take(NameSpan name) {
        if (name.span.begin < end_) return;  // whose father the one before took in
        const std::uint32_t seam = seam_of(text_, name.span);
        if (seam != 0) part_echo(text_, echo_before_seam(text_, name.span, seam), name, names_);
        const std::string_view words = name.span.in(text_);
        if (is_left_out(name, words)) return;
        if (name.type == EntityType::organization)
            name.span.begin += before_chamber(text_, name.span);
        if (name.type == EntityType::person) cut_behind_person(name, words, seam != 0);
        if (const std::size_t size = before_echo(words); size < words.size()) {
            name.type = EntityType::person;
            name.span.end = name.span.begin + static_cast<std::uint32_t>(size);
        }
        if (name.type != EntityType::person && (is_in_charge(text_, name) || is_ranked(words)))
            name.type = EntityType::person;
        name.span = name.type == EntityType::person ? of_person(name.span) : of_body(name.span);
        const auto glued = static_cast<std::uint32_t>(glued_size(text_, name.span.begin));
        if (name.span.begin - glued >= end_) name.span.begin -= glued;
        join_names_before(name);
        take_in_place(name);
        end_ = name.span.end;
        names_.push_back(name);
    }

    TaggedSpans all() {
        others_.insert(others_.end(), next_other_, found_.others.end());
        return {std::move(names_), std::move(others_)};
    }

private:
    static constexpr std::size_t kMostCases = 8;

    // What is nobody's name here; `words` are the name's.
    bool is_left_out(const NameSpan& name, std::string_view words) {
        if (is_seat(text_, name.span) || is_cut_honorific(text_, name.span)) return true;
        if (is_no_name(text_, name)) return true;
        if (is_party_to_case(text_, name.span)) {
            if (cases_.size() < kMostCases) cases_.push_back(words);
            return true;
        }
        // "overturn Roe", once the article has the case
        if (std::find(cases_.begin(), cases_.end(), words) != cases_.end()) return true;
        if (name.type == EntityType::organization) return is_officers_place(text_, name.span);
        return name.type == EntityType::person && words.ends_with("-winning");  // a prize
    }

    // Cuts off what was written behind the name without a blank, or a rank; a surname that was
    // glued to the next name becomes a name of its own.
    void cut_behind_person(NameSpan& name, std::string_view words, bool has_seam) {
        const std::size_t glue = has_seam ? before_seam(words) : words.size();
        const std::size_t echo = has_seam ? words.size() : before_glued_echo(text_, name.span);
        const std::size_t size = std::min({without_tail(words), without_rank(words), glue, echo});
        name.span.end = name.span.begin + static_cast<std::uint32_t>(size);
        const auto glued = static_cast<std::uint32_t>(glued_surname_size(words));
        if (glued == 0) return;
        NameSpan surname = name;
        surname.span.end = surname.span.begin + glued;
        names_.push_back(surname);
        end_ = surname.span.end;
        name.span.begin = end_;
    }

    // Without titles, with initials and the father's name.
    Span of_person(Span span) const {
        while (const auto size = honorific_size(span.in(text_)))
            span.begin += static_cast<std::uint32_t>(size);
        span.begin += static_cast<std::uint32_t>(half_title_size(text_, span));
        return with_initials(text_, with_father(text_, span), end_);
    }

    Span of_body(Span span) const {
        const std::size_t size = without_place(span.in(text_));
        span.end = span.begin + static_cast<std::uint32_t>(size);
        return with_own_end(text_, span);
    }

    // The names just before of which it is the rest become part of it.
    void join_names_before(NameSpan& name) {
        if (!names_.empty() && is_initial_of(text_, names_.back(), name)) {
            name.span.begin = names_.back().span.begin;
            names_.pop_back();
        } else if (is_behind_nickname(text_, names_, name)) {
            names_.pop_back();
            name.span.begin = names_.back().span.begin;
            names_.pop_back();
        }
    }

    // "… Agency of Fiji": the place behind a body's name is part of it, and no place by itself.
    void take_in_place(NameSpan& name) {
        const auto all = found_.others.end();
        for (; next_other_ != all && next_other_->span.begin < name.span.end; ++next_other_)
            others_.push_back(*next_other_);
        if (next_other_ == all || !is_of_place(text_, name, *next_other_)) return;
        name.span.end = next_other_->span.end;
        ++next_other_;
    }

    std::string_view text_;
    const TaggedSpans& found_;
    std::vector<NameSpan> names_;
    std::vector<OtherSpan> others_;
    std::vector<OtherSpan>::const_iterator next_other_;
    std::vector<std::string_view> cases_;  // who is a party to one by a single word
    std::uint32_t end_ = 0;                // of the name before
};

}  // namespace

TaggedSpans with_whole_names(std::string_view text, TaggedSpans found) {
    found.names = with_shared_kinds(text, parted_names(text, found.names));
    part_from_people(text, found);
    NameBounder bounder(text, found);
    for (const NameSpan& name : found.names) bounder.take(name);
    return bounder.all();
}

}  // namespace newsidx
