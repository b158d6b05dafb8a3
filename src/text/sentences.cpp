#include "text/sentences.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "text/characters.hpp"
#include "text/full_stops.hpp"

namespace newsidx {
namespace {

// How many marks behind a sentence's end are looked at: a page of them would take for ever.
constexpr std::uint32_t kMaxLook = 64;

class Splitter {
public:
    Splitter(std::string_view text, const std::vector<Token>& tokens, std::uint32_t end,
             const FullStops& stops)
        : text_(text), tokens_(tokens), end_(end), stops_(stops) {}

    // Whether a sentence ends after token i, which is no word without a full stop; `last` becomes
    // its last token, behind closing marks.
    bool ends_after(std::uint32_t i, std::uint32_t& last) const {
        const bool dotted = tokens_[i].kind == TokenKind::word;
        const char32_t mark = tokens_[i].kind == TokenKind::punctuation ? code(i) : 0;
        const bool full_stop = mark == '.' || dotted;
        if (!full_stop && !is_strong(mark)) return false;
        last = i;
        const std::uint32_t far = std::min(end_, i + kMaxLook);
        while (last + 1 < far && tokens_[last + 1].glued && is_closing(last + 1)) ++last;
        if (last + 1 >= end_) return false;  // the paragraph's end does it
        if (is_wide(mark)) return !is_wide(code(last + 1));
        const Token& next = tokens_[last + 1];
        if (next.glued) return false;
        std::uint32_t word = last + 1;
        const std::uint32_t far_word = std::min(end_, word + kMaxLook);
        while (word < far_word && tokens_[word].kind == TokenKind::punctuation) ++word;
        if (word < far_word && is_lower(code(word))) return false;
        if (!full_stop || word >= far_word) return true;
        return full_stop_ends(i, dotted, word);
    }

private:
    [[nodiscard]] std::string_view bytes(std::uint32_t i) const {
        return text_.substr(tokens_[i].span.begin, tokens_[i].span.size());
    }
    [[nodiscard]] char32_t code(std::uint32_t i) const {
        return char_at(text_, tokens_[i].span.begin).code;
    }

    static bool is_wide(char32_t c) {
        return c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0xff0e;
    }
    static bool is_strong(char32_t c) {
        return c == '!' || c == '?' || c == 0x2026 || c == 0x061f || c == 0x06d4 || c == 0x0964 ||
               is_wide(c);
    }
    [[nodiscard]] bool is_closing(std::uint32_t i) const {
        if (tokens_[i].kind != TokenKind::punctuation) return false;
        switch (code(i)) {
            case '"':
            case '\'':
            case ')':
            case ']':
            case '.':
            case '!':
            case '?':
            case 0x2019:
            case 0x201d:
            case 0x00bb:
            case 0x300d:
            case 0x300f:
                return true;
            default:
                return false;
        }
    }

    // A short number, or one in capital Roman digits: "3.", "XIV.". Not a result ("2:1.").
    [[nodiscard]] bool may_be_ordinal(std::uint32_t i) const {
        constexpr std::size_t kMostDigits = 3;
        const std::string_view number = bytes(i);
        if (tokens_[i].kind == TokenKind::number) {
            const std::size_t begin = tokens_[i].span.begin;
            const char before = begin > 0 ? text_[begin - 1] : ' ';
            return number.size() <= kMostDigits && before != ':' && before != ',' &&
                   std::all_of(number.begin(), number.end(), ascii::is_digit);
        }
        return number.find_first_not_of("IVX") == std::string_view::npos;
    }

    [[nodiscard]] bool full_stop_ends(std::uint32_t i, bool dotted, std::uint32_t next_word) const {
        if (dotted) return stops_.is_opener(bytes(next_word));
        if (i == 0 || !tokens_[i].glued || tokens_[i - 1].kind == TokenKind::punctuation)
            return true;
        if (stops_.writes_ordinals() && may_be_ordinal(i - 1))
            return stops_.is_opener(bytes(next_word));
        if (tokens_[i - 1].kind != TokenKind::word) return true;
        const std::string_view before = bytes(i - 1);
        const Char first = char_at(before, 0);
        if (first.size == before.size() && is_upper(first.code))
            return before == "I";  // an initial, or "he and I."
        switch (stops_.shortened(before, tokens_[next_word].kind == TokenKind::number)) {
            case Shortened::title:
                return false;
            case Shortened::yes:
                return stops_.is_opener(bytes(next_word));
            case Shortened::no:
                break;
        }
        return true;
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    std::uint32_t end_;
    const FullStops& stops_;
};

}  // namespace

void find_sentence_ends(std::string_view text, const std::vector<Token>& tokens,
                        std::uint32_t begin, std::uint32_t end, const FullStops& stops,
                        std::vector<std::uint32_t>& ends) {
    ends.clear();
    const Splitter splitter(text, tokens, end, stops);
    const Token* const all = tokens.data();
    for (std::uint32_t i = begin; i < end; ++i) {
        // Most tokens are words without a full stop.
        if (all[i].kind == TokenKind::word && text[all[i].span.end - 1] != '.') continue;
        std::uint32_t last = i;
        if (!splitter.ends_after(i, last)) continue;
        ends.push_back(last + 1);
        i = last;
    }
    if (end > begin && (ends.empty() || ends.back() != end)) ends.push_back(end);
}

}  // namespace newsidx
