#include "source/object_end.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

// The object at the begin of `text`, given in pieces of so many bytes; nothing where it has no end.
std::string object_in(std::string_view text, std::size_t piece_bytes) {
    ObjectEnd end;
    for (std::size_t at = 0; at < text.size(); at += piece_bytes) {
        const auto found = end.find(text.substr(at, piece_bytes));
        if (found != std::string_view::npos) return std::string(text.substr(0, at + found));
    }
    return {};
}

}  // namespace

TEST_CASE("ObjectEnd: strings end at their quote, or where their line does") {
    struct Case {
        std::string_view in;
        std::string_view object;
    };
    const Case cases[] = {
        {R"({"a":"}"}x)", R"({"a":"}"})"},
        {R"({"a":"\\"}x)", R"({"a":"\\"})"},
        {R"({"a":"\"}x)", ""},
        {R"({"a":"\\""}x)", ""},  // the last quote opens a string
        {R"({"a":"\"}"}x)", R"({"a":"\"}"})"},
        {"{\"a\":\"b\n\"c\":1}x", "{\"a\":\"b\n\"c\":1}"},
        {"{\"a\":\"b\\\n}x", "{\"a\":\"b\\\n}"},
        {"{\"a\":\"\n}\"", "{\"a\":\"\n}"},
        {R"({"a":{"b":["c","d"]}}{"e":1})", R"({"a":{"b":["c","d"]}})"},
        {R"(["a ] b",[{"c":"}"}]],{)", R"(["a ] b",[{"c":"}"}]])"},
        {R"("a \" ] b",{)", R"("a \" ] b")"},
    };
    for (const auto& c : cases) {
        for (const std::size_t piece : {1U, 2U, 3U, 5U, 1000U}) {
            CAPTURE(c.in);
            CAPTURE(piece);
            CHECK(object_in(c.in, piece) == c.object);
        }
    }
}

TEST_CASE("ObjectEnd: a piece of many strings is looked through once") {
    std::string text = "{";  // looked through to its end from each of them, this would not end
    for (int i = 0; i < 2'000'000; ++i) text += "\"\":0,";
    CHECK(object_in(text + "}", text.size() + 1).size() == text.size() + 1);
}
