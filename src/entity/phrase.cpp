#include "entity/phrase.hpp"

#include "text/characters.hpp"

namespace newsidx {
namespace {

bool is_uppercase(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const Char c = char_at(word, at);
        if (is_lower(c.code)) return false;
        at += c.size;
    }
    return true;
}

// Two letters or more, all of them capitals.
bool is_acronym(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        const Char c = char_at(word, at);
        at += c.size;
        if (c.kind != CharKind::letter) continue;
        if (!is_upper(c.code)) return false;
        ++letters;
    }
    return letters > 1;
}

// Where the next gap is from `from` on; the end where there is none. Words are too short for
// find_first_of(), which looks up each of their bytes by a call.
std::size_t next_gap(std::string_view phrase, std::size_t from) {
    const auto is_gap = [](char c) {
        return c == kBlankGap || c == kCommaGap || c == kAmpersandGap || c == kBracketGap;
    };
    while (from < phrase.size() && !is_gap(phrase[from])) ++from;
    return from;
}

class Place {
public:
    Place(std::string_view text, const Analysis& analysis, std::uint32_t end)
        : text_(text), analysis_(analysis), end_(end) {}

    [[nodiscard]] std::string_view raw(std::uint32_t token) const {
        const Span span = analysis_.tokens[token].span;
        return span.in(text_);
    }

    [[nodiscard]] std::string_view folded(std::uint32_t token) const {
        return analysis_.forms[analysis_.tokens[token].form].folded;
    }

    // Past the one mark that a gap may hold: `at` is the token after a word of the name.
    [[nodiscard]] std::optional<std::uint32_t> past_gap(char gap, std::uint32_t at) const {
        if (at >= end_) return {};
        const Token& mark = analysis_.tokens[at];
        if (mark.kind != TokenKind::punctuation) {
            return gap == kBlankGap ? std::optional(at) : std::nullopt;
        }
        if (at + 1 >= end_ || analysis_.tokens[at + 1].kind == TokenKind::punctuation) return {};
        const std::string_view bytes = raw(at);
        if (gap != kBlankGap) return bytes[0] == gap ? std::optional(at + 1) : std::nullopt;
        const bool joins = bytes == "-" || bytes == "‑" || bytes == ")" || bytes[0] == '\'' ||
                           bytes.starts_with("’") || (bytes == "." && raw(at - 1).size() <= 2);
        return joins && mark.glued ? std::optional(at + 1) : std::nullopt;
    }

private:
    std::string_view text_;
    const Analysis& analysis_;
    std::uint32_t end_;
};

}  // namespace

PhraseStart phrase_start(std::string_view text, const Analysis& analysis, std::uint32_t at,
                         std::uint32_t end) {
    const Place place(text, analysis, end);
    PhraseStart start{0, is_upper(char_at(place.raw(at), 0).code)};
    std::uint32_t next = at + 1;
    if (next < end && analysis.tokens[next].kind == TokenKind::punctuation) ++next;
    if (next < end && analysis.tokens[next].kind != TokenKind::punctuation)
        start.next = first_bytes(place.folded(next));
    return start;
}

bool has_case(const Phrase& phrase, unsigned word, std::string_view bytes) {
    const unsigned bit = 1U << word;
    if ((phrase.uppercase & bit) != 0) return is_uppercase(bytes);
    return (phrase.capitals & bit) == 0 || is_upper(char_at(bytes, 0).code);
}

std::optional<std::uint32_t> match_phrase(std::string_view text, const Analysis& analysis,
                                          std::uint32_t at, std::uint32_t end,
                                          const Phrase& phrase) {
    const Place place(text, analysis, end);
    if (!has_case(phrase, 0, place.raw(at))) return {};
    std::size_t gap = phrase.words > 1 ? next_gap(phrase.text, 0) : 0;
    std::uint32_t token = at;
    for (unsigned word = 1; word < phrase.words; ++word) {
        const auto next = place.past_gap(phrase.text[gap], token + 1);
        if (!next) return {};
        const std::size_t stop = next_gap(phrase.text, gap + 1);
        token = *next;
        if (place.folded(token) != phrase.text.substr(gap + 1, stop - gap - 1) ||
            !has_case(phrase, word, place.raw(token))) {
            return {};
        }
        gap = stop;
    }
    return token + 1;
}

PhraseShape phrase_shape(std::string_view name) {
    const Analysis analysis = analyze(name, 0, "");
    PhraseShape shape;
    char gap = kBlankGap;
    for (const Token& token : analysis.tokens) {
        const std::string_view raw = token.span.in(name);
        if (token.kind == TokenKind::punctuation) {
            if (raw == "," || raw == "&" || raw == "(") gap = raw[0];
            continue;
        }
        const std::string_view folded = analysis.forms[token.form].folded;
        if (token.kind == TokenKind::cjk) {
            return {.key = std::string(folded), .text = std::string(name), .words = 1, .raw = true};
        }
        if (shape.words == kMaxPhraseWords) break;
        if (shape.words == 0) {
            shape.key = folded;
        } else {
            shape.text += gap;
        }
        shape.text += folded;
        const auto bit = static_cast<std::uint16_t>(1U << shape.words);
        if (is_upper(char_at(raw, 0).code)) shape.capitals |= bit;
        if (is_acronym(raw)) shape.uppercase |= bit;
        ++shape.words;
        gap = kBlankGap;
    }
    return shape;
}

}  // namespace newsidx
