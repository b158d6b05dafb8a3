#include "entity/extract.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "entity/article_tagger.hpp"
#include "entity/rules.hpp"

using namespace newsidx;

namespace {

struct Extracted {
    std::string text;
    Entities entities;
    Trace trace;
};

Extracted extract_by(Extractor& extractor, const std::string& title, const std::string& body) {
    Article article;
    article.title = title;
    article.body = body;
    article.lang = "en";
    Extracted out;
    out.text = title + "\n\n" + body;
    const Analysis analysis = analyze(out.text, title.size(), "en");
    out.entities = extractor.extract(article, out.text, analysis, &out.trace);
    return out;
}

Extracted extract(const std::string& title, const std::string& body) {
    Extractor extractor;
    return extract_by(extractor, title, body);
}

}  // namespace

TEST_CASE("Extractor: countries come sorted, with spans, rules and what the article is about") {
    const Extracted out = extract(
        "Kazakhstan's president arrives in Russia",
        "ASTANA, April 3 - Kazakhstan's president flew to Moscow, where the Russian president met "
        "him.\n\nRussia remains a priority for Kazakhstan. He will visit China soon.");
    const auto& entities = out.entities.entities;
    REQUIRE(entities.size() == 3);
    CHECK(entities[0].id == "CN");
    CHECK(entities[0].name == "China");
    CHECK_FALSE(entities[0].about);
    CHECK(entities[1].id == "KZ");
    CHECK(entities[1].key == "KZ");
    CHECK(entities[1].about);
    CHECK(entities[1].type == EntityType::country);
    CHECK(entities[1].resolved);
    CHECK(entities[2].id == "RU");
    CHECK(entities[2].about);
    REQUIRE(out.entities.mentions.size() == 9);
    const Mention& first = out.entities.mentions.front();
    CHECK(first.entity == 1);
    CHECK(out.text.substr(first.span.begin, first.span.size()) == "Kazakhstan");
    CHECK(first.rule == static_cast<std::uint16_t>(Rule::country_name));
    CHECK(first.confidence > 90);
    CHECK(std::is_sorted(out.entities.mentions.begin(), out.entities.mentions.end(),
                         [](const Mention& a, const Mention& b) { return a.span < b.span; }));
}

TEST_CASE("Extractor: the trace tells also what was not taken, and why") {
    Extracted out = extract("A cage", "The guinea pig spoke in English to Michael Jordan.");
    REQUIRE(out.entities.entities.size() == 1);
    CHECK(out.entities.entities[0].name == "Michael Jordan");
    std::erase_if(out.trace, [](const auto& line) { return line.type != EntityType::country; });
    REQUIRE(out.trace.size() == 3);
    CHECK(out.trace[0].why == "a phrase that names no country");
    CHECK(out.trace[1].why == "demonym, a language");
    CHECK(out.trace[1].id == "GB");
    CHECK(out.trace[2].why == "country name, part of a person's name");
    for (const TraceLine& line : out.trace) CHECK_FALSE(line.taken);
}

TEST_CASE("Extractor: kMaxCachedWords, kMaxKeptWords: what was seen before changes nothing") {
    const std::string title = "Ashford opens bridge";
    const std::string body =
        "Anna Berg of Hartwell Foods opened the bridge on Monday. Berg thanked the council of "
        "Ashford and Peter Quill, the head of the Northern Rail Union.";
    const Extracted fresh = extract(title, body);
    REQUIRE(fresh.entities.entities.size() >= 3);

    // More names than the tagger keeps the words of, in one article longer than it keeps room for.
    std::string many;
    for (std::size_t i = 0; i < kMaxKeptWords; ++i) {
        std::string name = "Xa";
        for (std::size_t left = i; left > 0; left /= 26) name += static_cast<char>('a' + left % 26);
        many += name + (i % 9 == 8 ? " came on Monday. " : " ");
    }
    static_assert(kMaxKeptWords > kMaxCachedWords);
    for (const std::size_t workers : {1U, 16U}) {
        Extractor extractor;
        extractor.keep(CacheShare(workers));
        extract_by(extractor, "Names", many);
        const Extracted after = extract_by(extractor, title, body);
        CHECK(after.entities == fresh.entities);
    }
}

TEST_CASE("Extractor: an empty article has no entities") {
    const Extracted out = extract("", "");
    CHECK(out.entities == Entities{});
    CHECK(out.trace.empty());
}

TEST_CASE("rule_name: each rule has a name, other numbers have none") {
    CHECK(rule_name(Rule::country_demonym) == "demonym");
    CHECK(rule_name(static_cast<Rule>(9999)).empty());
}
