// A query into words, marks and operators. Knows no grammar: what may stand beside what is for the
// parser.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/span.hpp"

namespace newsidx {

inline constexpr std::uint32_t kDefaultDistance = 10;       // of NEAR and ADJ without a number
inline constexpr std::uint32_t kMaxFirstWords = 1'000'000;  // first/N
inline constexpr std::uint32_t kMaxAtLeast = 1'000;         // atleastN

enum class Lex : unsigned char {
    word,    // `text`: as typed
    quoted,  // `text`: between the quotes
    field,   // `text`: the name before the ':', in lower case; what it is for follows at once
    open,
    close,
    minus,  // right before what it excludes
    and_,
    or_,
    not_,
    near,  // `number`
    adj,   // `number`
    sentence,
    paragraph,
    at_least,  // `number`
    first,     // `number`
    end
};

struct Lexeme {
    Lex kind = Lex::end;
    Span span;    // bytes of the query, quotes and ':' in it
    Span inside;  // word, quoted: the bytes of `text`
    std::string text;
    std::uint32_t number = 0;
};

// Ends in a lexeme of kind end. `query` is clean: see parse_query(). Errors of kind query: an open
// quote, a broken operator, one of another search engine, an unknown field.
[[nodiscard]] Result<std::vector<Lexeme>> lex_query(std::string_view query);

}  // namespace newsidx
