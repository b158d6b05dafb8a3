#include "output/json.hpp"

#include <doctest/doctest.h>

#include "base/utf8.hpp"
#include "query/parse.hpp"
#include "sample.hpp"

using namespace newsidx;

TEST_CASE("json_hit: the keys of the contract, in its order, what isn't known left out") {
    CHECK(
        json_hit(sample_hit()) ==
        R"({"type":"hit","schema":1,"rank":1,"score":12.84,"id":"9c1f00aa22bb44cc66dd",)"
        R"("path":"corpus/a.tar","member":"b/c.md","title":"Union summit opens","date":"2019-04-03",)"
        R"("source":"Sample Wire","url":"https://example.org/a","authors":["Anna Berg","O. Neil"],)"
        R"("lang":"en","labels":["wire"],"words":812,)"
        R"("country":[{"id":"KZ","name":"Kazakhstan","mentions":4,"about":true},)"
        R"({"id":"RU","name":"Russia","mentions":1}],)"
        R"("person":[{"id":"0123456789ab","name":"Tokayev","mentions":2,"resolved":false}],)"
        R"("snippets":[{"field":"title","start":0,"end":18,"text":"Union summit opens","matches":[[0,5]]},)"
        R"({"field":"body","start":100,"end":131,"text":"leaders of the Union met today.","matches":[[15,20]]}]})"
        "\n");
    Hit bare;
    bare.rank = 2;
    bare.article.title = "T";
    CHECK(json_hit(bare) ==
          "{\"type\":\"hit\",\"schema\":1,\"rank\":2,\"score\":0.0,\"title\":\"T\"}\n");
}

TEST_CASE("json: a path of any bytes still makes valid UTF-8, and one line") {
    Hit hit;
    hit.article.locations = {{"caf\xe9\n\x1b/\xf0\x9f", "\xff", 0}};
    const std::string line = json_hit(hit);
    CHECK(valid_utf8(line));
    CHECK(line.find('\n') == line.size() - 1);
    CHECK(line.find('\x1b') == std::string::npos);
    CHECK(valid_utf8(json_failed({"\xfe", "", 3}, {ErrorKind::input, "bad \xfe", ""})));
}

TEST_CASE("json: what a terminal would obey is escaped, and is the same string") {
    Hit hit;
    hit.article.title =
        "a\x7f\u009b"
        "31m\u061c\u200e\u202e\u2069é\u2026\u00a0b";
    const std::string text = json_hit(hit);
    CHECK(text.find(R"("title":"a\u007f\u009b31m\u061c\u200e\u202e\u2069é…)"
                    "\u00a0b\"") != std::string::npos);
}

TEST_CASE("json_article: mentions with their spans, all locations, facets even when empty") {
    const std::string line = json_article(sample_article());
    CHECK(
        line.find(
            R"("country":[{"id":"KZ","name":"Kazakhstan","mentions":4,"about":true,"spans":[[31,41]]},)") !=
        std::string::npos);
    CHECK(line.find(R"("spans":[[20,27]])") != std::string::npos);
    CHECK(line.find(R"("organization":[])") != std::string::npos);
    CHECK(
        line.find(
            R"("locations":[{"path":"corpus/a.tar","member":"b/c.md"},{"path":"corpus/d.jsonl","line":7}])") !=
        std::string::npos);
}

TEST_CASE("json_query: the tree as it was understood") {
    const auto tree = parse_query("gas NEAR/5 uni* -country:KZ words:>5 date:2019..", {});
    REQUIRE(tree);
    CHECK(
        json_query("q", *tree) ==
        R"({"type":"query","schema":1,"query":"q","parsed":{"op":"and","implicit":true,"of":[)"
        R"({"op":"near","number":5,"of":[{"op":"word","text":"gas"},{"op":"wildcard","text":"uni"}]},)"
        R"({"op":"not","of":[{"op":"filter","field":"country","text":"KZ"}]},)"
        R"({"op":"filter","field":"words","text":">5","from":6},)"
        R"({"op":"filter","field":"date","text":"2019..","from":"2019-01-01"}]}})"
        "\n");
}

TEST_CASE("json events of add") {
    CHECK(json_commit(12) == "{\"type\":\"commit\",\"articles\":12}\n");
    CHECK(json_failed({"a.zip", "b", 0}, {ErrorKind::input, "is empty", ""}) ==
          "{\"type\":\"failed\",\"path\":\"a.zip\",\"member\":\"b\",\"reason\":\"is empty\"}\n");
    AddCounts counts;
    counts.added = 3;
    CHECK(json_add_summary(counts) ==
          "{\"type\":\"summary\",\"added\":3,\"updated\":0,\"unchanged\":0,\"failed\":0}\n");
}

TEST_CASE("json rows: counts and stats") {
    CHECK(json_count(7) == "{\"type\":\"count\",\"articles\":7}\n");
    IndexStats stats;
    stats.articles = 5;
    stats.facets = {{Facet::lang, {{"en", "en", 5}}, 0}};
    CHECK(json_stats(stats) ==
          "{\"type\":\"stats\",\"articles\":5,\"schema\":0,\"index_schema\":0,\"bytes\":0,"
          "\"undated\":0,\"distinct\":{\"lang\":1}}\n");
}
