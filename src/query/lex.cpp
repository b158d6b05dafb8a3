#include "query/lex.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "query/field.hpp"
#include "query/parse.hpp"
#include "query/query_error.hpp"
#include "text/analysis.hpp"

namespace newsidx {
namespace {

constexpr std::uint32_t kDefaultDistance = 10;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The quotes that begin and end a phrase; typographic ones come by copying.
std::size_t quote_size(std::string_view text, std::size_t at) {
    if (at < text.size() && text[at] == '"') return 1;
    for (const std::string_view quote : {"“", "”", "„"}) {
        if (text.substr(std::min(at, text.size())).starts_with(quote)) return quote.size();
    }
    return 0;
}

class Lexer {
public:
    explicit Lexer(std::string_view query) : query_(query) {}

    Result<std::vector<Lexeme>> run() {
        while (true) {
            while (at_ < query_.size() && is_blank(query_[at_])) ++at_;
            if (at_ == query_.size()) break;
            if (auto good = next(); !good) return good.error();
        }
        add(Lex::end, at_, {});
        return std::move(lexemes_);
    }

private:
    void add(Lex kind, std::size_t end, std::string text, std::uint32_t number = 0) {
        lexemes_.push_back({kind,
                            {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)},
                            std::move(text),
                            number});
        at_ = end;
    }

    [[nodiscard]] Span span_to(std::size_t end) const {
        return {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
    }

    Status next() {
        const char c = query_[at_];
        if (c == '(' || c == ')') {
            add(c == '(' ? Lex::open : Lex::close, at_ + 1, {});
            return {};
        }
        if (quote_size(query_, at_) > 0) return quoted();
        const std::size_t end = run_end(at_);
        if (c == '-' && at_ + 1 < query_.size() && !is_blank(query_[at_ + 1]) &&
            query_[at_ + 1] != '-' && query_[at_ + 1] != ')') {
            add(Lex::minus, at_ + 1, {});
            return {};
        }
        if (auto found = field(end); !found)
            return found.error();
        else if (*found)
            return {};
        return word(end);
    }

    // The end of what holds together: to a blank, a bracket or a quote.
    [[nodiscard]] std::size_t run_end(std::size_t at) const {
        while (at < query_.size() && !is_blank(query_[at]) && query_[at] != '(' &&
               query_[at] != ')' && quote_size(query_, at) == 0)
            ++at;
        return at;
    }

    Status quoted() {
        const std::size_t begin = at_ + quote_size(query_, at_);
        std::size_t end = begin;
        while (end < query_.size() && quote_size(query_, end) == 0) ++end;
        if (end == query_.size())
            return query_error(query_, span_to(begin), "a quote is opened and never closed",
                               "put a \" at its end");
        add(Lex::quoted, end + quote_size(query_, end),
            std::string(query_.substr(begin, end - begin)));
        return {};
    }

    // A field's name and its ':'. Letters before a ':' that nothing or "//" follows are text:
    // "http://…", "Re:".
    Result<bool> field(std::size_t end) {
        // What stands after a ':' is a value, whatever it looks like.
        if (!lexemes_.empty() && lexemes_.back().kind == Lex::field &&
            lexemes_.back().span.end == at_)
            return false;
        std::size_t colon = at_;
        while (colon < end && is_letter(query_[colon])) ++colon;
        if (colon == at_ || colon >= query_.size() || query_[colon] != ':') return false;
        if (colon + 1 == query_.size() || is_blank(query_[colon + 1]) ||
            query_.substr(colon + 1, 2) == "//") {
            if (!field_named(query_.substr(at_, colon - at_)) &&
                query_.substr(at_, colon - at_) != "exact")
                return false;
        }
        const std::string name(query_.substr(at_, colon - at_));
        if (!field_named(name) && name != "exact")
            return unknown_field(query_, span_to(colon), name);
        add(Lex::field, colon + 1, name);
        return true;
    }

    Status word(std::size_t end) {
        const std::string_view text = query_.substr(at_, end - at_);
        const bool value = !lexemes_.empty() && lexemes_.back().kind == Lex::field &&
                           lexemes_.back().span.end == at_;
        if (!value) {
            if (text == "AND" || text == "OR" || text == "NOT") {
                add(text == "AND" ? Lex::and_ : text == "OR" ? Lex::or_ : Lex::not_, end, {});
                return {};
            }
            if (text == "/s" || text == "/p") {
                add(text == "/s" ? Lex::sentence : Lex::paragraph, end, {});
                return {};
            }
            for (const auto& [name, kind] :
                 {std::pair{std::string_view("NEAR"), Lex::near}, {"ADJ", Lex::adj}}) {
                if (text == name || text.starts_with(std::string(name) + "/"))
                    return distance(kind, name, text, end);
            }
            if (text.starts_with("first/"))
                return counted(Lex::first, text.substr(6), kMaxFirstWords, "first/50", end);
            if (text.starts_with("atleast"))
                return counted(Lex::at_least, text.substr(7), kMaxQueryTerms, "atleast3", end);
            if (text.starts_with('/') && text.size() <= 3) {
                return query_error(query_, span_to(end), "no operator '" + std::string(text) + "'",
                                   "/s: same sentence, /p: same paragraph");
            }
        }
        add(Lex::word, end, std::string(text));
        return {};
    }

    static std::optional<std::uint32_t> number_of(std::string_view text) {
        std::uint32_t value = 0;
        const auto [stop, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (text.empty() || trouble != std::errc() || stop != text.data() + text.size())
            return std::nullopt;
        return value;
    }

    Status distance(Lex kind, std::string_view name, std::string_view text, std::size_t end) {
        std::optional<std::uint32_t> number = kDefaultDistance;
        if (text != name) number = number_of(text.substr(name.size() + 1));
        if (!number || *number == 0 || *number > kMaxProximity) {
            return query_error(
                query_, span_to(end),
                std::string(name) + " needs a distance from 1 to " + std::to_string(kMaxProximity),
                std::string(name) + "/5");
        }
        add(kind, end, {}, *number);
        return {};
    }

    Status counted(Lex kind, std::string_view digits, std::size_t most, const char* example,
                   std::size_t end) {
        const auto number = number_of(digits);
        if (!number || *number == 0 || *number > most) {
            return query_error(query_, span_to(end),
                               "'" + std::string(query_.substr(at_, end - at_)) +
                                   "' needs a number from 1 to " + std::to_string(most),
                               example);
        }
        add(kind, end, {}, *number);
        return {};
    }

    std::string_view query_;
    std::size_t at_ = 0;
    std::vector<Lexeme> lexemes_;
};

}  // namespace

Result<std::vector<Lexeme>> lex_query(std::string_view query) { return Lexer(query).run(); }

}  // namespace newsidx
