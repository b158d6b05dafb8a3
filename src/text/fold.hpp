// Folding: how two spellings of one word become equal. Queries, index and snippets use this one
// function.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// Lower case, without diacritics, compatibility forms resolved (ﬁ, full-width,
// half-width), letters that have no decomposition spelt out (ø o, ł l, đ d, ß
// ss, æ ae, œ oe, þ th, ı i). Scripts are kept: Cyrillic stays Cyrillic (й
// stays й, ё becomes е); vowel points of Hebrew and Arabic go, Arabic letters
// that stand for each other become one (ى ي ی, ك ک, ة ه, all alefs), digits are
// 0 to 9, also where they stand low or high (CO₂). Full stops and apostrophes
// inside a word are dropped ("u.s." is "us" here; o'neil is oneil), the full
// stop between two digits is not: 1.5. `word` is valid UTF-8. Idempotent.
[[nodiscard]] std::string fold(std::string_view word);

// With ' for every kind of apostrophe (’ ‘ ʼ ʻ ` ´), else byte for byte.
[[nodiscard]] std::string with_plain_apostrophes(std::string_view text);

}  // namespace newsidx
