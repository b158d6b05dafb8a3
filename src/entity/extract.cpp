#include "entity/extract.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "entity/about.hpp"
#include "entity/country_finder.hpp"
#include "entity/rules.hpp"

namespace newsidx {
namespace {

constexpr auto kCountryRules =
    std::to_array<Rule>({Rule::country_name, Rule::country_former, Rule::country_abbreviation,
                         Rule::country_demonym, Rule::country_capital, Rule::country_city,
                         Rule::country_region, Rule::country_metonym, Rule::country_region});

Rule country_rule(const CountryMention& mention) {
    return kCountryRules[static_cast<std::size_t>(mention.kind)];
}

void trace_countries(const std::vector<CountryMention>& mentions, Trace& trace) {
    for (const CountryMention& mention : mentions) {
        TraceLine line;
        line.span = mention.span;
        line.taken = mention.taken();
        if (mention.country != kNoCountry) line.id = country_code(mention.country);
        if (mention.kind != CountryNameKind::none) line.why = rule_name(country_rule(mention));
        if (const std::string_view verdict = verdict_text(mention.verdict); !verdict.empty()) {
            line.why += line.why.empty() ? "" : ", ";
            line.why += verdict;
        }
        line.confidence = line.taken ? mention.confidence : std::uint8_t{0};
        trace.push_back(std::move(line));
    }
}

// The countries and their mentions, in the order that Entities promises.
void add_countries(const std::vector<CountryMention>& mentions,
                   const std::vector<CountrySalience>& salience, Entities& entities) {
    std::array<std::uint32_t, 256> entity_of{};
    for (const CountrySalience& country : salience) {
        Entity entity;
        entity.type = EntityType::country;
        entity.id = country_code(country.country);
        entity.key = entity.id;
        entity.name = country_title(country.country);
        entity.about = about_probability(country.features) >= kAboutThreshold;
        entity_of[country.country] = static_cast<std::uint32_t>(entities.entities.size());
        entities.entities.push_back(std::move(entity));
    }
    for (const CountryMention& mention : mentions) {
        if (!mention.taken()) continue;
        entities.mentions.push_back({entity_of[mention.country], mention.span,
                                     static_cast<std::uint16_t>(country_rule(mention)),
                                     mention.confidence});
    }
}

}  // namespace

Entities Extractor::extract(const Article& article, std::string_view text, const Analysis& analysis,
                            Trace* trace) {
    Entities entities;
    const std::vector<CountryMention> countries =
        find_countries(text, analysis, article.lang, NameSpans{});
    add_countries(countries, country_salience(text, analysis, countries), entities);
    if (trace != nullptr) trace_countries(countries, *trace);
    return entities;
}

}  // namespace newsidx
