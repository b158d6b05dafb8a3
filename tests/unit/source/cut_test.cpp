#include "source/cut.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "text_source.hpp"

using namespace newsidx;

namespace {

struct Cut {
    std::vector<RawText> texts;
    std::vector<Location> failed;
    std::string error;
};

Cut cut(std::string text, const std::string& name = "a.txt", std::size_t piece = 1 << 16,
        std::optional<Error> end = {}) {
    TextSource source(std::move(text), piece, std::move(end));
    PeekedSource bytes(source);
    Cut out;
    const auto done = cut_texts(
        bytes, {name, "", 0},
        [&](RawText one) {
            out.texts.push_back(std::move(one));
            return true;
        },
        [&](const Location& at, const Error&) { out.failed.push_back(at); });
    if (!done) out.error = done.error().what;
    return out;
}

}  // namespace

TEST_CASE("is_record_stream: a whole object on the first line, and another after it") {
    struct Case {
        const char* name;
        std::string_view head;
        bool complete;
        std::string_view file;
        bool want;
    };
    const Case cases[] = {
        {"two objects", "{\"a\":1}\n{\"a\":2}\n", true, "x", true},
        {"one object and more to come", "{\"a\":1}\n", false, "x", true},
        {"one object alone", "{\"a\":1}\n", true, "x", false},
        {"one object in a file of records", "{\"a\":1}\n", true, "x.jsonl", true},
        {"the same, packed", "{\"a\":1}", true, "x.NDJSON.gz", true},
        {"an object over several lines", "{\n\"a\":1}\n{\"a\":2}\n", true, "x", false},
        {"brackets in strings don't count", "{\"a\":\"}\\\"\"}\n{", true, "x", true},
        {"a list", "[{\"a\":1},\n{\"a\":2}]", true, "x.jsonl", false},
        {"text", "Leaders met\n\n{\"a\":1}", true, "x", false},
        {"behind a mark and blanks", "\xef\xbb\xbf \n {\"a\":1}\n{\"a\":2}", true, "x", true},
        {"nothing", "", true, "x.jsonl", false},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(is_record_stream(c.head, c.complete, c.file) == c.want);
    }
}

TEST_CASE("cut_texts: each record has its line; blank lines have none") {
    const auto out = cut("\xef\xbb\xbf{\"a\":1}\n\n{\"a\":2}\r\n{\"a\":3}");
    REQUIRE(out.texts.size() == 3);
    CHECK(out.texts[0].bytes == "{\"a\":1}");
    CHECK(out.texts[0].framing == Framing::record);
    CHECK(out.texts[1].location == Location{"a.txt", "", 3});
    CHECK(out.texts[2].location.line == 4);
}

TEST_CASE("cut_texts: anything else is one text") {
    const auto out = cut("Title\n\nText", "a.txt", 3);
    REQUIRE(out.texts.size() == 1);
    CHECK(out.texts[0].bytes == "Title\n\nText");
    CHECK(out.texts[0].location.line == 0);
}

TEST_CASE("cut_texts: records before an error are given, the broken one is not") {
    const auto out =
        cut("{\"a\":1}\n{\"a\":2}\n{\"a\":", "a.jsonl", 4, Error{ErrorKind::input, "short", ""});
    CHECK(out.texts.size() == 2);
    CHECK(out.error == "short");
}

TEST_CASE("cut_texts: kMaxTextBytes") {
    CHECK(cut(std::string(kMaxTextBytes, 'a')).texts.size() == 1);
    const auto out = cut(std::string(kMaxTextBytes + 1, 'a'));
    CHECK(out.texts.empty());
    CHECK(out.error == "text is longer than 32 MiB");
}

TEST_CASE("cut_texts: kMaxRecordBytes: a record that is too long costs no other one") {
    const std::string text =
        "{\"a\":1}\n{\"a\":\"" + std::string(kMaxRecordBytes, 'a') + "\"}\n{\"a\":3}\n";
    const auto out = cut(text, "a.jsonl");
    CHECK(out.texts.size() == 2);
    REQUIRE(out.failed.size() == 1);
    CHECK(out.failed[0].line == 2);
}
