#include "article/html_title.hpp"

#include <doctest/doctest.h>

namespace newsidx {

TEST_CASE("without_site: takes the outlet off and leaves the headline's own signs") {
    struct Case {
        std::string_view title;
        std::string_view site;
        std::string_view want;
    };
    const Case cases[] = {
        {"Ministers agree on power | Example Times", "", "Ministers agree on power"},
        {"Ministers agree on power | World | Example Times", "", "Ministers agree on power"},
        {"Ministers agree on power - BBC News", "", "Ministers agree on power"},
        {"Ministers agree on power — RT", "", "Ministers agree on power"},
        {"Ministers agree - The Very Long Name Of Times", "the very long name of times",
         "Ministers agree"},
        {"Example Times: Ministers agree", "Example Times", "Ministers agree"},
        {"Example Times - Ministers agree", "Example Times", "Ministers agree"},
        {"Power market: ministers agree", "Example Times", "Power market: ministers agree"},
        {"Brexit - what happens next in the talks", "", "Brexit - what happens next in the talks"},
        {"Ministers agree on power", "", "Ministers agree on power"},
        {"", "Example", ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.title);
        CHECK(without_site(c.title, c.site) == c.want);
    }
}

TEST_CASE("headline: the printed one where the others agree, else the declared one") {
    struct Case {
        const char* name;
        std::string_view page;
        std::string_view declared;
        std::string_view want;
    };
    const Case cases[] = {
        {"printed", "<h1>Ministers agree at last on power</h1>", "Ministers agree on power",
         "Ministers agree at last on power"},
        {"the logo is printed first", "<h1>Example Times</h1><h1>Ministers agree</h1>",
         "Ministers agree | Example Times", "Ministers agree"},
        {"only the logo is printed", "<h1>Example Times</h1>", "Ministers agree",
         "Ministers agree"},
        {"hidden", "<h1 hidden>Ministers agree not</h1>", "Ministers agree", "Ministers agree"},
        {"the title's words", "<title>Ministers agree - X</title><h1>Ministers agree</h1>", "",
         "Ministers agree"},
        {"nothing", "<p>a</p>", "", ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        const auto tree = HtmlTree::parse(c.page);
        REQUIRE(tree);
        CHECK(headline(*tree, c.declared, "Example Times") == c.want);
    }
}

}  // namespace newsidx
