#include "query/lex.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "query/field.hpp"
#include "query/operators.hpp"
#include "query/query_error.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

// A quote and the two marks that may end what it begins; typographic ones come by copying, in the
// habits of many languages.
struct Quote {
    std::string_view open;
    std::array<std::string_view, 2> closes;
};

constexpr auto kQuotes = std::to_array<Quote>({{"\"", {"\"", "\""}},
                                               {"“", {"”", "“"}},
                                               {"”", {"”", "”"}},
                                               {"„", {"“", "”"}},
                                               {"«", {"»", "»"}},
                                               {"»", {"«", "«"}}});

const Quote* quote_at(std::string_view text, std::size_t at) {
    const auto* const found = std::find_if(kQuotes.begin(), kQuotes.end(), [&](const Quote& quote) {
        return text.substr(at).starts_with(quote.open);
    });
    return found == kQuotes.end() ? nullptr : found;
}

// A field's name, or "exact", in lower case; empty when it is neither.
std::string known_name(std::string_view typed) {
    std::string name = ascii::lower(typed);
    return field_named(name) || name == "exact" ? name : std::string();
}

bool takes_words(const std::string& name) {
    return name == "exact" || field_info(*field_named(name)).kind == FieldKind::text;
}

class Lexer {
public:
    explicit Lexer(std::string_view query) : query_(query) {}

    Result<std::vector<Lexeme>> run() {
        while (true) {
            while (at_ < query_.size() && query_[at_] == ' ') ++at_;
            if (at_ == query_.size()) break;
            if (auto good = next(); !good) return good.error();
        }
        add(Lex::end, at_, {});
        return std::move(lexemes_);
    }

private:
    void add(Lex kind, std::size_t end, std::string text) {
        lexemes_.push_back({kind, span_to(end), span_to(end), std::move(text), 0});
        at_ = end;
    }

    [[nodiscard]] Span span_to(std::size_t end) const {
        return {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
    }

    [[nodiscard]] char char_after(std::size_t at) const {
        return at + 1 < query_.size() ? query_[at + 1] : ' ';
    }

    // The name of the field whose value begins here; empty when none does.
    [[nodiscard]] std::string field_before() const {
        const bool glued = !lexemes_.empty() && lexemes_.back().kind == Lex::field &&
                           lexemes_.back().span.end == at_;
        return glued ? lexemes_.back().text : std::string();
    }

    Status next() {
        const char c = query_[at_];
        if (c == '(' || c == ')') {
            add(c == '(' ? Lex::open : Lex::close, at_ + 1, {});
            return {};
        }
        if (const Quote* quote = quote_at(query_, at_); quote != nullptr) return quoted(*quote);
        const std::string before = field_before();
        if (c == '-') {
            const char after = char_after(at_);
            if (after == '-') return dashes();
            if (after != ' ' && after != ')') {
                add(Lex::minus, at_ + 1, {});
                return {};
            }
        }
        if (!before.empty() && !takes_words(before)) {
            add(Lex::word, value_end(), std::string(query_.substr(at_, value_end() - at_)));
            return {};
        }
        if (const auto found = field(!before.empty()); !found || *found)
            return found ? Status() : Status(found.error());
        return word(!before.empty());
    }

    Status quoted(const Quote& quote) {
        const std::size_t begin = at_ + quote.open.size();
        for (std::size_t end = begin; end < query_.size(); ++end) {
            for (const std::string_view close : quote.closes) {
                if (!query_.substr(end).starts_with(close) || is_gershayim(end)) continue;
                add(Lex::quoted, end + close.size(),
                    std::string(query_.substr(begin, end - begin)));
                lexemes_.back().inside = {static_cast<std::uint32_t>(begin),
                                          static_cast<std::uint32_t>(end)};
                return no_slop();
            }
        }
        return query_error(query_, span_to(begin), "a quote is opened and never closed",
                           "put " + std::string(quote.closes.front()) + " where it ends");
    }

    // "a b"~5 is how other programs ask for words near each other.
    [[nodiscard]] Status no_slop() const {
        if (at_ == query_.size() || query_[at_] != '~') return {};
        return query_error(query_, span_to(word_end()), "no '~' behind a phrase",
                           "a NEAR/5 b for words near each other");
    }

    // A dash of typewriters is a mark; before a word it may be meant as anything.
    Status dashes() {
        const std::size_t end = std::min(query_.find_first_not_of('-', at_), query_.size());
        if (end < query_.size() && query_[end] != ' ' && query_[end] != ')') {
            const std::size_t name_end = std::min(query_.find_first_of(" =", end), query_.size());
            const std::string name = known_name(query_.substr(end, name_end - end));
            if (!name.empty())
                return query_error(query_, span_to(name_end), "a flag can't stand in a query",
                                   name + ":… says the same");
            return query_error(query_, span_to(end), "more than one '-' before a word",
                               "one '-' or NOT to exclude it");
        }
        add(Lex::word, end, std::string(query_.substr(at_, end - at_)));
        return {};
    }

    // The character that ends before byte `end`.
    [[nodiscard]] Char char_before(std::size_t end) const {
        if (end == 0) return {};
        return char_at(query_, end - last_character(query_.substr(0, end)).size());
    }

    static bool is_of_word(const Char& c) {
        return c.kind == CharKind::letter || c.kind == CharKind::digit || c.kind == CharKind::mark;
    }

    // Whether the quote at `at`, in no other quotes, is text: within a word
    // (צה"ל), or inches (5"). Behind a word's last letter it isn't: there may be
    // one missing before the word.
    [[nodiscard]] bool is_text_quote(std::size_t at) const {
        if (at == at_) return false;
        const Char before = char_before(at);
        if (is_gershayim(at)) return true;
        // A later one would end what this one begins: x"a b"y.
        if (is_of_word(char_at(query_, at + 1)))
            return is_of_word(before) && query_.find('"', at + 1) == std::string_view::npos;
        const char after = char_after(at);
        return before.kind == CharKind::digit && (after == ' ' || after == ')');
    }

    // Whether the quote at `at` stands between two letters of Hebrew, where it
    // doesn't end a phrase.
    [[nodiscard]] bool is_gershayim(std::size_t at) const {
        const auto is_hebrew = [](const Char& c) { return c.code >= 0x5d0 && c.code <= 0x5ea; };
        return query_[at] == '"' && is_hebrew(char_before(at)) &&
               is_hebrew(char_at(query_, at + 1));
    }

    // To a blank, a bracket or a quote that isn't text.
    [[nodiscard]] std::size_t word_end() const {
        std::size_t end = at_;
        while ((end = query_.find_first_of(" ()\"", end)) < query_.size() && query_[end] == '"' &&
               is_text_quote(end))
            ++end;
        return std::min(end, query_.size());
    }

    // A value may have brackets in it, as addresses do:
    // https://en.wikipedia.org/wiki/Georgia_(country)
    [[nodiscard]] std::size_t value_end() const {
        std::size_t depth = 0;
        std::size_t end = at_;
        for (; end < query_.size() && query_[end] != ' '; ++end) {
            if (query_[end] == '"' && !is_text_quote(end)) break;
            if (query_[end] == '(') ++depth;
            if (query_[end] == ')' && depth-- == 0) break;
        }
        return end;
    }

    // Whether no value follows the colon: a blank, or a quote that ends what it belongs to, as in
    // 'It is true:' he says.
    [[nodiscard]] bool is_behind_sentence(std::size_t colon) const {
        const std::string_view rest = query_.substr(colon + 1);
        for (const std::string_view quote : {"", "'", "’"}) {
            if (!rest.starts_with(quote)) continue;
            if (rest.size() == quote.size() || rest[quote.size()] == ' ') return true;
        }
        return false;
    }

    // A field's name and its ':'. Other letters before a ':' that a blank or "//" follows are text:
    // "Moscow: no comment", "http://…". After a field that takes words, only a known name is one.
    Result<bool> field(bool within_field) {
        std::size_t colon = at_;
        for (Char c = char_at(query_, colon); c.kind == CharKind::letter;
             c = char_at(query_, colon))
            colon += c.size;
        if (colon == at_ || colon >= query_.size() || query_[colon] != ':') return false;
        const std::string_view typed = query_.substr(at_, colon - at_);
        std::string name = known_name(typed);
        if (name.empty()) {
            const bool is_text = is_behind_sentence(colon) || query_.substr(colon + 1, 2) == "//";
            if (is_text || within_field) return false;
            return unknown_field(query_, span_to(colon), typed);
        }
        add(Lex::field, colon + 1, std::move(name));
        return true;
    }

    // After a field, what looks like an operator is the word, unless it can be nothing else.
    Status word(bool within_field) {
        const Span span = span_to(word_end());
        auto found = operator_at(query_, span);
        const std::string_view text = query_.substr(span.begin, span.size());
        const bool is_counted = text.find_first_of("0123456789") != std::string_view::npos;
        if (within_field && is_counted && (!found || *found)) {
            return query_error(query_, span,
                               "'" + std::string(text) + "' can't stand behind a field",
                               "before it, or quotes to search for the text itself");
        }
        if (!within_field) {
            if (!found) return found.error();
            if (*found) {
                lexemes_.push_back(**std::move(found));
                at_ = span.end;
                return {};
            }
        }
        add(Lex::word, span.end, std::string(query_.substr(at_, span.size())));
        return {};
    }

    std::string_view query_;
    std::size_t at_ = 0;
    std::vector<Lexeme> lexemes_;
};

}  // namespace

Result<std::vector<Lexeme>> lex_query(std::string_view query) { return Lexer(query).run(); }

}  // namespace newsidx
