#include "entity/dateline.hpp"

#include <array>

#include "base/word_set.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

constexpr auto kMonths = std::to_array<std::string_view>(
    {"january",   "february", "march",    "april",    "may",  "june", "july", "august",
     "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
     "jun",       "jul",      "aug",      "sep",      "sept", "oct",  "nov",  "dec"});

bool is_shouted(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const Char c = char_at(word, at);
        at += c.size;
        if (is_lower(c.code)) return false;
        if (c.kind == CharKind::letter) ++letters;
    }
    return letters > 1;
}

bool is_dash(std::string_view mark) {
    return mark == "-" || mark == "–" || mark == "—" || mark == "―";
}

// Bytes of the dash between blanks that the text begins with; 0 for none.
std::size_t dash_size(std::string_view text) {
    for (const std::string_view dash : {" – ", " — ", " - ", " -- "}) {
        if (text.starts_with(dash)) return dash.size();
    }
    return 0;
}

}  // namespace

Span find_dateline(std::string_view text, const Analysis& analysis) {
    const auto& tokens = analysis.tokens;
    std::size_t at = analysis.title_tokens;
    if (at >= tokens.size()) return {};
    const std::uint32_t begin = tokens[at].span.begin;
    const std::size_t line_end = text.find('\n', begin);
    const auto bytes = [&](const Token& token) { return token.span.in(text); };
    bool place = false;  // an agency's name in capitals alone is no place
    for (; at < tokens.size() && tokens[at].span.end - begin <= kMaxDatelineBytes; ++at) {
        const Token& token = tokens[at];
        const bool parted = at + 1 == tokens.size() || !tokens[at + 1].glued;
        if (token.kind == TokenKind::punctuation && is_dash(bytes(token)) &&
            (parted || bytes(token) == "—")) {
            return place ? Span{begin, token.span.begin} : Span{};
        }
        if (token.kind == TokenKind::punctuation) continue;
        // The place is written in capitals, or the agency in brackets is, or a month stands there.
        place = place || is_shouted(bytes(token)) ||
                is_one_of<kMonths>(analysis.forms[token.form].folded);
        if (line_end < token.span.end) return {};
    }
    return {};
}

bool is_dateline_place(std::string_view text, const Span& span) {
    constexpr std::size_t kLongestRegion = 24;
    constexpr std::size_t kLeast = 5;  // shorter ones may be an agency's or a party's letters
    if (span.begin > 0 && text[span.begin - 1] != '\n') return false;
    const std::string_view name = span.in(text);
    const std::string_view rest = text.substr(span.end);
    if (!is_shouted(name)) return false;
    if (dash_size(rest) > 0) return name.size() >= kLeast;
    if (!rest.starts_with(", ")) return false;
    const std::size_t end = rest.find_first_of(" \n", 2);
    if (end > kLongestRegion) return false;  // or nowhere
    const std::size_t second = rest.find_first_of(" \n", end + 1);
    return dash_size(rest.substr(end)) > 0 ||
           (second <= kLongestRegion && dash_size(rest.substr(second)) > 0);
}

}  // namespace newsidx
