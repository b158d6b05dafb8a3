#include "article/wire_marks.hpp"

#include <doctest/doctest.h>

#include "article/plain.hpp"

using namespace newsidx;

TEST_CASE("drop_wire_marks: what is for those who handle a text is none of it") {
    struct Case {
        std::string in;
        std::string want;
    };
    const Case cases[] = {
        {"They met.\n\n(MORE)\n\nThey left.\n\n(END)", "They met.\n\nThey left."},
        {"They met.\n\nThey left. Enditem", "They met.\n\nThey left."},
        {"They met.\n\n###", "They met."},
        {"They met and… [+2412 chars]", "They met and…"},
        {"They met... [812 chars]", "They met..."},
        {"They met. [chars]", "They met. [chars]"},
        {"They met. [+x chars]", "They met. [+x chars]"},
        {"In the end (more) was said.", "In the end (more) was said."},
        {"(END)", "(END)"},
        {"", ""},
        {"They met.", "They met."},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        std::string body = c.in;
        drop_wire_marks(body);
        CHECK(body == c.want);
    }
}

TEST_CASE("read_plain_file: below a wire's slug stands the headline") {
    struct Case {
        std::string in;
        std::string title;
    };
    const Case cases[] = {
        {"KAZAKHSTAN-PORT/ (UPDATE 2)\n\nPort to grow\n\nThey met.", "Port to grow"},
        {"PORT/\nPort to grow\n\nThey met.", "Port to grow"},
        {"^BC-AS--Kazakhstan-Port,130\n^Port to grow\n^By ANN LEE\n   They met.", "Port to grow"},
        {"AFP/Reuters report\n\nThey met.", "AFP/Reuters report"},
        {"KAZAKHSTAN-PORT/ (UPDATE 2)", "KAZAKHSTAN-PORT/ (UPDATE 2)"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        CHECK(read_plain_file(c.in).title == c.title);
    }
    const auto marked = read_plain_file(
        "^BC-AS--Kazakhstan-Port,130\n^Port to grow\n^By ANN LEE\n"
        "^Associated Press Writer=\n   They met.\n   They left.");
    CHECK(marked.body.find("Writer") == std::string::npos);
    CHECK(marked.authors == std::vector<std::string>{"By ANN LEE"});
}
