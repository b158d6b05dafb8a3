#include "entity/scores.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.hpp"
#include "base/word_set.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kMostDigits = 3;
constexpr std::size_t kLongestRival = 40;  // bytes of the other side's name and score

// Bytes of the score that the text begins with: "24", "9/160", "1-19", "0-2".
std::size_t score_size(std::string_view text) {
    std::size_t at = 0;
    for (int part = 0; part < 2; ++part) {
        const std::size_t first = at;
        while (at < text.size() && ascii::is_digit(text[at])) ++at;
        if (at == first || at - first > kMostDigits) return 0;
        const bool joint = at + 1 < text.size() && (text[at] == '/' || text[at] == '-') &&
                           ascii::is_digit(text[at + 1]);
        if (!joint) break;
        ++at;
    }
    const bool ends =
        at == text.size() || std::string_view(" ,;.)(\n").find(text[at]) != std::string_view::npos;
    return ends ? at : 0;
}

// Whether the other side and its score follow: "| Riwaka 12", "|, Mushuc Runa 3".
bool is_before_rival(std::string_view rest) {
    if (rest.starts_with(',') || rest.starts_with(';')) rest.remove_prefix(1);
    if (!rest.starts_with(' ') || !is_capital_at(rest, 1)) return false;
    rest = rest.substr(1, kLongestRival);
    const std::size_t stop = rest.find_first_of(",;.:(\n");
    rest = rest.substr(0, stop);
    const std::size_t blank = rest.find_last_of(' ');
    return blank != rest.npos && score_size(rest.substr(blank + 1)) > 0;
}

// Whether more numbers follow one: a table's next column, or another innings: "199| and 426".
bool is_before_number(std::string_view rest) {
    constexpr std::string_view kAnd = " and ";
    constexpr std::size_t kInnings = 3;  // digits
    if (rest.starts_with(kAnd)) return score_size(rest.substr(kAnd.size())) >= kInnings;
    if (!rest.starts_with(' ')) return false;
    return score_size(rest.substr(rest.substr(1, 1) == "." ? 2 : 1)) > 0;
}

constexpr std::size_t kMostWordsOfSide = 4;  // of a side's name
constexpr std::uint8_t kByResult = 75;  // how sure the other side of a club is one, in hundredths
// What stands before a number as a side does, and is none.
constexpr auto kTimes = std::to_array<std::string_view>(
    {"Day",     "Friday",   "Group",    "January", "February", "March",   "April",     "June",
     "July",    "August",   "Half",     "Monday",  "Q1",       "Round",   "Saturday",  "September",
     "October", "November", "December", "Sunday",  "Thursday", "Tuesday", "Wednesday", "Week"});

// Bytes of the words with capitals that the text begins with, up to a blank and a score.
std::size_t side_size(std::string_view text) {
    std::size_t at = 0;
    for (std::size_t words = 0; words < kMostWordsOfSide; ++words) {
        if (!is_capital_at(text, at)) return 0;
        const std::size_t end = text.find_first_of(" \n,;:.()", at);
        if (end == text.npos || text[end] != ' ') return 0;
        if (is_one_of<kTimes>(text.substr(at, end - at))) return 0;
        if (score_size(text.substr(end + 1)) > 0) return end;
        at = end + 1;
    }
    return 0;
}

// Where the words with capitals begin that `text` ends with, before the score and the blank at its
// very end; its size for none.
std::size_t side_begin(std::string_view text) {
    if (!text.ends_with(' ')) return text.size();
    const std::size_t score = text.find_last_of(" \n", text.size() - 2);
    if (score == text.npos || text[score] != ' ') return text.size();
    if (score_size(text.substr(score + 1)) + score + 2 != text.size()) return text.size();
    std::size_t begin = text.size();
    std::size_t end = score;
    for (std::size_t words = 0; words < kMostWordsOfSide && end > 0; ++words) {
        const std::size_t blank = text.find_last_of(" \n", end - 1);
        const std::size_t at = blank == text.npos ? 0 : blank + 1;
        const std::string_view word = text.substr(at, end - at);
        if (word.find_first_of(",;:.()") != word.npos || !is_capital_at(text, at)) break;
        if (is_one_of<kTimes>(word)) break;
        begin = at;
        if (blank == text.npos || text[blank] == '\n') break;
        end = blank;
    }
    return begin;
}

// The first of the spans that ends behind the beginning of `span`, if it begins before its end.
template <typename Spans>
auto* overlapping(Spans& spans, const Span& span) {
    const auto at = std::partition_point(
        spans.begin(), spans.end(), [&](const auto& one) { return one.span.end <= span.begin; });
    return at != spans.end() && at->span.begin < span.end ? &*at : nullptr;
}

class Rivals {
public:
    Rivals(std::string_view text, TaggedSpans found) : text_(text), found_(std::move(found)) {}

    TaggedSpans run() {
        for (const NameSpan& name : found_.names) {
            if (name.type == EntityType::organization) look_around(name.span, true);
        }
        for (const OtherSpan& other : found_.others) {
            if (other.is_place) look_around(other.span, false);
        }
        if (sides_.empty()) return std::move(found_);
        std::sort(sides_.begin(), sides_.end());
        for (std::size_t i = 0; i < sides_.size(); ++i) {
            if (i == 0 || sides_[i].begin >= sides_[i - 1].end) claim(sides_[i]);
        }
        std::erase_if(found_.others, [&](const OtherSpan& other) {
            return overlapping(added_, other.span) != nullptr;
        });
        found_.names.insert(found_.names.end(), added_.begin(), added_.end());
        std::sort(found_.names.begin(), found_.names.end(),
                  [](const NameSpan& a, const NameSpan& b) { return a.span < b.span; });
        return std::move(found_);
    }

private:
    // Whether another place stands exactly there.
    [[nodiscard]] bool is_place(const Span& span) const {
        const OtherSpan* other = overlapping(found_.others, span);
        return other != nullptr && other->is_place && other->span == span;
    }

    void look_around(const Span& span, bool is_body) {
        const std::string_view rest = text_.substr(span.end);
        if (!rest.starts_with(' ')) return;
        const std::size_t score = score_size(rest.substr(1));
        if (score == 0) return;
        const auto end = static_cast<std::uint32_t>(span.end + 1 + score);
        const auto add = [&](const Span& side) {
            if (!is_body && !is_place(side)) return;
            sides_.push_back(side);
            sides_.push_back(span);
        };
        if (text_.substr(end, 1) == " ") {
            const std::size_t size = side_size(text_.substr(end + 1));
            if (size > 0) add({end + 1, end + 1 + static_cast<std::uint32_t>(size)});
        }
        if (!is_body) return;
        const std::size_t least = span.begin - std::min<std::size_t>(span.begin, kLongestRival + 8);
        const std::string_view before = text_.substr(least, span.begin - least);
        const std::size_t begin = before.empty() ? 0 : side_begin(before);
        if (begin < before.size()) {
            const std::size_t blank = before.rfind(' ', before.size() - 2);
            add({static_cast<std::uint32_t>(least + begin),
                 static_cast<std::uint32_t>(least + blank)});
        }
    }

    // Makes a body of what stands there, unless a name begins or ends within.
    void claim(const Span& span) {
        if (NameSpan* name = overlapping(found_.names, span)) {
            if (name->span == span) name->type = EntityType::organization;
        } else {
            added_.push_back({span, EntityType::organization, Rule::tagger, kByResult});
        }
    }

    std::string_view text_;
    TaggedSpans found_;
    std::vector<Span> sides_;
    std::vector<NameSpan> added_;  // ascending
};

}  // namespace

bool add_scored_names(std::string_view text, const Span& span, std::vector<Span>& parts) {
    const std::string_view name = span.in(text);
    if (std::none_of(name.begin(), name.end(), [](char c) { return ascii::is_digit(c); }))
        return false;
    const std::size_t last = name.rfind(' ');
    if (last != name.npos && last > 0 && score_size(name.substr(last + 1)) > 0 &&
        is_before_number(text.substr(span.end))) {
        parts.push_back({span.begin, span.begin + static_cast<std::uint32_t>(last)});
        return true;
    }
    const std::size_t before = parts.size();
    std::size_t first = 0;
    for (std::size_t blank = name.find(' '); blank != name.npos;
         blank = name.find(' ', blank + 1)) {
        const std::size_t size = score_size(name.substr(blank + 1));
        if (size == 0 || blank <= first) continue;
        const std::size_t end = blank + 1 + size;
        // Between two names, the second of which has a score, too; or at the end.
        const std::string_view rest = text.substr(span.begin + end);
        if (!is_before_rival(rest)) continue;
        parts.push_back({span.begin + static_cast<std::uint32_t>(first),
                         span.begin + static_cast<std::uint32_t>(blank)});
        first = std::min(end + 1, name.size());
        blank = end - 1;
    }
    if (parts.size() == before) return false;
    if (first < name.size()) {
        std::size_t end = name.size();
        const std::size_t blank = name.rfind(' ');
        if (blank != name.npos && blank > first && score_size(name.substr(blank + 1)) > 0)
            end = blank;
        if (is_capital_at(name, first))
            parts.push_back({span.begin + static_cast<std::uint32_t>(first),
                             span.begin + static_cast<std::uint32_t>(end)});
    }
    return true;
}

TaggedSpans with_rivals(std::string_view text, TaggedSpans found) {
    return Rivals(text, std::move(found)).run();
}

}  // namespace newsidx
