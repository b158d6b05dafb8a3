#include "text/tokenize.hpp"

#include <array>

#include "base/ascii.hpp"
#include "base/word_set.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

bool is_word(CharKind kind) {
    return kind == CharKind::letter || kind == CharKind::mark || kind == CharKind::digit;
}

bool is_hebrew(const Char& c) { return c.code >= 0x5d0 && c.code <= 0x5ea; }

// Words before an apostrophe that are none of names.
constexpr auto kElided = std::to_array<std::string_view>(
    {"l",     "d",     "qu",    "j",      "n",      "s",      "c",     "m",
     "t",     "un",    "all",   "coll",   "dall",   "dell",   "nell",  "sull",
     "quest", "quell", "jusqu", "lorsqu", "puisqu", "presqu", "quoiqu"});

// What elides the word before it: a vowel of the Latin script, with any mark, or h.
bool is_mute_or_vowel(char32_t code) {
    constexpr std::u32string_view kLetters =
        U"aeiouyhAEIOUYHàáâãäåæèéêëìíîïòóôõöøùúûüýÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝœŒÿŸ";
    return kLetters.find(code) != kLetters.npos;
}

class Tokenizer {
public:
    Tokenizer(std::string_view text, std::size_t begin, std::vector<Token>& tokens,
              Suffixes suffixes)
        : text_(text),
          at_(begin),
          tokens_(tokens),
          suffixes_(suffixes),
          may_be_too_many_(text.size() > kMaxTokens - std::min(tokens.size(), kMaxTokens)) {}

    void run() {
        while (at_ < text_.size() && !is_full()) {
            // A blank and a plain word: most of most texts.
            if (text_[at_] == ' ') {
                glued_ = false;
                if (++at_ == text_.size()) break;
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
    [[nodiscard]] bool is_full() const { return may_be_too_many_ && tokens_.size() >= kMaxTokens; }

    void add(std::size_t end, TokenKind kind) {
        const Span span{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
        tokens_.push_back({.span = span, .kind = kind, .glued = glued_});
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
        const bool may_go_on =
            next == '\'' || next == '`' || static_cast<unsigned char>(next) >= 0x80;
        return is_initial || may_go_on ? at_ : end;
    }

    // The end of the letters and digits that begin at `at`.
    [[nodiscard]] std::size_t letters_end(std::size_t at) const {
        const std::size_t begin = at;
        while (true) {
            while (at < text_.size() && is_ascii_word(text_[at])) ++at;
            if (at >= text_.size() || static_cast<unsigned char>(text_[at]) < 0x80) return at;
            const Char c = char_at(text_, at);
            if (!is_word(c.kind)) return at;
            // 10² is no 102.
            if (at > begin && ascii::is_digit(text_[at - 1]) && is_raised_digit(c.code)) return at;
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

    // Of French, Italian and Catalan, before a vowel or h: D'Souza, L'viv and N'Golo are whole, as
    // are French aujourd'hui and quelqu'un. `next` stands behind the apostrophe.
    [[nodiscard]] bool is_elision(std::size_t begin, std::size_t end, const Char& next) const {
        constexpr std::size_t kLongest = 6;
        if (end - begin > kLongest || !is_mute_or_vowel(next.code)) return false;
        return is_one_of<kElided>(ascii::lower(text_.substr(begin, end - begin)));
    }

    // Whether the mark at `at` stands between two letters of Hebrew as the quote
    // in צה"ל does.
    [[nodiscard]] bool is_gershayim(std::size_t at, const Char& mark) const {
        constexpr char32_t kGeresh = 0x5f3;
        constexpr char32_t kGershayim = 0x5f4;
        if (mark.code != '"' && mark.code != kGeresh && mark.code != kGershayim) return false;
        return at >= 2 && is_hebrew(char_at(text_, at - 2)) &&
               is_hebrew(char_at(text_, at + mark.size));
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
            if (is_gershayim(end, mark)) {
                end = letters_end(end + mark.size);
                continue;
            }
            if (mark.kind != CharKind::apostrophe) break;
            const std::size_t after = end + mark.size;
            if (char_at(text_, after).kind != CharKind::letter) break;
            if (is_possessive(end, mark)) {
                add(end, TokenKind::word);
                return add(after + 1, TokenKind::punctuation);
            }
            if (is_elision(at_, end, char_at(text_, after))) {
                add(end, TokenKind::word);
                return add(after, TokenKind::punctuation);
            }
            end = letters_end(after);
        }
        if (suffixes_ == Suffixes::none) return add(end, TokenKind::word);
        add(at_ + name_bytes(text_.substr(at_, end - at_)), TokenKind::word);
        if (at_ < end) add(end, TokenKind::punctuation);
    }

    void number() {
        std::size_t end = letters_end(at_);
        while (end < text_.size() && (text_[end] == '.' || text_[end] == ',') &&
               char_at(text_, end + 1).kind == CharKind::digit) {
            end = letters_end(end + 1);
        }
        add(end, TokenKind::number);
    }

    // The character at `at`, with the sound mark that half-width Kana have behind
    // it.
    [[nodiscard]] Char sound_at(std::size_t at) const {
        Char c = char_at(text_, at);
        const Char next = char_at(text_, at + c.size);
        const bool is_mark = next.code == 0xff9e || next.code == 0xff9f;
        if (c.kind == CharKind::unspaced && is_mark) c.size += next.size;
        return c;
    }

    void pairs() {
        Char first = sound_at(at_);
        Char second = sound_at(at_ + first.size);
        if (second.kind != CharKind::unspaced) return add(at_ + first.size, TokenKind::cjk);
        while (second.kind == CharKind::unspaced && !is_full()) {
            const std::size_t next = at_ + first.size;
            add(next + second.size, TokenKind::cjk);
            at_ = next;
            first = second;
            second = sound_at(at_ + first.size);
        }
        at_ += first.size;
    }

    std::string_view text_;
    std::size_t at_;
    std::vector<Token>& tokens_;
    Suffixes suffixes_;
    bool may_be_too_many_;  // a token has a byte at least
    bool glued_ = false;
};

}  // namespace

void tokenize(std::string_view text, std::size_t begin, std::size_t end, std::vector<Token>& tokens,
              Suffixes suffixes) {
    Tokenizer(text.substr(0, end), begin, tokens, suffixes).run();
}

std::size_t word_end(std::string_view text, std::size_t at, Suffixes suffixes) {
    std::vector<Token> tokens;
    return Tokenizer(text, at, tokens, suffixes).run_word();
}

}  // namespace newsidx
