// What the other names of an article say of a name: court cases, papers with an article, surnames
// that are words. Knows no tables of well-known names.
#pragma once

#include <string_view>

#include "entity/tagger.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// The spans without the parties of "Roe v. Wade" wherever nobody has such a surname, with the
// Hill of "The Hill" as a body where that is one elsewhere, and with the Long of "Long said" where
// the article has a Peter Long. Linear in the text.
[[nodiscard]] TaggedSpans with_company_kept(std::string_view text, const Analysis& analysis,
                                            TaggedSpans found);

}  // namespace newsidx
