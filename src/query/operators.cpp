#include "query/operators.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/ascii.hpp"
#include "query/query_error.hpp"
#include "text/analysis.hpp"

namespace newsidx {
namespace {

struct Plain {
    std::string_view name;
    Lex kind;
};

constexpr auto kPlain = std::to_array<Plain>({{"AND", Lex::and_},
                                              {"OR", Lex::or_},
                                              {"NOT", Lex::not_},
                                              {"/s", Lex::sentence},
                                              {"/p", Lex::paragraph}});

struct Counted {
    std::string_view name;  // the number follows
    Lex kind;
    std::uint32_t most;
    std::string_view example;
};

constexpr auto kCounted =
    std::to_array<Counted>({{"NEAR/", Lex::near, kMaxProximity, "NEAR/5"},
                            {"ADJ/", Lex::adj, kMaxProximity, "ADJ/5"},
                            {"atleast", Lex::at_least, kMaxAtLeast, "atleast3"},
                            {"first/", Lex::first, kMaxFirstWords, "first/50"}});

// A query of so many blanks with a bar in it is a title.
constexpr std::ptrdiff_t kBlanksOfTitle = 6;

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), ascii::is_digit);
}

std::optional<std::uint32_t> number_of(std::string_view digits) {
    std::uint32_t value = 0;
    const auto [stop, trouble] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || trouble != std::errc() || stop != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

// "NEAR/3"; another number where that one is none of ours.
std::string with_number(Lex kind, const std::string& digits) {
    const auto one = std::find_if(kCounted.begin(), kCounted.end(),
                                  [&](const Counted& counted) { return counted.kind == kind; });
    const auto number = number_of(digits);
    const bool fits = number && *number > 0 && *number <= one->most;
    return fits ? std::string(one->name) + digits : std::string(one->example);
}

// Ours for what Factiva, Lexis, and programming languages write; "" when it is just text.
std::string ours_for(std::string_view text) {
    if (text == "&&") return "AND";
    if (text == "||" || text == "|") return "OR";
    if (text.size() > 1 && text.front() == '!' && text[1] != '!') return "-WORD";
    const std::string lower = ascii::lower(text);
    struct Foreign {
        std::string_view name;
        Lex ours;
    };
    for (const auto& [name, kind] : std::to_array<Foreign>({{"near/", Lex::near},
                                                            {"near", Lex::near},
                                                            {"adj/", Lex::adj},
                                                            {"adj", Lex::adj},
                                                            {"w/", Lex::near},
                                                            {"pre/", Lex::adj},
                                                            {"/", Lex::near},
                                                            {"atleast", Lex::at_least},
                                                            {"first/", Lex::first}})) {
        if (!lower.starts_with(name)) continue;
        const std::string digits = lower.substr(name.size());
        if (all_digits(digits)) return with_number(kind, digits);
    }
    if (lower == "w/s" || lower == "/s") return "/s";
    if (lower == "w/p" || lower == "/p") return "/p";
    return {};
}

// Whether it can only be meant as this operator: "first/50" and "first/", never "first/second".
bool is_meant(const Counted& one, std::string_view text) {
    if (!text.starts_with(one.name)) return false;
    const std::string_view number = text.substr(one.name.size());
    return one.kind != Lex::first || number.empty() || ascii::is_digit(number.front());
}

}  // namespace

Result<std::optional<Lexeme>> operator_at(std::string_view query, const Span& span) {
    const std::string_view text = query.substr(span.begin, span.size());
    const auto found = [&](Lex kind, std::uint32_t number) {
        return std::optional(Lexeme{kind, span, span, std::string(text), number});
    };
    for (const Plain& one : kPlain) {
        if (text == one.name) return found(one.kind, 0);
    }
    if (text == "NEAR") return found(Lex::near, kDefaultDistance);
    if (text == "ADJ") return found(Lex::adj, kDefaultDistance);
    for (const Counted& one : kCounted) {
        if (!is_meant(one, text)) continue;
        const auto number = number_of(text.substr(one.name.size()));
        if (number && *number > 0 && *number <= one.most) return found(one.kind, *number);
        return query_error(
            query, span,
            "'" + std::string(text) + "' needs a number from 1 to " + std::to_string(one.most),
            one.example);
    }
    // Pages end their titles so: "Who is to blame? | Example News".
    if (text == "|" && std::count(query.begin(), query.end(), ' ') >= kBlanksOfTitle)
        return std::optional<Lexeme>();
    const bool short_slash = text.starts_with('/') && text.size() == 2;
    if (const auto ours = ours_for(text); !ours.empty() || short_slash) {
        return query_error(query, span, "no operator '" + std::string(text) + "'",
                           ours.empty() ? "/s for the same sentence, /p for the same paragraph"
                                        : ours + ", or quotes to search for the text itself");
    }
    return std::optional<Lexeme>();
}

}  // namespace newsidx
