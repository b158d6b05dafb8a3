#include "entity/dateline.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

TEST_CASE("find_dateline: takes what stands before the dash at the body's head") {
    struct Case {
        const char* body;
        const char* want;
    };
    const Case cases[] = {
        {"SALVADOR, Feb 26 - Showers continued.", "SALVADOR, Feb 26 "},
        {"WASHINGTON (Reuters) - The president spoke.", "WASHINGTON (Reuters) "},
        {"Paris (AFP) — The minister resigned.", "Paris (AFP) "},
        {"The well-known author died - at last.", ""},
        {"He left. It was late.", ""},
        {"The long sentence about nothing in particular goes on and on and on until it is far too "
         "late for it to be one - THE END",
         ""},
        {"LONDON\n\nMarch - again", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.body);
        const std::string text = std::string("A title\n\n") + c.body;
        const Span span = find_dateline(text, analyze(text, 7, "en"));
        CHECK(text.substr(span.begin, span.size()) == c.want);
    }
}
