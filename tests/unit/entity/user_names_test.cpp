#include "entity/user_names.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "entity/entity_id.hpp"
#include "entity/extract.hpp"

using namespace newsidx;

namespace {

Entities extract_with(const std::string& body, const std::string& ledger) {
    Article article;
    article.title = "News";
    article.body = body;
    article.lang = "en";
    const std::string text = "News\n\n" + body;
    const Analysis analysis = analyze(text, 4, "en");
    auto parsed = Ledger::parse(ledger);
    REQUIRE(parsed);
    Extractor extractor;
    extractor.heed(std::make_shared<const UserNames>(*parsed));
    return extractor.extract(article, text, analysis);
}

// "person:key" of those found, in their order.
std::string found(const std::string& body, const std::string& ledger) {
    std::string out;
    for (const Entity& one : extract_with(body, ledger).entities) {
        if (one.type == EntityType::country) continue;
        out += out.empty() ? "" : ", ";
        out += one.type == EntityType::person ? "person:" : "organization:";
        out += one.key + (one.resolved ? "" : "?");
    }
    return out;
}

std::string dictionary(const std::string& rows) {
    const auto entries = dictionary_entries(rows);
    REQUIRE(entries);
    std::string text;
    for (const LedgerEntry& one : *entries) text += ledger_line(one);
    return text;
}

}  // namespace

TEST_CASE("UserNames: a name that the tagger doesn't know is found wherever it stands") {
    const std::string body = "The zheti zhol and Zheti Zhol agreed on prices for tea and bread.";
    const Entities out = extract_with(body, dictionary("Zheti Zhol\torganization\tx1\n"));
    REQUIRE(out.entities.size() == 1);
    CHECK(out.entities[0].type == EntityType::organization);
    CHECK(out.entities[0].name == "Zheti Zhol");
    CHECK(out.entities[0].resolved);
    REQUIRE(out.mentions.size() == 1);  // capitals as written
    CHECK(out.mentions[0].rule == static_cast<std::uint16_t>(Rule::user_name));
    CHECK(out.mentions[0].confidence == 100);
}

TEST_CASE("UserNames: a lone name means whom the dictionary says, unless the article explains it") {
    const std::string berg = dictionary("Anna Clayworth\tperson\tQ1\nClayworth\tperson\tQ1\n");
    const std::string anna = key_of_name(EntityType::person, "Anna Clayworth");
    CHECK(found("Mr. Clayworth said on Monday that he would pay.", berg) == "person:" + anna);
    const std::string explained =
        found("Bill Clayworth said so on Monday. Clayworth will pay.", berg);
    CHECK(explained == "person:" + key_of_name(EntityType::person, "Bill Clayworth"));
}

TEST_CASE("UserNames: a name in small letters is not the word that is written so") {
    const std::string rows = dictionary("zheti zhol\torganization\tx1\n");
    CHECK(extract_with("The zheti zhol and Zheti Zhol agreed on prices.", rows).mentions.size() ==
          1);
}

TEST_CASE("UserNames: a lone name that is banned is nobody") {
    const std::string body = "Mr. Clayworth said on Monday that he would pay.";
    const std::string key = key_in_dictionary(EntityType::person, "Clayworth");
    CHECK_FALSE(found(body, "").empty());
    CHECK(found(body, "ban\tperson\t" + key + "\n").empty());
    CHECK_FALSE(found(body, "ban\torganization\t" + key + "\n").empty());
}

TEST_CASE("UserNames: longer names of the text stay what they are") {
    const std::string rows = dictionary("Hopton\tperson\tQ1\n");
    const std::string plain = found("The Hopton Institute opened on Monday.", "");
    CHECK_FALSE(plain.empty());
    CHECK(found("The Hopton Institute opened on Monday.", rows) == plain);
}
