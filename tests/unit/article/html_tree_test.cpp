#include "article/html_tree.hpp"

#include <doctest/doctest.h>

#include <random>

#include "article/html_slim.hpp"

namespace newsidx {
namespace {

std::size_t depth_of(const HtmlTree& tree) {
    std::size_t deepest = 0;
    std::vector<std::size_t> depth(tree.nodes().size());
    for (std::size_t i = 1; i < depth.size(); ++i) {
        depth[i] = depth[tree.nodes()[i].parent] + 1;
        deepest = std::max(deepest, depth[i]);
    }
    return deepest;
}

const HtmlNode* find(const HtmlTree& tree, std::string_view name) {
    for (const auto& node : tree.nodes()) {
        if (node.name == name) return &node;
    }
    return nullptr;
}

}  // namespace

TEST_CASE(
    "HtmlTree::parse: nodes in the order of the text, entities decoded, links by their name") {
    const auto tree = HtmlTree::parse(
        "<html lang=de><title>T &amp; t</title><p class='a&quot;b'>caf&eacute; <a "
        "href=x>y</a></p>");
    REQUIRE(tree);
    REQUIRE(find(*tree, "p") != nullptr);
    CHECK(find(*tree, "p")->attribute("class") == "a\"b");
    CHECK(find(*tree, "html")->attribute("lang") == "de");
    REQUIRE(find(*tree, "a") != nullptr);
    CHECK(find(*tree, "a")->attribute("href") == "x");
    CHECK_FALSE(find(*tree, "a")->has("class"));
    const auto p = static_cast<std::uint32_t>(find(*tree, "p") - tree->nodes().data());
    CHECK(tree->text_of(p) == "café y");
    CHECK(tree->nodes()[0].end == tree->nodes().size());
}

TEST_CASE("HtmlTree::parse: elements nested by the ten thousands neither crash nor stall") {
    for (const std::string_view tag : {"<div>", "<b>", "<font size=1>", "<table><tr><td>",
                                       "<ul><li>", "<a href=x>", "<p><button>", "<svg>", "<x-y>"}) {
        CAPTURE(tag);
        std::string html;
        const int times = tag == "<div>" ? 100'000 : 20'000;
        for (int i = 0; i < times; ++i) html += tag;
        const auto tree = HtmlTree::parse(html + "end");
        REQUIRE(tree);
        CHECK(depth_of(*tree) < 2 * kMaxHtmlDepth);
        CHECK(tree->text_of(0).ends_with("end"));
    }
}

TEST_CASE("HtmlTree::parse: tags thrown together in any order stay within the depth") {
    const std::string_view pieces[] = {
        "<div>",      "</div>",  "<p>",       "</p>",       "<table>",  "</table>",  "<tr>",
        "<td>",       "</td>",   "<li>",      "<ul>",       "</ul>",    "<b>",       "</b>",
        "<a href=x>", "</a>",    "<object>",  "</object>",  "<button>", "</button>", "<select>",
        "<h1>",       "</h2>",   "<caption>", "<form>",     "</form>",  "<svg>",     "<math>",
        "<ruby>",     "<rt>",    "<body>",    "<html>",     "<title>",  "</title>",  "text",
        "<!--",       "-->",     "<br>",      "<template>", "<dd>",     "<center>",  "</center>",
        "<frameset>", "<tbody>", "<section>", "</span>"};
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        // A few pieces over and over open more than all of them in turn.
        std::string html;
        const auto kinds = 2 + random() % 5;
        std::vector<std::string_view> chosen;
        for (unsigned i = 0; i < kinds; ++i) chosen.push_back(pieces[random() % std::size(pieces)]);
        for (int i = 0; i < 4000; ++i) html += chosen[random() % chosen.size()];
        CAPTURE(html.substr(0, 200));
        const auto tree = HtmlTree::parse(html);
        REQUIRE(tree);
        CHECK(depth_of(*tree) < 2 * kMaxHtmlDepth);
    }
}

}  // namespace newsidx
