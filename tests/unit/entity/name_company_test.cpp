#include "entity/name_company.hpp"

#include <doctest/doctest.h>

#include <string>

#include "marked_article.hpp"

using namespace newsidx;

namespace {

std::string kept(std::string_view marked) {
    const MarkedArticle article(marked);
    const Analysis analysis = analyze(article.text, 0, "en");
    const TaggedSpans found =
        with_company_kept(article.text, analysis, TaggedSpans{article.spans, {}});
    std::string out;
    for (const NameSpan& name : found.names) {
        out += name.type == EntityType::person ? "P:" : "O:";
        out += article.text.substr(name.span.begin, name.span.size()) + '|';
    }
    return out;
}

}  // namespace

TEST_CASE("with_company_kept: other names of the article settle what a name is") {
    struct Case {
        const char* name;
        const char* in;
        const char* want;
    };
    const Case cases[] = {
        {"a case", "[P:Roe] v. [P:Wade] is settled. Since [P:Roe] fell, [O:ACLU] sues.", "O:ACLU|"},
        {"a case of people who are there",
         "[P:Hart] v. [P:Boone], said [P:Ann Hart]. [P:Boone] won.", "P:Hart|P:Ann Hart|"},
        {"a match", "[P:Nadal] v [P:Murray] and [P:Hart] vs. [P:Boone].",
         "P:Nadal|P:Murray|P:Hart|P:Boone|"},
        {"a paper", "He told [O:The Hill]. The [P:Hill] first had it.", "O:The Hill|O:Hill|"},
        {"no paper", "The [P:Hill] first had it, said [P:Hill].", "P:Hill|P:Hill|"},
        {"a surname that is a word", "Long said no. [P:Peter Long] left. Long nights follow.",
         "P:Long|P:Peter Long|"},
        {"nobody's surname", "Long said no. [P:Peter Short] left.", "P:Peter Short|"},
        {"a surname that has its span", "[P:Long] said no. [P:Peter Long] left.",
         "P:Long|P:Peter Long|"},
        {"nothing", "", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        CHECK(kept(c.in) == c.want);
    }
}
