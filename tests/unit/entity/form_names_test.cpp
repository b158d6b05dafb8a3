#include "entity/form_names.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

// Whether each form of the article is told what the tables have.
bool tells_what_tables_have(FormNames& names, const Analysis& analysis) {
    names.begin_article(analysis);
    for (const Form& form : analysis.forms) {
        const CountryNames country = country_names(form.folded);
        const CountryNames told = names.countries(form);
        if (told.rows.data() != country.rows.data() || told.some_small != country.some_small)
            return false;
        if (names.known(form).phrases.data() != known_phrases(form.folded).phrases.data())
            return false;
    }
    return true;
}

}  // namespace

TEST_CASE("FormNames: tells what the tables have, whatever it was asked before") {
    FormNames names;
    Analyzer analyzer;
    const auto english = analyzer.analyze("Peru and Japan met the United Nations", 0, "en");
    CHECK(country_names("peru").rows.size() > 0);
    CHECK(known_phrases("united").phrases.size() > 0);
    CHECK(tells_what_tables_have(names, english));
    CHECK(tells_what_tables_have(names, english));
    // Forms of another vocabulary have the same numbers.
    CHECK(tells_what_tables_have(names, analyzer.analyze("Ein Dorf in Japan und Kenia", 0, "de")));
    CHECK(tells_what_tables_have(names, analyzer.analyze("Kenya left", 0, "en")));
    CHECK(tells_what_tables_have(names, analyze("Chile united", 0, "en")));
}
