#include "article/json_draft.hpp"

#include <doctest/doctest.h>

namespace newsidx {
namespace {

Draft draft_of(std::string_view text, const JsonPaths& paths = {}) {
    const auto tree = JsonTree::parse(text);
    REQUIRE(tree);
    return json_draft(tree->root(), paths);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("json_draft: finds every part by the names that files use") {
    struct Case {
        std::string_view in;
        std::string Draft::*part;
        std::string_view want;
    };
    const Case cases[] = {
        {R"({"HEADLINE":"H"})", &Draft::title, "H"},
        {R"({"name":"N","title":"T"})", &Draft::title, "T"},
        {R"({"date":"2019-04-03","dateTimePub":"2019-04-03T08:28:00Z"})", &Draft::published,
         "2019-04-03T08:28:00Z"},
        {R"({"title":{"rendered":"R"}})", &Draft::title, "R"},
        {R"({"headline":{"main":"M","kicker":"K"}})", &Draft::title, "M"},
        {R"({"title":["L"]})", &Draft::title, "L"},
        {R"({"title":1984})", &Draft::title, "1984"},
        {R"({"title":"","headline":"H"})", &Draft::title, "H"},
        {R"({"title":null,"meta":{"title":"T"}})", &Draft::title, "T"},
        {R"({"article-body":"B"})", &Draft::body, "B"},
        {R"({"text":"short","full_text":"long"})", &Draft::body, "long"},
        {R"({"description":"D"})", &Draft::body, "D"},
        {R"({"description":"D","fields":{"bodyText":"B"}})", &Draft::body, "B"},
        {R"({"description":"D","content":null})", &Draft::body, "D"},
        {R"({"content":["one","two",""]})", &Draft::body, "one\n\ntwo"},
        {R"({"content_elements":[{"type":"text","content":"one"},{"type":"image"},
             {"type":"text","content":"two"}]})",
         &Draft::body, "one\n\ntwo"},
        {R"({"article":{"title":"T","text":"B"}})", &Draft::body, "B"},
        {R"({"article":{"title":"T","text":"B"}})", &Draft::title, "T"},
        {R"({"payload":{"title":"T","text":"B"}})", &Draft::title, "T"},
        {R"({"text":"B","image":{"title":"not this","url":"http://x/i.jpg"}})", &Draft::title, ""},
        {R"({"text":"B","image":{"url":"http://x/i.jpg"}})", &Draft::url, ""},
        {R"({"content":"<p>One &amp; two.</p><p>Three.</p>"})", &Draft::body,
         "One & two.\n\nThree."},
        {R"({"text":"a < b\n\nc"})", &Draft::body, "a < b\n\nc"},
        {R"({"title":{"rendered":"Profits&#8217; <em>rise</em>"}})", &Draft::title,
         "Profits’ rise"},
        {R"({"datePublished":"2019-04-03"})", &Draft::published, "2019-04-03"},
        {R"({"published":true,"date":"2019"})", &Draft::published, "2019"},
        {R"({"created_at":1554249600,"timestamp":2})", &Draft::published, "1554249600"},
        {R"({"date":{"$date":"2019-04-03T00:00:00Z"}})", &Draft::published, "2019-04-03T00:00:00Z"},
        {R"({"date":{"$date":{"$numberLong":"1554249600000"}}})", &Draft::published,
         "1554249600000"},
        {R"({"date":"1970-01-01T00:00:00Z","created":"2019"})", &Draft::published, "2019"},
        {R"({"date":0,"created":"2019"})", &Draft::published, "2019"},
        {R"({"@timestamp":"2019-04-03"})", &Draft::published, "2019-04-03"},
        {R"({"date_modify":"2020"})", &Draft::updated, "2020"},
        {R"({"lastModified":"2020"})", &Draft::updated, "2020"},
        {R"({"source":{"id":null,"name":"S"}})", &Draft::source, "S"},
        {R"({"publisher":[{"name":"P"}]})", &Draft::source, "P"},
        {R"({"source":{"title":"S"}})", &Draft::source, "S"},
        {R"({"_index":"n","_source":{"title":"a","body":"aa","source":"TASS"}})", &Draft::source,
         "TASS"},
        {R"({"_index":"n","_source":{"title":"a","body":"aa"}})", &Draft::source, ""},
        {R"({"_id":"1","source":{"title":"a","body":"aa","source":{"name":"TASS"}}})",
         &Draft::source, "TASS"},
        {R"({"_source":{"title":"a","body":"aa"},"highlight":{"body":["not this"]},
             "fields":{"title":["x"],"body":["not this"]}})",
         &Draft::body, "aa"},
        {R"({"source":{"title":"S"},"text":"x"})", &Draft::source, "S"},
        {R"({"media":"S"})", &Draft::source, "S"},
        {R"({"media":[{"url":"https://e.org/i.jpg"}]})", &Draft::source, ""},
        {R"({"source":"https://e.org/a/1","source-hostname":"S"})", &Draft::source, "S"},
        {R"({"source":"https://e.org/a/1","source-hostname":"S"})", &Draft::url,
         "https://e.org/a/1"},
        {R"({"source":"https://e.org/feed"})", &Draft::url, ""},
        {R"({"lastmod":"2020"})", &Draft::updated, "2020"},
        {R"({"meta_lang":"kk"})", &Draft::lang, "kk"},
        {R"({"short_description":"D"})", &Draft::body, "D"},
        {R"({"post_content":"B","short_description":"D"})", &Draft::body, "B"},
        {R"({"source_domain":"example.org"})", &Draft::source, "example.org"},
        {R"({"clean_url":"example.org","link":"https://example.org/a/1"})", &Draft::source,
         "example.org"},
        {R"({"source":"https://www.example.org/feed"})", &Draft::source, "example.org"},
        {R"({"link":"https://e.org/a"})", &Draft::url, "https://e.org/a"},
        {R"({"guid":"123"})", &Draft::url, ""},
        {R"({"id":"https://e.org/a"})", &Draft::url, "https://e.org/a"},
        {R"({"mainEntityOfPage":{"@id":"https://e.org/a"}})", &Draft::url, "https://e.org/a"},
        {R"({"links":[{"href":"https://e.org/a"}]})", &Draft::url, "https://e.org/a"},
        {R"({"Заголовок":"З","дата":"2019"})", &Draft::title, "З"},
        {R"({"\u0442\u0435\u043a\u0441\u0442":"T"})", &Draft::body, "T"},
        {R"({"текст_статьи":"Т"})", &Draft::body, "Т"},
        {R"({"дата публикации":"2019"})", &Draft::published, "2019"},
        {R"({"Überschrift":"U"})", &Draft::title, "U"},
        {R"({"datum":"2019","inhalt":"I"})", &Draft::published, "2019"},
        {R"({"titre":"T","date_publication":"2019"})", &Draft::published, "2019"},
        {R"({"título":"T","cuerpo":"C"})", &Draft::title, "T"},
        {R"({"fecha":"2019","texto":"C"})", &Draft::body, "C"},
        {R"({"text":"English","texto":"C"})", &Draft::body, "English"},
        {R"({"canonical_url":"/a/"})", &Draft::url, "/a/"},
        {R"({"display_date":"2018","publish_date":"2019"})", &Draft::published, "2018"},
        {R"({"inLanguage":"en-GB"})", &Draft::lang, "en-GB"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        CHECK(draft_of(c.in).*c.part == c.want);
    }
}

TEST_CASE("json_draft: of an article that NewsAPI has taken back nothing is left") {
    const auto draft =
        draft_of(R"({"title":"[Removed]","description":"[Removed]","content":null})");
    CHECK(draft.title.empty());
    CHECK(draft.body.empty());
}

TEST_CASE("json_draft: authors come as a string, strings or objects") {
    struct Case {
        std::string_view in;
        Names want;
    };
    const Case cases[] = {
        {R"({"author":"By A B and C D"})", {"By A B and C D"}},
        {R"({"authors":["A B","C D",null]})", {"A B", "C D"}},
        {R"({"authors":[{"name":"A B","url":"http://x"},{"first_name":"C","last_name":"D"}]})",
         {"A B", "C D"}},
        {R"({"author":{"name":"A B"}})", {"A B"}},
        {R"({"byline":{"original":"By A B","person":[]}})", {"By A B"}},
        {R"({"authors":[],"byline":"A B"})", {"A B"}},
        {R"({"author":3,"_embedded":{"author":[{"id":3,"name":"A B"}]}})", {"A B"}},
        {R"({"author":{"id":3}})", {}},
        {R"({"credits":{"by":[{"type":"author","name":"A B"}]}})", {"A B"}},
        {R"({"title":"none"})", {}},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        CHECK(draft_of(c.in).authors == c.want);
    }
}

TEST_CASE("json_draft: labels are gathered from all their names") {
    const auto draft = draft_of(
        R"({"text":"B","section":"World","tags":["a",{"name":"b"}],"keywords":"c, d;e",
            "related":[{"tags":["not this"]}],"gold":{"topics":["nor this"]}})");
    CHECK(draft.labels == Names{"a", "b", "c", "d", "e", "World"});
    CHECK(draft_of(R"({"text":"B","tags":[9,11],"categories":[4],
            "_embedded":{"wp:term":[[{"id":4,"name":"Sea"}],[{"id":9,"name":"Ships"}]]}})")
              .labels == Names{"Sea", "Ships"});
}

TEST_CASE("json_draft: a path given by the user wins over the names, and a dead one doesn't hurt") {
    const std::string_view text =
        R"({"title":"T","meta":{"head":"H","by":["A","B"]},"text":"B","url":"u","permalink":"v"})";
    CHECK(draft_of(text, {{"title", ".meta.head"}}).title == "H");
    CHECK(draft_of(text, {{"title", ".meta.none"}}).title == "T");
    CHECK(draft_of(text, {{"author", ".meta.by"}}).authors == Names{"A", "B"});
    CHECK(draft_of(text, {{"author", ".meta.by.1"}}).authors == Names{"B"});
    CHECK(draft_of(text, {{"url", ".permalink"}}).url == "v");
    CHECK(draft_of(text, {{"label", ".meta.by"}}).labels == Names{"A", "B"});
    const std::string_view list =
        R"({"objs":[{"t":"One.","in":[{"n":"A"}]},{"x":1},{"t":"Two.","in":[{"n":"B"}]}],"k[]":"K"})";
    CHECK(draft_of(list, {{"body", ".objs[].t"}}).body == "One.\n\nTwo.");
    CHECK(draft_of(list, {{"author", ".objs[].in[].n"}}).authors == Names{"A", "B"});
    CHECK(draft_of(list, {{"body", ".none[].t"}}).body.empty());
    CHECK(draft_of(list, {{"title", R"(.k\[])"}}).title == "K");
}

TEST_CASE("json_draft: a wire's version has its day, its headline and its reporter's name") {
    const auto draft = draft_of(
        R"({"title":"EU--Power-Talks","headline":"Ministers agree","versioncreated":"2019-04-03",
            "bylines":[{"by":"By A. WRITER","title":"Example Press"}],"body_nitf":"<p>B</p>"})");
    CHECK(draft.title == "Ministers agree");
    CHECK(draft.published == "2019-04-03");
    CHECK(draft.authors == Names{"By A. WRITER"});
    CHECK(draft.body == "B");
    CHECK(draft_of(R"({"headline":"H","text":"B","version_created":"2019-04-03"})").published ==
          "2019-04-03");
    CHECK(draft_of(R"({"title":"Covid-19","text":"B"})").title == "Covid-19");
}

TEST_CASE("json_draft: a dateline of its own goes back before the text") {
    CHECK(draft_of(R"({"dateline":"SALVADOR, Feb 26 -","text":"Showers."})").body ==
          "SALVADOR, Feb 26 - Showers.");
    CHECK(draft_of(R"({"dateline":"GENEVA","text":"Talks."})").body == "GENEVA - Talks.");
    CHECK(draft_of(R"({"dateline":"GENEVA","text":"GENEVA - Talks."})").body == "GENEVA - Talks.");
}

}  // namespace newsidx
