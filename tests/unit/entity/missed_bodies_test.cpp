#include "entity/missed_bodies.hpp"

#include <doctest/doctest.h>

#include <string>

#include "marked_article.hpp"

using namespace newsidx;

namespace {

std::string found_in(std::string_view marked) {
    const MarkedArticle article(marked);
    const Analysis analysis = analyze(article.text, 0, "en");
    const TaggedSpans whole =
        with_missed_bodies(article.text, tag_words(article.text, analysis), {article.spans, {}});
    std::string out;
    for (const NameSpan& name : whole.names) {
        out += name.type == EntityType::person ? "P:" : "O:";
        out += article.text.substr(name.span.begin, name.span.size()) + '|';
    }
    return out;
}

}  // namespace

TEST_CASE("with_missed_bodies: initials of the article's bodies, and clubs by their suffix") {
    CHECK(found_in("He left the [O:Ghana Boxing Authority]. The GBA is sad.") ==
          "O:Ghana Boxing Authority|O:GBA|");
    CHECK(found_in("The [O:Office of Fair Trade Law] said the OFTL was the OF.") ==
          "O:Office of Fair Trade Law|O:OFTL|");
    CHECK(found_in("[P:Gary Bo Adams] said the GBA is sad.") == "P:Gary Bo Adams|");
    CHECK(found_in("[O:Central Health Office] [O:CHO].") == "O:Central Health Office|O:CHO|");
    CHECK(found_in("his uncle, a Rathmore GAA selector") == "O:Rathmore GAA|");
    CHECK(found_in("The Old Boys RFC won.") == "O:Old Boys RFC|");
    CHECK(found_in("said [P:Tim Moy] GAA man") == "P:Tim Moy|");
    CHECK(found_in("the GAA said") == "");
    CHECK(found_in("") == "");
}
