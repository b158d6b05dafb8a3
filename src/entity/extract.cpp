#include "entity/extract.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "article/identity.hpp"
#include "entity/about.hpp"
#include "entity/country_finder.hpp"
#include "entity/country_votes.hpp"
#include "entity/known_name_finder.hpp"
#include "entity/known_names.hpp"
#include "entity/known_pairs.hpp"
#include "entity/naming.hpp"
#include "entity/rules.hpp"
#include "entity/sort_entities.hpp"

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

// The countries and their mentions.
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

// Persons and organizations, judged; what is dropped goes into the trace alone.
class NameAdder {
public:
    NameAdder(const std::vector<NameSpan>& spans, Entities& entities, Trace* trace)
        : spans_(spans), entities_(entities), trace_(trace) {}

    void add(NamedEntity named, NameVerdict verdict) {
        const auto index = static_cast<std::uint32_t>(entities_.entities.size());
        const bool taken = verdict == NameVerdict::taken;
        for (const std::uint32_t i : named.spans) {
            const NameSpan& span = spans_[i];
            if (taken) {
                entities_.mentions.push_back(
                    {index, span.span, static_cast<std::uint16_t>(span.rule), span.confidence});
            }
            if (trace_ != nullptr) trace_->push_back(line(named, span, verdict));
        }
        if (taken) entities_.entities.push_back(std::move(named.entity));
    }

private:
    static TraceLine line(const NamedEntity& named, const NameSpan& span, NameVerdict verdict) {
        TraceLine line;
        line.span = span.span;
        line.type = span.type;
        line.taken = verdict == NameVerdict::taken;
        line.id = named.entity.id;
        line.why = rule_name(span.rule);
        if (!line.taken) line.why += ", " + std::string(verdict_text(verdict));
        if (line.taken && !named.entity.resolved) line.why += ", unresolved";
        line.confidence = line.taken ? span.confidence : std::uint8_t{0};
        return line;
    }

    const std::vector<NameSpan>& spans_;
    Entities& entities_;
    Trace* trace_;
};

// Persons veto countries inside their names, companies too; ministries and the Kremlin don't.
NameSpans vetoing_spans(const NamingInput& in, const std::vector<NamedEntity>& persons) {
    NameSpans spans;
    for (const NamedEntity& person : persons) {
        if (judge_person(in, person) != NameVerdict::taken) continue;
        for (const std::uint32_t i : person.spans) spans.persons.push_back(in.spans[i].span);
    }
    std::sort(spans.persons.begin(), spans.persons.end());
    for (const NameSpan& span : in.spans) {
        if (span.type == EntityType::organization && vetoes_countries(in, surface(in.text, span)))
            spans.companies.push_back(span.span);
    }
    return spans;
}

// What countries, people and the source say of the country whose news the article is.
CountryVotes country_votes(const Article& article, const std::vector<Entity>& countries,
                           const std::vector<NamedEntity>& persons, NameForms& forms) {
    constexpr unsigned kMostPersons = 3;
    CountryVotes votes(countries);
    CountryVotes people;
    for (const NamedEntity& person : persons) {
        if (!person.entity.resolved) continue;
        if (const auto row = known_by_id(person.entity.id)) people.add(known_name(*row).country, 1);
    }
    votes.add(people, kMostPersons);
    if (const auto row = known_organization(forms.organization(article.source)))
        votes.add(known_name(*row).country, 1);
    return votes;
}

Entities too_many() {
    Entities entities;
    entities.complete = false;
    return entities;
}

}  // namespace

NameVerdict Extractor::judge(const NamingInput& in, const NamedEntity& named) const {
    if (user_names_ && user_names_->is_nobody(named.entity)) return NameVerdict::banned;
    if (named.entity.type == EntityType::person) return judge_person(in, named);
    const bool said = std::any_of(named.spans.begin(), named.spans.end(), [&](std::uint32_t i) {
        return in.spans[i].user_name != kNoUserName;
    });
    return said ? NameVerdict::taken : judge_organization(in, named);
}

Entities Extractor::extract(const Article& article, std::string_view text, const Analysis& analysis,
                            Trace* trace, std::string_view id) {
    TaggedSpans found = tagger_.tag(text, analysis, article.lang);
    if (!found.complete || found.names.size() > kMaxMentions) return too_many();
    if (known_names_)
        found.names = with_joined_pairs(
            text, with_known_names(text, analysis, with_parted_pairs(text, std::move(found.names)),
                                   found.others, form_names_));
    std::string made;
    if (id.empty()) id = made = article_id(article);
    return from_spans(article, id, text, analysis, std::move(found.names), forms_, form_names_,
                      trace);
}

Entities Extractor::extract(const Article& article, std::string_view text, const Analysis& analysis,
                            std::vector<NameSpan> spans, Trace* trace) const {
    FormNames form_names;
    if (known_names_) spans = with_known_names(text, analysis, std::move(spans), {}, form_names);
    NameForms forms;
    return from_spans(article, article_id(article), text, analysis, std::move(spans), forms,
                      form_names, trace);
}

Entities Extractor::from_spans(const Article& article, std::string_view id, std::string_view text,
                               const Analysis& analysis, std::vector<NameSpan> spans,
                               NameForms& forms, FormNames& form_names, Trace* trace) const {
    forms.begin_article();
    if (spans.size() > kMaxMentions) return too_many();
    if (user_names_) spans = user_names_->with_names(text, analysis, std::move(spans));
    const auto title_end = static_cast<std::uint32_t>(article.title.size());
    const NamingInput in{text, spans, id, known_names_, forms, title_end};
    const auto settled = [&](std::vector<NamedEntity> named) {
        return user_names_ ? user_names_->settled(spans, std::move(named)) : std::move(named);
    };
    std::vector<NamedEntity> persons = settled(name_persons(in));
    const std::vector<CountryMention> countries =
        find_countries(text, analysis, article.lang, vetoing_spans(in, persons), form_names);
    if (countries.size() > kMaxMentions) return too_many();
    Entities entities;
    add_countries(countries, country_salience(text, analysis, countries), entities);
    if (trace != nullptr) trace_countries(countries, *trace);
    CountryVotes votes;
    if (known_names_) votes = country_votes(article, entities.entities, persons, forms);
    std::vector<NamedEntity> organizations =
        settled(name_organizations(in, countries, std::move(votes)));
    entities.entities.reserve(entities.entities.size() + persons.size() + organizations.size());
    entities.mentions.reserve(entities.mentions.size() + spans.size());
    NameAdder adder(spans, entities, trace);
    for (std::vector<NamedEntity>* all : {&persons, &organizations}) {
        for (NamedEntity& one : *all) {
            const NameVerdict verdict = judge(in, one);
            adder.add(std::move(one), verdict);
        }
    }
    sort_entities(entities);
    if (trace != nullptr) {
        std::stable_sort(trace->begin(), trace->end(),
                         [](const TraceLine& a, const TraceLine& b) { return a.span < b.span; });
    }
    return entities;
}

}  // namespace newsidx
