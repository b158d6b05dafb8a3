#include "text/tokenize.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

bool is_word(CharKind kind) {
    return kind == CharKind::letter || kind == CharKind::mark || kind == CharKind::digit;
}

class Tokenizer {
public:
    Tokenizer(std::string_view text, std::size_t begin, std::vector<Token>& tokens)
        : text_(text), at_(begin), tokens_(tokens) {}

    void run() {
        while (at_ < text_.size() && tokens_.size() < kMaxTokens) {
            // A blank or a plain word: most of most texts.
            if (text_[at_] == ' ') {
                glued_ = false;
                ++at_;
                continue;
            }
            if (const std::size_t end = plain_word_end(); end > at_) {
                add(end, TokenKind::word);
                continue;
            }
            const Char next = char_at(text_, at_);
            switch (next.kind) {
                case CharKind::space:
                case CharKind::line_end:
                    glued_ = false;
                    at_ += next.size;
                    break;
                case CharKind::letter:
                    word(next.size);
                    break;
                case CharKind::digit:
                    number();
                    break;
                case CharKind::unspaced:
                    pairs();
                    break;
                case CharKind::mark:  // on nothing
                case CharKind::apostrophe:
                case CharKind::punctuation:
                    add(at_ + next.size, TokenKind::punctuation);
                    break;
            }
        }
    }

    // Past the first token, which a letter or a digit begins; else where it was.
    std::size_t run_word() {
        const Char next = char_at(text_, at_);
        if (next.kind == CharKind::letter) word(next.size);
        if (next.kind == CharKind::digit) number();
        return tokens_.empty() ? at_ : tokens_.front().span.end;
    }

private:
    void add(std::size_t end, TokenKind kind) {
        Token token;
        token.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
        token.kind = kind;
        token.glued = glued_;
        tokens_.push_back(token);
        glued_ = true;
        at_ = end;
    }

    // The end of a word of ASCII that nothing can belong to but its letters and digits; `at_` where
    // none begins.
    [[nodiscard]] std::size_t plain_word_end() const {
        if (!ascii::is_letter(text_[at_])) return at_;
        std::size_t end = at_ + 1;
        while (end < text_.size() && is_ascii_word(text_[end])) ++end;
        if (end == text_.size()) return end;
        const char next = text_[end];
        const bool is_initial = next == '.' && end == at_ + 1;
        const bool may_go_on = next == '\'' || static_cast<unsigned char>(next) >= 0x80;
        return is_initial || may_go_on ? at_ : end;
    }

    // The end of the letters and digits that begin at `at`.
    [[nodiscard]] std::size_t letters_end(std::size_t at) const {
        while (true) {
            while (at < text_.size() && is_ascii_word(text_[at])) ++at;
            if (at >= text_.size() || static_cast<unsigned char>(text_[at]) < 0x80) return at;
            const Char c = char_at(text_, at);
            if (!is_word(c.kind)) return at;
            at += c.size;
        }
    }

    // Past "U.S." or "J.K" when single letters with full stops between begin here, else `at_`.
    [[nodiscard]] std::size_t dotted_end() const {
        std::size_t end = at_;
        std::size_t at = at_;
        for (std::size_t letters = 0;; ++letters) {
            const Char letter = char_at(text_, at);
            const std::size_t after = at + letter.size;
            if (letter.kind != CharKind::letter || is_word(char_at(text_, after).kind)) break;
            if (char_at(text_, after).code != '.') {
                if (letters > 0 && char_at(text_, after).kind != CharKind::apostrophe) end = after;
                break;
            }
            at = after + 1;
            if (letters > 0) end = at;
        }
        return end;
    }

    [[nodiscard]] bool is_elision(std::size_t begin, std::size_t end) const {
        constexpr auto kElided =
            std::to_array<std::string_view>({"l", "d", "qu", "j", "n", "s", "c", "m", "t", "L", "D",
                                             "Qu", "QU", "J", "N", "S", "C", "M", "T"});
        return std::find(kElided.begin(), kElided.end(), text_.substr(begin, end - begin)) !=
               kElided.end();
    }

    // Whether the apostrophe at `at` begins a possessive 's or 'S that ends the word.
    [[nodiscard]] bool is_possessive(std::size_t at, const Char& apostrophe) const {
        const Char s = char_at(text_, at + apostrophe.size);
        if (s.code != 's' && s.code != 'S') return false;
        return !is_word(char_at(text_, at + apostrophe.size + s.size).kind);
    }

    // `first`: bytes of its first letter.
    void word(std::size_t first) {
        if (at_ + first < text_.size() && text_[at_ + first] == '.') {
            if (const std::size_t end = dotted_end(); end > at_) return add(end, TokenKind::word);
        }
        std::size_t end = letters_end(at_ + first);
        while (true) {
            const Char mark = char_at(text_, end);
            if (mark.kind != CharKind::apostrophe) break;
            const std::size_t after = end + mark.size;
            if (char_at(text_, after).kind != CharKind::letter) break;
            if (is_possessive(end, mark)) {
                add(end, TokenKind::word);
                return add(after + 1, TokenKind::punctuation);
            }
            if (is_elision(at_, end)) {
                add(end, TokenKind::word);
                return add(after, TokenKind::punctuation);
            }
            end = letters_end(after);
        }
        add(end, TokenKind::word);
    }

    void number() {
        std::size_t end = letters_end(at_);
        while (end < text_.size() && (text_[end] == '.' || text_[end] == ',') &&
               char_at(text_, end + 1).kind == CharKind::digit) {
            end = letters_end(end + 1);
        }
        add(end, TokenKind::number);
    }

    void pairs() {
        Char first = char_at(text_, at_);
        Char second = char_at(text_, at_ + first.size);
        if (second.kind != CharKind::unspaced) return add(at_ + first.size, TokenKind::cjk);
        while (second.kind == CharKind::unspaced && tokens_.size() < kMaxTokens) {
            const std::size_t next = at_ + first.size;
            add(next + second.size, TokenKind::cjk);
            at_ = next;
            first = second;
            second = char_at(text_, at_ + first.size);
        }
        at_ += first.size;
    }

    std::string_view text_;
    std::size_t at_;
    std::vector<Token>& tokens_;
    bool glued_ = false;
};

}  // namespace

void tokenize(std::string_view text, std::size_t begin, std::size_t end,
              std::vector<Token>& tokens) {
    Tokenizer(text.substr(0, end), begin, tokens).run();
}

std::size_t word_end(std::string_view text, std::size_t at) {
    std::vector<Token> tokens;
    return Tokenizer(text, at, tokens).run_word();
}

}  // namespace newsidx
