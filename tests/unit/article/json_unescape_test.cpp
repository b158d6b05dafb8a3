#include <doctest/doctest.h>

#include "article/json_tree.hpp"

namespace newsidx {

TEST_CASE("unescape_json: undoes every escape, and a lone surrogate costs one character only") {
    struct Case {
        const char* name;
        std::string_view in;
        std::string_view want;
    };
    const Case cases[] = {
        {"plain", "plain", "plain"},
        {"empty", "", ""},
        {"short escapes", R"(a\n\t\"\\\/\r\b\f)", "a\n\t\"\\/\r\b\f"},
        {"two bytes", R"(\u00e9t\u00E9)", "été"},
        {"three bytes", R"(\u4eca\u65e5)", "今日"},
        {"a pair of surrogates", R"(\ud83d\ude00!)", "😀!"},
        {"high surrogate alone", R"(a\ud83db)", "a\uFFFDb"},
        {"high surrogate before another escape", R"(\ud83d\u0041)", "\uFFFDA"},
        {"low surrogate alone", R"(\ude00)", "\uFFFD"},
        {"high surrogate at the end", R"(cut\ud83d)", "cut\uFFFD"},
        {"not hexadecimal", R"(\u12gh)", "\uFFFD12gh"},
        {"too short", R"(\u12)", "\uFFFD12"},
        {"backslash at the end", "a\\", "a"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(unescape_json(c.in) == c.want);
    }
}

}  // namespace newsidx
