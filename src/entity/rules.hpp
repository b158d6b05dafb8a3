// What found a mention: the numbers are on disk with every mention.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsidx {

// On disk: never renumber, only append within a block.
enum class Rule : std::uint16_t {
    // Countries, by tables.
    country_name = 1,
    country_former = 2,
    country_abbreviation = 3,
    country_demonym = 4,
    country_capital = 5,
    country_city = 6,
    country_region = 7,
    country_metonym = 8,
    // Persons and organizations.
    tagger = 20,        // the trained tagger alone
    known_name = 21,    // a name of the shipped table of well-known names
    definition = 22,    // an acronym that the article defines
    same_article = 23,  // a name found elsewhere in the article
    user_name = 24,     // a name of the user's ledger
};

// As `extract --trace` prints it: "capital", "demonym". "" for a number that is no rule.
[[nodiscard]] std::string_view rule_name(Rule rule);

}  // namespace newsidx
