// What html_printed.hpp and html_beside_title.hpp find on a page, as read_html makes a draft of it.
#include <doctest/doctest.h>

#include <string>

#include "article/html.hpp"
#include "power_market.hpp"

namespace newsidx {
namespace {

Draft page_draft(const std::string& page) {
    const auto drafts = read_html(page);
    REQUIRE(drafts);
    REQUIRE(drafts->size() == 1);
    return drafts->front();
}

}  // namespace

TEST_CASE("read_html: writer and day beside the headline in one line") {
    for (const std::string line :
         {"By A Bee - 3 April 2019", "By A Bee | 3 April 2019", "By A Bee, 3 April 2019",
          "3 April 2019 - By A Bee", "By A Bee, Agency · 3 April 2019"}) {
        CAPTURE(line);
        const auto draft =
            page_draft("<h1>Power market agreed</h1><div>" + line + "</div>" + kText);
        CHECK(draft.published == "3 April 2019");
        CHECK(draft.authors == std::vector<std::string>{"A Bee"});
        CHECK(draft.body == kFirst + "\n\n" + kSecond);
    }
}

TEST_CASE("read_html: a day alone in a box beside the text is the article's") {
    const std::string day = "<time datetime='2019-04-03T11:48'>11:48, 3 April</time>";
    CHECK(page_draft("<aside><div>" + day + "</div></aside><h1>Power market agreed</h1>" + kText)
              .published == "2019-04-03T11:48");
    CHECK(page_draft("<h1>Power market agreed</h1>" + kText + "<aside>" + day +
                     " <a href=x>Rates fall</a></aside>")
              .published.empty());
    CHECK(page_draft("<aside>" + day +
                     "</aside><h1>Power market agreed</h1><time datetime=2019-04-02>x</time>" +
                     kText)
              .published == "2019-04-02");
}

}  // namespace newsidx
