#include "output/format.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

using namespace newsidx;

namespace {

std::string line(std::string_view format, const Hit& hit = sample_hit(), bool raw = false) {
    const auto parsed = HitFormat::parse(format);
    REQUIRE(parsed);
    return parsed->line(hit, raw);
}

}  // namespace

TEST_CASE("HitFormat: fields, escapes and text") {
    struct Case {
        const char* name;
        std::string_view format, want;
    };
    using namespace std::literals;
    const Case cases[] = {
        {"a field", "{title}", "Union summit opens"},
        {"fields and a tab", "{title}\\t{date}", "Union summit opens\t2019-04-03"},
        {"a line end, a NUL, a backslash", "a\\nb\\0c\\\\", "a\nb\0c\\"sv},
        {"an escape that is none stays", "\\q", "\\q"},
        {"doubled braces", "{{{id}}}", "{9c1f00aa22bb44cc66dd}"},
        {"a lone closing brace", "a}b", "a}b"},
        {"lists", "{authors}", "Anna Berg; O. Neil"},
        {"names by type", "{country}|{person}|{organization}", "Kazakhstan; Russia|Tokayev|"},
        {"the first place, the first passage of the body", "{path}: {snippet}",
         "corpus/a.tar: leaders of the Union met today."},
        {"numbers", "{rank} {score} {words}", "1 12.840000 812"},
        {"what it hasn't", "[{updated}]", "[]"},
        {"nothing", "", ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(line(c.format) == c.want);
    }
}

TEST_CASE("HitFormat: an unknown field is an error that names those there are") {
    for (const char* bad : {"{planet}", "{}", "{ title }"}) {
        CAPTURE(bad);
        const auto parsed = HitFormat::parse(bad);
        REQUIRE(!parsed);
        CHECK(parsed.error().kind == ErrorKind::usage);
        CHECK(parsed.error().hint.find("snippet") != std::string::npos);
    }
}

TEST_CASE("HitFormat: a bracket that nothing closes is told as such") {
    const auto parsed = HitFormat::parse("{title} {date");
    REQUIRE(!parsed);
    CHECK(parsed.error().what == "a '{' of --format has no '}' behind it");
}

TEST_CASE("HitFormat: values are one safe line, unless they are wanted raw") {
    Hit hit = sample_hit();
    hit.article.locations = {{"a\tb\n\x1b[31m.txt", "", 0}};
    CHECK(line("{path}", hit) == "a b [31m.txt");
    CHECK(line("{path}", hit, true) == "a\tb\n\x1b[31m.txt");
}

TEST_CASE("HitFormat: asks for passages only when it shows one") {
    CHECK(HitFormat::parse("{snippet}")->has_snippet());
    CHECK(!HitFormat::parse("{title} snippet {{snippet}}")->has_snippet());
}
