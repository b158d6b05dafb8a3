#include "entity/person_parts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/word_set.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

// Where a name is at its end and a headline goes on. None is part of anybody's name: "Will", "Mark"
// and the like are left out, and so is what is a surname somewhere.
constexpr auto kHeadlineWords = std::to_array<std::string_view>(
    {"About",     "Accuses", "Admits",   "After",    "Against",    "Agrees",   "Amid",
     "Announces", "Appears", "Are",      "Asks",     "Attacks",    "Backs",    "Becomes",
     "Before",    "Begins",  "Blames",   "Blasts",   "Breaks",     "Brings",   "Calls",
     "Can",       "Claims",  "Confirms", "Could",    "Criticizes", "Declines", "Defends",
     "Denies",    "Despite", "Dies",     "Does",     "Doesn't",    "Doesn’t",  "Drops",
     "During",    "Ends",    "Explains", "Exposes",  "Faces",      "Files",    "Fires",
     "From",      "Gets",    "Gives",    "Goes",     "Had",        "Has",      "Hates",
     "Helps",     "Hits",    "Hopes",    "Insists",  "Is",         "Isn't",    "Isn’t",
     "Joins",     "Just",    "Keeps",    "Launches", "Leads",      "Likes",    "Loves",
     "MORE",      "Leaves",  "Loses",    "Makes",    "Meets",      "Never",    "Opens",
     "Orders",    "Plans",   "Pleads",   "Promises", "Proposes",   "Pushes",   "Puts",
     "Quits",     "Reacts",  "Refuses",  "Rejects",  "Releases",   "Resigns",  "Responds",
     "Returns",   "Reveals", "Runs",     "Says",     "Seeks",      "Sees",     "Sends",
     "Should",    "Shows",   "Signs",    "Slams",    "Submitted",  "Suggests", "Sues",
     "Takes",     "Talks",   "Tells",    "Than",     "Thinks",     "Touts",    "Tries",
     "Turns",     "Urges",   "Visits",   "Vows",     "Wants",      "Warns",    "Was",
     "Wins",      "With",    "Without",  "Won't",    "Won’t",      "Would"});
// Words in small letters that no name has within.
constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"after", "against", "as", "at",   "beat", "beats", "by", "for", "from", "has", "in",
     "is",    "on",      "or", "over", "than", "to",    "vs", "vs.", "was",  "with"});

constexpr std::uint32_t kLeast = 2;           // bytes of a name
constexpr std::size_t kLongestNickname = 32;  // bytes, with its marks

std::string_view bytes(std::string_view text, const Span& span) {
    return text.substr(span.begin, span.size());
}

Span shortened(const Span& span, std::size_t size) {
    return {span.begin, span.begin + static_cast<std::uint32_t>(size)};
}

std::vector<std::string_view> words_of(std::string_view name) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find_first_of(" \n", at), name.size());
        if (end > at) words.push_back(name.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::size_t offset_of(std::string_view name, std::string_view word) {
    return static_cast<std::size_t>(word.data() - name.data());
}

// Bytes before the first word that ends a name.
std::size_t before_headline(std::string_view name) {
    const auto words = words_of(name);
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (is_one_of<kHeadlineWords>(words[i]) || is_one_of<kSmallWords>(words[i])) {
            const std::string_view last = words[i - 1];
            return offset_of(name, last) + last.size();
        }
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

// Where a name begins that was written again: "Ann Lee |Ann Marie Lee". Its first word returns, and
// so does the word before it; a father's name may be the son's: "Omar Ali Omar".
std::size_t echo_in(std::string_view name) {
    const auto words = words_of(name);
    for (std::size_t i = 2; i + 1 < words.size(); ++i) {
        if (words[i] == words[0] && words.back() == words[i - 1]) return offset_of(name, words[i]);
    }
    return name.size();
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

bool is_capital_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_upper(char_at(text, at).code);
}

std::size_t word_end(std::string_view text, std::size_t at) {
    return std::min(text.find_first_of(" \n,.;:!?)\"”", at), text.size());
}

// The name with the nickname that it ends or begins within, and the words on its other side;
// without the half of it where there is no such word.
Span with_whole_nickname(std::string_view text, Span span, const Mark& mark) {
    const std::string_view name = bytes(text, span);
    const std::size_t opens = count_of(name, mark.open);
    const std::size_t closes = count_of(name, mark.close);
    const bool alike = mark.open == mark.close;
    if (alike ? opens % 2 == 0 : opens == closes) return span;
    const std::size_t before = span.begin - std::min<std::size_t>(span.begin, mark.open.size());
    const bool opened = text.substr(before, mark.open.size()) == mark.open;
    const std::size_t at = closes > opens || opened ? name.find(mark.close) : name.rfind(mark.open);
    if (opened || closes > opens) {  // it begins within: "Bob) Swan Lee"
        if (opened && before > 1 && text[before - 1] == ' ') {
            const std::size_t blank = text.find_last_of(" \n(", before - 2);
            const std::size_t first = blank == text.npos ? 0 : blank + 1;
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
    const std::size_t close = text.find(mark.close, std::max<std::size_t>(span.end, open + 1));
    if (close != text.npos && close < open + kLongestNickname &&
        text.substr(close + mark.close.size(), 1) == " " &&
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

}  // namespace

std::vector<Span> person_parts(std::string_view text, const Span& span) {
    Span rest = span;
    for (const Mark& mark : kMarks) rest = with_whole_nickname(text, rest, mark);
    std::vector<Span> parts;
    const auto add = [&](Span part) {
        part = shortened(part, before_headline(bytes(text, part)));
        part = trimmed(text, shortened(part, before_digits(bytes(text, part))));
        if (part.size() >= kLeast) parts.push_back(part);
    };
    const std::string_view name = bytes(text, rest);
    if (const std::size_t slash = name.find('/'); slash != name.npos) {
        // "Ann Lee/AP", "Ann Lee/AP Ann Lee": whose picture it is.
        add(shortened(rest, slash));
        return parts;
    }
    const std::size_t echo = echo_in(name);
    add(shortened(rest, echo));
    if (echo < name.size()) add({rest.begin + static_cast<std::uint32_t>(echo), rest.end});
    return parts;
}

}  // namespace newsidx
