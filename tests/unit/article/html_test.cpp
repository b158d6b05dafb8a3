#include "article/html.hpp"

#include <doctest/doctest.h>

#include <string>

namespace newsidx {
namespace {

using Names = std::vector<std::string>;

Draft draft_of(std::string_view page) {
    const auto drafts = read_html(page);
    REQUIRE(drafts);
    REQUIRE(drafts->size() == 1);
    return drafts->front();
}

const std::string kFirst =
    "Ministers of five countries met on Monday to agree on a common market for electric power.";
const std::string kSecond =
    "They left the question of tariffs open, and will meet again before the end of the year.";
const std::string kText = "<p>" + kFirst + "</p><p>" + kSecond + "</p>";

}  // namespace

TEST_CASE("read_html: what JSON-LD says comes before metas, those before what is printed") {
    const auto draft = draft_of(R"(<html lang="en-GB"><head>
<title>Power market agreed | Example Times</title>
<link rel="canonical" href="https://e.org/1"><meta property="og:url" content="https://e.org/1?x">
<meta property="og:title" content="Power market agreed - Example Times">
<meta property="og:site_name" content="Example Times">
<meta property="article:published_time" content="2019-04-03">
<meta property="article:modified_time" content="2019-04-05">
<meta name="author" content="Meta Author"><meta name="keywords" content="power, trade">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
 {"@type":"Organization","@id":"#org","name":"Example Times Ltd"},
 {"@type":["NewsArticle"],"headline":"Power market agreed","datePublished":"2019-04-04T10:00Z",
  "author":[{"@type":"Person","name":"A B"}],"publisher":{"@id":"#org"}}]}</script></head>
<body><h1>Power market agreed</h1><time datetime="2019-04-01">1 April</time>)" +
                                kText + "</body></html>");
    CHECK(draft.title == "Power market agreed");
    CHECK(draft.published == "2019-04-04T10:00Z");
    CHECK(draft.updated == "2019-04-05");
    CHECK(draft.authors == Names{"A B"});
    CHECK(draft.source == "Example Times Ltd");
    CHECK(draft.url == "https://e.org/1");
    CHECK(draft.lang == "en-GB");
    CHECK(draft.labels == Names{"power", "trade"});
    CHECK(draft.body == kFirst + "\n\n" + kSecond);
}

TEST_CASE("read_html: each part alone is found where pages put it") {
    struct Case {
        std::string_view in;
        std::string Draft::*part;
        std::string_view want;
    };
    const Case cases[] = {
        {"<meta name=DC.date.issued content=2019-04-03>", &Draft::published, "2019-04-03"},
        {"<time datetime=2019-04-03>x</time>", &Draft::published, "2019-04-03"},
        {"<time>3 April 2019</time>", &Draft::published, "3 April 2019"},
        {"<span class=post-date>3 April 2019</span>", &Draft::published, "3 April 2019"},
        {"<aside><time datetime=2019-04-03>x</time></aside>", &Draft::published, ""},
        {"<span itemprop=datePublished content=2019-04-03>x</span>", &Draft::published,
         "2019-04-03"},
        {"<time class=updated datetime=2019-04-03>x</time>", &Draft::updated, "2019-04-03"},
        {"<meta property=og:locale content=de_DE>", &Draft::lang, "de_DE"},
        {"<div itemprop=publisher itemscope><span itemprop=name>P</span> Ltd</div>", &Draft::source,
         "P"},
        {"<h1>One printed headline</h1>", &Draft::title, "One printed headline"},
        {"<title>Ministers agree on power - Times</title>", &Draft::title,
         "Ministers agree on power"},
        {"<script type=application/ld+json>{broken</script><title>Still a title here</title>",
         &Draft::title, "Still a title here"},
        {"<script type=application/ld+json>\n//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":"
         "\"Broken\nline\"}\n//]]></script>",
         &Draft::title, "Broken line"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        CHECK(draft_of(c.in).*c.part == c.want);
    }
    CHECK(draft_of("<a rel=author href=/x>A B</a>").authors == Names{"A B"});
    CHECK(draft_of("<p class=byline>By A B</p>").authors == Names{"By A B"});
    CHECK(draft_of("<meta property=article:author content=https://f.com/x>").authors.empty());
}

TEST_CASE("read_html: the body a page only declares is taken when the page shows none") {
    const auto draft = draft_of(
        R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","articleBody":")" +
        kFirst + R"("}</script><body><div id="root"></div></body>)");
    CHECK(draft.body == kFirst);
}

TEST_CASE("read_html: a page without an article gives its text or nothing, never a crash") {
    CHECK(draft_of("").body.empty());
    CHECK(draft_of("just words").body == "just words");
    CHECK(draft_of("<p>short</p>").body == "short");
    CHECK(draft_of("<nav><a href=x>Home</a></nav>").body.empty());
}

}  // namespace newsidx
