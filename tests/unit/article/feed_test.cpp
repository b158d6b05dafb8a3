#include "article/feed.hpp"

#include <doctest/doctest.h>

#include <string>

#include "article/feed_names.hpp"

namespace newsidx {
namespace {

using Names = std::vector<std::string>;

std::vector<Draft> drafts_of(std::string_view feed) {
    auto drafts = read_feed(feed);
    CAPTURE(drafts ? std::string() : drafts.error().what);
    REQUIRE(drafts);
    return std::move(*drafts);
}

Draft only(std::string_view feed) {
    auto drafts = drafts_of(feed);
    REQUIRE(drafts.size() == 1);
    return drafts.front();
}

// An RSS 2.0 feed around the inside of one item.
std::string rss(std::string_view item) {
    return R"(<?xml version="1.0" encoding="windows-1251"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example Times</title>
<link>https://e.org/</link><description>All of it</description><language>en-gb</language>
<image><title>Logo</title><url>https://e.org/logo.png</url></image><item>)" +
           std::string(item) + "</item></channel></rss>";
}

}  // namespace

TEST_CASE("read_feed: RSS 2.0 with all its parts") {
    const auto draft = only(rss(R"(<title>A &amp; B</title><link> https://e.org/1 </link>
<description>Short.</description>
<content:encoded><![CDATA[<p>One &eacute;.</p><p>Two.</p>]]></content:encoded>
<pubDate>Wed, 03 Apr 2019 12:00:00 +0300</pubDate><dc:creator>C D</dc:creator>
<dc:creator>E F</dc:creator><guid>https://e.org/?p=1</guid><category>World</category>
<category><![CDATA[Politics]]></category>)"));
    CHECK(draft.title == "A & B");
    CHECK(draft.body == "One é.\n\nTwo.");
    CHECK(draft.published == "Wed, 03 Apr 2019 12:00:00 +0300");
    CHECK(draft.updated.empty());
    CHECK(draft.url == "https://e.org/1");
    CHECK(draft.source == "Example Times");
    CHECK(draft.lang == "en-gb");
    CHECK(draft.authors == Names{"C D", "E F"});
    CHECK(draft.labels == Names{"World", "Politics"});
    CHECK(draft.line == 1);
}

TEST_CASE("read_feed: the parts of an RSS item in their odder spellings") {
    struct Case {
        std::string_view item;
        std::string Draft::*part;
        std::string_view want;
    };
    const Case cases[] = {
        {"<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>", &Draft::body,
         "One.\n\nTwo."},
        {"<description>Plain, 3 &lt; 4.</description>", &Draft::body, "Plain, 3 < 4."},
        {"<description><p>Not</p><p>escaped<br/>at all</p></description>", &Draft::body,
         "Not\n\nescaped at all"},
        {"<description>a<![CDATA[b]]>c</description>", &Draft::body, "abc"},
        {"<title>Profits&amp;#8217; rise</title>", &Draft::title, "Profits’ rise"},
        {"<title><![CDATA[<b>Bold</b> words]]></title>", &Draft::title, "Bold words"},
        {"<title>&unknown; stays</title>", &Draft::title, "&unknown; stays"},
        {"<guid>https://e.org/1</guid>", &Draft::url, "https://e.org/1"},
        {"<guid isPermaLink='false'>https://e.org/1</guid>", &Draft::url, ""},
        {"<guid>tag:e.org,2019:1</guid>", &Draft::url, ""},
        {"<a:link xmlns:a='http://www.w3.org/2005/Atom' rel='self' href='https://e.org/x'/>"
         "<a:link xmlns:a='http://www.w3.org/2005/Atom' href='https://e.org/1'/>",
         &Draft::url, "https://e.org/1"},
        {"<link>https://feeds.e.org/~r/1</link><feedburner:origLink>https://e.org/1"
         "</feedburner:origLink>",
         &Draft::url, "https://e.org/1"},
        {"<dc:date>2019-04-03</dc:date>", &Draft::published, "2019-04-03"},
        {"<d:date xmlns:d='http://purl.org/dc/elements/1.1/'>2019-04-03</d:date>",
         &Draft::published, "2019-04-03"},
        {"<d:date xmlns:d='http://e.org/other'>2019-04-03</d:date>", &Draft::published, ""},
        {"<source url='https://w.org/'>Wire</source>", &Draft::source, "Wire"},
        {"<y:full-text xmlns:y='http://news.yandex.ru'>Full.</y:full-text>"
         "<description>Short.</description>",
         &Draft::body, "Full."},
    };
    for (const auto& c : cases) {
        CAPTURE(c.item);
        CHECK(only(rss(c.item)).*c.part == c.want);
    }
}

TEST_CASE("read_feed: the note that WordPress puts below an entry is none of its text") {
    const auto entry = [](const std::string& body) {
        const auto drafts = read_feed("<rss><channel><item><title>A</title><description><![CDATA[" +
                                      body + "]]></description></item></channel></rss>");
        REQUIRE(drafts);
        REQUIRE(drafts->size() == 1);
        return drafts->front().body;
    };
    CHECK(entry("<p>They met.</p><p>The post <a>A</a> appeared first on <a>B</a>.</p>") ==
          "They met.");
    CHECK(entry("<p>Sie gehen.</p><p>Der Beitrag A erschien zuerst auf B.</p>") == "Sie gehen.");
    CHECK(entry("<p>They met.</p><p>The post is vacant.</p>") ==
          "They met.\n\nThe post is vacant.");
}

TEST_CASE("read_feed: authors of RSS are names, not addresses of mail") {
    CHECK(only(rss("<author>desk@e.org (A B)</author>")).authors == Names{"A B"});
    CHECK(only(rss("<author>desk@e.org</author>")).authors.empty());
    CHECK(only(rss("<author>A B</author>")).authors == Names{"A B"});
}

TEST_CASE("read_feed: RSS 1.0 has its items beside the channel") {
    const auto draft = only(R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://e.org/"><title>Example</title><dc:language>ja</dc:language></channel>
<item rdf:about="https://e.org/1"><title>A</title><description>B</description>
<dc:date>2019-04-03T12:00+09:00</dc:date><dc:subject>World</dc:subject></item></rdf:RDF>)");
    CHECK(draft.title == "A");
    CHECK(draft.url == "https://e.org/1");
    CHECK(draft.lang == "ja");
    CHECK(draft.source == "Example");
    CHECK(draft.labels == Names{"World"});
}

TEST_CASE("read_feed: RSS 0.91 without any namespace") {
    const auto drafts = drafts_of(R"(<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "rss.dtd">
<rss version="0.91"><channel><title>Old</title><item><title>A</title></item>
<item><title>B</title></item></channel></rss>)");
    REQUIRE(drafts.size() == 2);
    CHECK(drafts[1].title == "B");
    CHECK(drafts[1].line == 2);
}

TEST_CASE("read_feed: Atom with any prefix, XHTML content, and an updated date alone") {
    const auto drafts = drafts_of(R"(<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="de">
<a:title>Blatt</a:title><a:author><a:name>Redaktion</a:name></a:author>
<a:entry><a:title type="html">A &amp;amp; B</a:title><a:id>tag:e.org,2019:1</a:id>
<a:link rel="enclosure" href="https://e.org/1.mp3"/><a:link rel="alternate" href="https://e.org/1"/>
<a:published>2019-04-03T12:00:00Z</a:published><a:updated>2019-04-04T12:00:00Z</a:updated>
<a:summary>Short.</a:summary><a:category term="w" label="Welt"/><a:category term="x"/>
<a:content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>One<h:br/>line.</h:p>
<h:p>Two &amp; three.</h:p></h:div></a:content></a:entry>
<a:entry><a:title type="text">x &lt;b> y</a:title><a:updated>2019-04-05</a:updated>
<a:author><a:name>C D</a:name></a:author><a:id>https://e.org/2</a:id></a:entry></a:feed>)");
    REQUIRE(drafts.size() == 2);
    CHECK(drafts[0].title == "A & B");
    CHECK(drafts[0].body == "One line.\n\nTwo & three.");
    CHECK(drafts[0].url == "https://e.org/1");
    CHECK(drafts[0].published == "2019-04-03T12:00:00Z");
    CHECK(drafts[0].updated == "2019-04-04T12:00:00Z");
    CHECK(drafts[0].authors == Names{"Redaktion"});
    CHECK(drafts[0].labels == Names{"Welt", "x"});
    CHECK(drafts[0].lang == "de");
    CHECK(drafts[1].title == "x <b> y");
    CHECK(drafts[1].published.empty());  // an update says nothing of it
    CHECK(drafts[1].authors == Names{"C D"});
    CHECK(drafts[1].url == "https://e.org/2");
}

TEST_CASE("read_feed: Atom 0.3 and a feed that forgot its namespace") {
    CHECK(only(R"(<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry>
<title>A</title><issued>2004-01-02</issued><content mode="escaped">B</content></entry></feed>)")
              .published == "2004-01-02");
    CHECK(only("<feed><title>T</title><entry><title>A</title></entry></feed>").title == "A");
}

TEST_CASE("read_feed: an entry without a feed around it") {
    const auto entry = only(
        "<entry xmlns='http://www.w3.org/2005/Atom'><title>A</title>"
        "<id>https://e.org/1</id><content type='html'>&lt;p&gt;One.&lt;/p&gt;"
        "</content></entry>");
    CHECK(entry.title == "A");
    CHECK(entry.body == "One.");
    CHECK(entry.url == "https://e.org/1");
    const auto item = only(
        "<item><title>A</title><link>https://e.org/1</link>"
        "<description>One.</description></item>");
    CHECK(item.body == "One.");
}

TEST_CASE("read_feed: menus, styles and what was thrown away are no articles of WordPress") {
    const auto drafts =
        drafts_of(rss("<title>A</title><wp:post_type>nav_menu_item</wp:post_type></item>"
                      "<item><title>B</title><wp:post_type>post</wp:post_type>"
                      "<wp:status>trash</wp:status></item>"
                      "<item><title>C</title><wp:post_type>post</wp:post_type>"
                      "<wp:status>publish</wp:status>"));
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.front().title == "C");
}

TEST_CASE("read_feed: an export of WordPress parts its paragraphs by blank lines") {
    const auto draft = only(rss(R"(<title>A</title><wp:post_id>7</wp:post_id>
<content:encoded><![CDATA[<h2>Head</h2>
One met
two.

[caption id="a1" width="300"]<img src="x.jpg"/> A hand[/caption]

Three <b>left</b>.]]></content:encoded>)"));
    CHECK(draft.body == "Head\n\nOne met two.\n\nThree left.");
}

TEST_CASE("read_feed: no entity of a document type is expanded") {
    std::string feed = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"lol\">";
    for (int i = 1; i < 12; ++i) {
        feed += "<!ENTITY l" + std::to_string(i) + " \"";
        for (int k = 0; k < 10; ++k) feed += "&l" + std::to_string(i - 1) + ";";
        feed += "\">";
    }
    feed +=
        "<!ENTITY file SYSTEM \"file:///etc/passwd\">]><rss><channel><item>"
        "<title>&l11;</title><description>&file;</description></item></channel></rss>";
    const auto draft = only(feed);
    CHECK(draft.title == "&l11;");
    CHECK(draft.body == "&file;");
}

TEST_CASE("read_feed: what is no feed is refused with the place or the root's name") {
    struct Case {
        std::string_view in;
        std::string_view want;
    };
    const Case cases[] = {
        {"", "not valid XML"},
        {"<rss><channel>\n<item><title>A</item>", "at line 2, column"},
        {"<rss><channel><item>", "not valid XML"},
        {"<urlset><url/></urlset>", "XML, but no feed: its root is <urlset>"},
        {"<rss><channel><title>A</title></channel></rss>", "no entry in the feed"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        const auto drafts = read_feed(c.in);
        REQUIRE_FALSE(drafts);
        CHECK(drafts.error().kind == ErrorKind::input);
        CAPTURE(drafts.error().what);
        CHECK(drafts.error().what.find(c.want) != std::string::npos);
    }
}

TEST_CASE("read_feed: a date that stands for none gives way to another one") {
    CHECK(only(rss("<title>A</title><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>"
                   "<dc:date>2019-04-03</dc:date>"))
              .published == "2019-04-03");
}

TEST_CASE("read_feed: of a broken feed the sound entries are read, the others told with a place") {
    struct Case {
        const char* name;
        std::string_view items;
        std::string_view want;  // titles, or what is wrong
    };
    const Case cases[] = {
        {"a bare <",
         "<item><title>A</title></item>\n<item><title>1 < 2</title></item>\n"
         "<item><title>C</title></item></channel></rss>",
         "1 A|2 line 2|3 C|"},
        {"an open tag", "<item><title>A<br></title></item><item><title>B</title></item>",
         "1 line 1|2 B|"},
        {"cut off", "<item><title>A</title></item>\n<item><title>B</title><descr", "1 A|2 line 2|"},
        {"an end tag left out",
         "<item><title>A</title><item><title>B</title></item></channel></rss>", "1 line 1|2 B|"},
        {"no end", "<item><title>A</title></item>", "1 A|0 line 1|"},
        {"tags that are text",
         "<item><title><![CDATA[</item><item>A]]></title></item><item><title>B<</title></item>",
         "1 </item><item>A|2 line 1|"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        const auto drafts = drafts_of(
            "<rss xmlns:d='http://purl.org/dc/elements/1.1/'><channel>"
            "<title>Times</title>" +
            std::string(c.items));
        std::string found;
        for (const auto& draft : drafts) {
            const auto line = draft.broken ? draft.broken->what.find("line ") : 0;
            found += std::to_string(draft.line) + " " +
                     (draft.broken ? draft.broken->what.substr(line, 6) : draft.title) + "|";
            if (!draft.broken) CHECK(draft.source == "Times");
        }
        CHECK(found == c.want);
    }
}

TEST_CASE("read_feed: entries that are rubbish are given up, what was sound before them is kept") {
    std::string rubbish;
    for (int i = 0; i < 10'000; ++i) rubbish += "<item><";
    const auto drafts = drafts_of("<rss><channel><item><title>A</title></item>" + rubbish);
    CHECK(drafts.size() == 1 + kMaxBrokenEntries + 1 + 1);
    CHECK(drafts.front().title == "A");
    const std::string root = "<rss a='" + std::string(100'000, 'x') + "'><channel>";
    CHECK_FALSE(read_feed(root + "<item><title>A</title></item><item><"));
}

TEST_CASE("read_feed: several feeds in one file are all read, sound or not") {
    const std::string one = R"(<?xml version="1.0"?><rss><channel><title>One</title>
        <item><title>A</title></item></channel></rss>)";
    const std::string two = R"(<?xml version="1.0"?><f:feed xmlns:f="http://www.w3.org/2005/Atom">
        <f:title>Two</f:title><f:entry><f:title>B</f:title></f:entry></f:feed>)";
    for (const std::string& tail : {std::string(), std::string("<f:entry><f:title>C")}) {
        CAPTURE(tail);
        const auto drafts = drafts_of(one + "\n" + two + tail);
        REQUIRE(drafts.size() == (tail.empty() ? 2 : 3));
        CHECK(drafts[0].title == "A");
        CHECK(drafts[0].source == "One");
        CHECK(drafts[1].title == "B");
        CHECK(drafts[1].source == "Two");
        CHECK(drafts[1].line == 2);
    }
    const auto beside = drafts_of(one + "<urlset/>");
    REQUIRE(beside.size() == 2);
    REQUIRE(beside[1].broken);
    CHECK(beside[1].broken->what.find("<urlset>") != std::string::npos);
}

TEST_CASE("read_feed: depth costs nothing, size and number of tags are limited") {
    std::string deep;
    for (int i = 0; i < 200'000; ++i) deep += "<x>";
    CHECK_FALSE(read_feed("<rss><channel><item><description>" + deep));
    std::string closed = deep;
    for (int i = 0; i < 200'000; ++i) closed += "</x>";
    CHECK(read_feed(rss("<description>" + closed + "</description>")));
    const auto many = read_feed(std::string(kMaxFeedTags + 1, '<'));
    REQUIRE_FALSE(many);
    CHECK(many.error().what == "more than 2000000 tags in one feed");
    const auto told = read_feed("<rss" + std::string(kMaxFeedAttributes + 1, '='));
    REQUIRE_FALSE(told);
    CHECK(told.error().what == "more than 2000000 attributes in one feed");
    const auto big = read_feed(std::string(kMaxFeedBytes + 1, ' '));
    REQUIRE_FALSE(big);
    CHECK(big.error().what == "more than 32 MB in one feed");
}

TEST_CASE("read_feed: ends of breaks without number cost their length once") {
    std::string breaks;
    for (int i = 0; i < 300'000; ++i) breaks += "<br/>";
    const auto draft = only(rss("<title>A</title><description>a" + breaks + "b</description>"));
    CHECK(draft.body == "a\n\nb");
}

TEST_CASE("read_feed: of an element's attributes kMaxDeclarations are asked for namespaces") {
    const auto body = [](std::size_t before) {
        std::string feed = "<rss";
        for (std::size_t i = 0; i < before; ++i) feed += " a" + std::to_string(i) + "=''";
        return only(feed +
                    " xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel><item>"
                    "<title>A</title><c:encoded>B</c:encoded></item></channel></rss>")
            .body;
    };
    CHECK(body(kMaxDeclarations - 1) == "B");
    CHECK(body(kMaxDeclarations).empty());
}

TEST_CASE("read_feed: a relative link is resolved against xml:base, else against the feed's own") {
    struct Case {
        const char* name;
        std::string feed;
        std::string_view want;
    };
    const std::string text = "<title>A</title><description>B.</description>";
    const Case cases[] = {
        {"the channel's link",
         "<rss><channel><link>https://e.org/news/</link><item>" + text +
             "<link>2019/1</link></item></channel></rss>",
         "https://e.org/news/2019/1"},
        {"the channel's address of itself",
         "<rss xmlns:a=\"http://www.w3.org/2005/Atom\"><channel><a:link rel=\"self\" "
         "href=\"https://e.org/rss.xml\"/><item>" +
             text + "<link>/1</link></item></channel></rss>",
         "https://e.org/1"},
        {"xml:base",
         "<rss xml:base=\"https://f.org/x/\"><channel><link>https://e.org/</link><item>" + text +
             "<link>1</link></item></channel></rss>",
         "https://f.org/x/1"},
        {"xml:base upon xml:base",
         "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://e.org/x/\"><entry "
         "xml:base=\"y/\"><title>A</title><link href=\"1\" xml:base=\"z/\"/></entry></feed>",
         "https://e.org/x/y/z/1"},
        {"Atom's own page",
         "<feed xmlns=\"http://www.w3.org/2005/Atom\"><link href=\"https://e.org/x\"/><entry>"
         "<title>A</title><link href=\"1\"/></entry></feed>",
         "https://e.org/1"},
        {"a feed that is relative itself",
         "<rss><channel><link>/news/</link><item>" + text +
             "<link>/1</link></item></channel></rss>",
         "/1"},
        {"a link to elsewhere",
         "<rss><channel><link>https://e.org/</link><item>" + text +
             "<link>https://g.org/1</link></item></channel></rss>",
         "https://g.org/1"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(only(c.feed).url == c.want);
    }
}

TEST_CASE("read_feed: the text of Yandex' turbo pages") {
    const auto draft = only(
        "<rss xmlns:turbo=\"http://turbo.yandex.ru\"><channel><item turbo=\"true\"><title>A</title>"
        "<description>Short.</description><turbo:content><![CDATA[<p>One.</p><p>Two.</p>]]>"
        "</turbo:content></item></channel></rss>");
    CHECK(draft.body == "One.\n\nTwo.");
}

TEST_CASE("read_feed: files attached to an export of WordPress are no articles") {
    const auto drafts = drafts_of(
        "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>"
        "<item><title>a.jpg</title><wp:post_type><![CDATA[attachment]]></wp:post_type></item>"
        "<item><title>A</title><description>One.</description>"
        "<wp:post_type>post</wp:post_type></item></channel></rss>");
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.front().title == "A");
    CHECK(drafts.front().line == 2);
}

}  // namespace newsidx
