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

// The parts in one line each paragraph.
[[nodiscard]] std::string quoted_text(std::string_view text, const SpokenQuote& quote);

}  // namespace newsidx
