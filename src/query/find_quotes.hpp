// Finds in one article who said what.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entity/entities.hpp"
#include "query/quotes.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// The quotations whose speaker the article names, ascending. Speakers are persons, taken from the
// mentions. What isn't plain is left out. `lang` chooses the verbs: en, fr, de, es, ru; en for all
// others.
[[nodiscard]] std::vector<SpokenQuote> find_quotes(std::string_view text, const Analysis& analysis,
                                                   const Entities& entities, std::string_view lang);

// What stands in a quote for words that somebody else wrote between its parts.
inline constexpr std::string_view kCutMark = " … ";

// The parts joined: by `cut` where words stand between them, else by a blank line between
// paragraphs and a blank within one.
[[nodiscard]] std::string quoted_text(std::string_view text, const Analysis& analysis,
                                      const SpokenQuote& quote, std::string_view cut = kCutMark);

}  // namespace newsidx
