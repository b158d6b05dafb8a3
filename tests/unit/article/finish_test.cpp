#include "article/finish.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

Draft titled_draft(std::string title, std::string body) {
    Draft draft;
    draft.title = std::move(title);
    draft.body = std::move(body);
    return draft;
}

Article finished(const Draft& draft, const ParseOptions& options = {},
                 const std::string& path = "a.txt") {
    const auto article = finish_article(draft, {path, "", 0}, options);
    REQUIRE(article);
    return *article;
}

std::string published(const Draft& draft, const std::string& path = "a.txt",
                      const ParseOptions& options = {}) {
    const Article article = finished(draft, options, path);
    return article.published ? to_string(*article.published) : "none";
}

}  // namespace

TEST_CASE("finish_article: cleans title and body, and says the title once") {
    const Article article = finished(
        titled_draft(" A\xc2\xa0visit\n", "A visit\n\nA visit\n\nLeaders\tmet.\n\n\nThey left."));
    CHECK(article.title == "A visit");
    CHECK(article.body == "Leaders met.\n\nThey left.");
    CHECK(finished(titled_draft("A visit", "A visit to Minsk.")).body == "A visit to Minsk.");
    CHECK(finished(titled_draft("A visit", "A visit")).body.empty());
}

TEST_CASE("finish_article: a title repeated without end costs its length once") {
    // Moved to the front a repeat at a time, this would not end.
    constexpr std::size_t kRepeats = kMaxArticleBytes / 4;
    std::string body;
    for (std::size_t i = 0; i < kRepeats; ++i) body += "a\n\n";
    CHECK(finished(titled_draft("a", body + "Leaders met.")).body == "Leaders met.");
    CHECK(finished(titled_draft("a", body)).body.empty());
}

TEST_CASE("finish_article: an address of more than kMaxUrlBytes is none, and never a part of it") {
    const auto with_url = [](std::string url) {
        Draft draft = titled_draft("A visit", "Leaders met.");
        draft.url = std::move(url);
        return draft;
    };
    const std::string begin = "https://example.org/r?to=";
    const std::string longest = begin + std::string(kMaxUrlBytes - begin.size(), 'x');
    CHECK(finished(with_url(longest)).url == longest);
    CHECK(finished(with_url(longest + "1")).url.empty());
    Draft again = with_url(longest + "1");
    again.finished.emplace();
    CHECK(finished(again).url.empty());
    ParseOptions options;
    options.defaults["url"] = longest + "1";
    CHECK(finished(with_url(""), options).url.empty());
}

TEST_CASE("finish_article: text without a title gets one") {
    CHECK(finished(titled_draft("", "A visit\n\nLeaders met.")).title == "A visit");
    CHECK(finished(titled_draft("", "A visit\n\nLeaders met.")).body == "Leaders met.");
    const Article article = finished(titled_draft(
        "",
        "The leaders of five countries met in Minsk on Monday and talked for hours about grain, "
        "timber and machines, and left."));
    CHECK(article.title.ends_with("…"));
    CHECK(article.body.starts_with("The leaders"));
    ParseOptions options;
    options.defaults["title"] = "Untitled";
    CHECK(finished(titled_draft("", "Leaders met."), options).title == "Untitled");
}

TEST_CASE("finish_article: a title that is too long is cut at a word, and kept in the body") {
    std::string title;
    while (title.size() <= kMaxTitleBytes) title += "слово ";
    title += "end";
    const Article article = finished(titled_draft(title, "Text."));
    CHECK(article.title.size() <= kMaxTitleBytes);
    CHECK(article.title.ends_with("слово"));
    CHECK(article.body == title + "\n\nText.");
    const Article unbroken = finished(titled_draft(std::string(999, 'x') + "éé", "Text."));
    CHECK(unbroken.title == std::string(999, 'x'));
}

TEST_CASE("finish_article: refuses what has no words, and what is too long") {
    for (const std::string text : {"", " \n ", "* * *", "—"}) {
        CAPTURE(text);
        const auto none = finish_article(titled_draft(text, text), {"a", "", 0}, {});
        REQUIRE_FALSE(none);
        CHECK(none.error().kind == ErrorKind::input);
        CHECK(none.error().what == "has no text");
    }
    const auto longer =
        finish_article(titled_draft("A", std::string(kMaxArticleBytes, 'x')), {}, {});
    REQUIRE_FALSE(longer);
    CHECK(longer.error().what == "article is longer than 16 MiB");
    CHECK(finish_article(titled_draft("A", std::string(kMaxArticleBytes - 1, 'x')), {}, {}));
}

TEST_CASE("finish_article: the date comes from metadata, dateline or name, in that order") {
    Draft draft = titled_draft("A visit", "MINSK, April 3, 2019 (Agency) - Leaders met.");
    CHECK(published(draft, "2018-01-01.txt") == "2019-04-03");
    draft.published = "2019-04-04T10:00Z";
    CHECK(published(draft, "2018-01-01.txt") == "2019-04-04T10:00+00:00");
    draft.published = "soon";
    draft.body = "Leaders met.";
    CHECK(published(draft, "x/2018-01-01.txt") == "2018-01-01");
    CHECK(published(draft, "x.txt") == "none");
    ParseOptions options;
    options.defaults["date"] = "2017";
    CHECK(published(draft, "x.txt", options) == "2017");
    CHECK(published(draft, "2018-01-01.txt", options) == "2018-01-01");
    // A file of many articles has a date of its own.
    draft.line = 7;
    CHECK(published(draft, "2018-01-01.txt") == "none");
}

TEST_CASE(
    "finish_article: a dateline without a year takes it from another date, and no other way") {
    Draft draft = titled_draft("A visit", "MINSK, Apr 3 (Agency) - Leaders met.");
    CHECK(published(draft) == "none");
    draft.updated = "2019-04-05";
    CHECK(published(draft) == "2019-04-03");
    draft.updated.clear();
    draft.published = "2019";
    CHECK(published(draft) == "2019-04-03");
    draft.published = "03/04/2019";
    CHECK(published(draft) == "2019-04-03");
    // Only the day of another year or month: metadata stands.
    draft.published = "2019-06";
    CHECK(published(draft) == "2019-06");
}

TEST_CASE("finish_article: 03/04/2019 is read by the language of file and text") {
    Draft draft = titled_draft("Visite",
                               "Les ministres se sont réunis lundi dans la capitale et ont "
                               "signé un accord sur les droits de douane.");
    draft.published = "03/04/2019";
    CHECK(published(draft) == "2019-04-03");
    Draft english = titled_draft("A visit",
                                 "The ministers met in the capital on Monday and signed an "
                                 "agreement on duties, and then they left for home.");
    english.published = "03/04/2019";
    CHECK(published(english) == "2019");
    english.lang = "en-US";
    CHECK(published(english) == "2019-03-04");
    english.lang = "en-GB";
    CHECK(published(english) == "2019-04-03");
    draft.lang = "en-US";
    CHECK(published(draft) == "2019-04-03");
}

TEST_CASE("finish_article: 1403/02/15 is a day of Iran's calendar in a Persian text alone") {
    const auto date_of = [](const std::string& body, const std::string& printed) {
        Draft draft;
        draft.body = body;
        draft.published = printed;
        const auto article = finish_article(draft, {"a.json", "", 0}, {});
        REQUIRE(article);
        return article->published ? to_string(*article->published) : "";
    };
    std::string persian = "پل تازه رودخانه امروز به روی خودروها باز شد";
    persian += " و شهردار گفت که راه مردم شهر کوتاه شده است.";
    std::string arabic = "افتتح الجسر الجديد فوق النهر اليوم أمام السيارات";
    arabic += " وقال رئيس البلدية إن الطريق صار أقصر.";
    CHECK(date_of(persian, "1403/02/15") == "2024-05-04");
    CHECK(date_of(persian, "1403-02-15 10:30") == "2024-05-04T10:30");
    CHECK(date_of(persian, "2024/05/04") == "2024-05-04");
    CHECK(date_of(arabic, "1403/02/15").empty());
    CHECK(date_of("The new bridge over the river is open to cars.", "1403/02/15").empty());
}

TEST_CASE("finish_article: authors one by one") {
    const auto authors = [](std::vector<std::string> bylines) {
        Draft draft = titled_draft("A", "B");
        draft.authors = std::move(bylines);
        return finished(draft).authors;
    };
    using Names = std::vector<std::string>;
    CHECK(authors({"By A. Writer and B. Writer"}) == Names{"A. Writer", "B. Writer"});
    CHECK(authors({"A. Writer, B. Writer, and C. Writer"}) ==
          Names{"A. Writer", "B. Writer", "C. Writer"});
    CHECK(authors({"BY A. WRITER AND B. WRITER"}) == Names{"A. WRITER", "B. WRITER"});
    CHECK(authors({"A. Writer", "A.  Writer", ""}) == Names{"A. Writer"});
    CHECK(authors({"John Writer, Jr. and B. Writer"}) == Names{"John Writer, Jr.", "B. Writer"});
    CHECK(authors({"Sandy Anderson"}) == Names{"Sandy Anderson"});
    CHECK(authors({"TASS"}) == Names{"TASS"});
    CHECK(authors({" , ", "—"}).empty());
    std::string many;
    for (int i = 0; i < 80; ++i) many += "Writer " + std::to_string(i) + ", ";
    CHECK(authors({many}).size() == 50);
}

TEST_CASE("finish_article: defaults fill what a file lacks, labels add to it") {
    ParseOptions options;
    options.defaults = {{"source", "Sample"},
                        {"author", "A. Writer"},
                        {"url", "https://example.org/a"},
                        {"lang", "fr"},
                        {"updated", "2019-05-01"}};
    options.labels = {"b", "a", "b"};
    Draft draft = titled_draft("A visit", "The ministers met in the capital on Monday and signed.");
    const Article filled = finished(draft, options);
    CHECK(filled.source == "Sample");
    CHECK(filled.authors == std::vector<std::string>{"A. Writer"});
    CHECK(filled.url == "https://example.org/a");
    CHECK(filled.lang == "fr");
    CHECK(filled.labels == std::vector<std::string>{"a", "b"});
    REQUIRE(filled.updated);
    CHECK(to_string(*filled.updated) == "2019-05-01");

    draft.source = "Its own";
    draft.authors = {"B. Writer"};
    draft.lang = "en";
    draft.labels = {"c", "a", " "};
    const Article own = finished(draft, options);
    CHECK(own.source == "Its own");
    CHECK(own.authors == std::vector<std::string>{"B. Writer"});
    CHECK(own.lang == "en");
    CHECK(own.labels == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("finish_article: keeps the place, with the draft's line") {
    Draft draft = titled_draft("A", "B");
    CHECK(finished(draft).location == Location{"a.txt", "", 0});
    draft.line = 9;
    CHECK(finished(draft).location == Location{"a.txt", "", 9});
}

TEST_CASE("finish_article: fields, authors and labels are bounded, whatever a file has of them") {
    constexpr std::size_t kFieldBytes = 2'000;
    constexpr std::size_t kAuthors = 50;
    constexpr std::size_t kLabels = 100;
    Draft draft = titled_draft("A visit", "Leaders met.");
    draft.source = std::string(kFieldBytes, 's');
    for (int i = 0; i < 300; ++i) {
        draft.authors.push_back("Anna Berg the " + std::to_string(i) + "th");
        draft.labels.push_back("label " + std::to_string(i));
    }
    ParseOptions options;
    options.labels = {"of the user"};
    const Article article = finished(draft, options);
    CHECK(article.source.size() == kFieldBytes);
    CHECK(article.authors.size() == kAuthors);
    CHECK(article.labels.size() == kLabels + 1);  // the user's own are never left out
    draft.source = "x" + std::string(kFieldBytes - 1, 's') + "s";
    CHECK(finished(draft).source.size() == kFieldBytes);
    // Cut between characters.
    draft.source = "x";
    while (draft.source.size() <= kFieldBytes) draft.source += "ю";
    CHECK(finished(draft).source.size() == kFieldBytes - 1);
    // One byline of many names.
    draft.authors = {"Anna"};
    for (int i = 0; i < 200; ++i) draft.authors.front() += ", Berg" + std::to_string(i);
    CHECK(finished(draft).authors.size() == kAuthors);
}

TEST_CASE("finish_article: a year of two digits isn't later than the one said") {
    Draft draft = titled_draft("A visit", "Leaders met.");
    draft.published = "3-Apr-69";
    ParseOptions options;
    options.this_year = 2026;
    CHECK(published(draft, "a.txt", options) == "1969-04-03");
}
