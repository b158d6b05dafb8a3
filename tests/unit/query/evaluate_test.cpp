#include "query/evaluate.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "query/parse.hpp"

using namespace newsidx;

namespace {

// The title's length is that of the first line.
std::string marked(std::string_view query, const std::string& text, std::string_view lang = "en") {
    const auto tree = parse_query(query, {});
    REQUIRE(tree);
    const Analysis analysis = analyze(text, text.find("\n\n"), lang);
    const EvaluatedArticle article{text, &analysis, lang,
                                   [](const Node& filter) { return filter.text == "yes"; }};
    const auto spans = matched_spans(*tree, article);
    if (!matches(*tree, article)) return spans.empty() ? "no" : "marks without a match";
    std::string out = text.substr(text.find("\n\n") + 2);
    const auto body = static_cast<std::uint32_t>(text.find("\n\n") + 2);
    for (auto at = spans.rbegin(); at != spans.rend(); ++at) {
        if (at->begin < body) continue;
        out.insert(at->end - body, "]");
        out.insert(at->begin - body, "[");
    }
    return out;
}

struct Case {
    const char* query;
    const char* marked;
};

void check(const std::string& text, const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        CAPTURE(one.query);
        CHECK(marked(one.query, text) == one.marked);
    }
}

}  // namespace

TEST_CASE("matched_spans: words, phrases and NOT") {
    const std::string text = "A title\n\nThe Unions met. Union talks failed.";
    check(text, {
                    {"union", "The [Unions] met. [Union] talks failed."},
                    {"exact:Union", "The Unions met. [Union] talks failed."},
                    {"exact:union", "no"},
                    {"uni*", "The [Unions] met. [Union] talks failed."},
                    {"unoin~1", "The Unions met. [Union] talks failed."},
                    {"\"union talks\"", "The Unions met. [Union] [talks] failed."},
                    {"\"met union\"", "no"},
                    {"union -talks", "no"},
                    {"union -belarus", "The [Unions] met. [Union] talks failed."},
                    {"-belarus", "The Unions met. Union talks failed."},
                    {"failed OR (met belarus)", "The Unions met. Union talks [failed]."},
                    {"title:union", "no"},
                    {"title:title", "The Unions met. Union talks failed."},
                    {"body:title", "no"},
                    {"source:yes met", "The Unions [met]. Union talks failed."},
                    {"source:no met", "no"},
                });
}

TEST_CASE("matched_spans: exactly with a possessive, whatever the apostrophe") {
    const std::string text = "T\n\nThe Union’s talks. O’Neill don't, says Union.";
    check(text,
          {
              {"exact:Union", "The [Union]’s talks. O’Neill don't, says [Union]."},
              {"exact:\"Union's\"", "The [Union]’s talks. O’Neill don't, says Union."},
              {"exact:Union’s", "The [Union]’s talks. O’Neill don't, says Union."},
              {"exact:\"Union's talks\"", "The [Union]’s [talks]. O’Neill don't, says Union."},
              {"exact:\"Neill's\"", "no"},
              {"exact:\"union's\"", "no"},
              {"exact:O'Neill", "The Union’s talks. [O’Neill] don't, says Union."},
              {"exact:don’t", "The Union’s talks. O’Neill [don't], says Union."},
              {"union's", "The [Union]’s talks. O’Neill don't, says [Union]."},
          });
}

TEST_CASE("matched_spans: in Turkish a name has its suffix or not") {
    const std::string text = "T\n\nAnkara'da ve CHP'nin.";
    CHECK(marked("ankara", text, "tr") == "[Ankara]'da ve CHP'nin.");
    CHECK(marked("Ankara'nın", text, "tr") == "[Ankara]'da ve CHP'nin.");
    CHECK(marked("\"ankara ve chp\"", text, "tr") == "[Ankara]'da [ve] [CHP]'nin.");
    CHECK(marked("exact:Ankara", text, "tr") == "[Ankara]'da ve CHP'nin.");
    CHECK(marked("exact:Ankara'da", text, "tr") == "[Ankara]'da ve CHP'nin.");
    CHECK(marked("exact:Ankara'ya", text, "tr") == "no");
    CHECK(marked("ankara", text, "en") == "no");
    CHECK(marked("ankara'da", text, "en") == "[Ankara'da] ve CHP'nin.");
}

TEST_CASE("matched_spans: only the places that satisfy a proximity are marked") {
    const std::string text = "T\n\nA b c d. A e b.\n\nF a.";
    check(text, {
                    {"a ADJ/1 b", "[A] [b] c d. A e b.\n\nF a."},
                    {"b ADJ/1 a", "no"},
                    {"b NEAR/1 a", "[A] [b] c d. A e b.\n\nF a."},
                    {"c NEAR/3 e", "no"},
                    {"c NEAR/4 e", "A b [c] d. A [e] b.\n\nF a."},
                    {"d /s a", "[A] b c [d]. A e b.\n\nF a."},
                    {"c /s e", "no"},
                    {"c /p e", "A b [c] d. A [e] b.\n\nF a."},
                    {"c /p f", "no"},
                    {"atleast3 a", "[A] b c d. [A] e b.\n\nF [a]."},
                    {"atleast4 a", "no"},
                    {"first/3 c", "A b [c] d. A e b.\n\nF a."},
                    {"first/2 c", "no"},
                    {"first/1 a", "[A] b c d. A e b.\n\nF a."},
                    {"a NEAR/1 a", "no"},
                    {"(d OR f) ADJ/2 a", "A b c [d]. [A] e b.\n\n[F] [a]."},
                    {"a /s c /s b", "[A] [b] [c] d. A e b.\n\nF a."},
                    {"a NEAR/3 d NEAR/1 c", "[A] b [c] [d]. [A] e b.\n\nF a."},
                    {"(a NEAR/2 c) NEAR/1 (b NEAR/2 d)", "[A] [b] [c] [d]. A e b.\n\nF a."},
                    {"a NEAR/3 d ADJ/3 c", "no"},
                    {"(a NEAR/2 b) NEAR/1 a", "no"},
                    {"(c NEAR/9 e) /s d", "no"},
                    {"d /s (c NEAR/9 e)", "no"},
                    {"(d NEAR/9 f) /p e", "no"},
                    {"(c NEAR/9 e) /p d", "A b [c] [d]. A [e] b.\n\nF a."},
                });
}

TEST_CASE("matched_spans: runs of Han characters are marked as one") {
    CHECK(marked("欧亚经济", "题\n\n关于欧亚经济联盟。", "zh") == "关于[欧亚经济]联盟。");
}

TEST_CASE("matched_spans: of long chains fewer places are looked at") {
    std::string text = "A title\n\n";
    for (int i = 0; i < 2'000; ++i) text += "left right end ";
    const Analysis analysis = analyze(text, text.find("\n\n"), "en");
    std::uint64_t work = 0;
    const EvaluatedArticle article{text, &analysis, "en", {}, nullptr, &work};
    const auto work_of = [&](int links) {
        std::string query = "left";
        for (int i = 0; i < links; ++i) query += " NEAR/100 left";
        const auto tree = parse_query(query, {});
        REQUIRE(tree);
        work = 0;
        CHECK_FALSE(matched_spans(*tree, article).empty());
        return work;
    };
    CHECK(work_of(3) > kMaxPlaces);
    // Without the bound of each link: twelve times kMaxPlaces.
    CHECK(work_of(12) < 4 * kMaxPlaces);
}

TEST_CASE("decide: what matches at many places is told from few of them") {
    std::string text = "A title\n\n";
    for (int i = 0; i < 400; ++i) text += "left right end ";
    const Analysis analysis = analyze(text, text.find("\n\n"), "en");
    std::uint64_t work = 0;
    const EvaluatedArticle article{text, &analysis, "en", {}, nullptr, &work};
    std::string query = "(left OR right OR end)";
    for (int i = 0; i < 12; ++i) query += " NEAR/300 (left OR right OR end)";
    const auto tree = parse_query(query, {});
    REQUIRE(tree);
    CHECK(decide(*tree, article) == Verdict::match);
    CHECK(work == 0);
    const auto late = parse_query("(left /p right) NEAR/3 nobody", {});
    REQUIRE(late);
    CHECK(decide(*late, article) != Verdict::match);
    CHECK(work >= kMaxPlaces);
}

TEST_CASE("decide: says where there are too many places to tell, and never no or yes instead") {
    struct Decided {
        const char* query;
        Verdict verdict;
    };
    // One paragraph with more pairs than are looked at, the right one among the last.
    std::string text = "A title\n\n";
    for (int i = 0; i < 400; ++i) text += "left ";
    text += "end left ";
    for (int i = 0; i < 400; ++i) text += "right ";
    const Analysis analysis = analyze(text, text.find("\n\n"), "en");
    const EvaluatedArticle article{text, &analysis, "en", {}};
    const Decided cases[] = {
        {"left /p right", Verdict::match},
        {"end ADJ/3 (left /p right)", Verdict::too_many_places},
        {"left AND (end ADJ/3 (left /p right))", Verdict::too_many_places},
        {"end OR (end ADJ/3 (left /p right))", Verdict::match},
        {"nobody AND (end ADJ/3 (left /p right))", Verdict::no_match},
        {"left NOT (end ADJ/3 (left /p right))", Verdict::too_many_places},
        {"(left NEAR/3 right) NEAR/3 end", Verdict::match},
    };
    for (const auto& c : cases) {
        CAPTURE(c.query);
        const auto tree = parse_query(c.query, {});
        REQUIRE(tree);
        CHECK(decide(*tree, article) == c.verdict);
        CHECK(matches(*tree, article) == (c.verdict == Verdict::match));
    }
}
