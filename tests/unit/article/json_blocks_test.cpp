#include "article/json_blocks.hpp"

#include <doctest/doctest.h>

#include <string>

#include "article/json.hpp"

namespace newsidx {

TEST_CASE("json_blocks_text: blocks of every editor are paragraphs, their spans one text") {
    struct Case {
        const char* name;
        std::string_view in;
        std::string_view want;
    };
    const Case cases[] = {
        {"Editor.js",
         R"({"time":1,"blocks":[{"type":"header","data":{"text":"One","level":2}},
             {"type":"image","data":{"caption":"no","text":"no"}},
             {"type":"list","data":{"items":["two","three"]}}]})",
         "One\n\ntwo\n\nthree"},
        {"Draft.js", R"({"blocks":[{"text":"One"},{"text":""},{"text":"two"}],"entityMap":{}})",
         "One\n\ntwo"},
        {"Portable Text",
         R"([{"_type":"block","children":[{"_type":"span","text":"He "},{"text":"said so."}]},
             {"_type":"image","alt":"no"},{"_type":"block","children":[{"text":"Two."}]}])",
         "He said so.\n\nTwo."},
        {"ProseMirror",
         R"({"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"He "},
             {"type":"text","marks":[],"text":"left."}]},{"type":"bulletList","content":[
             {"type":"listItem","content":[{"type":"paragraph","content":[{"text":"a"}]}]},
             {"type":"listItem","content":[{"type":"paragraph","content":[{"text":"b"}]}]}]}]})",
         "He left.\n\na\n\nb"},
        {"Contentful",
         R"({"nodeType":"document","data":{},"content":[{"nodeType":"paragraph","data":{},
             "content":[{"nodeType":"text","value":"See "},{"nodeType":"hyperlink","data":{},
             "content":[{"nodeType":"text","value":"here"}]},{"nodeType":"text","value":"."}]}]})",
         "See here."},
        {"sentences in one block",
         R"([{"type":"section","content":[{"text":"One."},{"text":"Two."}]}])", "One. Two."},
        {"a list in a key", R"({"text":[{"content":"One."},{"content":"Two."}]})", "One.\n\nTwo."},
        {"strings", R"(["One",2,"two"])", "One\n\ntwo"},
        {"Arc's quotes and groups",
         R"([{"type":"text","content":"One."},{"type":"quote","content_elements":[
             {"type":"text","content":"Two."}],"citation":{"content":"He"}},
             {"type":"element_group","content_elements":[{"type":"text","content":"Three."}]}])",
         "One.\n\nTwo.\n\nThree."},
        {"Arc's tables",
         R"([{"type":"table","header":[{"type":"text","content":"Town"}],"rows":[
             [{"type":"text","content":"Tema"},{"type":"text","content":"7"}]]}])",
         "Town\n\nTema 7"},
        {"nothing", R"({"blocks":[{"type":"image","url":"x"}]})", ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        const auto tree = JsonTree::parse(c.in);
        REQUIRE(tree);
        CHECK(json_blocks_text(tree->root()) == c.want);
    }
}

TEST_CASE("read_json: markup in one paragraph of a list leaves the others paragraphs") {
    const char* lists[] = {
        R"(["One.","Two with<br>break.","Three."])",
        R"(["One.","<p>Two with break.</p>","Three."])",
        R"([{"content":"One."},{"content":"<div>Two with <b>break</b>.</div>"},{"content":"Three."}])",
        R"(["One.",{"type":"list","items":["<p>Two with break.</p>","Three."]}])",
        R"([{"type":"list","items":["One.","Two with break."]},"<p>Three.</p>"])",
    };
    for (const std::string list : lists) {
        CAPTURE(list);
        const auto drafts = read_json(R"({"title":"A","body":)" + list + "}", {});
        REQUIRE(drafts);
        CHECK(drafts->front().body == "One.\n\nTwo with break.\n\nThree.");
    }
}

TEST_CASE("read_json: an object with a title is the article whose blocks lie in it") {
    struct Case {
        const char* name;
        std::string_view in;
        std::string_view want;
    };
    const Case cases[] = {
        {"Editor.js",
         R"({"title":"A","date":"2019-04-03","content":{"blocks":[{"data":{"text":"x"}},
             {"data":{"text":"y"}}]}})",
         "A 2019-04-03 x\n\ny|"},
        {"spans",
         R"({"title":"A","date":"2019","body":[{"children":[{"text":"x "},{"text":"y"}]}]})",
         "A 2019 x y|"},
        {"a list in the body", R"({"title":"A","body":{"text":[{"content":"x"}]},"date":"2019"})",
         "A 2019 x|"},
        {"blocks beside the title", R"({"title":"A","date":"2019","blocks":[{"text":"x"}]})",
         "A 2019 x|"},
        {"below data", R"({"data":{"title":"A","body":{"blocks":[{"text":"x"}]}}})", "A  x|"},
        {"a page of articles",
         R"({"content":{"items":[{"title":"A","body":"x"},{"title":"B","body":"y"}]}})",
         "A  x|B  y|"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        const auto drafts = read_json(c.in, {});
        REQUIRE(drafts);
        std::string found;
        for (const auto& draft : *drafts)
            found += draft.title + " " + draft.published + " " + draft.body + "|";
        CHECK(found == c.want);
    }
}

}  // namespace newsidx
