#include "text/passage_matches.hpp"

#include <algorithm>
#include <compare>

#include "base/ascii.hpp"

namespace newsidx {
namespace {

// How good a window is.
struct Worth {
    std::size_t words = 0;    // different ones
    std::size_t matches = 0;  // all

    auto operator<=>(const Worth&) const = default;
};

// The worth of one window after another.
class Sum {
public:
    // Of matches whose words are numbers below `words`.
    explicit Sum(std::size_t words) : seen_(words) {}

    void begin() {
        ++window_;
        worth_ = {};
    }
    void add(std::uint32_t word) {
        if (seen_[word] != window_) ++worth_.words;
        seen_[word] = window_;
        ++worth_.matches;
    }
    [[nodiscard]] Worth worth() const { return worth_; }

private:
    std::vector<std::size_t> seen_;  // the last window that showed the word
    std::size_t window_ = 0;         // from 1
    Worth worth_;
};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

bool has_blank(std::string_view text, std::size_t begin, std::size_t end) {
    return std::any_of(text.begin() + begin, text.begin() + end, is_blank);
}

// U+2010 to U+201F: a mark of three bytes, and none that ends a sentence.
bool is_dash_or_quote(std::string_view text, std::size_t at) {
    const std::string_view mark = text.substr(at, 3);
    return mark.size() == 3 && mark.starts_with("\xe2\x80") && (mark[2] & '\xf0') == '\x90';
}

// Where the first token behind a blank of text[at, end) begins at the latest: `end` where there is
// none, or nobody knows without a look at its character.
std::size_t behind_blank(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end && !is_blank(text[at])) ++at;
    while (at < end && is_blank(text[at])) ++at;
    return at < end && (ascii::is_ascii(text[at]) || is_dash_or_quote(text, at)) ? at : end;
}

// Where the match's window begins at the latest: it begins half its size before the match's end, or
// with a sentence behind that.
std::size_t latest_begin(std::string_view text, const PassageMatch& match, std::size_t size) {
    const std::size_t from = match.end - std::min(match.end, size / 2);
    if (from >= match.begin) return match.begin;
    const std::size_t without_sentence = behind_blank(text, from, match.begin);
    for (std::size_t at = match.begin; at-- > without_sentence;) {
        const char c = text[at];
        if (c == '.' || c == '!' || c == '?' || c == '\n')
            return behind_blank(text, c == '\n' ? at : at + 1, match.begin);
        if (ascii::is_ascii(c)) continue;
        if (at < 2 || !is_dash_or_quote(text, at - 2)) return match.begin;  // it may end a sentence
        at -= 2;
    }
    return without_sentence;
}

// Of a window that ends before `limit`.
Worth at_most(const std::vector<PassageMatch>& matches, std::size_t first, std::size_t limit,
              Sum& sum) {
    sum.begin();
    sum.add(matches[first].word);
    for (std::size_t i = first + 1; i < matches.size() && matches[i].begin < limit; ++i)
        sum.add(matches[i].word);
    return sum.worth();
}

Worth at_least(std::string_view text, const std::vector<PassageMatch>& matches, std::size_t first,
               std::size_t size, Sum& sum) {
    if (!matches[first].sure) return {};
    sum.begin();
    sum.add(matches[first].word);
    const std::size_t limit =
        std::min({matches[first].end + size / 2, matches[first].begin + size, text.size()});
    for (std::size_t i = first + 1; i < matches.size() && matches[i].end < limit; ++i) {
        if (matches[i].sure && has_blank(text, matches[i].end, limit)) sum.add(matches[i].word);
    }
    return sum.worth();
}

}  // namespace

std::optional<std::vector<PassageMatch>> passage_matches(std::string_view text,
                                                         const std::vector<PassageMatch>& matches,
                                                         std::size_t size) {
    if (matches.empty() || matches.size() > kMostPassageMatches) return {};
    std::uint32_t last_word = 0;
    for (const PassageMatch& match : matches) last_word = std::max(last_word, match.word);
    Sum sum(std::size_t{last_word} + 1);
    sum.begin();
    for (const PassageMatch& match : matches) sum.add(match.word);
    const std::size_t words = sum.worth().words;
    Worth best;
    std::size_t best_first = 0;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const Worth sure = at_least(text, matches, i, size, sum);
        if (sure > best) {
            best = sure;
            best_first = i;
        }
    }
    if (best.words < words) return {};
    std::vector<PassageMatch> kept;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const auto may_be_best = [&](std::size_t begin) {
            const Worth most = at_most(matches, i, begin + size, sum);
            return most > best || (most == best && i <= best_first);
        };
        // The first look is the cheaper one, and most often enough.
        if (may_be_best(matches[i].begin) && may_be_best(latest_begin(text, matches[i], size)))
            kept.push_back(matches[i]);
    }
    return kept;
}

}  // namespace newsidx
