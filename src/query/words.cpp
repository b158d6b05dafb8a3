#include "query/words.hpp"

#include <string>

#include "base/ascii.hpp"
#include "query/query_error.hpp"
#include "text/tokenize.hpp"

namespace newsidx {
namespace {

class WordNodes {
public:
    WordNodes(std::string_view query, const Span& text, bool exact) : query_(query), exact_(exact) {
        tokenize(query_, text.begin, text.end, tokens_);
    }

    Result<std::vector<Node>> run() {
        for (at_ = 0; at_ < tokens_.size(); ++at_) {
            if (tokens_[at_].kind != TokenKind::punctuation) {
                if (auto good = add_word(); !good) return good.error();
            } else if (bytes(at_) == "*" && !exact_) {
                return error(tokens_[at_].span, "a '*' stands at the end of a word or nowhere",
                             tokens_.size() == 1 ? "words:>0 finds every article"
                                                 : "exact:\"…\" where the marks are text");
            }
        }
        return std::move(leaves_);
    }

private:
    [[nodiscard]] std::string_view bytes(std::size_t token) const {
        const Span& span = tokens_[token].span;
        return query_.substr(span.begin, span.size());
    }

    [[nodiscard]] Error error(const Span& span, std::string_view what,
                              std::string_view hint = {}) const {
        return query_error(query_, span, what, hint);
    }

    // Whether the token stands right behind the one before it, and is this mark.
    [[nodiscard]] bool is_mark(std::size_t token, std::string_view mark) const {
        return token < tokens_.size() && tokens_[token].glued && bytes(token) == mark;
    }

    // The 's that the tokenizer parts from the word before it.
    [[nodiscard]] bool is_possessive(std::size_t token) const {
        return token < tokens_.size() && tokens_[token].glued &&
               tokens_[token].kind == TokenKind::punctuation &&
               ascii::is_letter(bytes(token).back());
    }

    [[nodiscard]] bool is_glued_word(std::size_t token) const {
        return token < tokens_.size() && tokens_[token].glued &&
               tokens_[token].kind != TokenKind::punctuation;
    }

    Status add_word() {
        Node leaf;
        leaf.kind = exact_ ? NodeKind::exact : NodeKind::word;
        leaf.span = tokens_[at_].span;
        leaf.text = bytes(at_);
        Status good;
        if (exact_ && is_possessive(at_ + 1)) {
            leaf.span.end = tokens_[++at_].span.end;
            leaf.text = query_.substr(leaf.span.begin, leaf.span.size());
        }
        if (!exact_ && is_mark(at_ + 1, "*")) good = make_wildcard(leaf);
        if (!exact_ && is_mark(at_ + 1, "~")) good = make_fuzzy(leaf);
        leaves_.push_back(std::move(leaf));
        return good;
    }

    Status make_wildcard(Node& leaf) {
        const Span mark = tokens_[at_ + 1].span;
        if (is_glued_word(at_ + 2) || is_mark(at_ + 2, "*") || is_mark(at_ + 2, "~")) {
            return error(mark, "a '*' stands at the end of a word or nowhere",
                         "exact:\"…\" where the marks are text");
        }
        const std::size_t least = tokens_[at_].kind == TokenKind::cjk ? 1 : kMinWildcardLetters;
        std::size_t letters = 0;
        for (const char c : leaf.text) {
            const auto byte = static_cast<unsigned char>(c);
            if ((byte & 0xc0U) != 0x80U && c != '.' && c != '\'') ++letters;
        }
        if (letters < least) {
            return error({leaf.span.begin, mark.end}, "a '*' needs at least " +
                                                          std::to_string(kMinWildcardLetters) +
                                                          " letters before it");
        }
        leaf.kind = NodeKind::wildcard;
        leaf.span.end = mark.end;
        ++at_;
        return {};
    }

    // ~1, ~2, and ~ for ~1. Between two words it is a mark like any other.
    Status make_fuzzy(Node& leaf) {
        const Span mark = tokens_[at_ + 1].span;
        std::uint32_t edits = 1;
        std::size_t used = 1;
        if (is_glued_word(at_ + 2)) {
            if (tokens_[at_ + 2].kind != TokenKind::number) return {};
            const auto number = bytes(at_ + 2);
            if ((number != "1" && number != "2") || is_glued_word(at_ + 3) ||
                is_mark(at_ + 3, "~")) {
                return error({mark.begin, tokens_[at_ + 2].span.end},
                             "after '~' stands how many letters may differ, 1 or 2",
                             leaf.text + "~1");
            }
            edits = number == "2" ? 2 : 1;
            used = 2;
        }
        const Span whole{leaf.span.begin, tokens_[at_ + used].span.end};
        if (tokens_[at_].kind == TokenKind::cjk) return error(whole, "'~' needs a word of letters");
        leaf.kind = NodeKind::fuzzy;
        leaf.number = edits;
        leaf.span = whole;
        at_ += used;
        return {};
    }

    std::string_view query_;
    bool exact_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::vector<Node> leaves_;
};

}  // namespace

Result<std::vector<Node>> query_words(std::string_view query, const Span& text, bool exact) {
    return WordNodes(query, text, exact).run();
}

}  // namespace newsidx
