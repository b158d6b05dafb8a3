#include "article/front_matter.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

Draft fields(std::string_view text, std::string_view rest = "Text.\n") {
    Draft draft;
    const auto got = read_front_matter(text, draft);
    REQUIRE(got);
    CHECK(*got == rest);
    return draft;
}

}  // namespace

TEST_CASE("read_front_matter: YAML") {
    const Draft draft = fields(
        "---\n"
        "Title: \"Ministers meet\"\n"
        "date: 2019-04-03 14:05\n"
        "updated: 2019-04-04\n"
        "source: {name: Sample}\n"
        "url: https://example.org/a\n"
        "lang: en\n"
        "authors:\n  - A. Writer\n  - name: B. Writer\n"
        "tags: [trade, grain]\n"
        "---\n"
        "Text.\n");
    CHECK(draft.title == "Ministers meet");
    CHECK(draft.published == "2019-04-03 14:05");
    CHECK(draft.updated == "2019-04-04");
    CHECK(draft.source == "Sample");
    CHECK(draft.url == "https://example.org/a");
    CHECK(draft.lang == "en");
    CHECK(draft.authors == std::vector<std::string>{"A. Writer", "B. Writer"});
    CHECK(draft.labels == std::vector<std::string>{"trade", "grain"});
}

TEST_CASE("read_front_matter: YAML that is none is read as it was meant") {
    const Draft draft =
        fields("---\ntitle: Minsk: a visit\ndate: 2019-04-03\ntags:\n- a: b\n- 'c'\n---\nText.\n");
    CHECK(draft.title == "Minsk: a visit");
    CHECK(draft.published == "2019-04-03");
    CHECK(draft.labels == std::vector<std::string>{"a: b", "c"});
}

TEST_CASE("read_front_matter: TOML") {
    const Draft draft = fields(
        "+++\n"
        "# a comment\n"
        "title = \"Ministers, and = signs\"\n"
        "date = 2019-04-03T14:05:00Z\n"
        "tags = ['trade',\n  \"grain, timber\",\n]\n"
        "[params]\n"
        "title = \"of something else\"\n"
        "+++\n"
        "Text.\n");
    CHECK(draft.title == "Ministers, and = signs");
    CHECK(draft.published == "2019-04-03T14:05:00Z");
    CHECK(draft.labels == std::vector<std::string>{"trade", "grain, timber"});
}

TEST_CASE("read_front_matter: TOML's strings, lists and inner tables") {
    const Draft draft = fields(
        "+++\n"
        "title = \"Tokayev \\\"ready\\\" \\u2013 for talks\"\n"
        "date = 2019-04-03\n"
        "updated = 2019-04-04T10:00:00\n"
        "authors = [{name = 'Anna Berg'}, 'O. Neil']\n"
        "[taxonomies]\n"
        "tags = [\n  'grain', # a comment\n  'tariffs',\n]\n"
        "[extra]\n"
        "source = '''\nThe Paper'''\n"
        "[menu.main]\n"
        "url = 'https://paper.example/menu'\n"
        "+++\n"
        "Text.\n");
    CHECK(draft.title == "Tokayev \"ready\" – for talks");
    CHECK(draft.published == "2019-04-03");
    CHECK(draft.updated == "2019-04-04T10:00:00");
    CHECK(draft.authors == std::vector<std::string>{"Anna Berg", "O. Neil"});
    CHECK(draft.labels == std::vector<std::string>{"grain", "tariffs"});
    CHECK(draft.source == "The Paper");
    CHECK(draft.url.empty());
    CHECK(fields("---\ntitle: A\nparams:\n  source: The Paper\n---\nText.\n").source ==
          "The Paper");
}

TEST_CASE("read_front_matter: TOML that a strict reader refuses is read line by line") {
    const Draft draft = fields(
        "+++\ntitle = A visit\ndate = 3 April 2019\ntags = ['trade',\n  \"grain, timber\",\n]\n"
        "[params]\ntitle = no\n+++\nText.\n");
    CHECK(draft.title == "A visit");
    CHECK(draft.published == "3 April 2019");
    CHECK(draft.labels == std::vector<std::string>{"trade", "grain, timber"});
}

TEST_CASE("read_front_matter: fields that nothing closes end at the first blank line") {
    for (const std::string_view text : {
             "---\ntitle: Oslo: a visit\ndate: 2019-04-03\ntags:\n  - trade\n\nText.\n",
             "---\ntitle: 'Oslo: a visit'\ndate: 2019-04-03\n----\ntags:\n- trade\n\nText.\n",
             "+++\ntitle = \"Oslo: a visit\"\ndate = 2019-04-03\ntags = [\"trade\"]\n\nText.\n",
         }) {
        CAPTURE(text);
        const Draft draft = fields(text);
        CHECK(draft.title == "Oslo: a visit");
        CHECK(draft.published == "2019-04-03");
        CHECK(draft.labels == std::vector<std::string>{"trade"});
    }
    // A rule below the text closes nothing.
    const Draft draft =
        fields("---\ntitle: A visit\n\nThey met.\n\n---\n\nText.\n", "They met.\n\n---\n\nText.\n");
    CHECK(draft.title == "A visit");
}

TEST_CASE("read_front_matter: fields that run into the text are an error") {
    for (const std::string_view text :
         {"---\ntitle: A visit\nThey met.\n", "+++\ntitle = 'A visit'\nThey met.\n\nText.\n"}) {
        CAPTURE(text);
        Draft draft;
        const auto got = read_front_matter(text, draft);
        REQUIRE_FALSE(got);
        CHECK(got.error().what.starts_with("front matter has no end"));
    }
}

TEST_CASE("read_front_matter: all is text where there is none") {
    for (const std::string text : {"Text.\n", "---\nNo end.\n", "---\nonly words\n---\nText.\n",
                                   "- - -\na: b\n- - -\n", ""}) {
        CAPTURE(text);
        CHECK(fields(text, text).title.empty());
    }
    CHECK(fields("---\n---\nText.\n").title.empty());
    CHECK(fields("---\r\ntitle: A\r\n---\r\nText.\n").title == "A");
    CHECK(fields("\n---\ntitle: A\n...\nText.\n").title == "A");
}

TEST_CASE("read_front_matter: has a limit of its length, and none of depth breaks it") {
    Draft draft;
    const std::string longer(kMaxFrontMatterBytes, 'x');
    const auto refused = read_front_matter("---\ntitle: " + longer + "\n---\nText.", draft);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what == "front matter is longer than 64 KiB");
    CHECK(read_front_matter("---\na: " + std::string(60'000, '[') + "\n---\nText.", draft));
    const std::string long_head = R"({"title":"A","note":")" + longer + "\"}";
    CHECK(*read_front_matter(long_head + "\nText.", draft) == long_head + "\nText.");
    CHECK(read_front_matter("+++\na = " + std::string(60'000, '[') + "\n+++\nText.", draft));
    // Aliases of aliases: a billion words if they were unfolded.
    std::string bomb = "---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 9; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
        for (int j = 0; j < 9; ++j) bomb += ", " + before;
        bomb += "]\n";
    }
    CHECK(read_front_matter(bomb + "tags: *a8\n---\nText.", draft));
    CHECK(draft.labels.size() < 20);
}

TEST_CASE("read_front_matter: JSON") {
    const Draft draft = fields(
        "{\n  \"title\": \"A {visit}\",\n  \"date\": \"2019-04-03\",\n  \"description\": \"S.\",\n"
        "  \"author\": {\"name\": \"A. Writer\"},\n  \"tags\": [\"trade\", \"grain\"]\n}\nText.\n");
    CHECK(draft.title == "A {visit}");
    CHECK(draft.published == "2019-04-03");
    CHECK(draft.body.empty());
    CHECK(draft.authors == std::vector<std::string>{"A. Writer"});
    CHECK(draft.labels == std::vector<std::string>{"trade", "grain"});
    CHECK_FALSE(draft.keys);
}

TEST_CASE("has_json_front_matter: an object that describes the text behind it") {
    CHECK(has_json_front_matter("{\"title\": \"A\"}\n\nText."));
    CHECK(has_json_front_matter("\n{\"date\": \"2019\"}\r\nSay \"no\".\n{{< x >}}"));
    for (const std::string_view text :
         {"{\"title\": \"A\"}", "{\"title\": \"A\"}\n \n", "{\"title\": \"A\"}\n{\"title\": \"B\"}",
          "{\"title\": \"A\"},\nText.", "{\"title\": \"A\"} Text.\nText.", "{\"x\": \"A\"}\nText.",
          "{\"title\": \"A\", \"text\": \"B\"}\nText.", "{{< x >}}\nText.",
          "{\"title\": \"A\nText.", "Text."}) {
        CAPTURE(text);
        CHECK_FALSE(has_json_front_matter(text));
    }
}
