#include "entity/tag_chain.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <random>

using namespace newsidx;

namespace {

struct Chain {
    std::vector<TagScores> scores;
    TagTransitions transitions{};
};

Chain random_chain(std::uint32_t seed, std::size_t size) {
    std::mt19937 random(seed);
    const auto score = [&] { return static_cast<float>(random() % 2000) / 500.0F - 2.0F; };
    Chain chain;
    chain.scores.resize(size);
    for (TagScores& row : chain.scores) {
        for (float& value : row) value = score();
    }
    for (TagScores& row : chain.transitions) {
        for (float& value : row) value = score();
    }
    return chain;
}

// Calls with every well-formed path and its score.
template <typename Visit>
void all_paths(const Chain& chain, std::vector<TagLabel>& path, double score, const Visit& visit) {
    const TagLabel last = path.empty() ? kOutside : path.back();
    if (path.size() == chain.scores.size()) {
        if (may_close(last)) visit(path, score + chain.transitions[last][kOutside]);
        return;
    }
    const std::size_t at = path.size();
    for (TagLabel label = 0; label < kTagLabels; ++label) {
        if (!may_follow(last, label)) continue;
        path.push_back(label);
        all_paths(chain, path, score + chain.transitions[last][label] + chain.scores[at][label],
                  visit);
        path.pop_back();
    }
}

}  // namespace

TEST_CASE("may_follow: names begin, go on and end in their own type") {
    const TagLabel begin = tag_label(0, TagPlace::begin);
    CHECK(may_follow(kOutside, begin));
    CHECK(may_follow(begin, tag_label(0, TagPlace::end)));
    CHECK_FALSE(may_follow(begin, tag_label(1, TagPlace::end)));
    CHECK_FALSE(may_follow(begin, kOutside));
    CHECK_FALSE(may_follow(kOutside, tag_label(2, TagPlace::inside)));
    CHECK(may_follow(tag_label(1, TagPlace::single), tag_label(0, TagPlace::single)));
}

TEST_CASE("best_labels: finds what trying all paths finds") {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        const Chain chain = random_chain(seed, 1 + seed % 4);
        std::vector<TagLabel> best;
        double most = -1e9;
        std::vector<TagLabel> path;
        all_paths(chain, path, 0, [&](const std::vector<TagLabel>& labels, double score) {
            if (score > most + 1e-9) {
                most = score;
                best = labels;
            }
        });
        CAPTURE(seed);
        CHECK(best_labels(chain.scores, chain.transitions) == best);
    }
}

TEST_CASE("tag_marginals: are the sums over all paths") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const Chain chain = random_chain(seed, 1 + seed % 3);
        std::vector<TagScores> want(chain.scores.size(), TagScores{});
        double total = 0;
        std::vector<TagLabel> path;
        all_paths(chain, path, 0, [&](const auto&, double score) { total += std::exp(score); });
        all_paths(chain, path, 0, [&](const std::vector<TagLabel>& labels, double score) {
            for (std::size_t i = 0; i < labels.size(); ++i) {
                want[i][labels[i]] += static_cast<float>(std::exp(score) / total);
            }
        });
        const TagMarginals got = tag_marginals(chain.scores, chain.transitions, true);
        CAPTURE(seed);
        CHECK(got.log_sum == doctest::Approx(std::log(total)).epsilon(1e-4));
        for (std::size_t i = 0; i < want.size(); ++i) {
            for (std::size_t label = 0; label < kTagLabels; ++label) {
                CHECK(got.labels[i][label] == doctest::Approx(want[i][label]).epsilon(1e-3));
            }
        }
        float pairs = 0;
        for (const TagScores& row : got.pairs) {
            for (const float value : row) pairs += value;
        }
        CHECK(pairs == doctest::Approx(static_cast<float>(chain.scores.size() + 1)).epsilon(1e-3));
    }
}

TEST_CASE("tag_marginals: stay finite whatever the scores") {
    Chain chain = random_chain(1, 3);
    for (TagScores& row : chain.scores) row.fill(-300);
    chain.scores[1][tag_label(2, TagPlace::inside)] = 300;
    for (const TagScores& row : tag_marginals(chain.scores, chain.transitions, true).labels) {
        for (const float value : row) CHECK(std::isfinite(value));
    }
}
