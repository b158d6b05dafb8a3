#include "query/parse.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "compact.hpp"

using namespace newsidx;

namespace {

constexpr std::int32_t kToday = 18'080;  // 2019-07-03

struct ParseCase {
    const char* query;
    const char* tree;
};

std::string parsed(std::string_view query, bool any = false) {
    const auto tree = parse_query(query, {any, kToday});
    return tree ? compact(*tree) : "error: " + tree.error().what;
}

void check(const std::vector<ParseCase>& cases, bool any = false) {
    for (const ParseCase& one : cases) {
        CAPTURE(one.query);
        CHECK(parsed(one.query, any) == one.tree);
    }
}

}  // namespace

TEST_CASE("parse_query: words are cut as articles are") {
    check({
        {"", "all"},
        {"  \t ", "all"},
        {"union", "union"},
        {"Eurasian Union", "(beside Eurasian Union)"},
        {"Kassym-Jomart Tokayev", "(beside (phrase Kassym Jomart) Tokayev)"},
        {"U.S. exports", "(beside U.S. exports)"},
        {"Putin's visit", "(beside Putin visit)"},
        {"O'Neil", "O'Neil"},
        {"$1,203.5", "1,203.5"},
        {"צה\"ל ארה\"ב", "(beside צה\"ל ארה\"ב)"},
        {"\"צה\"ל הודיע\"", "(phrase צה\"ל הודיע)"},
        {"5\" gun", "(beside 5 gun)"},
        {"(5\")", "5"},
        {"a\"b", "(phrase a b)"},
        {"title:\"a b\"", "(phrase title:a title:b)"},
        {"dell'Italia", "(phrase dell Italia)"},
        {"AT&T", "(phrase AT T)"},
        {"3:1 10:30", "(beside (phrase 3 1) (phrase 10 30))"},
        {"and or not near", "(beside and or not near)"},
        {"欧亚经济联盟", "(phrase 欧亚 亚经 经济 济联 联盟)"},
        {"first/second half", "(beside (phrase first second) half)"},
        {"Moscow: no comment", "(beside Moscow no comment)"},
        {"http://example.org/x", "(phrase http example org x)"},
        {"state-owned; (really)", "(beside (phrase state owned) really)"},
        {"Eur\xc2\xad"
         "asian\xc2\xa0Union",
         "(beside Eurasian Union)"},
    });
}

TEST_CASE("parse_query: marks without a word are left out and told") {
    std::vector<std::string> notes;
    const auto tree = parse_query("oil & gas -- \"...\"", {}, &notes);
    REQUIRE(tree);
    CHECK(compact(*tree) == "(beside oil gas)");
    CHECK(notes == std::vector<std::string>{"'&' has no word in it and was left out",
                                            "'--' has no word in it and was left out",
                                            "'\"...\"' has no word in it and was left out"});
    check({{"oil AND &", "oil"},
           {"& OR gas", "gas"},
           {"oil - gas", "(beside oil gas)"},
           {"oil -&", "oil"},
           {"(&) oil", "oil"}});
}

TEST_CASE("parse_query: phrases") {
    check({
        {"\"Eurasian Union\"", "(phrase Eurasian Union)"},
        {"\"union\"", "union"},
        {"\"AND\" \"NEAR/5\"", "(beside AND (phrase NEAR 5))"},
        {"\"Eurasian Uni*\"", "(phrase Eurasian Uni*)"},
        {"\"kasym~1 tokaev~2\"", "(phrase kasym~1 tokaev~2)"},
        {"\"a (b) -c title:d\"", "(phrase a b c title d)"},
        {"“Eurasian Union” x", "(beside (phrase Eurasian Union) x)"},
        {"„Eurasische Union“", "(phrase Eurasische Union)"},
        {"«Евразийский союз»", "(phrase Евразийский союз)"},
        {"\"the “new” plan\"", "(phrase the new plan)"},
        {"x\"a b\"y", "(beside x (phrase a b) y)"},
        {"5” pipe", "(beside 5 pipe)"},
    });
}

TEST_CASE("parse_query: AND, OR, NOT and brackets bind as they are documented") {
    check({
        {"a AND b", "(and a b)"},
        {"a AND b AND c", "(and a b c)"},
        {"a b AND c d", "(and (beside a b) (beside c d))"},
        {"a OR b OR c", "(or a b c)"},
        {"a b OR c", "(or (beside a b) c)"},
        {"a AND b OR c AND d", "(or (and a b) (and c d))"},
        {"a (b OR c)", "(beside a (or b c))"},
        {"((a))", "a"},
        {"-a", "(not a)"},
        {"NOT a", "(not a)"},
        {"NOT NOT a", "(not (not a))"},
        {"a -b", "(beside a (not b))"},
        {"a NOT b", "(beside a (not b))"},
        {"a AND NOT b", "(and a (not b))"},
        {"a OR -b", "(or a (not b))"},
        {"-\"a b\" -(c d)", "(beside (not (phrase a b)) (not (beside c d)))"},
        {"-title:a", "(not title:a)"},
        {"-a NEAR/2 b", "(not (near/2 a b))"},
        {"NOT a b", "(beside (not a) b)"},
        {"NOT a AND b", "(and (not a) b)"},
        {"a(b)c", "(beside a b c)"},
    });
}

TEST_CASE("parse_query: wildcards and near spellings stand at a word's end") {
    check({
        {"tok*", "tok*"},
        {"tok*, -bel*", "(beside tok* (not bel*))"},
        {"Kassym-Jom*", "(phrase Kassym Jom*)"},
        {"U.S.*", "U.S.*"},
        {"欧*", "欧*"},
        {"欧亚经*", "(phrase 欧亚 亚经*)"},
        {"tokayev~1", "tokayev~1"},
        {"tokayev~2", "tokayev~2"},
        {"tokayev~", "tokayev~1"},
        {"title:tok*", "title:tok*"},
        {"~5 people", "(beside 5 people)"},
        {"either~or", "(phrase either or)"},
    });
}

TEST_CASE("parse_query: proximity binds tighter than NOT and AND, from left to right") {
    check({
        {"a NEAR/5 b", "(near/5 a b)"},
        {"a NEAR b", "(near/10 a b)"},
        {"a ADJ/300 b", "(adj/300 a b)"},
        {"a ADJ b", "(adj/10 a b)"},
        {"a /s b", "(/s a b)"},
        {"a /p b c", "(beside (/p a b) c)"},
        {"a NEAR/5 b NEAR/3 c", "(near/3 (near/5 a b) c)"},
        {"x a NEAR/5 b y", "(beside x (near/5 a b) y)"},
        {"\"a b\" NEAR/5 (c OR de*)", "(near/5 (phrase a b) (or c de*))"},
        {"(a OR \"b c\") ADJ/2 (d /s e)", "(adj/2 (or a (phrase b c)) (/s d e))"},
        {"title:a NEAR/5 b", "(near/5 title:a b)"},
        {"atleast3 a", "(atleast3 a)"},
        {"atleast3 (a OR b)", "(atleast3 (or a b))"},
        {"atleast3(a)", "(atleast3 a)"},
        {"first/50 a", "(first/50 a)"},
        {"first/50 \"a b\" c", "(beside (first/50 (phrase a b)) c)"},
        {"first/50 atleast2 a", "(first/50 (atleast2 a))"},
        {"first/50 (a /s b)", "(first/50 (/s a b))"},
        {"atleast2 a NEAR/5 b", "(near/5 (atleast2 a) b)"},
    });
}

TEST_CASE("parse_query: fields of words take a word, a phrase or a group") {
    check({
        {"title:union", "title:union"},
        {"Title:union", "title:union"},
        {"title:\"Eurasian Union\"", "(phrase title:Eurasian title:Union)"},
        {"title:(a b OR c NEAR/3 d) e",
         "(beside (or (beside title:a title:b) (near/3 title:c title:d)) e)"},
        {"title:(a -b)", "(beside title:a (not title:b))"},
        {"body:Kassym-Jomart", "(phrase body:Kassym body:Jomart)"},
        {"title:OR", "title:OR"},
        {"exact:\"Unions\"", "=Unions"},
        {"exact:Sa\xcc\x83o", "=S\xc3\xa3o"},
        {"exact:\"European Union\"", "(phrase =European =Union)"},
        {"exact:NOT", "=NOT"},
        {"title:exact:\"Unions\"", "title:=Unions"},
        {"title:(exact:US OR them)", "(or title:=US title:them)"},
        {"exact:US NEAR/2 tariffs", "(near/2 =US tariffs)"},
    });
}

TEST_CASE("parse_query: fields of values are filters") {
    check({
        {"country:KZ", "{country KZ}"},
        {"country:\"South Korea\"", "{country South Korea}"},
        {"country:(KZ OR \"South Korea\")", "(or {country KZ} {country South Korea})"},
        {"country:(KZ)", "{country KZ}"},
        {"org:csto", "{organization csto}"},
        {"-person:tokayev about:KZ", "(beside (not {person tokayev}) {about KZ})"},
        {"source:tass*", "{source tass*}"},
        {"source:\"New York*\"", "{source New York*}"},
        {"url:https://example.org/a:b?c=(d)", "{url https://example.org/a:b?c=(d)}"},
        {"(url:https://example.org/a_(b))", "{url https://example.org/a_(b)}"},
        {"path:corpus/a.md lang:ru", "(beside {path corpus/a.md} {lang ru})"},
        {"author:O'Neil label:wire", "(beside {author O'Neil} {label wire})"},
        {"source:AND", "{source AND}"},
        {"words:>800", "{words 801..}"},
        {"words:(<100 OR >=800)", "(or {words 0..99} {words 800..})"},
        {"date:2019", "{date 2019-01-01..2019-12-31}"},
        {"date:(2014 OR 2016..)", "(or {date 2014-01-01..2014-12-31} {date 2016-01-01..})"},
        {"added:7d..", "{added 2019-06-26..}"},
        {"date:none", "{date none}"},
    });
}

TEST_CASE("parse_query: with `any` one word is enough, and conditions still hold") {
    check(
        {
            {"a", "a"},
            {"a b", "(or a b)"},
            {"a b -c country:KZ", "(and (or a b) (not c) {country KZ})"},
            {"a (country:KZ OR country:RU)", "(and a (or {country KZ} {country RU}))"},
            {"a b AND c", "(and (or a b) c)"},
            {"-a -b", "(and (not a) (not b))"},
            {"\"a b\" c", "(or (phrase a b) c)"},
            {"title:(a b)", "(or title:a title:b)"},
            {"(a b) NEAR/3 c", "(near/3 (or a b) c)"},
        },
        true);
}

TEST_CASE("parse_query: spans are the places in the query") {
    const auto tree = parse_query("ab title:(cd NEAR/5 \"ef gh\") -country:KZ", {});
    REQUIRE(tree);
    CHECK(tree->span == Span{0, 40});
    REQUIRE(tree->children.size() == 3);
    CHECK(tree->children[0].span == Span{0, 2});
    CHECK(tree->children[1].span == Span{9, 28});
    CHECK(tree->children[1].children[0].span == Span{10, 12});
    CHECK(tree->children[1].children[1].span == Span{20, 27});
    CHECK(tree->children[1].children[1].children[1].span == Span{24, 26});
    CHECK(tree->children[2].span == Span{29, 40});
    CHECK(tree->children[2].children[0].span == Span{38, 40});
}

TEST_CASE("parse_query: what limits allow is parsed, one more is refused") {
    const auto repeated = [](std::string_view text, std::size_t times) {
        std::string out;
        for (std::size_t i = 0; i < times; ++i) out += text;
        return out;
    };
    const auto is_parsed = [](const std::string& query) { return bool(parse_query(query, {})); };
    CHECK(is_parsed(repeated("ab ", kMaxQueryTerms)));
    CHECK_FALSE(is_parsed(repeated("ab ", kMaxQueryTerms + 1)));
    CHECK(is_parsed("\"" + repeated("ab ", kMaxQueryTerms) + "\""));
    CHECK_FALSE(is_parsed("\"" + repeated("ab ", kMaxQueryTerms + 1) + "\""));
    CHECK_FALSE(is_parsed("lang:(" + repeated("en OR ", kMaxQueryTerms) + "ru)"));
    CHECK(is_parsed(std::string(kMaxQueryBytes - 1, ' ') + "a"));
    CHECK_FALSE(is_parsed(std::string(kMaxQueryBytes, ' ') + "a"));
    CHECK(is_parsed(repeated("(", kMaxQueryDepth) + "a" + repeated(")", kMaxQueryDepth)));
    CHECK_FALSE(
        is_parsed(repeated("(", kMaxQueryDepth + 1) + "a" + repeated(")", kMaxQueryDepth + 1)));
    CHECK(is_parsed(repeated("NOT ", kMaxQueryDepth - 1) + "a"));
    CHECK_FALSE(is_parsed(repeated("NOT ", kMaxQueryDepth) + "a"));
    CHECK(is_parsed("a" + repeated(" NEAR/5 a", kMaxQueryDepth - 1)));
    CHECK_FALSE(is_parsed("a" + repeated(" NEAR/5 a", kMaxQueryDepth)));
    CHECK_FALSE(is_parsed(repeated("(", 30'000)));
    CHECK_FALSE(is_parsed(repeated("NOT ", 8'000)));
    CHECK_FALSE(is_parsed(repeated("first/9 ", 4'000)));
    CHECK_FALSE(is_parsed(repeated("-(", 16'000)));
}

TEST_CASE("parse_query: whatever comes is a tree within the limits or an error of kind query") {
    const std::vector<std::string> pieces = {"a",        "Bc",
                                             " ",        " ",
                                             " ",        "(",
                                             ")",        "\"",
                                             "-",        "*",
                                             "~",        "~1",
                                             "AND",      " OR ",
                                             " NOT ",    " NEAR/3 ",
                                             " ADJ/",    " /s ",
                                             " /p ",     "atleast2 ",
                                             "first/9 ", "title:",
                                             "country:", "date:",
                                             "2019",     "..",
                                             "words:",   ">5",
                                             "exact:",   "contry:",
                                             "'",        ".",
                                             "欧亚",     "\xff",
                                             "é",        "“",
                                             "»",        "none",
                                             ":",        "/",
                                             "&",        "\x1b",
                                             "\t",       "=",
                                             "url:",     "http://x.y/(z)"};
    std::mt19937 random(7);
    std::size_t trees = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string query;
        const auto size = random() % 12;
        for (std::size_t i = 0; i <= size; ++i) query += pieces[random() % pieces.size()];
        CAPTURE(query);
        const auto tree = parse_query(query, {round % 2 == 0, kToday});
        if (tree) {
            ++trees;
            CHECK(tree->kind != NodeKind::none);
        } else {
            CHECK(tree.error().kind == ErrorKind::query);
            CHECK_FALSE(tree.error().what.empty());
        }
    }
    CHECK(trees > 2'000);
}

TEST_CASE("filter_node: reads a flag's value as the query language does") {
    struct FilterCase {
        Field field;
        const char* value;
        const char* tree;
    };
    const FilterCase cases[] = {
        {Field::country, "South Korea", "{country South Korea}"},
        {Field::source, "New York*", "{source New York*}"},
        {Field::date, "2019-04..", "{date 2019-04-01..}"},
        {Field::words, "100..200", "{words 100..200}"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.value);
        const auto node = filter_node(one.field, one.value, kToday);
        REQUIRE(node);
        CHECK(compact(*node) == one.tree);
    }
    CHECK_FALSE(filter_node(Field::date, "soon", kToday));
    CHECK_FALSE(filter_node(Field::country, "", kToday));
    CHECK_FALSE(filter_node(Field::country, "kaz*", kToday));
    CHECK_FALSE(filter_node(Field::source, "*", kToday));
    CHECK_FALSE(filter_node(Field::added, "none", kToday));
}

TEST_CASE("both: adds a condition to what is there") {
    const auto tree = [](std::string_view query) { return *parse_query(query, {}); };
    CHECK(compact(both(tree(""), tree("a"))) == "a");
    CHECK(compact(both(tree("a"), tree(""))) == "a");
    CHECK(compact(both(tree("a"), tree("lang:en"))) == "(and a {lang en})");
    CHECK(compact(both(tree("a b"), tree("lang:en"))) == "(beside a b {lang en})");
    CHECK(compact(both(tree("a OR b"), tree("lang:en"))) == "(and (or a b) {lang en})");
}
