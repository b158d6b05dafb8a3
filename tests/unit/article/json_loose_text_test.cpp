#include "article/json_loose_text.hpp"

#include <doctest/doctest.h>

#include "article/json_draft.hpp"

namespace newsidx {
namespace {

Draft whole_draft(std::string_view text, const JsonPaths& paths = {}) {
    const auto tree = JsonTree::parse(text);
    REQUIRE(tree);
    Draft draft = json_draft(tree->root(), paths);
    add_loose_text(tree->root(), draft);
    return draft;
}

}  // namespace

TEST_CASE("add_loose_text: a text under a loose name, where there is no other") {
    struct Case {
        std::string_view in;
        std::string_view body;
    };
    const Case cases[] = {
        {R"({"title":"T","html":"<p>One.</p><p>Two.</p>"})", "One.\n\nTwo."},
        {R"({"title":"T","html":"<p>One.</p>","text":"B"})", "B"},
        {R"({"title":"T","message":"M","description":"D"})", "M"},
        {R"({"title":"T","html":"<iframe src='x'></iframe>","description":"D"})", "D"},
        {R"({"title":"T","message":"M","transcript":"S"})", "S"},
        {R"({"title":"T","sentences":["One.","Two."]})", "One.\n\nTwo."},
        {R"({"title":"T","news":[{"text":"not this"}]})", ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        CHECK(whole_draft(c.in).body == c.body);
    }
}

TEST_CASE("add_loose_text: of a page the article and what the object lacks") {
    const auto draft = whole_draft(
        R"({"title":"Own","raw_html":"<html lang='en'><head><title>Page</title>)"
        R"(<meta name='author' content='Ann Lee'></head><body><nav><a href='/'>Home</a></nav>)"
        R"(<article><h1>Page</h1><p>Ministers met in Astana on Monday.</p></article></body></html>"})");
    CHECK(draft.title == "Own");
    CHECK(draft.body == "Ministers met in Astana on Monday.");
    CHECK(draft.authors == std::vector<std::string>{"Ann Lee"});
}

TEST_CASE("add_loose_text: tells what reads like the text, and takes it not") {
    const std::string words = "The ministers met in the capital on Monday and left on Tuesday.";
    struct Case {
        std::string in;
        std::string_view unread;
    };
    const Case cases[] = {
        {R"({"title":"T","stuff":")" + words + "\"}", ".stuff"},
        {R"({"title":"T","stuff":")" + words + R"(","more":")" + words + words + "\"}", ".more"},
        {R"({"title":"T","x":{"y.z":")" + words + "\"}}", ".x.y\\.z"},
        {R"({"title":"T","lines":[")" + words + "\"]}", ".lines"},
        {R"({"title":"T","description":"D","stuff":")" + words + "\"}", ".stuff"},
        {R"({"title":"T","description":")" + words + words + R"(","stuff":")" + words + "\"}", ""},
        {R"({"title":"T","text":"B","stuff":")" + words + "\"}", ""},
        {R"({"title":"T","image":{"caption":")" + words + "\"}}", ""},
        {R"({"title":"T","keywords":")" + words + "\"}", ""},
        {R"({"title":"T","stuff":"https://example.org/an-address-that-is-long-but-has-no-words"})",
         ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        const auto draft = whole_draft(c.in);
        REQUIRE(draft.keys);
        CHECK(draft.keys->unread == c.unread);
        if (!c.unread.empty()) CHECK(draft.body.size() < 2);
    }
}

TEST_CASE("add_loose_text: looks no deeper than three steps, at no path of more than 200 bytes") {
    const std::string words = "\"The ministers met in the capital on Monday and left on Tuesday.\"";
    CHECK(whole_draft(R"({"title":"T","a":{"b":{"c":)" + words + "}}}").keys->unread == ".a.b.c");
    CHECK(whole_draft(R"({"title":"T","a":{"b":{"c":{"d":)" + words + "}}}}").keys->unread.empty());
    const std::string key(199, 'k');
    CHECK(whole_draft(R"({"title":"T",")" + key + "\":" + words + "}").keys->unread == "." + key);
    CHECK(whole_draft(R"({"title":"T",")" + key + "k\":" + words + "}").keys->unread.empty());
}

TEST_CASE("json_draft: tells which paths led somewhere") {
    const JsonPaths paths{{"title", ".a"}, {"body", ".b"}, {"url", ".c"}, {"lang", ".d"}};
    const auto draft = whole_draft(R"({"a":"T","b":null,"c":"https://e.org/1","text":"B"})", paths);
    REQUIRE(draft.keys);
    CHECK(draft.keys->mapped == std::vector<std::string>{"title", "url"});
    CHECK(draft.body == "B");
}

}  // namespace newsidx
