#include "article/parse.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/utf8.hpp"

using namespace newsidx;

namespace {

RawText raw(std::string bytes, std::string path = "a.txt", Framing framing = Framing::whole) {
    return {{std::move(path), "", 0}, std::move(bytes), framing};
}

Article only(const RawText& text, const ParseOptions& options = {}) {
    const ParsedArticles parsed = parse_articles(text, options);
    CHECK(parsed.failures.empty());
    REQUIRE(parsed.articles.size() == 1);
    return parsed.articles.front();
}

std::string failure(const RawText& text) {
    const ParsedArticles parsed = parse_articles(text, {});
    CHECK(parsed.articles.empty());
    REQUIRE(parsed.failures.size() == 1);
    CHECK(parsed.failures.front().error.kind == ErrorKind::input);
    CHECK(parsed.failures.front().location == text.location);
    return parsed.failures.front().error.what;
}

// The promise of article.hpp.
void check_promise(const Article& article) {
    std::vector<std::string> lines = article.authors;
    lines.insert(lines.end(), {article.title, article.source, article.url, article.lang});
    lines.insert(lines.end(), article.labels.begin(), article.labels.end());
    for (const auto& line : lines) {
        CHECK(valid_utf8(line));
        for (const char c : line) CHECK(static_cast<unsigned char>(c) >= 0x20);
    }
    CHECK(valid_utf8(article.body));
    for (const char c : article.body) CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
    CHECK(article.body.find("\n\n\n") == std::string::npos);
    CHECK(article.title.size() <= kMaxTitleBytes);
    CHECK((!article.title.empty() || article.body.empty()));
    if (article.published) CHECK(is_valid(*article.published));
}

}  // namespace

TEST_CASE("parse_articles: reads every format") {
    struct Case {
        std::string name;
        std::string bytes;
    };
    const Case cases[] = {
        {"plain", "A visit\n\nA visit\n\nMINSK, April 3, 2019 (Agency) - Leaders met."},
        {"Markdown", "---\ntitle: A visit\ndate: 2019-04-03\n---\nLeaders **met**."},
        {"TOML", "+++\ntitle = 'A visit'\ndate = 2019-04-03\n+++\nLeaders met."},
        {"HTML",
         "<!DOCTYPE html><html><head><title>A visit</title>"
         "<meta property=\"article:published_time\" content=\"2019-04-03\"></head>"
         "<body><article><h1>A visit</h1><p>Leaders met.</p></article></body></html>"},
        {"JSON", "{\"title\": \"A visit\", \"date\": \"2019-04-03\", \"text\": \"Leaders met.\"}"},
        {"RSS",
         "<rss version=\"2.0\"><channel><item><title>A visit</title>"
         "<pubDate>Wed, 03 Apr 2019 00:00:00 GMT</pubDate>"
         "<description>Leaders met.</description></item></channel></rss>"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        const Article article = only(raw(c.bytes));
        CHECK(article.title == "A visit");
        CHECK(article.body.ends_with("Leaders met."));
        REQUIRE(article.published);
        CHECK(iso_day(first_day(*article.published)) == "2019-04-03");
        check_promise(article);
    }
}

TEST_CASE("parse_articles: bytes of other encodings") {
    const Article article =
        only(raw("\xc2\xe8\xe7\xe8\xf2\n\n\xcc\xe8\xed\xe8\xf1\xf2\xf0\xfb "
                 "\xe2\xf1\xf2\xf0\xe5\xf2\xe8\xeb\xe8\xf1\xfc."));
    CHECK(article.title == "Визит");
    CHECK(article.body == "Министры встретились.");
}

TEST_CASE("parse_articles: says what it can't read, and why") {
    CHECK(failure(raw("")) == "has no text");
    CHECK(failure(raw(" \n\t")) == "has no text");
    CHECK(failure(raw("%PDF-1.4 …")) == "is a PDF file, not a text");
    CHECK(failure(raw("\xff\xd8\xff\xe0 JFIF")) == "is a JPEG image, not a text");
    CHECK(failure(raw(std::string("\x7f\x45LF\2\1\1\0\0", 9))) == "is a program, not a text");
    CHECK(failure(raw(std::string(100, '\0'))) == "is not a text: it has NUL bytes");
    CHECK(failure(raw("<?xml version=\"1.0\"?><catalog><row/></catalog>")) ==
          "is XML of a kind that newsidx doesn't read");
    CHECK_FALSE(failure(raw("{\"title\": ")).empty());
    CHECK(failure(raw("<html><head><title>Ministers meet</title></head><body></body></html>")) ==
          "page has no text");
}

TEST_CASE("parse_articles: a record that can't be read costs no neighbour") {
    const ParsedArticles parsed =
        parse_articles(raw("[{\"title\": \"A visit\", \"text\": \"Leaders met.\"},\n"
                           "{\"number\": 5},\n"
                           "{\"title\": \"Another\", \"text\": \"Leaders left.\"}]\n",
                           "a.json"),
                       {});
    REQUIRE(parsed.articles.size() == 2);
    CHECK(parsed.articles[0].location.line == 1);
    CHECK(parsed.articles[1].location.line == 3);
    REQUIRE(parsed.failures.size() == 1);
    CHECK(parsed.failures[0].location.line == 2);
}

TEST_CASE("parse_articles: a record without text is left out, in a list as in a stream") {
    const std::string empty[] = {R"({"title": "", "text": ""})", R"({"title": null, "text": []})",
                                 R"({"title": "***", "text": "—"})",
                                 R"({"title": " ", "text": "<p> </p>", "date": "2019-04-03"})"};
    for (const std::string& one : empty) {
        CAPTURE(one);
        for (const auto framing : {Framing::record, Framing::element, Framing::whole}) {
            const ParsedArticles parsed = parse_articles(raw(one, "a.json", framing), {});
            CHECK(parsed.empty == 1);
            CHECK(parsed.failures.empty());
        }
        const auto list = parse_articles(raw("[" + one + "," + one + "]", "a.json"), {});
        CHECK(list.empty == 2);
        CHECK(list.failures.empty());
        const auto mixed = parse_articles(
            raw("[" + one + ",{\"title\": \"A visit\", \"text\": \"Leaders met.\"}]", "a.json"),
            {});
        CHECK(mixed.empty == 1);
        CHECK(mixed.failures.empty());
        CHECK(mixed.articles.size() == 1);
    }
    const auto other = R"([{"title": "A visit", "text": "Leaders met."}, {"id": 5}, null])";
    const auto parsed = parse_articles(raw(other, "a.json"), {});
    REQUIRE(parsed.failures.size() == 2);
    CHECK(parsed.failures[0].error.what ==
          "no article in it: no key for a title or a text among .id");
    CHECK(failure(raw(R"({"id": 5})", "a.jsonl", Framing::record)) ==
          parsed.failures[0].error.what);
}

TEST_CASE("parse_articles: a record keeps its line in the stream, an empty one is no failure") {
    RawText record =
        raw("{\"title\": \"A visit\", \"text\": \"Leaders met.\"}", "-", Framing::record);
    record.location.line = 41;
    CHECK(only(record).location == Location{"-", "", 41});
    record.bytes = "{\"title\": \"\", \"text\": \"\"}";
    const ParsedArticles parsed = parse_articles(record, {});
    CHECK(parsed.empty == 1);
    CHECK(parsed.failures.empty());
}

TEST_CASE("parse_articles: no mutation of bytes breaks the promise") {
    const std::string seeds[] = {
        "A visit\n\nMINSK, April 3, 2019 (Agency) - Leaders “met” — здесь.\n\n    More text.",
        "---\ntitle: A visit\ntags: [a, b]\n---\n# Head\n\n<div>x</div> **met** | a | b |\n",
        "<html><head><title>A</title></head><body><article><p>Leaders met.</p></article></html>",
        "{\"title\":\"A \\u00e9\",\"date\":\"2019-04-03\",\"text\":\"Leaders <b>met</b>.\"}",
        "<rss><channel><item><title>A</title><description>x</description></item></channel></rss>",
    };
    std::uint32_t state = 2463534242U;
    const auto next = [&] {
        state ^= state << 13U;
        state ^= state >> 17U;
        state ^= state << 5U;
        return state;
    };
    for (const std::string& seed : seeds) {
        for (int round = 0; round < 150; ++round) {
            std::string bytes = seed;
            for (std::uint32_t change = next() % 8; change-- > 0 && !bytes.empty();) {
                const std::size_t at = next() % bytes.size();
                if (next() % 3 == 0) {
                    bytes.erase(at, next() % 9);
                } else if (next() % 2 == 0) {
                    bytes.insert(at, bytes.substr(next() % bytes.size(), next() % 20));
                } else {
                    bytes[at] = static_cast<char>(next() % 256);
                }
            }
            const ParsedArticles parsed = parse_articles(raw(bytes, "x.md"), {});
            CHECK((!parsed.articles.empty() || !parsed.failures.empty()));
            for (const Article& article : parsed.articles) check_promise(article);
        }
    }
}

TEST_CASE("parse_articles: a line cut off behind a key costs no other line of its record") {
    const auto parsed =
        parse_articles({{"a.jsonl", "", 7},
                        "{\"title\":\"A\",\"text\":\n{\"title\":\"B\",\"text\":\"Leaders met.\"}\n",
                        Framing::record},
                       {});
    REQUIRE(parsed.failures.size() == 1);
    CHECK(parsed.failures.front().location.line == 7);
    REQUIRE(parsed.articles.size() == 1);
    CHECK(parsed.articles.front().title == "B");
    CHECK(parsed.articles.front().location.line == 8);
}

TEST_CASE("parse_articles: an element has its number for a line, and its errors have their own") {
    const auto parse = [](std::string bytes) {
        return parse_articles({{"a.json", "", 5}, std::move(bytes), Framing::element}, {});
    };
    const auto sound = parse("{\"title\":\"B\",\"text\":\"Leaders met.\"}");
    REQUIRE(sound.articles.size() == 1);
    CHECK(sound.articles.front().location.line == 5);
    for (const char* broken : {"{\"title\" \"B\"}", "{\"number\":5}"}) {
        const auto parsed = parse(broken);
        REQUIRE(parsed.failures.size() == 1);
        CHECK(parsed.failures.front().location.line == 5);
    }
}

TEST_CASE("parse_articles: a date that says it is of an update is one") {
    const auto article =
        only(raw("{\"title\":\"A\",\"text\":\"Leaders met.\",\"date\":\"Updated April 5, 2019\"}"));
    CHECK_FALSE(article.published);
    REQUIRE(article.updated);
    CHECK(to_string(*article.updated) == "2019-04-05");
}

TEST_CASE("parse_articles: a page of a web archive has the address where it was found") {
    RawText page =
        raw("oddly begun <html><head><title>A visit</title></head><body><article><h1>A visit</h1>"
            "<p>Leaders met in the capital on Monday.</p></article></body></html>",
            "a.warc", Framing::page);
    page.address = "https://e.org/x/1";
    CHECK(only(page).url == "https://e.org/x/1");
    CHECK(only(page).title == "A visit");
    const auto end = page.bytes.find("</head>");
    page.bytes.insert(end, "<link rel=canonical href='2'>");
    CHECK(only(page).url == "https://e.org/x/2");
}

TEST_CASE("parse_articles: what a server declared counts for a page that isn't UTF-8") {
    RawText page = raw("<html><body><h1>\xc2\xe8\xe7\xe8\xf2</h1><p>A \xcb.</p></body></html>",
                       "a.warc", Framing::page);
    page.address = "https://e.org/1";
    page.encoding = "windows-1251";
    CHECK(only(page).title == "Визит");
    page.bytes = "<html><body><h1>Визит</h1><p>A Л.</p></body></html>";
    CHECK(only(page).title == "Визит");
}
