#include "entity/rules.hpp"

namespace newsidx {

std::string_view rule_name(Rule rule) {
    switch (rule) {
        case Rule::country_name:
            return "country name";
        case Rule::country_former:
            return "former name";
        case Rule::country_abbreviation:
            return "abbreviation";
        case Rule::country_demonym:
            return "demonym";
        case Rule::country_capital:
            return "capital";
        case Rule::country_city:
            return "city";
        case Rule::country_region:
            return "region";
        case Rule::country_metonym:
            return "metonym";
        case Rule::tagger:
            return "tagger";
        case Rule::known_name:
            return "known name";
        case Rule::definition:
            return "definition";
        case Rule::same_article:
            return "same article";
        case Rule::user_name:
            return "user's name";
    }
    return "";
}

}  // namespace newsidx
