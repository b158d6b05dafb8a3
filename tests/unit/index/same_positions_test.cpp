#include "index/same_positions.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <map>
#include <random>

#include "article/article.hpp"
#include "article/cut_title.hpp"
#include "index/build_document.hpp"

using namespace newsidx;

namespace {

constexpr std::uint32_t kAll = std::numeric_limits<std::uint32_t>::max();

IndexDocument made(const std::string& title, const std::string& body,
                   const std::string& lang = "en") {
    Record record;
    record.id = "00000000000000000001";
    record.title = title;
    record.lang = lang;
    const std::string text = joined_text(title, body);
    return build_document(std::move(record), body, analyze(text, title_bytes(title, text), lang));
}

std::uint32_t same(const IndexDocument& now, const IndexDocument& old) {
    return same_positions_before(now, old.record, old.body);
}

std::string random_text(std::mt19937& random) {
    static const char* const kPieces[] = {"one",  "two", "Three", "U.S.",  "3.5", "said.",
                                          "\n\n", "\n",  "\"so",  "it?\"", "-",   "Mr.",
                                          "a-b",  "(c)", "d...",  "\n\n"};
    std::string text;
    for (auto left = random() % 60; left > 0; --left)
        text.append(kPieces[random() % std::size(kPieces)]).append(random() % 9 == 0 ? "" : " ");
    return text;
}

}  // namespace

TEST_CASE("same_positions_before: the paragraphs before the first one that differs") {
    const std::string first = "One two three.";          // 1001 to 1003, a mark for each end
    const std::string second = "Four five. Six seven.";  // 1006, 1007, a mark, 1009, 1010, two
    const std::string both = first + "\n\n" + second;
    const struct {
        const char* name;
        std::string now;
        std::string old;
        std::uint32_t want;
    } cases[] = {
        {"nothing differs", both, both, kAll},
        {"one more paragraph", both, first, 1006},
        {"one less", first, both, kAll},
        {"one more in between", first + "\nEight.\n" + second, both, 1006},
        {"a sentence more in the last one", both + " Eight.", both, 1006},
        {"a word of the last one", first + "\n\nFour six. Six seven.", both, 1006},
        {"of the first one", "One too three.\n\n" + second, both, 1001},
        {"all", "Eight nine.", both, 1001},
        {"there was none", both, "", 1001},
        {"there is none", "", both, 0},
    };
    for (const auto& one : cases) {
        CAPTURE(one.name);
        CHECK(same(made("Title", one.now), made("Title", one.old)) == one.want);
    }
    CHECK(same(made("Title", both), made("Another", both)) == 0);
    CHECK(same(made("Title", both, "de"), made("Title", both, "en")) == 0);
    CHECK(same(made("", both), made("", both)) == kAll);
    // A title that is cut from the body has no words of its own.
    CHECK(same(made("One two…", both), made("One two…", both)) == 0);
}

TEST_CASE("same_positions_before: a stem that is as frequent, all before it, is where it was") {
    std::mt19937 random(5);
    std::size_t kept = 0;
    for (int i = 0; i < 4'000; ++i) {
        CAPTURE(i);
        const std::string begin = random_text(random);
        const auto old = made("A title", begin + random_text(random));
        const auto now = made("A title", begin + random_text(random));
        const std::uint32_t before = same(now, old);
        std::map<std::string_view, std::size_t> at;
        for (std::size_t term = 0; term < old.terms.size(); ++term) at[old.terms.term(term)] = term;
        for (std::size_t term = 0; term < now.terms.size(); ++term) {
            const auto positions = now.terms.positions(term);
            const auto there = at.find(now.terms.term(term));
            if (positions.empty() || positions.back() >= before || there == at.end()) continue;
            if (old.terms.wdf(there->second) != now.terms.wdf(term)) continue;
            const auto were = old.terms.positions(there->second);
            CHECK(std::equal(positions.begin(), positions.end(), were.begin(), were.end()));
            ++kept;
        }
    }
    CHECK(kept > 10'000);
}

TEST_CASE("paragraph_starts: no more than kMaxParagraphStarts, and what lies behind isn't known") {
    std::string body;
    for (std::size_t i = 0; i < kMaxParagraphStarts + 10; ++i) body += "word\n";
    const auto document = made("Title", body);
    REQUIRE(document.paragraphs.size() == kMaxParagraphStarts);
    CHECK(same(document, document) == document.paragraphs.back().position);
    const std::string shorter = body.substr(0, 5 * kMaxParagraphStarts - 6);
    CHECK(same(made("Title", shorter), document) == kAll);
}
