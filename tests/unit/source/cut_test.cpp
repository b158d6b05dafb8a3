#include "source/cut.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "source/source.hpp"
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

TEST_CASE("cut_texts: objects one after the other are records, one alone is a text") {
    struct Case {
        const char* name;
        std::string_view in;
        std::string_view file;
        std::string_view want;  // "LINE:BYTES|", line 0 for a whole text
    };
    const Case cases[] = {
        {"two objects", "{\"a\":1}\n{\"a\":2}\n", "x", "1:{\"a\":1}|2:{\"a\":2}|"},
        {"two on a line", "{\"a\":1}{\"a\":2} {\"a\":3}", "x",
         "1:{\"a\":1}|1:{\"a\":2}|1:{\"a\":3}|"},
        {"one object alone", "{\"a\":1}\n", "x", "0:{\"a\":1}|"},
        {"one object in a file of records", "{\"a\":1}\n", "x.jsonl", "1:{\"a\":1}|"},
        {"the same, packed", "{\"a\":1}", "x.NDJSON.gz", "1:{\"a\":1}|"},
        {"over several lines", "{\n\"a\":1}\n{\n \"a\":[{},{}]\n}\n{}", "x",
         "1:{\n\"a\":1}|3:{\n \"a\":[{},{}]\n}|6:{}|"},
        {"the same, named", "{\n\"a\":1\n}\n{\n\"a\":2\n}\n", "x.jsonl",
         "1:{\n\"a\":1\n}|4:{\n\"a\":2\n}|"},
        {"one over several lines", "\n{\n\"a\":1\n}\n", "x", "0:{\n\"a\":1\n}|"},
        {"brackets in strings don't count", "{\"a\":\"}\\\"}\\\\\"}\n{}", "x",
         "1:{\"a\":\"}\\\"}\\\\\"}|2:{}|"},
        {"a list", "[{\"a\":1},\n{\"a\":2}]", "x.jsonl", "0:[{\"a\":1},\n{\"a\":2}]|"},
        {"text", "Leaders met\n\n{\"a\":1}", "x", "0:Leaders met\n\n{\"a\":1}|"},
        {"text in a brace", "{Leaders} met\n{\"a\":1}", "x", "0:{Leaders} met\n{\"a\":1}|"},
        {"text behind one object", "{\"a\":1}\n\nLeaders met\n\nin Astana", "x",
         "0:{\"a\":1}\n\nLeaders met\n\nin Astana|"},
        {"a line behind one object", "{\"a\":1}\n\nLeaders met", "x", "1:{\"a\":1}|3:Leaders met|"},
        {"rubbish before objects", "rubbish\n{\"a\":1}\n{\"a\":2}\n", "x",
         "1:rubbish|2:{\"a\":1}|3:{\"a\":2}|"},
        {"a brace before objects", "{'a':1}\n{\"a\":1}\n{\"a\":2}", "x",
         "1:{'a':1}|2:{\"a\":1}|3:{\"a\":2}|"},
        {"a bracket before objects", "[info] on\n{\"a\":1}\n{\"a\":2}", "x",
         "1:[info] on|2:{\"a\":1}|3:{\"a\":2}|"},
        {"rubbish before objects over lines", "rubbish\n{\n\"a\":1}\n{\n\"a\":2}\n", "x",
         "1:rubbish|2:{\n\"a\":1}|4:{\n\"a\":2}|"},
        {"rubbish behind the first object", "{\"a\":1}\nrubbish\n{\"a\":2}", "x",
         "1:{\"a\":1}|2:rubbish|3:{\"a\":2}|"},
        {"a number, null", "{\"a\":1}\n12345\nnull\n{\"a\":2}", "x",
         "1:{\"a\":1}|2:12345|3:null|4:{\"a\":2}|"},
        {"rubbish before one object, named", "rubbish\n\n{\"a\":1}", "x.jsonl",
         "1:rubbish|3:{\"a\":1}|"},
        {"nothing but rubbish, named", "Leaders met\nin Astana", "x.jsonl",
         "0:Leaders met\nin Astana|"},
        {"a text that quotes objects", "Leaders\nmet\n{\"a\":1}\nin\n{\"a\":2}", "x",
         "0:Leaders\nmet\n{\"a\":1}\nin\n{\"a\":2}|"},
        {"a text with an open brace", "Leaders met\n{\"a\nin Astana", "x",
         "0:Leaders met\n{\"a\nin Astana|"},
        {"objects with commas between", "{\"a\":1},\n{\"a\":2},\n{\"a\":3}", "x",
         "0:{\"a\":1},\n{\"a\":2},\n{\"a\":3}|"},
        {"the same in a file of records", "{\"a\":1}\n\nLeaders met\n{}", "x.jsonl",
         "1:{\"a\":1}|3:Leaders met|4:{}|"},
        {"text behind an object of several", "{}{} x, y \n{}", "x", "1:{}|1:{}|1:x, y |2:{}|"},
        {"behind a mark and blanks", "\xef\xbb\xbf \n {\"a\":1}\n{}", "x", "2:{\"a\":1}|3:{}|"},
        {"one never closed", "{\"a\":1\n{\"a\":2}\n{}", "x", "1:{\"a\":1\n|2:{\"a\":2}|3:{}|"},
        {"one ended at a comma", "{\"a\":1,\n{\"a\":2}\n{}", "x",
         "1:{\"a\":1,\n|2:{\"a\":2}|3:{}|"},
        {"one ended in a string", "{\"a\":\"x\\\n{\"a\":\"\"}\n{}", "x",
         "1:{\"a\":\"x\\\n|2:{\"a\":\"\"}|3:{}|"},
        {"the last one broken off", "{}\n{\"a\":", "x", "1:{}|2:{\"a\":|"},
        {"an object above Markdown", "{\"a\":1}\n\nLeaders met", "x.md",
         "0:{\"a\":1}\n\nLeaders met|"},
        {"nothing", "", "x.jsonl", "0:|"},
    };
    for (const auto& c : cases) {
        for (const std::size_t piece : {1U, 3U, 1000U}) {
            CAPTURE(c.name);
            CAPTURE(piece);
            std::string found;
            for (const auto& text : cut(std::string(c.in), std::string(c.file), piece).texts) {
                CHECK((text.framing == Framing::record) == (text.location.line > 0));
                found += std::to_string(text.location.line) + ":" + text.bytes + "|";
            }
            CHECK(found == c.want);
        }
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

TEST_CASE("cut_texts: records in UTF-16 are cut and given in UTF-8") {
    std::string wide = "\xff\xfe";
    for (const char c : std::string("{\"a\":1}\r\n\r\n{\"a\":2}\r\n")) wide += {c, '\0'};
    for (const std::size_t piece : {1, 3, 1000}) {
        CAPTURE(piece);
        const auto out = cut(wide, "a.txt", piece);
        REQUIRE(out.texts.size() == 2);
        CHECK(out.texts[0].bytes == "{\"a\":1}");
        CHECK(out.texts[1].bytes == "{\"a\":2}");
        CHECK(out.texts[1].location.line == 3);
    }
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

TEST_CASE("cut_texts: a list of objects beyond kMaxTextBytes is cut into its elements") {
    const std::string half(kMaxTextBytes / 2, 'a');
    const std::string long_one(kMaxRecordBytes, 'a');
    const std::string list = " [{\"a\":\"" + half + "\"},\n{\"b\":[{}]} , 7, {\"c\":\"" + long_one +
                             "\"},{\"d\":\"" + half + "\"}\n]\n";
    for (const std::size_t piece : {1U << 16U, 1U << 26U}) {
        const auto out = cut(list, "a.json", piece);
        CHECK(out.error.empty());
        REQUIRE(out.texts.size() == 3);
        CHECK(out.texts[0].bytes == "{\"a\":\"" + half + "\"}");
        CHECK(out.texts[1].bytes == "{\"b\":[{}]}");
        CHECK(out.texts[1].location == Location{"a.json", "", 2});
        CHECK(out.texts[1].framing == Framing::element);
        CHECK(out.texts[2].location.line == 5);
        REQUIRE(out.failed.size() == 2);  // the number, the one beyond kMaxRecordBytes
        CHECK(out.failed[0].line == 3);
        CHECK(out.failed[1].line == 4);
    }
    for (const char* end : {"", "]x"}) {
        const auto out = cut("[{\"a\":\"" + half + half + "\"},{}" + end, "a.json");
        CHECK(out.texts.size() == 1);  // the other is beyond kMaxRecordBytes
        CHECK(out.failed.size() == 2);
    }
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

TEST_CASE("cut_texts: kMaxRecordBytes holds for objects over several lines too") {
    const std::string text =
        "{\n\"a\":1\n}\n{\n\"a\":\"" + std::string(kMaxRecordBytes, 'a') + "\"\n}\n{\n\"a\":3\n}\n";
    const auto out = cut(text);
    CHECK(out.texts.size() == 2);
    REQUIRE(out.failed.size() == 1);
    CHECK(out.failed[0].line == 4);
    CHECK(out.texts[1].location.line == 7);
}

TEST_CASE("cut_texts: a whole object before an error is given") {
    const auto out = cut("{\"a\":1}\n", "a.txt", 4, Error{ErrorKind::input, "short", ""});
    CHECK(out.texts.size() == 1);
    CHECK(out.error == "short");
}
