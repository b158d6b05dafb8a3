// The first half of finding countries: every place where a name of the tables stands, the longest
// one each. No context, no doubt.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "entity/country_table.hpp"
#include "entity/form_names.hpp"
#include "text/analysis.hpp"

namespace newsidx {

struct CountryMatch {
    const CountryNameRow* row = nullptr;  // in the built-in table
    Span span;
    std::uint32_t first_token = 0;
    std::uint32_t end_token = 0;
    std::uint32_t sentence = 0;
    // A name of one word that the text also has in small letters: "turkey".
    bool also_word = false;
};

// Disjoint, in the order of the text; also rows of kind none.
[[nodiscard]] std::vector<CountryMatch> match_countries(std::string_view text,
                                                        const Analysis& analysis,
                                                        std::string_view lang, FormNames& forms);

}  // namespace newsidx
