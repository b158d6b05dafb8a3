// Headlines that stand in no <h1> and in no <title>, as read_html takes them.
#include "article/html_unnamed_title.hpp"

#include <doctest/doctest.h>

#include <string>

#include "article/html.hpp"
#include "power_market.hpp"

namespace newsidx {
namespace {

const std::string kWant = kFirst + "\n\n" + kSecond;

Draft read(const std::string& page) {
    const auto drafts = read_html(page);
    REQUIRE(drafts);
    REQUIRE(drafts->size() == 1);
    return drafts->front();
}

}  // namespace

TEST_CASE("read_html: a headline without <h1> is the title where the page has no better one") {
    const char* headlines[] = {
        "<h2>Ministers agree</h2>",
        "<h2 align=center>Ministers agree</h2><h3>A summit of five</h3>",
        "<h2>Press service</h2><h2>Ministers agree</h2>",
        "<h3><a href=1>Ministers agree</a></h3>",
        "<p>Ministers agree on power</p>",
        "<p><b>Ministers agree on power</b></p>",
        "<center><font size=+2><b>MINISTERS AGREE ON POWER</b></font></center>",
        "<div class=title>Ministers agree</div>",
        "<p class=MsoTitle><span lang=EN-GB>Ministers agree</span></p><p "
        "class=MsoNormal>&nbsp;</p>",
    };
    for (const std::string head :
         {"", "<title>Foreign Ministry</title>", "<title>Foreign Ministry | Press</title>",
          "<title>Untitled Document</title>"}) {
        for (const std::string line : headlines) {
            CAPTURE(head);
            CAPTURE(line);
            const auto draft = read(head + "<body>" + line + kText);
            CHECK((draft.title.starts_with("Ministers agree") ||
                   draft.title.starts_with("MINISTERS AGREE")));
            CHECK(draft.body.ends_with(kWant));
        }
    }
}

TEST_CASE("read_html: the day below such a headline is the article's") {
    for (const std::string line :
         {"<h2>Ministers agree</h2>", "<p><b>Ministers agree on power</b></p>",
          "<h1>Foreign Ministry</h1><h2>Ministers agree</h2>",
          "<title>The Ministry of Foreign Affairs of Example</title><h2>Ministers agree</h2>"}) {
        CAPTURE(line);
        const auto draft = read("<title>Foreign Ministry</title>" + line +
                                "<p align=right>3 April 2019</p>" + kText);
        CHECK(draft.published == "3 April 2019");
    }
}

TEST_CASE("read_html: a headline that is not the title stays in the text") {
    const auto named = read(
        "<title>Foreign Ministry</title><h1>Foreign Ministry</h1>"
        "<h2>Ministers agree on power</h2><p>3 April 2019</p>" +
        kText);
    CHECK(named.title == "Foreign Ministry");
    CHECK(named.body == "Ministers agree on power\n\n" + kWant);
    const auto longer = read(
        "<title>The Ministry of Foreign Affairs of Example</title>"
        "<h2>Ministers agree on power</h2><p>3 April 2019</p>" +
        kText);
    CHECK(longer.title == "The Ministry of Foreign Affairs of Example");
    CHECK(longer.body == "Ministers agree on power\n\n" + kWant);
    CHECK(longer.published == "3 April 2019");
    // Printed with a line before it, it is there.
    CHECK(read("<meta property=og:title content='Ministers agree on power'>"
               "<h2><span>The steppe</span> <span>Ministers agree on power</span></h2>" +
               kText)
              .body == kWant);
}

TEST_CASE("read_html: what stands above a text and is no headline makes no title") {
    for (const std::string line :
         {"<p>By A. Writer of Agency</p>", "<p>Published on 3 April 2019</p>",
          "<p>3 April 2019</p>", "<nav><h2>Ministers agree</h2></nav>",
          "<p>The ministers met in Astana.</p>", "<p><a href=1>All of the news here</a></p>"}) {
        CAPTURE(line);
        CHECK(read("<title>Power talks</title>" + line + kText).title == "Power talks");
    }
    // A title that is printed names the article, however short.
    CHECK(read("<title>Power talks</title><h1>Power talks</h1><h2>Ministers agree</h2>" + kText)
              .title == "Power talks");
}

}  // namespace newsidx
