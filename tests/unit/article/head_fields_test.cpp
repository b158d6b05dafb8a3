// For src/article/head_fields.cpp.
#include "article/head_fields.hpp"

#include <doctest/doctest.h>

#include <string>

#include "article/parse.hpp"

using namespace newsidx;

namespace {

struct Want {
    std::string title;
    std::string date;
    std::string author;
    std::string source;
    std::string body;
};

void check(const std::string& text, const Want& want) {
    CAPTURE(text);
    const auto parsed = parse_articles({{"note.txt", "", 0}, text}, {});
    REQUIRE(parsed.articles.size() == 1);
    const auto& article = parsed.articles.front();
    CHECK(article.title == want.title);
    CHECK((article.published ? to_string(*article.published) : "") == want.date);
    CHECK((article.authors.empty() ? "" : article.authors.front()) == want.author);
    CHECK(article.source == want.source);
    CHECK(article.body == want.body);
}

const std::string kBody = "The new bridge is open to cars.";

}  // namespace

TEST_CASE("parse_articles: the head of a mail or of a press release is fields") {
    check(
        "From: Press office <press@bridges.example>\nTo: desk@paper.example\nSubject: Fwd: Bridge "
        "opens\nDate: Wed, 3 Apr 2019 10:00:00 +0300\n\n" +
            kBody,
        {"Bridge opens", "2019-04-03T10:00:00+03:00", "Press office", "", kBody});
    check(
        "Von: presse@bruecken.example\r\nGesendet: Mittwoch, 3. April 2019 10:15\r\nAn: "
        "Redaktion\r\nBetreff: Die Brücke ist offen\r\n\r\n" +
            kBody + "\r\n",
        {"Die Brücke ist offen", "2019-04-03T10:15", "", "", kBody});
    for (const std::string mark :
         {"---------- Forwarded message ---------\n", "Begin forwarded message:\r\n\r\n",
          "-----Original Message-----\n"})
        check(mark + "From: A. Writer <a@bridges.example>\nSubject: Bridge opens\n\n" + kBody,
              {"Bridge opens", "", "A. Writer", "", kBody});
    check("Objet : Le pont\n est ouvert\nDate : 3 avril 2019\nX-Mailer: Pigeon 2\n\n" + kBody,
          {"Le pont est ouvert", "2019-04-03", "", "", kBody});
    check("Title: Bridge opens\nSource: Daily Sample\nDate: April 3, 2019\n\nBridge opens\n\n" +
              kBody,
          {"Bridge opens", "2019-04-03", "", "Daily Sample", kBody});
}

TEST_CASE("parse_articles: lines with colons that are no head stay text") {
    const std::string question = "Question: Who pays?\nAnswer: Nobody knows\n\n" + kBody;
    const auto parsed = parse_articles({{"note.txt", "", 0}, question}, {});
    REQUIRE(parsed.articles.size() == 1);
    CHECK(joined_text(parsed.articles[0].title, parsed.articles[0].body).find("Nobody") !=
          std::string::npos);
    Draft draft;
    for (const std::string text : {"Subject: Bridges\n\nText.", "Subject: Bridges\nDate: today",
                                   "Date: today\nFrom: A\n\nText.",
                                   "Subject: Bridges\nDate: today\nThey met: all of them\n\nText.",
                                   "Subject: Bridges\nDate: today\n\n \n"}) {
        CAPTURE(text);
        CHECK(take_head_fields(text, draft) == text);
        CHECK(draft.title.empty());
    }
    const std::string long_head =
        "Subject: B\nDate: 2019\nNote: " + std::string(kMaxHeadBytes, 'x') + "\n\nText.";
    CHECK(take_head_fields(long_head, draft) == long_head);
}

TEST_CASE("source_in_line: a source, and no sentence") {
    CHECK(source_in_line("Source: Agency") == "Agency");
    CHECK(source_in_line("Источник: ТАСС") == "ТАСС");
    CHECK(source_in_line("Quelle : dpa") == "dpa");
    CHECK(source_in_line("Source: people who know the matter say so.").empty());
    CHECK(source_in_line("Sources: two").empty());
    CHECK(source_in_line("The source: a lake").empty());
}
