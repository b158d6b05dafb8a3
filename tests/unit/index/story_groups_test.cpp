#include "index/story_groups.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <vector>

#include "index/sketch.hpp"
#include "text/analysis.hpp"

using namespace newsidx;

namespace {

// Words first..last, all different from any other number's.
std::string words(int first, int last) {
    std::string text;
    for (int i = first; i <= last; ++i) text += "word" + std::to_string(i) + " ";
    return text;
}

std::string sketch(const std::string& body) { return make_sketch(analyze(body, 0, "en")); }

}  // namespace

TEST_CASE("are_copies: cut and edited texts are, other texts are not") {
    const std::string whole = sketch(words(0, 300));
    CHECK(are_copies(whole, whole));
    CHECK(are_copies(whole, sketch(words(0, 250))));
    CHECK(are_copies(whole, sketch("a new lead of seven words here " + words(10, 300))));
    CHECK(!are_copies(whole, sketch(words(1000, 1300))));
    CHECK(!are_copies(whole, sketch(words(250, 600))));
    CHECK(!are_copies(whole, ""));
    CHECK(!are_copies("", ""));
}

TEST_CASE("StoryGroups: finds every leader that brute force finds") {
    // Sketches that agree with one of four in 20 to 50 bins: on both sides of what a copy is.
    std::mt19937 random(7);
    const auto byte = [&] { return static_cast<char>(random() & 0xffU); };
    std::vector<std::string> bases(4);
    for (auto& base : bases) std::generate_n(std::back_inserter(base), kSketchBins, byte);
    StoryGroups groups;
    std::vector<std::string> added;
    std::vector<std::size_t> leaders;
    std::size_t copies = 0;
    for (std::size_t i = 0; i < 300; ++i) {
        std::string one = bases[random() % bases.size()];
        for (std::size_t change = 14 + random() % 31; change > 0; --change)
            one[random() % kSketchBins] = byte();
        std::vector<std::size_t> wanted;
        for (const std::size_t leader : leaders) {
            if (are_copies(added[leader], one)) wanted.push_back(leader);
        }
        CHECK(groups.leaders_of(one) == wanted);
        const std::size_t leader = groups.add(one);
        CHECK(leader == (wanted.empty() ? i : wanted.front()));
        if (wanted.empty()) leaders.push_back(i);
        copies += wanted.size();
        added.push_back(std::move(one));
    }
    CHECK(leaders.size() > 50);
    CHECK(copies > 50);
}

TEST_CASE("StoryGroups: each joins the best earlier one it is a copy of") {
    StoryGroups groups;
    CHECK(groups.add(sketch(words(0, 300))) == 0);
    CHECK(groups.add(sketch(words(1000, 1300))) == 1);
    CHECK(groups.add(sketch(words(0, 260))) == 0);
    CHECK(groups.add(sketch(words(1020, 1300))) == 1);
    CHECK(groups.add(sketch(words(0, 300))) == 0);
    CHECK(groups.add("") == 5);
    CHECK(groups.add("") == 6);
}
