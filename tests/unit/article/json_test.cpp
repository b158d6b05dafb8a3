#include "article/json.hpp"

#include <doctest/doctest.h>

namespace newsidx {
namespace {

// "A|B" for two articles.
std::string titles(const Result<std::vector<Draft>>& drafts) {
    REQUIRE(drafts);
    std::string found;
    for (const auto& draft : *drafts) found += (found.empty() ? "" : "|") + draft.title;
    return found;
}

}  // namespace

TEST_CASE("read_json: finds the articles in the answers of news services") {
    struct Case {
        const char* name;
        std::string_view in;
        std::string_view want;
    };
    const Case cases[] = {
        {"one object", R"({"id":"1","title":"A","text":"x"})", "A"},
        {"no title", R"({"id":946,"text":"x"})", ""},
        {"title alone", R"({"title":"A"})", "A"},
        {"array", R"([{"title":"A","text":"x"},{"title":"B","text":"y"}])", "A|B"},
        {"NewsAPI, one of them emptied",
         R"({"status":"ok","totalResults":2,"articles":[
             {"source":{"id":null,"name":"S"},"title":"A","description":"d","content":"x"},
             {"source":{"name":"S"},"title":"B","description":"d","content":null}]})",
         "A|B"},
        {"NewsAPI, descriptions alone",
         R"({"articles":[{"title":"A","description":"d"},{"title":"B","url":"http://e.org"}]})",
         "A|B"},
        {"Elasticsearch",
         R"({"took":3,"hits":{"total":{"value":2},"hits":[
             {"_index":"i","_id":"1","_source":{"title":"A","text":"x"}},
             {"_index":"i","_id":"2","_source":{"title":"B","text":"y"}}]}})",
         "A|B"},
        {"Elasticsearch, one hit", R"({"_id":"1","_source":{"title":"A","text":"x"}})", "A"},
        {"Guardian",
         R"({"response":{"status":"ok","results":[{"id":"world/1","webTitle":"A",
             "webUrl":"https://e.org/1","fields":{"bodyText":"x"}}]}})",
         "A"},
        {"New York Times",
         R"({"response":{"docs":[{"headline":{"main":"A"},"abstract":"x","web_url":"u"}],
             "meta":{"hits":1}}})",
         "A"},
        {"Event Registry", R"({"articles":{"results":[{"title":"A","body":"x"}]}})", "A"},
        {"page of a service",
         R"({"content":[{"id":1,"title":"A","date":"2019","text":"x"},
             {"id":2,"title":"B","date":"2019","text":"y"}],"totalPages":9})",
         "A|B"},
        {"data holding one", R"({"data":{"article":{"headline":"A","body":"x"}}})", "A"},
        {"article with related ones",
         R"({"title":"A","text":"x","articles":[{"title":"B","text":"y"}]})", "A"},
        {"comments beside a summary",
         R"({"title":"A","summary":"x","comments":[{"title":"no","text":"no"}]})", "A"},
        {"_search with highlights",
         R"({"hits":{"hits":[{"_source":{"title":"A","body":"x"},"highlight":{"body":["<em>x</em>"]}},
             {"_source":{"title":"B","body":"y"},"highlight":{"title":["B"]}}]}})",
         "A|B"},
        {"Solr", R"({"response":{"docs":[{"title":"A","text":"x"},{"title":"B","text":"y"}]},
             "highlighting":{"1":{"text":["x"]},"2":{"text":["y"]}}})",
         "A|B"},
        {"data", R"({"data":[{"title":"A","text":"x"},{"title":"B","text":"y"}]})", "A|B"},
        {"objects by id", R"({"k1":{"title":"A","text":"x"},"k2":{"headline":"B","body":"y"}})",
         "A|B"},
        {"objects by id, one emptied",
         R"({"1":{"title":"A","text":"x"},"2":{"title":"B","text":""},"3":{"title":"","text":""}})",
         "A|B|"},
        {"objects by id below a name, with a count beside",
         R"({"articles":{"k1":{"title":"A","text":"x"},"k2":{"title":"B","text":"y"}},
             "meta":{"title":"page 1","total":2}})",
         "A|B"},
        {"objects by ids that are names of parts",
         R"({"article":{"title":"A","text":"x"},"story":{"title":"B","text":"y"}})", "A|B"},
        {"objects by id in objects by year",
         R"({"2019":{"a":{"title":"A","text":"x"},"b":{"title":"B","text":"y"}},
             "2020":{"c":{"title":"C","text":"z"}}})",
         "A|B|C"},
        {"an export with a title of its own",
         R"({"title":"Export","k1":{"title":"A","text":"x"},"k2":{"title":"B","text":"y"}})",
         "A|B"},
        {"one article in parts",
         R"({"meta":{"title":"A"},"intro":{"text":"x"},"rest":{"text":"y"}})", "A"},
        {"an article quoting another",
         R"({"title":"A","text":"x","quoted":{"title":"B","text":"y"}})", "A"},
        {"two lists", R"({"news":[{"title":"A","text":"x"}],"stories":[{"title":"B","text":"y"}]})",
         "A|B"},
        {"array of answers",
         R"([{"articles":[{"title":"A","text":"x"}]},{"articles":[{"title":"B","text":"y"}]}])",
         "A|B"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(titles(read_json(c.in, {})) == c.want);
    }
}

TEST_CASE("read_json: no article is made of two records") {
    struct Case {
        std::string_view in;
        std::string_view want;
    };
    const Case cases[] = {
        {R"({"k1":{"title":"a","text":"aa"},"k2":{"headline":"b2","body":"bb"}})", "a:aa b2:bb "},
        {R"({"k1":{"title":"a","date":"2019","text":"aa"},"k2":{"text":"bb"}})", "a:aa :bb "},
        {R"({"text":"aa","k1":{"title":"b","text":"bb"}})", ":aa "},
        {R"({"title":"a","intro":{"text":"aa"},"rest":{"text":"bb"}})", "a:aa\n\nbb "},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        const auto drafts = read_json(c.in, {});
        REQUIRE(drafts);
        std::string found;
        for (const auto& draft : *drafts) found += draft.title + ":" + draft.body + " ";
        CHECK(found == c.want);
    }
}

TEST_CASE("read_json: of JSON-LD the site and the author are no articles") {
    const auto drafts = read_json(
        R"({"@context":"https://schema.org","@graph":[
            {"@type":["Article","NewsArticle"],"headline":"A","articleBody":"aa"},
            {"@type":"WebSite","name":"The Paper"},{"@type":"Person","name":"Jane Doe"},
            {"@type":"BreadcrumbList","itemListElement":[]}]})",
        {});
    CHECK(titles(drafts) == "A");
    const auto others =
        read_json(R"([{"@type":"Story","title":"A","text":"a"},{"title":"B","text":"b"}])", {});
    CHECK(titles(others) == "A|B");
}

TEST_CASE("read_json: articles of one file are numbered, a single one isn't") {
    const auto two = read_json(R"([{"title":"A","text":"x"},{"title":"B","text":"y"}])", {});
    REQUIRE(two);
    CHECK((*two)[0].line == 1);
    CHECK((*two)[1].line == 2);
    CHECK(read_json(R"({"title":"A","text":"x"})", {})->front().line == 0);
}

TEST_CASE("read_json: lists one a line are read with their lines") {
    const auto drafts =
        read_json("[{\"title\":\"A\",\"text\":\"x\"}]\n\n[{\"title\":\"B\",\"text\":\"y\"}]\n", {});
    CHECK(titles(drafts) == "A|B");
    CHECK((*drafts)[1].line == 3);
}

TEST_CASE("read_json: several lists on a line are read one by one, strings with brackets too") {
    const auto drafts = read_json(
        R"([{"title":"A]","text":"x"}] [{"title":"B[","text":"y\"]"}][{"title":"C","text":"z"}] [)",
        {});
    CHECK(titles(drafts).starts_with("A]|B[|C"));
    CHECK(drafts->back().broken);
}

TEST_CASE("read_json: of lists without an article on one line a hundred are told") {
    std::string lists;
    for (int i = 0; i < 20'000; ++i) lists += "[]";
    const auto drafts = read_json(lists, {});
    REQUIRE(drafts);
    CHECK(drafts->size() == kMaxBrokenEntries + 2);
    CHECK(drafts->back().broken->what ==
          "record on line 1: most values before it are no articles: those behind it aren't read");
}

TEST_CASE("read_json: so many articles on one line are read, and no more") {
    std::string lists;
    for (int i = 0; i < 250'000; ++i) lists += R"([{"title":"A"}])";
    const auto drafts = read_json(lists, {});
    REQUIRE(drafts);
    CHECK(drafts->size() == 200'002);
    CHECK(drafts->back().broken);
}

TEST_CASE("read_json: kMaxDraftsOfLines: what is behind them isn't read, and that is said") {
    std::string lines;
    for (std::size_t i = 0; i < kMaxDraftsOfLines; ++i) lines += "[{\"title\":\"A\"}]";
    const auto more = read_json(lines + "[{\"title\":\"B\"}][{\"title\":\"C\"}]", {});
    REQUIRE(more);
    CHECK(more->size() == kMaxDraftsOfLines + 2);
    REQUIRE(more->back().broken);
    CHECK(more->back().broken->what.find("more than 200000 articles") != std::string::npos);
}

TEST_CASE("read_json: errors name the place, the line as it stands in the file") {
    struct Case {
        std::string_view in;
        std::string_view want;
    };
    const Case cases[] = {
        {"{\"title\":\"A\"} x", "something behind its end at line 4, column 15"},
        {"{\"title\":\"A\"}\n\n {\"title\":\"B\"}", "something behind its end at line 6, column 2"},
        {"{\"title\":\"A\"", "never ends at line 4"},
        {"{\"title\":\n\"A\n\"}", "a control character inside a string at line 5, column 3"},
        {"nonsense", "neither object nor array at line 4, column 1"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        const auto drafts = read_json(c.in, {}, 4);
        REQUIRE_FALSE(drafts);
        CAPTURE(drafts.error().what);
        CHECK(drafts.error().what.find(c.want) != std::string::npos);
    }
}

TEST_CASE("read_json: of a broken list the sound elements are read, the others told with a place") {
    struct Case {
        const char* name;
        std::string_view in;
        std::string_view want;  // titles, or what is wrong
    };
    const Case cases[] = {
        {"one of four",
         "[{\"title\":\"A\"},{\"title\":\"B\"},{\"title\":\"C\" \"body\":\"c\"},{\"title\":\"D\"}]",
         "1 A|2 B|3 something unexpected at line 1, column 43|4 D|"},
        {"on lines", "[\n{\"title\":\"A\"},\n {\"title\":\"B\" 1},\n{\"title\":\"C\"}\n]",
         "1 A|2 something unexpected at line 3, column 15|3 C|"},
        {"cut off", "[{\"title\":\"A\"},\n{\"title\":\"B\",\"bo",
         "1 A|2 a string that never ends at line 2, column 14|"},
        {"an open string", "[{\"title\":\"A},\n{\"title\":\"B\"}]",
         "1 a control character inside a string at line 1, column 15|2 B|"},
        {"a comma too many", "[{\"title\":\"A\"},\n]",
         "1 A|0 something unexpected at line 2, column 1|"},
        {"an answer", "{\"n\":1,\"articles\":[{\"title\":\"A\"},{\"title\" 1},{\"title\":\"C\"}]}",
         "1 A|2 something unexpected at line 1, column 43|3 C|"},
        {"an answer cut off", "{\"articles\":[{\"title\":\"A\"}",
         "1 A|0 an array or object that never ends at line 1, column 27|"},
        {"commas between objects", "{\"title\":\"A\"},\n{\"title\":\"B\"},",
         "1 A|2 B|0 something behind its end at line 1, column 14|"},
        {"lists behind each other", "[{\"title\":\"A\"}][{\"title\":\"B\"}]\n[{\"title\":\"C\"}]",
         "1 A|1 B|2 C|"},
        {"words behind a list", "[{\"title\":\"A\"}]\n[{\"title\":\"B\"}] x\n",
         "1 A|2 B|2 neither object nor array at line 2, column 17|"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        const auto drafts = read_json(c.in, {});
        REQUIRE(drafts);
        std::string found;
        for (const auto& draft : *drafts) {
            const auto what = draft.broken ? draft.broken->what : draft.title;
            const auto begin = what.find("JSON: ");
            found += std::to_string(draft.line) + " " +
                     what.substr(begin == what.npos ? 0 : begin + 6) + "|";
        }
        CHECK(found == c.want);
    }
}

TEST_CASE("read_json: a list of rubbish is given up, what was sound before it is kept") {
    CHECK_FALSE(read_json("[" + std::string(100'000, '{'), {}));
    const auto drafts = read_json(R"([{"title":"A"},)" + std::string(100'000, '{'), {});
    REQUIRE(drafts);
    CHECK(drafts->size() == 1 + kMaxBrokenEntries + 1 + 1);
    CHECK(drafts->front().title == "A");
    CHECK(drafts->back().broken);
}

TEST_CASE("read_json: no article is made of the parts of a broken one") {
    for (const std::string_view text :
         {R"({"title":"A","items":[{"content":"x"},{"content":"y"}],"b":)",
          R"({"title":"A","content":[{"text":"x"}],"b" 1})", R"({"title":"A"} and words)"}) {
        CAPTURE(text);
        CHECK_FALSE(read_json(text, {}));
    }
}

TEST_CASE("read_json: the title of a JSON Feed is the source of its items") {
    const auto drafts = read_json(
        R"({"version":"https://jsonfeed.org/version/1.1","title":"Example Times","items":[
            {"id":"https://e.org/1","title":"A","content_text":"x"}]})",
        {});
    REQUIRE(drafts);
    CHECK(drafts->front().title == "A");
    CHECK(drafts->front().source == "Example Times");
    CHECK(drafts->front().url == "https://e.org/1");
}

TEST_CASE("read_json: paths given by the user find the articles too") {
    ParseOptions options;
    options.json_paths = {{"title", ".meta.head"}, {"body", ".parts.0.words"}};
    const auto drafts =
        read_json(R"({"articles":[{"meta":{"head":"A"},"parts":[{"words":"x"}]}]})", options);
    REQUIRE(drafts);
    CHECK(drafts->front().title == "A");
    CHECK(drafts->front().body == "x");
}

TEST_CASE("read_json: what Elasticsearch's bulk format says of the next line is no article") {
    for (const std::string_view text :
         {R"({"index":{"_index":"news","_id":"1"}})", R"({"create":{}})",
          R"({"delete":{"_id":"1"}})", R"({"update":{"_id":"1","retry_on_conflict":3}})"}) {
        CAPTURE(text);
        const auto drafts = read_json(text, {});
        REQUIRE(drafts);
        CHECK(drafts->empty());
    }
    CHECK_FALSE(read_json(R"({"index":{"_id":"1","of":{"a":"b"}}})", {}));
}

TEST_CASE("read_json: JSON without an article is refused with a hint at --map") {
    for (const std::string_view text :
         {"{}", "[]", "[1,2]", R"({"status":"error","code":401})", R"({"articles":[]})"}) {
        CAPTURE(text);
        const auto drafts = read_json(text, {});
        REQUIRE_FALSE(drafts);
        CHECK(drafts.error().hint.find("--map") != std::string::npos);
    }
}

}  // namespace newsidx
