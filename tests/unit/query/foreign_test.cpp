#include "query/foreign.hpp"

#include <doctest/doctest.h>

#include <string>

#include "query/parse.hpp"

using namespace newsidx;

TEST_CASE("check_foreign: what another engine means by it is refused where it stands") {
    struct Case {
        const char* query;
        const char* what;
        const char* place;
        const char* hint;  // how it begins
    };
    const Case cases[] = {
        {"obama AROUND(3) trump", "no operator 'AROUND'", "      ^^^^^^", "NEAR/3"},
        {"AROUND(x) y", "no operator 'AROUND'", "^^^^^^", "NEAR/5"},
        {"HEADLINE(obama)", "no field 'HEADLINE(…)'", "^^^^^^^^", "title:"},
        {"headline(obama OR trump)", "no field 'headline(…)'", "^^^^^^^^", "title:"},
        {"title(obama)", "no field 'title(…)'", "^^^^^", "title:"},
        {"hlead=obama", "no field 'hlead=' in the query", "^^^^^", "title:, or first/50"},
        {"HD=\"a b\"", "no field 'HD=' in the query", "^^", "title:"},
        {"obama words>800", "no 'words>' in the query", "      ^^^^^", "words:>800"},
        {"WC>800", "no 'WC>' in the query", "^^", "words:>800"},
        {"date>=2019", "no 'date>=' in the query", "^^^^", "date:>=2019"},
        {"country=KZ", "no field 'country=' in the query", "^^^^^^^", "country:"},
        {"atl5 obama", "no operator 'atl5'", "^^^^", "atleast5"},
        {"ATL5(obama)", "no operator 'ATL5'", "^^^^", "atleast5"},
        {"obama BUT NOT trump", "no operator 'BUT NOT'", "      ^^^", "NOT alone"},
        {"obama ~trump", "no '~' before a word", "      ^^^^^^", "trump~1"},
        {"obama^2 trump", "no weights in a query", "^^^^^^^", "the word without '^'"},
        {"obama^0.5", "no weights in a query", "^^^^^^^^^", "the word"},
        {"\"a b\"^2", "no weights in a query", "     ^^", "the word"},
        {"(a OR b)^2", "no weights in a query", "        ^^", "the word"},
        {"#combine(obama trump)", "no operator '#combine'", "^^^^^^^^", "words side by side"},
        {"#uw8(obama trump)", "no operator '#uw8'", "^^^^", "words side by side"},
        {"wom?n", "no '?' for a letter within a word", "^^^^^", "wom*"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.query);
        const auto tree = parse_query(one.query, {});
        REQUIRE_FALSE(tree);
        CHECK(tree.error().what == std::string(one.what) + "\n  " + one.query + "\n  " + one.place);
        CHECK(tree.error().hint.starts_with(one.hint));
    }
}

TEST_CASE("check_foreign: what a paper may print is text, without a note") {
    for (const char* query : {"Help!",
                              "Is it over?",
                              "Yahoo!",
                              "Who?",
                              "Jeopardy! host",
                              "C#",
                              "Words > 800",
                              "a->b",
                              "GDP>2%",
                              "A^2",
                              "E = mc^2",
                              "#MeToo",
                              "#1 in the world",
                              "~5 people",
                              "Who's next? Obama",
                              "the headline(s) of today",
                              "Oh no! Not again",
                              "SMALL BUT NOT FORGOTTEN",
                              "body(found) in river",
                              "a=b",
                              "http://example.org/?title=x",
                              "Obama?s speech",
                              "don?t",
                              "Who?What",
                              "is it over?",
                              "Trump's tax plan: who wins or loses from it",
                              "oil and",
                              "or",
                              "ATL5",
                              "atl5",
                              "walking AROUND (the) block",
                              "\"obam!\"",
                              "source:Yahoo!",
                              "url:a?b=c^2",
                              "\"gas and oil\"",
                              "march 5000",
                              "\"March 2016\"",
                              "marching 2016",
                              "title:March 2016",
                              "Yahoo! and Google! or Bing! will fight for it"}) {
        CAPTURE(query);
        std::vector<std::string> notes;
        CHECK(parse_query(query, {}, &notes));
        for (const std::string& note : notes) CHECK(note.find("no word in it") != note.npos);
    }
}

TEST_CASE("check_foreign: what may be text or an operator is text, with a note") {
    struct Case {
        const char* query;
        const char* note;
    };
    const Case cases[] = {
        {"obam!", "'!' stands for no letters: obam* for any ending"},
        {"obam! trump", "'!' stands for no letters: obam* for any ending"},
        {"obam? trump", "'?' stands for no letters: obam* for any ending"},
        {"obam?", "'?' stands for no letters: obam* for any ending"},
        {"obam! AND trump", "'!' stands for no letters: obam* for any ending"},
        {"obama or trump", "'or' is a word here; OR in capitals is either"},
        {"\"white house\" or trump", "'or' is a word here; OR in capitals is either"},
        {"obama and trump", "'and' is a word here; without it all words are needed as well"},
        {"oil near price", "'near' is a word here; NEAR in capitals is at most ten words on"},
        {"obama not trump", "'not' is a word here; NOT in capitals excludes"},
        {"not obama", "'not' is a word here; NOT in capitals excludes"},
        {"election March 2016",
         "'March 2016' are words here; date:2016-03 is when an article was published"},
        {"dec 1999 storm",
         "'dec 1999' are words here; date:1999-12 is when an article was published"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.query);
        std::vector<std::string> notes;
        CHECK(parse_query(one.query, {}, &notes));
        REQUIRE(notes.size() == 1);
        CHECK(notes.front() == one.note);
    }
}
