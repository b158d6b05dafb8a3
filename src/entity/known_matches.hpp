// Where the names of the tables of well-known people and bodies stand in a text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "entity/form_names.hpp"
#include "entity/known_names.hpp"
#include "text/analysis.hpp"

namespace newsidx {

struct KnownMatch {
    Span span;
    std::uint32_t end_token = 0;
    const KnownPhrase* phrase = nullptr;
};

// The longest ones, ascending and disjoint. Of names that are Cyrillic also their cases, and the
// surname alone wherever the whole name is in the article. `forms`: of articles before this one.
[[nodiscard]] std::vector<KnownMatch> known_matches(std::string_view text, const Analysis& analysis,
                                                    FormNames& forms);

}  // namespace newsidx
