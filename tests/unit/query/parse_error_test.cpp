// The words that people get for queries that can't be answered.
#include <doctest/doctest.h>

#include <string>

#include "query/parse.hpp"

using namespace newsidx;

TEST_CASE("parse_query: a broken query says what is wrong, where, and what to do") {
    struct Case {
        const char* query;
        const char* what;   // its first line
        const char* place;  // the carets
        const char* hint;
    };
    const Case cases[] = {
        {"a AND", "AND has nothing after it", "  ^^^", "\"AND\" to search for the word itself"},
        {"a OR )", "OR has nothing after it", "  ^^", nullptr},
        {"NOT", "NOT has nothing after it", "^^^", nullptr},
        {"exact:gun*", "'exact:' takes words as they are written: no * and no ~", "^^^^^^^^^^",
         "gun*"},
        {"exact:gun~1", "'exact:' takes words as they are written: no * and no ~", "^^^^^^^^^^^",
         nullptr},
        {"OR b", "OR has nothing before it", "^^", "\"OR\" to search for the word itself"},
        {"a AND OR b", "OR has nothing before it", "      ^^", nullptr},
        {"NEAR/5 b", "NEAR/5 has nothing before it", "^^^^^^", nullptr},
        {"a NEAR/5", "NEAR/5 has nothing after it", "  ^^^^^^", nullptr},
        {"/s b", "/s has nothing before it", "^^", nullptr},
        {"atleast2", "atleast2 has nothing after it", "^^^^^^^^", nullptr},
        {"a NEAR/0 b", "'NEAR/0' needs a number from 1 to 300", "  ^^^^^^", "NEAR/5"},
        {"a NEAR/301 b", "'NEAR/301' needs a number from 1 to 300", "  ^^^^^^^^", nullptr},
        {"a NEAR/ b", "'NEAR/' needs a number from 1 to 300", "  ^^^^^", nullptr},
        {"a ADJ/x b", "'ADJ/x' needs a number from 1 to 300", "  ^^^^^", "ADJ/5"},
        {"atleast a", "'atleast' needs a number from 1 to 1000", "^^^^^^^", "atleast3"},
        {"first/0 a", "'first/0' needs a number from 1 to 1000000", "^^^^^^^", "first/50"},
        {"a /q b", "no operator '/q'", "  ^^", nullptr},
        {"a NEAR5 b", "no operator 'NEAR5'", "  ^^^^^",
         "NEAR/5, or quotes to search for the text itself"},
        {"a near/5 b", "no operator 'near/5'", "  ^^^^^^", nullptr},
        {"a w/5 b", "no operator 'w/5'", "  ^^^", nullptr},
        {"a pre/3 b", "no operator 'pre/3'", "  ^^^^^",
         "ADJ/3, or quotes to search for the text itself"},
        {"a w/900 b", "no operator 'w/900'", "  ^^^^^",
         "NEAR/5, or quotes to search for the text itself"},
        {"a && b", "no operator '&&'", "  ^^", nullptr},
        {"a || b", "no operator '||'", "  ^^", nullptr},
        {"(a b", "a bracket is opened and never closed", "^", nullptr},
        {"(", "a bracket is opened and never closed", "^", nullptr},
        {"a) b", "this closing bracket has no opening one", " ^", nullptr},
        {")", "this closing bracket has no opening one", "^", nullptr},
        {"a ()", "nothing stands between the brackets", "  ^^", nullptr},
        {"a \"b c", "a quote is opened and never closed", "  ^", "put \" where it ends"},
        {"a b\" c", "a quote is opened and never closed", "   ^", "put \" where it ends"},
        {"a “b", "a quote is opened and never closed", "  ^", "put ” where it ends"},
        {"--a", "more than one '-' before a word", "^^", "one '-' or NOT to exclude it"},
        {"...", "no word to search for", "^^^", nullptr},
        {"-&", "no word to search for", "^^", nullptr},
        {"*", "a '*' stands at the end of a word or nowhere", "^", "words:>0 finds every article"},
        {"t*k", "a '*' stands at the end of a word or nowhere", " ^", nullptr},
        {"*tok", "a '*' stands at the end of a word or nowhere", "^", nullptr},
        {"tok**", "a '*' stands at the end of a word or nowhere", "   ^", nullptr},
        {"t*", "a '*' needs at least 2 letters before it", "^^", nullptr},
        {"т*", "a '*' needs at least 2 letters before it", "^^", nullptr},
        {"tok~3", "after '~' stands how many letters may differ, 1 or 2", "   ^^", "tok~1"},
        {"tok~1~2", "after '~' stands how many letters may differ, 1 or 2", "   ^^", "tok~1"},
        {"tok~1b", "after '~' stands how many letters may differ, 1 or 2", "   ^^^", nullptr},
        {"a NEAR/5 (b AND c)", "NEAR/5 takes words, phrases and ORs of them", "         ^^^^^^^^^",
         "\"…\" for words that stand together, AND outside of NEAR/5"},
        {"(a b) /s c", "/s takes words, phrases and ORs of them", "^^^^^", nullptr},
        {"a NEAR/5 (b OR -c)", "NOT can't stand inside NEAR/5", "               ^^", nullptr},
        {"a NEAR/5 -b", "NOT can't stand inside NEAR/5", "         ^", "(a NEAR/5 b) NOT c"},
        {"atleast2 NOT b", "NOT can't stand inside atleast2", "         ^^^", "(atleast2 a) NOT b"},
        {"a NEAR/5 country:KZ", "country: names no place in the text, which NEAR/5 needs",
         "                 ^^", "put it beside: (a NEAR/5 b) country:KZ"},
        {"atleast2 country:KZ", "country: names no place in the text, which atleast2 needs",
         "                 ^^", "put it beside: (atleast2 a) country:KZ"},
        {"a /p &", "/p has no word on one side", "  ^^", nullptr},
        {"title: a", "'title:' has nothing right after it", "^^^^^^",
         "title:… without a blank, or quotes to search for the text itself"},
        {"title:", "'title:' has nothing right after it", "^^^^^^", nullptr},
        {"title:-a", "'title:' has nothing right after it", "^^^^^^^",
         "-title:…, the '-' before the field"},
        {"country:-KZ", "'country:' has nothing right after it", "^^^^^^^^^", nullptr},
        {"title:(a country:KZ)", "'country:' can't stand inside 'title:'", "         ^^^^^^^^",
         nullptr},
        {"title:(body:a)", "'body:' can't stand inside 'title:'", "       ^^^^^", nullptr},
        {"title:&", "'title:' has no word after it", "^^^^^^", nullptr},
        {"exact:(a b)", "'exact:' takes a word, or a phrase in quotes", "^^^^^^", nullptr},
        {"country:(KZ RU)", "between the brackets of 'country:' stand values with OR between",
         "            ^^", "country:(a OR \"b c\")"},
        {"country:(KZ OR)", "between the brackets of 'country:' stand values with OR between",
         "              ^", nullptr},
        {"country:()", "between the brackets of 'country:' stand values with OR between",
         "         ^", nullptr},
        {"country:(KZ OR RU", "a bracket is opened and never closed", "        ^", nullptr},
        {"country:kaz*", "country: takes a whole name, no '*'", "        ^^^^",
         "newsidx facets --by country --include 'kaz*' for the names that begin so"},
        {"date:soon", "'soon' is no date", "     ^^^^", nullptr},
        {"words:many", "'many' is no number or range of numbers", "      ^^^^", nullptr},
        {"a contry:KZ", "no field 'contry' in the query", "  ^^^^^^", nullptr},
    };
    for (const Case& one : cases) {
        CAPTURE(one.query);
        const auto tree = parse_query(one.query, {});
        REQUIRE_FALSE(tree);
        const Error& error = tree.error();
        CHECK(error.kind == ErrorKind::query);
        CHECK(error.what == std::string(one.what) + "\n  " + one.query + "\n  " + one.place);
        if (one.hint != nullptr) CHECK(error.hint == one.hint);
    }
}

TEST_CASE("parse_query: bytes that are no text are refused") {
    const auto tree = parse_query("caf\xe9", {});
    REQUIRE_FALSE(tree);
    CHECK(tree.error().kind == ErrorKind::query);
    CHECK(tree.error().what == "the query is not in UTF-8");
}
