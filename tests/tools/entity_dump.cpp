// Entities of articles, one JSON object a line on stdin and on stdout: {"id", "title", "body",
// "lang"} to {"id", "entities": [...]}. With --salience also the features of each country, for
// fit-about. With --without-known-names as if the tables of well-known names were empty.
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "entity/about.hpp"
#include "entity/country_finder.hpp"
#include "entity/distinct_names.hpp"
#include "entity/extract.hpp"
#include "entity/name_groups.hpp"
#include "entity/rules.hpp"

namespace {

using newsidx::Analysis;
using newsidx::Article;
using Json = nlohmann::json;

Json entity_json(const newsidx::Entities& entities, std::string_view text) {
    Json list = Json::array();
    constexpr const char* kTypes[] = {"country", "person", "organization"};
    for (const auto& entity : entities.entities) {
        list.push_back({{"type", kTypes[static_cast<std::size_t>(entity.type)]},
                        {"id", entity.id},
                        {"key", entity.key},
                        {"name", entity.name},
                        {"about", entity.about},
                        {"resolved", entity.resolved},
                        {"mentions", Json::array()}});
    }
    for (const auto& mention : entities.mentions) {
        list[mention.entity]["mentions"].push_back(
            {{"span", {mention.span.begin, mention.span.end}},
             {"text", text.substr(mention.span.begin, mention.span.size())},
             {"rule", newsidx::rule_name(static_cast<newsidx::Rule>(mention.rule))},
             {"confidence", mention.confidence}});
    }
    return list;
}

Json salience_json(const Article& article, std::string_view text, const Analysis& analysis) {
    Json list = Json::array();
    const auto mentions = newsidx::find_countries(text, analysis, article.lang, {});
    for (const auto& country : newsidx::country_salience(text, analysis, mentions)) {
        list.push_back(
            {{"id", newsidx::country_code(country.country)}, {"features", country.features}});
    }
    return list;
}

// The persons at these byte offsets of the text, grouped as those of an article; indexes of
// offsets.
Json person_groups(const std::string& text, const Json& places) {
    std::vector<newsidx::PersonName> names;
    std::vector<std::vector<std::size_t>> indexes;  // by name
    newsidx::DistinctNames distinct;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const newsidx::Span span{places[i][0], places[i][1]};
        const auto honorific = newsidx::honorific_of(text, span);
        const auto name =
            distinct.add(text.substr(span.begin, span.size()), static_cast<std::uint32_t>(i),
                         newsidx::honorific_kind(honorific));
        if (name == names.size()) {
            names.push_back({"", honorific, {}});
            indexes.emplace_back();
        }
        names[name].places.push_back(span.begin);
        indexes[name].push_back(i);
    }
    for (std::uint32_t i = 0; i < names.size(); ++i) names[i].name = distinct.name(i);
    newsidx::NameForms forms;
    Json out = Json::array();
    const auto nobody = [](const newsidx::PersonForm&, const newsidx::Honorific&) {
        return std::string_view();
    };
    for (const auto& group : newsidx::group_persons(names, 0, nobody, forms)) {
        std::vector<std::size_t> all;
        for (const auto* members : {&group.names, &group.longer}) {
            for (const auto name : *members)
                all.insert(all.end(), indexes[name].begin(), indexes[name].end());
        }
        std::sort(all.begin(), all.end());
        out.push_back(all);
    }
    return out;
}

Json groups_json(const Json& in) {
    const auto bodies = in.value("organizations", std::vector<std::string>());
    newsidx::NameForms forms;
    Json organizations = Json::array();
    for (const auto& group :
         newsidx::group_organizations({bodies.begin(), bodies.end()}, {}, forms))
        organizations.push_back(group.names);
    return {{"persons", person_groups(in.value("text", ""), in.at("persons"))},
            {"organizations", organizations}};
}

}  // namespace

int main(int argc, char** argv) {
    const bool salience = argc > 1 && std::string_view(argv[1]) == "--salience";
    const bool groups = argc > 1 && std::string_view(argv[1]) == "--groups";
    const bool known_names = argc < 2 || std::string_view(argv[1]) != "--without-known-names";
    newsidx::Extractor extractor(known_names);
    std::string line;
    while (std::getline(std::cin, line)) {
        const Json in = Json::parse(line);
        if (groups) {
            std::cout << groups_json(in).dump() << '\n';
            continue;
        }
        Article article;
        article.title = in.value("title", "");
        article.body = in.value("body", "");
        article.lang = in.value("lang", "en");
        std::string text = article.title;
        if (!article.body.empty()) {
            if (!text.empty()) text += "\n\n";
            text += article.body;
        }
        const Analysis analysis = newsidx::analyze(text, article.title.size(), article.lang);
        Json out{{"id", in.value("id", Json())}};
        out["entities"] = entity_json(extractor.extract(article, text, analysis), text);
        if (salience) out["salience"] = salience_json(article, text, analysis);
        std::cout << out.dump() << '\n';
    }
}
