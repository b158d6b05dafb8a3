// A query into words, marks and operators.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/span.hpp"

namespace newsidx {

enum class Lex : unsigned char {
    word,    // `text`: as typed
    quoted,  // `text`: between the quotes
    field,   // `text`: the name before the ':'
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
    Span span;
    std::string text;
    std::uint32_t number = 0;
};

// Ends in a lexeme of kind end. Errors of kind query: an open quote, a broken operator, an unknown
// field.
[[nodiscard]] Result<std::vector<Lexeme>> lex_query(std::string_view query);

}  // namespace newsidx
