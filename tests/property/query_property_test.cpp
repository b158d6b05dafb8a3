// Answers of real indexes against brute force: the same articles match, the same words are marked,
// and three indexes answer as one, also where a fourth has articles of theirs. And the test itself:
// a broken operator is seen.
#include <doctest/doctest.h>

#include <cstdlib>
#include <random>

#include "broken_operators.hpp"
#include "brute_force.hpp"
#include "query/parse.hpp"
#include "small_index.hpp"

using namespace newsidx;

namespace {

constexpr int kArticles = 14;
constexpr int kQueries = 150;

int number_from(const char* variable, int otherwise) {
    const char* const asked = std::getenv(variable);
    return asked == nullptr ? otherwise : std::atoi(asked);
}

// Each round has a seed of its own, so that one can be run again:
// NEWSIDX_PROPERTY_SEED=20190403 NEWSIDX_PROPERTY_ROUNDS=1. By default as many as a sanitized build
// makes in some 20 seconds.
unsigned first_seed() {
    return static_cast<unsigned>(number_from("NEWSIDX_PROPERTY_SEED", 20190403));
}
int rounds() { return number_from("NEWSIDX_PROPERTY_ROUNDS", 20); }

std::vector<RawArticle> random_articles(std::mt19937& random) {
    std::vector<RawArticle> articles;
    for (int i = 0; i < kArticles; ++i) articles.push_back(random_article(random, i));
    return articles;
}

std::set<std::uint32_t> begins(const std::set<std::size_t>& words, const RawArticle& article) {
    std::set<std::uint32_t> out;
    for (const std::size_t word : words) out.insert(article.words[word].begin);
    return out;
}

// Passages are a choice, but what they mark is what brute force marks.
bool marks_only(const std::set<std::uint32_t>& shown, const std::set<std::uint32_t>& expected) {
    return std::includes(expected.begin(), expected.end(), shown.begin(), shown.end()) &&
           shown.empty() == expected.empty();
}

// Whether newsidx answers `tree` as brute force answers `query`, which was typed as `text`.
bool agrees(Reader& reader, const Node& tree, const Query& query, const std::string& text,
            const std::vector<RawArticle>& articles) {
    const Answer answer = ask(reader, tree);
    const std::set<std::string> found(answer.ids.begin(), answer.ids.end());
    for (const RawArticle& article : articles) {
        const bool expected = matches(query, article);
        if (found.contains(article.id) != expected) return false;
        if (expected && words_marked(tree, query, text, article) != marked(query, article))
            return false;
    }
    return true;
}

}  // namespace

TEST_CASE("search: matches and marks are those of brute force, in one index or several") {
    std::size_t asked = 0;
    std::size_t matched = 0;
    for (int round = 0; round < rounds(); ++round) {
        const unsigned seed = first_seed() + static_cast<unsigned>(round);
        CAPTURE(seed);
        std::mt19937 random(seed);
        const Folder folder;
        const std::vector<RawArticle> articles = random_articles(random);
        write_index(folder / "one", articles, 0, 1);
        for (std::size_t part = 0; part < 3; ++part)
            write_index(folder / std::to_string(part), articles, part, 3);
        auto one = Reader::open({folder / "one"});
        REQUIRE(one);
        auto three = Reader::open({folder / "0", folder / "1", folder / "2"});
        REQUIRE(three);
        write_index(folder / "half", articles, 0, 2);
        auto overlapping =
            Reader::open({folder / "0", folder / "half", folder / "1", folder / "2"});
        REQUIRE(overlapping);
        for (int i = 0; i < kQueries; ++i) {
            const Query query = random_query(random);
            const std::string text = typed(query, random);
            CAPTURE(text);
            const auto tree = parse_query(text, {});
            REQUIRE(tree);
            const Answer answer = ask(*one, *tree);
            CHECK(ask(*three, *tree) == answer);
            CHECK(ask(*overlapping, *tree) == answer);
            CHECK(answer.total == answer.ids.size());
            for (const RawArticle& article : articles) {
                const std::string shown = article.text();
                CAPTURE(shown);
                CAPTURE(article.lang);
                const bool expected = matches(query, article);
                const auto marks = expected ? marked(query, article) : std::set<std::size_t>();
                const auto at = std::find(answer.ids.begin(), answer.ids.end(), article.id);
                CHECK((at != answer.ids.end()) == expected);
                CHECK(words_marked(*tree, query, text, article) == marks);
                if (at != answer.ids.end())
                    CHECK(
                        marks_only(answer.shown[static_cast<std::size_t>(at - answer.ids.begin())],
                                   begins(marks, article)));
                matched += expected ? 1U : 0U;
            }
            ++asked;
        }
    }
    // Queries that match nothing, or everything, would show nothing.
    CHECK(matched > asked);
    CHECK(matched < asked * 12);
}

TEST_CASE("search: an operator that is broken is seen by brute force") {
    std::vector<bool> seen(broken_operators().size());
    for (unsigned round = 0; round < 6 && std::find(seen.begin(), seen.end(), false) != seen.end();
         ++round) {
        std::mt19937 random(first_seed() + round);
        const Folder folder;
        const std::vector<RawArticle> articles = random_articles(random);
        write_index(folder / "one", articles, 0, 1);
        auto reader = Reader::open({folder / "one"});
        REQUIRE(reader);
        for (int i = 0; i < kQueries; ++i) {
            const Query query = random_query(random);
            const std::string text = typed(query, random);
            const auto tree = parse_query(text, {});
            REQUIRE(tree);
            for (std::size_t at = 0; at < seen.size(); ++at) {
                Node broken = *tree;
                if (!seen[at] && break_tree(broken_operators()[at], broken))
                    seen[at] = !agrees(*reader, broken, query, text, articles);
            }
        }
    }
    for (std::size_t at = 0; at < seen.size(); ++at) {
        const std::string name = broken_operators()[at].name;
        CAPTURE(name);
        CHECK(seen[at]);
    }
}
