#include "article/printed_lines.hpp"

#include <doctest/doctest.h>

#include <string>

#include "article/markdown.hpp"
#include "article/plain.hpp"

using namespace newsidx;

TEST_CASE("is_date_line: a date with its day and nothing else") {
    for (const std::string_view line : {"April 3, 2019",
                                        "3 April 2019",
                                        "Wednesday, April 3, 2019 2:05 p.m. EDT",
                                        "2019-04-03",
                                        "3 апреля 2019 года, 14:05",
                                        "среда, 3 апреля 2019",
                                        "3. April 2019, 14:05 Uhr",
                                        "mercredi 3 avril 2019",
                                        "3 de abril de 2019",
                                        "2019年4月3日",
                                        "03.04.2019",
                                        "lunedì 3 aprile 2019 ore 08:30",
                                        "pondělí 3. dubna 2019",
                                        "keskiviikko 3. huhtikuuta 2019 klo 8.30",
                                        "3 Apr, 2019 08:30 AM IST",
                                        "٣ أبريل ٢٠١٩",
                                        "입력 2019.04.03. 오전 8:30",
                                        "기사입력 2019-04-03 08:30",
                                        "Thứ tư, 3/4/2019, 08:30 (GMT+7)",
                                        "Publicerad 3 april 2019",
                                        "Stand: 03.04.2019 08:30 Uhr",
                                        "Published: 3 April 2019",
                                        "Published: 2019-04-03",
                                        "Date: 2019/04/03"}) {
        CAPTURE(line);
        CHECK(is_date_line(line));
    }
    for (const std::string_view line :
         {"April 2019", "2019", "20190403", "April 3", "They met on April 3, 2019",
          "April 3, 2019: a day to remember", "The 3 April 2019 accord", "May 31, 2019 vote", "",
          "3", "April 31, 2019"}) {
        CAPTURE(line);
        CHECK_FALSE(is_date_line(line));
    }
}

TEST_CASE("take_printed_lines: date and byline below a headline are no text") {
    struct Case {
        const char* name;
        std::string body;
        std::string left;
        std::string date;
        std::string author;
    };
    const Case cases[] = {
        {"a date", "April 3, 2019\n\nThey met.", "They met.", "April 3, 2019", ""},
        {"a byline and a date on one line", "By Ann Lee | April 3, 2019\n\nThey met.", "They met.",
         "April 3, 2019", "By Ann Lee"},
        {"the same, turned round", "April 3, 2019 | By Ann Lee\nThey met.", "They met.",
         "April 3, 2019", "By Ann Lee"},
        {"parted by a dash", "By Ann Lee – April 3, 2019\n\nThey met.", "They met.",
         "April 3, 2019", "By Ann Lee"},
        {"parted by a comma", "By Ann Lee, April 3, 2019\n\nThey met.", "They met.",
         "April 3, 2019", "By Ann Lee"},
        {"a paper between", "By Ann Lee, Agency, April 3, 2019\n\nThey met.", "They met.",
         "April 3, 2019", "By Ann Lee"},
        {"a date behind words", "By Ann Lee, met on April 3, 2019\nThey met.",
         "By Ann Lee, met on April 3, 2019\nThey met.", "", ""},
        {"a bar in a text", "By Ann Lee | A story\nThey met.", "By Ann Lee | A story\nThey met.",
         "", ""},
        {"a date in digits", "Date: 20190403\n\nThey met.", "They met.", "20190403", ""},
        {"the same with its time", "Published: 201904031405\nThey met.", "They met.",
         "201904031405", ""},
        {"digits that are no date", "Date: 12345678\nThey met.", "Date: 12345678\nThey met.", "",
         ""},
        {"digits of something else", "Number: 20190403\nThey met.", "Number: 20190403\nThey met.",
         "", ""},
        {"an author", "Author: Ann Lee\nThey met.", "They met.", "", "Author: Ann Lee"},
        {"a writer behind a colon", "By: Ann Lee\nThey met.", "They met.", "", "By: Ann Lee"},
        {"a name and a date", "Reuters, April 3, 2019\n\nThey met.",
         "Reuters, April 3, 2019\n\nThey met.", "April 3, 2019", ""},
        {"a paper with a weekday", "The Guardian, Wednesday 3 April 2019\n\nThey met.",
         "The Guardian, Wednesday 3 April 2019\n\nThey met.", "Wednesday 3 April 2019", ""},
        {"a name above a date", "Ann Lee\n3 April 2019\n\nThey met.",
         "Ann Lee\n3 April 2019\n\nThey met.", "3 April 2019", ""},
        {"a Chinese agency and a date", "中央社 2019年4月3日\n\n他们。",
         "中央社 2019年4月3日\n\n他们。", "2019年4月3日", ""},
        {"a note to editors above the byline", "(Adds quotes, details)\nBy Ann Lee\nThey met.",
         "They met.", "", "By Ann Lee"},
        {"words in brackets", "(Adds up) they said\nThey met.", "(Adds up) they said\nThey met.",
         "", ""},
        {"words that are no name", "They met on Monday, April 3, 2019\n\nThey left.",
         "They met on Monday, April 3, 2019\n\nThey left.", "", ""},
        {"a byline", "By John Smith\n\nThey met.", "They met.", "", "By John Smith"},
        {"both", "\nBy John Smith, Agency\n3 April 2019\n\nThey met.", "They met.", "3 April 2019",
         "By John Smith"},
        {"both, turned", "3 April 2019\r\n\r\nBy Ana de la Cruz and Wu Li\r\nThey met.",
         "They met.", "3 April 2019", "By Ana de la Cruz and Wu Li"},
        {"in French", "Par Jean DUPONT\n\nIls partent.", "Ils partent.", "", "Par Jean DUPONT"},
        {"in German", "Von Anna Berg und Jan Roth\n\nSie gehen.", "Sie gehen.", "",
         "Von Anna Berg und Jan Roth"},
        {"in Spanish", "Por Ana Ruiz\n\nSe van.", "Se van.", "", "Por Ana Ruiz"},
        {"in Italian", "Di Anna Rossi\n\nVanno.", "Vanno.", "", "Di Anna Rossi"},
        {"a German sentence", "Von der Leyen besucht Kiew", "Von der Leyen besucht Kiew", "", ""},
        {"a Spanish phrase", "Por la mañana", "Por la mañana", "", ""},
        {"an agency signs in small letters", "Von Ann Lee und Bo Ek, dpa\n\nSie kamen.",
         "Sie kamen.", "", "Von Ann Lee und Bo Ek"},
        {"a name and its agency", "Ann Lee/TT\n\nDe kom.", "De kom.", "", "Ann Lee"},
        {"no name", "By Monday the ministers met", "By Monday the ministers met", "", ""},
        {"one word", "By Monday", "By Monday", "", ""},
        {"a sentence", "By John Smith.", "By John Smith.", "", ""},
        {"text before it", "They met.\n\n3 April 2019", "They met.\n\n3 April 2019", "", ""},
        {"nothing else", "3 April 2019", "3 April 2019", "3 April 2019", ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        Draft draft;
        draft.body = c.body;
        take_printed_lines(draft);
        std::string left = draft.body;
        left.erase(0, left.find_first_not_of(" \r\n"));
        CHECK(left == c.left);
        CHECK(draft.published == c.date);
        CHECK((draft.authors.empty() ? "" : draft.authors.front()) == c.author);
    }
}

TEST_CASE("take_printed_lines: a source, and dates that say which they are") {
    Draft draft;
    draft.body =
        "By John Smith\nSource: Agency\nPublished: April 3, 2019\nUpdated: April 5, 2019\n\nThey "
        "met.";
    take_printed_lines(draft);
    CHECK(draft.body == "\n\nThey met.");
    CHECK(draft.source == "Agency");
    CHECK(draft.published == "april 3, 2019");
    CHECK(draft.updated == "april 5, 2019");
    draft.body = "Source: Another\nThey met.";
    take_printed_lines(draft);
    CHECK(draft.body == "Source: Another\nThey met.");
}

TEST_CASE("take_printed_lines: a date and a source as Chinese sites print them") {
    for (const std::string line :
         {"发布时间：2019-04-03 08:30 来源：新华社", "来源：新华社 2019-04-03 08:30"}) {
        CAPTURE(line);
        Draft draft;
        draft.body = line + "\n他们。";
        take_printed_lines(draft);
        CHECK(draft.body == "\n他们。");
        CHECK(draft.source == "新华社");
        CHECK(draft.published.find("2019-04-03 08:30") != std::string::npos);
    }
    Draft draft;
    draft.body = "有关来源：新华社\n他们。";
    take_printed_lines(draft);
    CHECK(draft.body == "有关来源：新华社\n他们。");
}

TEST_CASE("take_printed_lines: what the file says itself stands") {
    Draft draft;
    draft.published = "2019-04-03";
    draft.authors = {"John Smith"};
    draft.body = "By John Smith\nApril 3, 2019\nMay 4, 2019\nThey met.";
    take_printed_lines(draft);
    CHECK(draft.body == "\nMay 4, 2019\nThey met.");
    CHECK(draft.published == "2019-04-03");
    CHECK(draft.authors.size() == 1);
}

TEST_CASE("take_printed_lines: an update is told from a publication") {
    Draft draft;
    draft.body = "Updated: April 4, 2019\nThey met.";
    take_printed_lines(draft);
    CHECK(draft.updated == "april 4, 2019");
    CHECK(draft.published.empty());
    draft.body = "Mis à jour le 5 avril 2019, publié le 2 avril 2019\nThey met.";
    draft.updated.clear();
    take_printed_lines(draft);
    CHECK(draft.updated == "le 5 avril 2019");
    CHECK(draft.published == "le 2 avril 2019");
    CHECK(draft.body == "\nThey met.");
}

TEST_CASE("read_plain_file: a date above the headline is no title") {
    const auto draft =
        read_plain_file("\n3 April 2019\nMinisters meet\nBy John Smith\n\nThey met.");
    CHECK(draft.published == "3 April 2019");
    CHECK(draft.title == "Ministers meet");
    CHECK(draft.authors == std::vector<std::string>{"By John Smith"});
    CHECK(draft.body == "\n\nThey met.");
    CHECK(read_plain_file("3 April 2019").title == "3 April 2019");
}

TEST_CASE("read_markdown: date and byline below the heading are no text") {
    const auto draft =
        read_markdown("# Head\n\n*3 April 2019*\n\nBy **John Smith**\n\nThey met.\n");
    REQUIRE(draft);
    CHECK(draft->published == "3 April 2019");
    CHECK(draft->authors == std::vector<std::string>{"By John Smith"});
    CHECK(draft->body == "\n\nThey met.\n\n");
}
