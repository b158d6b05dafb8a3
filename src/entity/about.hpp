// Which of the countries an article names it is about: features of salience and a logistic
// regression over them, fitted by scripts/fit-about.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "entity/country_finder.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// In the order of data/about.tsv.
inline constexpr auto kAboutFeatures = std::to_array<std::string_view>({
    "bias",
    "in_title",          // named there
    "title_first",       // before all other countries there
    "title_only_one",    // and no other
    "in_dateline",       // "SALVADOR, Feb 26 -"
    "only_dateline",     // and nowhere else
    "in_lead",           // the first sentence of the body, without dateline
    "lead_only_one",     // and no other there
    "in_second",         // the second sentence
    "in_third",          // the third or fourth
    "log_count",         // mentions outside the dateline
    "twice",             // two or more
    "four_times",        // four or more
    "share",             // of all mentions
    "most_named",        // no other has more
    "second_most",       // one other has more
    "only_country",      // in the article
    "log_countries",     // how many others there are
    "many_countries",    // ten or more
    "first_place",       // where it is first named, 0 begin to 1 end
    "first_country",     // none is named before it, the dateline aside
    "spread",            // share of paragraphs that name it
    "log_words",         // length of the article
    "short_article",     // less than 100 words
    "density",           // mentions per word
    "by_name",           // share of its mentions that are the name itself
    "by_demonym",        // adjectives and people
    "by_city",           // only cities and regions name it
    "title_by_demonym",  // the adjective stands in the title
    "lead_by_name",      // the name itself stands in the lead
    "title_and_lead",
    "dateline_and_lead",
    "other_dateline",   // filed from another country
    "count_to_top",     // mentions, of those of the most named country
    "two_paragraphs",   // named in two or more
    "money",            // share of mentions that are a currency: "Australian dollars"
    "listed",           // share of mentions beside another country: "France, Italy and Spain"
    "owner",            // share of mentions with a possessive: "Japan's"
    "early",            // among the first 60 words
    "crowded_lead",     // three or more countries in the lead
    "crowd_share",      // 1 over the number of countries
    "dateline_alone",   // no other country in the article
    "dateline_aside",   // in the dateline only, and another country is in the title
    "title_pair",       // in the title with just one other
    "lead_crowd",       // in the lead with two or more others, and named once
    "title_elsewhere",  // another country is in the title, this one isn't
    "lead_elsewhere",   // likewise
    "once_late",        // named once, after the first 60 words
    "once_long",        // named once in an article of 300 words or more
});
inline constexpr std::size_t kAboutFeatureCount = kAboutFeatures.size();

using AboutFeatures = std::array<double, kAboutFeatureCount>;

struct CountrySalience {
    CountryIndex country = kNoCountry;
    AboutFeatures features{};
};

// One entry a country among the mentions taken, by CountryIndex.
[[nodiscard]] std::vector<CountrySalience> country_salience(
    std::string_view text, const Analysis& analysis, std::span<const CountryMention> mentions);

// How likely it is that an article with these features is about the country, 0 to 1.
[[nodiscard]] double about_probability(const AboutFeatures& features);

// From this on it is.
inline constexpr double kAboutThreshold = 0.5;

}  // namespace newsidx
