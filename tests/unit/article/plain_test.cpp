#include "article/plain.hpp"

#include <doctest/doctest.h>

#include <string>

#include "article/clean.hpp"

using namespace newsidx;

TEST_CASE("read_plain: finds the title, and makes one where there is none") {
    const std::string wrapped =
        "Ministers of the five member states met in the capital on Monday\n"
        "and agreed to lower the duties on grain, timber and machines by\n"
        "a third before the end of the year.\n";
    const std::string joined =
        "Ministers of the five member states met in the capital on Monday and agreed to lower the "
        "duties on grain, timber and machines by a third before the end of the year.";
    struct Case {
        std::string name;
        std::string text;
        std::string title;
        std::string body;
    };
    const Case cases[] = {
        {"nothing", "", "", ""},
        {"blanks", " \n\t\n", "", ""},
        {"a title", "Ministers meet\n\nThey met.\n\nThey left.", "Ministers meet",
         "They met.\n\nThey left."},
        {"a title twice", "Ministers meet\n\nMinisters meet\n\nThey met.", "Ministers meet",
         "They met."},
        {"a title twice, no blank line", "Ministers meet\nMinisters  meet\nThey met.\nThey left.",
         "Ministers meet", "They met.\n\nThey left."},
        {"Windows line ends", "\r\nMinisters meet\r\n\r\nThey met.\r\n", "Ministers meet",
         "They met."},
        {"old Mac line ends", "Ministers meet\r\rThey met.\r", "Ministers meet", "They met."},
        {"a title and lines", "Ministers meet\nThey met.\nThey left.", "Ministers meet",
         "They met.\n\nThey left."},
        {"a title over wrapped text", "Ministers meet\n" + wrapped, "Ministers meet", joined},
        {"a title on two lines",
         "Ministers of the five member states meet\nin the capital to talk of grain\n\nThey met.",
         "Ministers of the five member states meet in the capital to talk of grain", "They met."},
        {"a title alone", "Ministers meet", "Ministers meet", ""},
        {"an abbreviation at its end", "Ministers fly to the U.S.\n\nThey met.",
         "Ministers fly to the U.S.", "They met."},
        {"a question", "What next?\n\nThey met.", "What next?", "They met."},
        {"wrapped text without a title", wrapped,
         "Ministers of the five member states met in the capital on Monday and agreed to lower the "
         "duties on…",
         joined},
        {"a dateline is no title", "MINSK, April 3, 2019 (Agency) - Ministers met\n\nThey left.",
         "MINSK, April 3, 2019 (Agency) - Ministers met",
         "MINSK, April 3, 2019 (Agency) - Ministers met\n\nThey left."},
        {"a sentence is no title", "Ministers met.\n\nThey left.", "Ministers met.",
         "Ministers met.\n\nThey left."},
        {"Cyrillic",
         "Министры пяти стран встретились в столице в понедельник и договорились снизить пошлины "
         "на зерно, лес и машины до конца года.",
         "Министры пяти стран встретились в столице в понедельник и договорились снизить пошлины "
         "на зерно, лес…",
         "Министры пяти стран встретились в столице в понедельник и договорились снизить пошлины "
         "на зерно, лес и машины до конца года."},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        const Draft draft = read_plain(c.text);
        CHECK(draft.title == c.title);
        CHECK(clean_body(draft.body) == c.body);
    }
}

TEST_CASE("read_plain: a long first line is no title, and never cut inside a character") {
    const std::string line = "x" + std::string(300, 'y');
    CHECK(read_plain(line + "\n\nThey met.").title == "x" + std::string(99, 'y') + "…");
    std::string han;
    for (int i = 0; i < 120; ++i) han += "国";
    CHECK(read_plain(han + "。").title == han.substr(0, 300) + "…");
}

TEST_CASE("read_plain: what is longer than a headline, or on more lines, is no title") {
    constexpr std::size_t kHeadline = 250;  // characters
    const std::string longest = "M" + std::string(kHeadline - 1, 'n');
    CHECK(read_plain(longest + "\n\nThey met.").title == longest);
    CHECK(read_plain(longest + "n\n\nThey met.").title != longest + "n");
    const std::string line = "Ministers of the five member states of the union\n";
    std::string lines = line;
    std::string title = "Ministers of the five member states of the union";
    for (int i = 0; i < 2; ++i) {
        lines += "meet in the capital to talk about the price of grain\n";
        title += " meet in the capital to talk about the price of grain";
    }
    CHECK(read_plain(lines + "\nThey met.").title == title);
    const std::string more = lines + "meet in the capital to talk about the price of grain\n";
    CHECK_FALSE(read_plain(more + "\nThey met.").title.starts_with(title));
}
