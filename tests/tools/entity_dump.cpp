// Entities of articles, one JSON object a line on stdin and on stdout: {"id", "title", "body",
// "lang"} to {"id", "entities": [...]}. With --salience also the features of each country, for
// fit-about. With --without-known-names as if the tables of well-known names were empty.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "entity/about.hpp"
#include "entity/country_finder.hpp"
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

Json groups_json(const Json& in) {
    const auto names = [&](const char* key) { return in.value(key, std::vector<std::string>()); };
    const auto list = [](const std::vector<newsidx::NameGroup>& groups) {
        Json out = Json::array();
        for (const auto& group : groups) out.push_back(group.names);
        return out;
    };
    const auto persons = names("persons");
    const auto organizations = names("organizations");
    newsidx::NameForms forms;
    return {{"persons", list(newsidx::group_persons({persons.begin(), persons.end()}, forms))},
            {"organizations", list(newsidx::group_organizations(
                                  {organizations.begin(), organizations.end()}, {}, forms))}};
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
