#include "entity/person_parts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/word_set.hpp"
#include "entity/no_bodies.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

// Where a name is at its end and a headline goes on. None is part of anybody's name: "Will", "Mark"
// and the like are left out, and so is what is a surname somewhere.
constexpr auto kHeadlineWords = std::to_array<std::string_view>(
    {"About",     "Accuses",    "Admits",   "After",     "Against",    "Agrees",   "Amid",
     "Announces", "Appears",    "Are",      "Asks",      "Attacks",    "Backs",    "Becomes",
     "Before",    "Begins",     "Blames",   "Blasts",    "Breaks",     "Brings",   "Calls",
     "Can",       "Claims",     "Confirms", "Could",     "Criticizes", "Declines", "Defends",
     "Denies",    "Despite",    "Dies",     "Does",      "Doesn't",    "Doesn’t",  "Drops",
     "During",    "Ends",       "Explains", "Exposes",   "Faces",      "Files",    "Fires",
     "From",      "Gets",       "Gives",    "Goes",      "Had",        "Has",      "Hates",
     "Helps",     "Hits",       "Hopes",    "Insists",   "Is",         "Isn't",    "Isn’t",
     "Joins",     "Just",       "Keeps",    "Launches",  "Leads",      "Likes",    "Loves",
     "MORE",      "Leaves",     "Loses",    "Makes",     "Meets",      "Never",    "Opens",
     "Orders",    "Plans",      "Pleads",   "Promises",  "Proposes",   "Pushes",   "Puts",
     "Quits",     "Reacts",     "Refuses",  "Rejects",   "Releases",   "Resigns",  "Responds",
     "Returns",   "Reveals",    "Runs",     "Says",      "Seeks",      "Sees",     "Sends",
     "Should",    "Shows",      "Signs",    "Slams",     "Submitted",  "Suggests", "Sues",
     "Takes",     "Talks",      "Tells",    "Than",      "Thinks",     "Touts",    "Tries",
     "Turns",     "Urges",      "Visits",   "Vows",      "Wants",      "Warns",    "Was",
     "Wins",      "With",       "Without",  "Won't",     "Won’t",      "Would",    "Challenges",
     "Condemns",  "Considers",  "Demands",  "Discusses", "Endorses",   "Fails",    "Hints",
     "Ignores",   "Introduces", "Mocks",    "Mulls",     "Offers",     "Praises",  "Predicts",
     "Questions", "Replay",     "Reports",  "Retirees",  "Rips",       "Shocks",   "Skips",
     "Spars",     "Supports",   "Teases",   "Threatens", "Trolls",     "Unveils",  "Uses",
     "Votes",     "Weighs",     "Writes"});
// Words in small letters that no name has within.
constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"after", "against", "as", "at",   "beat", "beats", "by", "for", "from", "has", "in",
     "is",    "on",      "or", "over", "than", "to",    "vs", "vs.", "was",  "with"});

// Where a headline begins that goes on with a name.
constexpr auto kHeadlineStarts = std::to_array<std::string_view>(
    {"Beat", "Could", "Did", "Does", "Photos", "Potential", "Should", "Team", "Would"});
// Last words of what is called after somebody.
constexpr auto kCalledAfter = std::to_array<std::string_view>(
    {"Act", "Amendment", "Doctrine", "Legislation", "Memo", "Network", "Plan", "Poll", "Survey"});

constexpr std::uint32_t kLeast = 2;           // bytes of a name
constexpr std::size_t kLongestName = 40;      // bytes of a first name
constexpr std::size_t kLongestNickname = 32;  // bytes, with its marks

Span shortened(const Span& span, std::size_t size) {
    return {span.begin, span.begin + static_cast<std::uint32_t>(size)};
}

// Calls `visit(begin, word)` with each word of the name and its place, until it answers false.
template <typename Visit>
void for_each_word(std::string_view name, Visit visit) {
    for (std::size_t at = 0; at < name.size();) {
        std::size_t end = at;
        while (end < name.size() && name[end] != ' ' && name[end] != '\n') ++end;
        if (end > at && !visit(at, name.substr(at, end - at))) return;
        at = end + 1;
    }
}

// Bytes before the first word that ends a name.
std::size_t before_headline(std::string_view name) {
    std::size_t size = name.size();
    std::size_t last = 0;  // where the word before ends
    for_each_word(name, [&](std::size_t begin, std::string_view word) {
        if (last > 0 && (is_one_of<kHeadlineWords>(word) || is_one_of<kSmallWords>(word))) {
            size = last;
            return false;
        }
        last = begin + word.size();
        return true;
    });
    return size;
}

// Bytes before the bracket with somebody's party and state: "Ann Lee| (R.-Ky.) Tuesday".
std::size_t before_party(std::string_view name) {
    for (std::size_t at = name.find(" ("); at != name.npos; at = name.find(" (", at + 2)) {
        const std::string_view party = name.substr(at + 2, 2);
        if (party.size() == 2 && std::string_view("DIR").find(party[0]) != std::string_view::npos &&
            std::string_view("-.,)").find(party[1]) != std::string_view::npos)
            return at;
    }
    return name.size();
}

// Bytes without digits that a link left at the end: "Elizabeth Warren|2020".
std::size_t before_digits(std::string_view name) {
    const std::size_t last = name.find_last_not_of("0123456789");
    if (last == name.npos || last + 1 == name.size()) return name.size();
    const char c = name[last];
    return c >= 'a' && c <= 'z' ? last + 1 : name.size();
}

// Bytes before the name in a headline: "Could |Trump".
std::size_t headline_size(std::string_view name) {
    const std::size_t blank = name.find(' ');
    if (blank == name.npos || !is_one_of<kHeadlineStarts>(name.substr(0, blank))) return 0;
    return blank + 1;
}

// Called like somebody: laws, a programme, a country.
constexpr auto kNobodies =
    std::to_array<std::string_view>({"Jim Crow", "Morning Joe", "Uncle Sam"});

// "Article II", "Nunes Memo", "Jim Crow".
bool is_nobody(std::string_view name) {
    if (is_one_of<kNobodies>(name)) return true;
    const std::size_t blank = name.rfind(' ');
    if (blank == name.npos) return false;
    const std::string_view last = name.substr(blank + 1);
    if (is_one_of<kCalledAfter>(last)) return true;
    return is_numbered(name);
}

// Bytes [begin, end) of a name's second writing, behind which a headline may go on:
// "Ann Lee |Ann Marie Lee| Wins". Its first word returns, and so does the word before it; a
// father's name may be the son's: "Omar Ali Omar". Both are the name's size where there is none.
struct Echo {
    std::size_t begin;
    std::size_t end;
};

Echo echo_in(std::string_view name) {
    const std::string_view first = name.substr(0, name.find(' '));
    Echo echo{name.size(), name.size()};
    std::size_t count = 0;
    std::string_view before;
    std::string_view surname;
    for_each_word(name, [&](std::size_t begin, std::string_view word) {
        if (!surname.empty() && word == surname) {
            echo.end = begin + word.size();
            return false;
        }
        if (surname.empty() && count >= 2 && word == first) {
            echo.begin = begin;
            surname = before;
        }
        before = word;
        ++count;
        return true;
    });
    const bool whole = !surname.empty() && name.substr(0, echo.end).ends_with(surname) &&
                       echo.begin + first.size() < echo.end;
    return whole ? echo : Echo{name.size(), name.size()};
}

struct Mark {
    std::string_view open;
    std::string_view close;
};
constexpr auto kMarks = std::to_array<Mark>({{"“", "”"}, {"\"", "\""}, {"(", ")"}});

std::size_t count_of(std::string_view name, std::string_view mark) {
    std::size_t count = 0;
    for (std::size_t at = name.find(mark); at != name.npos; at = name.find(mark, at + mark.size()))
        ++count;
    return count;
}

std::size_t word_end(std::string_view text, std::size_t at) {
    return std::min(text.find_first_of(" \n,.;:!?)\"”", at), text.size());
}

// The name with the nickname that it ends or begins within, and the words on its other side;
// without the half of it where there is no such word.
Span with_whole_nickname(std::string_view text, Span span, const Mark& mark) {
    const std::string_view name = span.in(text);
    const std::size_t opens = count_of(name, mark.open);
    const std::size_t closes = count_of(name, mark.close);
    const bool alike = mark.open == mark.close;
    if (alike ? opens % 2 == 0 : opens == closes) return span;
    const std::size_t before = span.begin - std::min<std::size_t>(span.begin, mark.open.size());
    const bool opened = text.substr(before, mark.open.size()) == mark.open;
    const std::size_t at = closes > opens || opened ? name.find(mark.close) : name.rfind(mark.open);
    if (opened || closes > opens) {  // it begins within: "Bob) Swan Lee"
        if (opened && before > 1 && text[before - 1] == ' ') {
            const std::size_t least = before - std::min(before, kLongestName);
            const std::string_view near = text.substr(least, before - 1 - least);
            const std::size_t blank = near.find_last_of(" \n(");
            const std::size_t first = least + (blank == near.npos ? 0 : blank + 1);
            const bool stops = text.substr(first, before - 1 - first).find_first_of(".,:;") !=
                               std::string_view::npos;
            if (!stops && is_capital_at(text, first))
                return {static_cast<std::uint32_t>(first), span.end};
        }
        const std::size_t rest = name.find_first_not_of(' ', at + mark.close.size());
        if (rest == name.npos) return shortened(span, at);
        return {span.begin + static_cast<std::uint32_t>(rest), span.end};
    }
    // It ends within: "Ann “Annie".
    const std::size_t open = span.begin + at;
    const std::size_t close = text.substr(0, open + kLongestNickname)
                                  .find(mark.close, std::max<std::size_t>(span.end, open + 1));
    if (close != text.npos && text.substr(close + mark.close.size(), 1) == " " &&
        is_capital_at(text, close + mark.close.size() + 1)) {
        span.end = static_cast<std::uint32_t>(word_end(text, close + mark.close.size() + 1));
        return span;
    }
    return shortened(span, at);
}

bool is_blank_or_mark(char c) { return c == ' ' || c == '"' || c == '/' || c == '|' || c == '-'; }

// Without what doesn't belong at either end, once a part was cut off.
Span trimmed(std::string_view text, Span span) {
    while (span.size() > 0 && is_blank_or_mark(text[span.end - 1])) --span.end;
    while (span.size() > 0 && is_blank_or_mark(text[span.begin])) ++span.begin;
    return span;
}

// What most names have nothing of: they are one person's as they stand.
struct Signs {
    bool marks = false;  // quotes or brackets
    bool digit = false;
    std::size_t blanks = 0;
    std::size_t slash = std::string_view::npos;
};

constexpr std::uint8_t kBlank = 1;
constexpr std::uint8_t kMark = 2;
constexpr std::uint8_t kDigit = 4;
constexpr std::uint8_t kSlash = 8;
constexpr auto kSigns = [] {
    std::array<std::uint8_t, 256> signs{};
    signs[' '] = signs['\n'] = kBlank;
    signs['"'] = signs['('] = signs[')'] = kMark;
    signs[0xe2] = kMark;  // the first byte of typographic quotes
    for (std::size_t c = '0'; c <= '9'; ++c) signs[c] = kDigit;
    signs['/'] = kSlash;
    return signs;
}();

Signs signs_of(std::string_view name) {
    Signs signs;
    unsigned all = 0;
    for (const char c : name) {
        const std::uint8_t sign = kSigns[static_cast<unsigned char>(c)];
        all |= sign;
        signs.blanks += sign & kBlank;
    }
    signs.marks = (all & kMark) != 0;
    signs.digit = (all & kDigit) != 0;
    if ((all & kSlash) != 0) signs.slash = name.find('/');
    return signs;
}

}  // namespace

void add_person_parts(std::string_view text, const Span& span, std::vector<Span>& parts) {
    constexpr std::size_t kEchoBlanks = 3;  // of a name that stands there twice
    Span rest = span;
    Signs signs = signs_of(rest.in(text));
    if (signs.marks) {
        rest = shortened(rest, before_party(rest.in(text)));
        for (const Mark& mark : kMarks) rest = with_whole_nickname(text, rest, mark);
        signs = signs_of(rest.in(text));
    }
    const auto add = [&](Span part) {
        if (signs.blanks > 0) part = shortened(part, before_headline(part.in(text)));
        if (signs.digit) part = shortened(part, before_digits(part.in(text)));
        part = trimmed(text, part);
        if (signs.blanks > 0) {
            part.begin += static_cast<std::uint32_t>(headline_size(part.in(text)));
            if (is_nobody(part.in(text))) return;
        }
        if (part.size() >= kLeast) parts.push_back(part);
    };
    if (signs.slash != std::string_view::npos) {
        // "Ann Lee/AP", "Ann Lee/AP Ann Lee": whose picture it is.
        add(shortened(rest, signs.slash));
        return;
    }
    Echo echo{rest.size(), rest.size()};
    if (signs.blanks >= kEchoBlanks) echo = echo_in(rest.in(text));
    add(shortened(rest, echo.begin));
    if (echo.begin < echo.end)
        add({rest.begin + static_cast<std::uint32_t>(echo.begin),
             rest.begin + static_cast<std::uint32_t>(echo.end)});
}

}  // namespace newsidx
