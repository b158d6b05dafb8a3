// Text into raw tokens: where words begin and end, and nothing about what they mean.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/analysis.hpp"
#include "text/suffixes.hpp"

namespace newsidx {

// The tokens of text[begin, end), offsets into the whole; `form` and `position`
// are not set. One rule for articles of all languages and for queries, whose
// language nobody knows:
// - but what the article's language has `suffixes` of; a query's are cut for
// each language that an index has (text/suffixes.hpp);
// - letters, digits and the marks on them make a word; a number keeps its inner full stops and
// commas;
// - "U.S." and "J.K." are one word with their full stops;
// - an apostrophe is part of a word (O'Neil), but a possessive 's is parted as
// a mark, and l', d', qu', dell' and their like are words of their own before
// a vowel or h (l'Italia, but L'viv, D'Souza); a suffix is parted as a mark, too;
// - the quote or gershayim within a Hebrew acronym is part of it;
// - scripts that part no words come as overlapping pairs of characters;
// - every other mark is a token of its own.
// Ends early when there are kMaxTokens.
void tokenize(std::string_view text, std::size_t begin, std::size_t end, std::vector<Token>& tokens,
              Suffixes suffixes = Suffixes::none);

// The end of the word or number that tokenize() finds when it comes to `at`;
// `at` where a mark, a blank or a script of pairs is. What stands before
// doesn't matter.
[[nodiscard]] std::size_t word_end(std::string_view text, std::size_t at,
                                   Suffixes suffixes = Suffixes::none);

}  // namespace newsidx
