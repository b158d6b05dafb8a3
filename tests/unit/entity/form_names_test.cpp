#include "entity/form_names.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "entity/known_matches.hpp"

using namespace newsidx;

namespace {

NameStart start_of(bool is_empty, bool some_small) {
    if (is_empty) return NameStart::none;
    return some_small ? NameStart::any : NameStart::capital;
}

// Whether each form of the article is told what the tables have.
bool tells_what_tables_have(FormNames& names, const Analysis& analysis) {
    names.begin_article(analysis);
    const auto country_starts = names.country_starts(analysis);
    const auto known_starts = names.known_starts(analysis);
    for (std::size_t i = 0; i < analysis.forms.size(); ++i) {
        const Form& form = analysis.forms[i];
        const CountryNames country = country_names(form.folded);
        const CountryNames told = names.countries(form);
        if (told.rows.data() != country.rows.data() || told.some_small != country.some_small)
            return false;
        const KnownPhrases known = known_phrases(form.folded);
        if (names.known(form).phrases.data() != known.phrases.data()) return false;
        if (country_starts[i] != start_of(country.rows.empty(), country.some_small)) return false;
        if (known_starts[i] != start_of(known.phrases.empty(), known.some_small)) return false;
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

TEST_CASE("FormNames: a text of marks alone has no form, but a start that says none") {
    FormNames names;
    const auto marks = analyze("!?", 0, "en");
    names.begin_article(marks);
    CHECK(names.known_starts(marks) == std::vector{NameStart::none});
    CHECK(known_matches("!?", marks, names).empty());
}
