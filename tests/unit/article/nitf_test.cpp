#include "article/nitf.hpp"

#include <doctest/doctest.h>

#include "article/feed.hpp"

using namespace newsidx;

TEST_CASE("read_nitf: title, byline, dateline, date, source, address, text") {
    const auto draft = read_nitf(R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf xml:lang="en"><head><title>Archive title</title>
 <docdata><date.issue norm="20190403T101500Z"/><key-list><keyword key="gas"/></key-list></docdata>
 <pubdata name="The Example" ex-ref="https://example.org/a/1" date.publication="20190404T000000"/>
</head><body><body.head>
 <hedline><hl1>Ministers <em>meet</em></hl1><hl2>Second line</hl2></hedline>
 <byline class="print_byline">By <person>Ann Lee</person></byline>
 <byline class="normalized_byline">Lee, Ann</byline>
 <dateline><location>ASTANA</location>, <story.date>April 3</story.date></dateline>
</body.head><body.content>
 <block class="lead_paragraph"><p>They met on Monday.</p></block>
 <block class="full_text"><p>They met on Monday.</p><media><media.caption>A hall</media.caption></media>
 <hl2>Talks</hl2><p><person>Ann Poe</person> left &amp; flew home.</p></block>
</body.content></body></nitf>)");
    REQUIRE(draft);
    CHECK(draft->title == "Ministers meet");
    CHECK(draft->authors == std::vector<std::string>{"By Ann Lee"});
    CHECK(draft->published == "20190403T101500Z");
    CHECK(draft->source == "The Example");
    CHECK(draft->url == "https://example.org/a/1");
    CHECK(draft->lang == "en");
    CHECK(draft->labels == std::vector<std::string>{"gas"});
    CHECK(draft->body ==
          "ASTANA, April 3 - They met on Monday.\n\nTalks\n\nAnn Poe left & flew home.");
}

TEST_CASE("read_nitf: what is missing stays empty, and broken XML is told") {
    const auto bare = read_nitf(
        "<nitf><head><title>T</title></head><body><body.content>"
        "<p>One.</p></body.content></body></nitf>");
    REQUIRE(bare);
    CHECK(bare->title == "T");
    CHECK(bare->body == "One.");
    CHECK(bare->published.empty());
    const auto broken = read_nitf("<nitf><head>");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().what.starts_with("not valid XML: "));
    CHECK_FALSE(read_nitf("<nitf>" + std::string(kMaxFeedTags, '<')));
}
