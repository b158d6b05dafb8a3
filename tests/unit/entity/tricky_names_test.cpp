#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "entity/extract.hpp"

using namespace newsidx;

namespace {

// The persons and organizations found, in the order of the text: "P:Xi Jinping|O:TASS"; "-" for
// none.
std::string names_in(Extractor& extractor, const std::string& sentence) {
    Article article;
    article.body = sentence;
    article.lang = "en";
    const Entities found = extractor.extract(article, sentence, analyze(sentence, 0, "en"));
    std::string names;
    for (const Mention& mention : found.mentions) {
        const EntityType type = found.entities[mention.entity].type;
        if (type == EntityType::country) continue;
        if (!names.empty()) names += '|';
        names += type == EntityType::person ? "P:" : "O:";
        names += sentence.substr(mention.span.begin, mention.span.size());
    }
    return names.empty() ? "-" : names;
}

}  // namespace

TEST_CASE("Extractor: the tricky sentences give exactly their persons and organizations") {
    std::ifstream file("tests/data/entities/names.txt");
    REQUIRE(file);
    Extractor extractor;
    int right = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        const bool known_wrong = line[0] == '~';
        const std::size_t tab = line.find('\t');
        REQUIRE(tab != std::string::npos);
        const std::string sentence = line.substr(known_wrong ? 1 : 0, tab - (known_wrong ? 1 : 0));
        const std::string want = line.substr(tab + 1);
        CAPTURE(sentence);
        const std::string found = names_in(extractor, sentence);
        if (known_wrong) {
            CHECK_MESSAGE(found != want, "right at last: take away its ~");
        } else {
            CHECK(found == want);
            ++right;
        }
    }
    CHECK(right >= 60);
}
