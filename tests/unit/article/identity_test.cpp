#include "article/identity.hpp"

#include <doctest/doctest.h>

#include <string>

#include "article/parse_date.hpp"

using namespace newsidx;

TEST_CASE("canonical_url: one spelling of one address") {
    struct Case {
        std::string url;
        std::string canonical;
    };
    const Case cases[] = {
        {"https://example.org/a/b", "https://example.org/a/b"},
        {"HTTP://WWW.Example.ORG:80/a/b/", "https://example.org/a/b"},
        {"https://example.org:443/a#comments", "https://example.org/a"},
        {"https://example.org:8080/a", "https://example.org:8080/a"},
        {"https://user:word@example.org./a", "https://example.org/a"},
        {"https://example.org/A/B", "https://example.org/A/B"},
        {"https://example.org/a?id=5&utm_source=x&page=2", "https://example.org/a?id=5&page=2"},
        {"https://example.org/a/?UTM_medium=x&fbclid=y", "https://example.org/a"},
        {"https://example.org/?id=5", "https://example.org?id=5"},
        {"https://example.org?id=5", "https://example.org?id=5"},
        {"https://example.org/", "https://example.org"},
        {"https://example.org/#!/story/5", "https://example.org/#!/story/5"},
        {"https://example.org/#/story/5", "https://example.org/#/story/5"},
        {"https://example.org/\xd0\xbc", "https://example.org/%D0%BC"},
        {"https://example.org/%d0%bc%", "https://example.org/%D0%BC%"},
        {"https://example.org/a b", "https://example.org/a%20b"},
        {"http://", ""},
        {"http:/", ""},
        {"http", ""},
        {"https", ""},
        {"http?://", ""},
        {"http:///a", ""},
        {"ftp://example.org/a", ""},
        {"mailto:desk@example.org", ""},
        {"example.org/a", ""},
        {"/a/b", ""},
        {"", ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.url);
        CHECK(canonical_url(c.url) == c.canonical);
        CHECK(canonical_url(c.canonical) == c.canonical);
    }
}

TEST_CASE("article_id: by the address where there is one, else by title, date and body") {
    Article one;
    one.title = "A visit";
    one.body = "Leaders met.";
    one.published = parse_date("2019-04-03");
    const std::string by_text = article_id(one);
    CHECK(by_text.size() == 20);
    CHECK(by_text.find_first_not_of("0123456789abcdef") == std::string::npos);

    Article other = one;
    other.source = "Sample";
    other.labels = {"x"};
    other.location.path = "elsewhere.txt";
    CHECK(article_id(other) == by_text);
    other.published = parse_date("2019-04-04");
    CHECK(article_id(other) != by_text);

    one.url = "http://www.example.org/a/";
    other.url = "https://example.org/a?utm_source=x";
    CHECK(article_id(one) == article_id(other));
    CHECK(article_id(one) != by_text);
    // What an export gives to all that a site has.
    one.url = "https://example.org/";
    CHECK(article_id(one) == by_text);
    one.url = "no address";
    CHECK(article_id(one) == by_text);
}

TEST_CASE("article_id: keeps title and body apart") {
    Article one;
    one.title = "ab";
    one.body = "c";
    Article other;
    other.title = "a";
    other.body = "bc";
    CHECK(article_id(one) != article_id(other));
}

TEST_CASE("article_id: never changes, for it is on disk") {
    Article article;
    article.title = "A visit";
    article.body = "Leaders met.";
    CHECK(article_id(article) == "85d5bc4bb1b2a66a2628");
    article.url = "https://example.org/a";
    CHECK(article_id(article) == "932885c98e32c8621dbd");
}

TEST_CASE("content_hash: sees all that is stored, but labels and location") {
    Article article;
    article.title = "A visit";
    article.body = "Leaders met.";
    const auto hash = content_hash(article);
    Article same = article;
    same.labels = {"x"};
    same.location = {"a.txt", "", 3};
    CHECK(content_hash(same) == hash);
    const auto changed = [&](auto&& change) {
        Article other = article;
        change(other);
        return content_hash(other) != hash;
    };
    CHECK(changed([](Article& a) { a.title = "Another"; }));
    CHECK(changed([](Article& a) { a.body += "."; }));
    CHECK(changed([](Article& a) { a.published = parse_date("2019"); }));
    CHECK(changed([](Article& a) { a.updated = parse_date("2019"); }));
    CHECK(changed([](Article& a) { a.source = "Sample"; }));
    CHECK(changed([](Article& a) { a.url = "https://example.org"; }));
    CHECK(changed([](Article& a) { a.authors = {"A. Writer"}; }));
    CHECK(changed([](Article& a) { a.lang = "en"; }));
}
