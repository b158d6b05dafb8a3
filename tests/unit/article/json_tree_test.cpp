#include "article/json_tree.hpp"

#include <doctest/doctest.h>

namespace newsidx {
namespace {

std::string repeat(std::string_view piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
}

}  // namespace

TEST_CASE("JsonTree::parse: keeps numbers and strings as written") {
    const auto tree = JsonTree::parse(
        R"({"n": 123456789012345678901234567890 , "f":-1.5e+3000,"s":"a\"b\\","t":true,"z":null})");
    REQUIRE(tree);
    const auto& root = tree->root();
    REQUIRE(root.children.size() == 5);
    CHECK(root.children[0].raw == "123456789012345678901234567890");
    CHECK(root.children[1].raw == "-1.5e+3000");
    CHECK(root.children[2].raw == R"(a\"b\\)");
    CHECK(root.children[3].kind == JsonValue::Kind::boolean);
    CHECK(root.children[4].kind == JsonValue::Kind::null);
}

TEST_CASE("JsonTree::parse: what Python writes for a missing number is null") {
    const auto tree = JsonTree::parse(
        R"({"a":NaN,"b" : Infinity , "c":[-Infinity,NaN,1],"d":{"e":NaN}, "f":"NaN", "g":NaN
})");
    REQUIRE(tree);
    const auto& root = tree->root();
    REQUIRE(root.children.size() == 6);
    CHECK(root.children[0].kind == JsonValue::Kind::null);
    CHECK(root.children[1].kind == JsonValue::Kind::null);
    REQUIRE(root.children[2].children.size() == 3);
    CHECK(root.children[2].children[0].kind == JsonValue::Kind::null);
    CHECK(root.children[2].children[0].raw == "");
    CHECK(root.children[2].children[1].kind == JsonValue::Kind::null);
    CHECK(root.children[2].children[2].raw == "1");
    REQUIRE(root.children[3].children.size() == 1);
    CHECK(root.children[3].children[0].kind == JsonValue::Kind::null);
    CHECK(root.children[4].raw == "NaN");
    CHECK(root.children[5].kind == JsonValue::Kind::null);
}

TEST_CASE("json_member: of repeated keys the last one counts, escaped keys are found") {
    const auto tree = JsonTree::parse(R"({"a":"1","a":"2","caf\u00e9":"3"})");
    REQUIRE(tree);
    REQUIRE(json_member(tree->root(), "a") != nullptr);
    CHECK(json_member(tree->root(), "a")->raw == "2");
    REQUIRE(json_member(tree->root(), "café") != nullptr);
    CHECK(json_member(tree->root(), "b") == nullptr);
}

TEST_CASE("JsonTree::parse: broken JSON is refused with the place and the trouble") {
    struct Case {
        const char* name;
        std::string_view in;
        std::string_view want;
    };
    const Case cases[] = {
        {"empty", "", "nothing in it at line 1, column 1"},
        {"blank", " \n ", "nothing in it"},
        {"unclosed string", "{\n\"a\": \"b", "a string that never ends at line 2, column 6"},
        {"line break in a string", "{\"a\": \"b\nc\"}",
         "a control character inside a string at line 1, column 9"},
        {"missing colon", "{\"a\" 1}", "something unexpected at line 1, column"},
        {"missing comma", "{\"a\":1\n\"b\":2}", "something unexpected at line 2, column"},
        {"unclosed object", "{\"a\":{\"b\":1}", "never ends"},
        {"unknown word", "{\"a\": nul}", "at line 1, column 7"},
        {"a word that begins as NaN", "{\"a\": NaNa}", "at line 1, column 7"},
        {"a root that is no number", "NaN", "neither object nor array"},
        {"scalar", " 12", "neither object nor array at line 1, column 2"},
        {"not JSON", "Hello, world", "not valid JSON"},
        {"invalid bytes", "{\"a\":\"\xFF\"}", "bytes that are not UTF-8"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        const auto tree = JsonTree::parse(c.in);
        REQUIRE_FALSE(tree);
        CHECK(tree.error().kind == ErrorKind::input);
        CAPTURE(tree.error().what);
        CHECK(tree.error().what.find(c.want) != std::string::npos);
    }
}

TEST_CASE("JsonTree::parse: what lies deeper than kMaxJsonDepth is read over") {
    const std::size_t deep = 100'000;
    const auto tree =
        JsonTree::parse(R"({"deep":)" + repeat("[", deep) + repeat("]", deep) + R"(,"title":"T"})");
    REQUIRE(tree);
    REQUIRE(tree->root().children.size() == 2);
    CHECK(json_member(tree->root(), "title")->raw == "T");
    const auto* at = &tree->root().children[0];
    int depth = 1;
    for (; !at->children.empty(); at = &at->children[0]) ++depth;
    CHECK(depth == kMaxJsonDepth);
    CHECK(at->kind == JsonValue::Kind::skipped);
}

TEST_CASE("JsonTree::parse: more than kMaxJsonValues values are refused") {
    const auto within = JsonTree::parse("[" + repeat("1,", kMaxJsonValues - 2) + "1]");
    CHECK(within);
    const auto beyond = JsonTree::parse("[" + repeat("1,", kMaxJsonValues - 1) + "1]");
    REQUIRE_FALSE(beyond);
    CHECK(beyond.error().what == "more than 2000000 values in one piece of JSON");
}

TEST_CASE("JsonTree::parse: more than kMaxJsonBytes are refused") {
    const auto beyond = JsonTree::parse(std::string(kMaxJsonBytes + 1, ' '));
    REQUIRE_FALSE(beyond);
    CHECK(beyond.error().what == "more than 64 MB of JSON in one piece");
}

TEST_CASE("JsonTree::parse: a tab in a string is a blank") {
    const auto tree = JsonTree::parse("{\"a\":\t\"b\tc\"}");
    REQUIRE(tree);
    CHECK(json_member(tree->root(), "a")->raw == "b c");
    const auto broken = JsonTree::parse("{\"a\":\"b\tc\x01\"}", {7, 3});
    REQUIRE_FALSE(broken);
    CHECK(broken.error().what.find("character inside a string at line 7, column 12") !=
          std::string::npos);
}

TEST_CASE("JsonTree::parse: end is where the first value ends") {
    const std::string_view text = "{\"a\":1}\n{\"b\":2}\n";
    const auto tree = JsonTree::parse(text);
    REQUIRE(tree);
    CHECK(tree->end() == 8);
    CHECK(JsonTree::parse("[1]")->end() == 3);
}

}  // namespace newsidx
