#include "article/html.hpp"

#include <doctest/doctest.h>

#include <string>

#include "article/html_json_ld.hpp"
#include "power_market.hpp"

namespace newsidx {
namespace {

using Names = std::vector<std::string>;

Draft draft_of(std::string_view page) {
    const auto drafts = read_html(page);
    REQUIRE(drafts);
    REQUIRE(drafts->size() == 1);
    return drafts->front();
}

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
        {"<docdata><date.issue norm='20190403T100000Z'/></docdata>", &Draft::published,
         "20190403T100000Z"},
        {"<meta name=DC.date.issued content=2019-04-03>", &Draft::published, "2019-04-03"},
        {"<time datetime=2019-04-03>x</time>", &Draft::published, "2019-04-03"},
        {"<time>3 April 2019</time>", &Draft::published, "3 April 2019"},
        {"<span class=post-date>3 April 2019</span>", &Draft::published, "3 April 2019"},
        {"<aside>More <time datetime=2019-04-03>x</time></aside>", &Draft::published, ""},
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

TEST_CASE("read_html: what stands between and behind the paragraphs without a telling name") {
    const std::string kAppeal =
        "We hope that you liked this article, and ask for your support, which we need a lot.";
    struct Case {
        const char* name;
        std::string in;
        std::string body;
    };
    const std::string both = kFirst + "\n\n" + kSecond;
    const Case cases[] = {
        {"a section of its own behind the text",
         "<main><div>" + kText + kText + "</div><section><h2>Thanks</h2><p>" + kAppeal +
             "</p></section></main>",
         both},
        {"the second half of the text behind an advertisement, in a box of the same make",
         "<main><div class=x1>" + kText +
             "</div><p>Advertisement</p><div class=x1><h2>Then</h2><p>" + kAppeal +
             "</p></div></main>",
         both + "\n\nThen\n\n" + kAppeal},
        {"the second half in short sentences, in a box of the same make",
         "<main><div class=x1><p>" + kFirst + "</p><p>" + kSecond +
             "</p></div><p>Advertisement</p><div class=x1><p>Trains will run from May, he said.</p>"
             "<p>Traders hope for lower prices.</p></div></main>",
         both + "\n\nTrains will run from May, he said.\n\nTraders hope for lower prices."},
        {"a lead under the title, outside of the body",
         "<main><p>" + kAppeal + "</p><h1>Power market agreed at last</h1><div class=a><p>" +
             kSecond + "</p></div><div class=body><p>" + kFirst + " " + kFirst + " " + kFirst +
             "</p></div></main>",
         kSecond + "\n\n" + kFirst + " " + kFirst + " " + kFirst},
        {"columns of a table",
         "<table><tr><td>" + kAppeal + "</td><td><p>" + kFirst + " " + kFirst + "</p><p>" +
             kSecond + " " + kSecond + "</p></td><td>Vote here</td></tr></table>",
         kFirst + " " + kFirst + "\n\n" + kSecond + " " + kSecond},
        {"a box under a heading that leads elsewhere",
         "<div class=body>" + kText +
             "<div><h3>Sign up for our letter</h3><p>It comes once a "
             "week, and can be had free of charge.</p></div></div>",
         both},
        {"captions by their credit",
         "<div><p>" + kFirst +
             "</p><p align=center>Lines near the border. (Agency photo by A. B)"
             "</p><p>" +
             kSecond + "</p><div>Lines. PHOTO: A. B</div></div>",
         both},
        {"a short sentence of the text, where an appeal behind it is the longer text",
         "<section><h1>Power market agreed</h1><div><p>" + kFirst +
             "</p><p>Drivers asked for six weeks.</p></div><div><p>" + kAppeal + "</p><p>" +
             kAppeal + kAppeal + "</p><p>" + kAppeal + " " + kAppeal + "</p></div></section>",
         kFirst + "\n\nDrivers asked for six weeks.\n\n" + kAppeal + "\n\n" + kAppeal + kAppeal +
             "\n\n" + kAppeal + " " + kAppeal},
        {"asks to read elsewhere",
         "<div>" + kText + "<p>Follow <a href=x>our channel</a> on Telegram for more.</p></div>",
         both},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(draft_of(c.in).body == c.body);
    }
}

TEST_CASE("read_html: a colon or a bracket does not make a caption of a paragraph") {
    for (const std::string text :
         {"The photo: nobody can say today where and when it was taken, or who stands on it.",
          "Output rose by three percent (it had fallen by two percent in the first half of 2018).",
          "\"A picture: that is what we need now, and nothing else,\" the minister said at "
          "noon."}) {
        CHECK(draft_of("<p>" + kFirst + "</p><p>" + text + "</p>").body == kFirst + "\n\n" + text);
    }
}

TEST_CASE("read_html: titles and dates of pages that mark neither") {
    const auto draft = draft_of(
        "<title>Example Times: Power market agreed at last</title><p>Monday, 11 June 2003"
        "<p><b>Power market agreed at last</b>" +
        kText);
    CHECK(draft.title == "Power market agreed at last");
    CHECK(draft.published == "Monday, 11 June 2003");
    CHECK(draft.body == kFirst + "\n\n" + kSecond);
    CHECK(draft_of("<h1>Power market agreed</h1><div class=time>11:05</div><p>3 April 2019</p>")
              .published == "3 April 2019");
}

TEST_CASE("read_html: the day of an update is no day of publishing") {
    struct Case {
        std::string_view in;
        std::string_view published;
        std::string_view updated;
    };
    const Case cases[] = {
        {"<p class='meta'>Updated: April 5, 2019 | Published: April 2, 2019</p>", "april 2, 2019",
         "april 5, 2019"},
        {"<p class='meta'>Last updated on April 5, 2019</p>", "", "on april 5, 2019"},
        {"<p><span>Updated</span> <span>April 5, 2019</span></p>", "", "April 5, 2019"},
        {"<div class='dateline'>Last modified on 5 Apr 2019</div>"
         "<div class='dateline'>First published on 2 Apr 2019</div>",
         "on 2 apr 2019", "on 5 apr 2019"},
        {"<span class='modified-date'>5 April 2019</span><span class='post-date'>2 April "
         "2019</span>",
         "2 April 2019", "5 April 2019"},
        {"<div class='date'>Обновлено: 5 апреля 2019, 10:00. Опубликовано: 2 апреля 2019</div>",
         "2 апреля 2019", "5 апреля 2019, 10:00."},
        {"Updated <time datetime='2019-04-05'>Friday</time>", "", "2019-04-05"},
        {"<time datetime='2019-04-05'>Updated April 5</time>", "", "2019-04-05"},
        {"<time class='published updated' datetime='2019-04-05'>April 5</time>", "2019-04-05", ""},
        {"<div class='event-date'>Conference on May 30, 2025</div>"
         "<div class='posted'>Posted April 2, 2019</div>",
         "april 2, 2019", ""},
        {"<div class='date'>Before May 30, 2025</div><div class='posted'>Posted April 2, "
         "2019</div>",
         "april 2, 2019", ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        const auto draft = draft_of("<h1>Power market agreed</h1>" + std::string(c.in) + kText);
        CHECK(draft.published == c.published);
        CHECK(draft.updated == c.updated);
    }
}

TEST_CASE("read_html: a day is that of the page's own clock, not of UTC") {
    const auto date = [](std::string_view told, std::string_view time) {
        return draft_of("<meta property='article:published_time' content='" + std::string(told) +
                        "'><h1>Power market agreed</h1><time datetime='" + std::string(time) +
                        "'>April 2</time>" + kText)
            .published;
    };
    CHECK(date("2019-04-03T02:00:00Z", "2019-04-02T22:00:00-04:00") == "2019-04-02T22:00:00-04:00");
    // Another moment, another date, no clock of its own.
    CHECK(date("2019-04-03T02:00:00Z", "2019-04-02T22:01:00-04:00") == "2019-04-03T02:00:00Z");
    CHECK(date("2019-04-03T02:00:00+02:00", "2019-04-02T20:00:00-04:00") ==
          "2019-04-03T02:00:00+02:00");
    CHECK(date("2019-04-03T02:00:00Z", "2019-04-02") == "2019-04-03T02:00:00Z");
}

TEST_CASE("read_html: names without what stands around them") {
    CHECK(draft_of("<a rel=author>View all posts by A B</a>").authors == Names{"A B"});
    CHECK(draft_of("<div class=byline><b class=name>A B</b><i>Rome</i></div>").authors ==
          Names{"A B"});
    CHECK(draft_of("<i class=source>Source: Example Agency</i>").source == "Example Agency");
    const auto draft = draft_of(
        R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"H",
        "author":[{"name":"A B"},{"name":"THE TIMES"}],"publisher":{"@id":"#p"}}</script>
        <script type="application/ld+json">{"@id":"#p","name":"The Times"}</script>)");
    CHECK(draft.source == "The Times");
    CHECK(draft.authors == Names{"A B"});
}

TEST_CASE("read_html: of JSON-LD no more is read than kMaxJsonLdBytes") {
    const std::string article =
        R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"A B"}</script>)";
    const auto filler = [](std::size_t bytes) {
        return R"(<script type="application/ld+json">")" + std::string(bytes, 'x') + "\"</script>";
    };
    CHECK(draft_of(filler(1000) + article).title == "A B");
    CHECK(draft_of(filler(kMaxJsonLdBytes) + article).title.empty());
}

TEST_CASE("read_html: the body a page only declares is taken when the page shows none") {
    const auto draft = draft_of(
        R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","articleBody":")" +
        kFirst + R"("}</script><body><div id="root"></div></body>)");
    CHECK(draft.body == kFirst);
}

TEST_CASE(
    "read_html: of pages that go on with other articles only the one with the title is read") {
    const std::string other =
        "<article><h1>Bread is dearer</h1><time datetime='2019-03-01'></time>"
        "<p>" +
        kSecond + " " + kSecond + "!</p><p>" + kSecond + "?</p></article>";
    const std::string wanted =
        "<article><h1>Power market agreed</h1>"
        "<time datetime='2019-04-03'></time><p>" +
        kFirst + "</p></article>";
    const auto draft =
        draft_of("<html><head><title>Power market agreed</title></head><body><main>" + wanted +
                 other + other + "</main></body></html>");
    CHECK(draft.title == "Power market agreed");
    CHECK(draft.published == "2019-04-03");
    CHECK(draft.body == kFirst);
}

TEST_CASE("read_html: of several articles in JSON-LD the page's own is taken") {
    const auto page = [](std::string_view link, std::string_view second) {
        return draft_of(
                   "<html><head><title>Power market agreed</title>" + std::string(link) +
                   R"(<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Other",
            "datePublished":"2015-01-01","url":"https://e.org/2"},{"@type":"NewsArticle",)" +
                   std::string(second) + R"(,"datePublished":"2019-04-03"}]</script></head><body>
            <h1>Power market agreed</h1>)" +
                   kText + "</body></html>")
            .published;
    };
    CHECK(page("<link rel=canonical href='http://e.org/1'>",
               R"("headline":"Power","mainEntityOfPage":{"@id":"https://e.org/1"})") ==
          "2019-04-03");
    CHECK(page("", R"("headline":"Power market agreed")") == "2019-04-03");
    CHECK(page("", R"("headline":"Power")") == "2015-01-01");
}

TEST_CASE("read_html: a relative address is resolved against what the page says elsewhere") {
    struct Case {
        std::string_view head;
        std::string_view want;
    };
    const Case cases[] = {
        {"<link rel=canonical href='/1'>", "/1"},
        {"<base href='https://e.org/x/'><link rel=canonical href='1'>", "https://e.org/x/1"},
        {"<link rel=canonical href='/1'><meta property='og:url' content='https://e.org/2?x'>",
         "https://e.org/1"},
        {"<base href='https://e.org/'><meta property='og:url' content='2'>", "https://e.org/2"},
        {"<base href='/'><link rel=canonical href='//e.org/1'>", "//e.org/1"},
        {R"(<link rel=canonical href='/1'><script type="application/ld+json">{"@type":"NewsArticle",
            "headline":"Power market agreed","url":"https://e.org/2"}</script>)",
         "https://e.org/1"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.head);
        CHECK(draft_of("<html><head><title>Power market agreed</title>" + std::string(c.head) +
                       "</head><body>" + kText + "</body></html>")
                  .url == c.want);
    }
}

TEST_CASE("read_html: a live blog that shows no text is read from its posts") {
    const auto draft = draft_of(R"(<html><head><title>Storm live</title>
<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm live",
"liveBlogUpdate":[{"@type":"BlogPosting","headline":"Bridge closed","articleBody":"It is shut."},
{"@type":"BlogPosting","headline":"A picture"},{"articleBody":"The ferry waits."}]}</script></head>
<body><h1>Storm live</h1><div id="app"></div></body></html>)");
    CHECK(draft.body == "Bridge closed\n\nIt is shut.\n\nThe ferry waits.");
}

TEST_CASE("read_html: a date that stands for none gives way to another one") {
    const auto draft = draft_of(
        "<html><head><title>Power market agreed</title>"
        "<meta property='article:published_time' content='1970-01-01T00:00:00Z'>"
        "<meta name=date content=2019-04-03></head><body>" +
        kText + "</body></html>");
    CHECK(draft.published == "2019-04-03");
}

TEST_CASE("read_html: the name of a site above its article is no title") {
    const auto titled = [](std::string_view head, std::string_view header,
                           std::string_view heading) {
        return draft_of("<html><head>" + std::string(head) + "</head><body><header><h1>" +
                        std::string(header) + "</h1></header><article><h1>" + std::string(heading) +
                        "</h1>" + kText + "</article></body></html>")
            .title;
    };
    CHECK(titled("<title>Example Times</title>", "Example Times", "Power market is agreed") ==
          "Power market is agreed");
    CHECK(titled("<title>x</title><meta property=og:title content='Example Times'>",
                 "Example Times", "Power market is agreed") == "Power market is agreed");
    CHECK(titled("<title>Power market is agreed</title>", "Power market is agreed", "Tariffs") ==
          "Power market is agreed");
}

TEST_CASE("read_html: a page without an article gives its text or nothing, never a crash") {
    CHECK(draft_of("").body.empty());
    CHECK(draft_of("just words").body == "just words");
    CHECK(draft_of("<p>short</p>").body == "short");
    CHECK(draft_of("<nav><a href=x>Home</a></nav>").body.empty());
}

}  // namespace newsidx
