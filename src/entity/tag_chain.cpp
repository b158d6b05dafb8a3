#include "entity/tag_chain.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace newsidx {
namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();

struct Pair {
    TagLabel before;
    TagLabel after;
};

constexpr std::size_t count_pairs() {
    std::size_t count = 0;
    for (std::size_t a = 0; a < kTagLabels; ++a) {
        for (std::size_t b = 0; b < kTagLabels; ++b) {
            if (may_follow(static_cast<TagLabel>(a), static_cast<TagLabel>(b))) ++count;
        }
    }
    return count;
}

// All pairs that may follow each other, by the first, then the second.
constexpr auto kPairs = [] {
    std::array<Pair, count_pairs()> pairs{};
    std::size_t count = 0;
    for (std::size_t a = 0; a < kTagLabels; ++a) {
        for (std::size_t b = 0; b < kTagLabels; ++b) {
            const auto before = static_cast<TagLabel>(a);
            const auto after = static_cast<TagLabel>(b);
            if (may_follow(before, after)) pairs[count++] = {before, after};
        }
    }
    return pairs;
}();

// Labels after which a name may begin or none, and those that begin one or none.
constexpr auto kClosers = std::to_array<TagLabel>(
    {kOutside, tag_label(0, TagPlace::end), tag_label(0, TagPlace::single),
     tag_label(1, TagPlace::end), tag_label(1, TagPlace::single), tag_label(2, TagPlace::end),
     tag_label(2, TagPlace::single), tag_label(3, TagPlace::end), tag_label(3, TagPlace::single)});
constexpr auto kOpeners = std::to_array<TagLabel>(
    {kOutside, tag_label(0, TagPlace::begin), tag_label(0, TagPlace::single),
     tag_label(1, TagPlace::begin), tag_label(1, TagPlace::single), tag_label(2, TagPlace::begin),
     tag_label(2, TagPlace::single), tag_label(3, TagPlace::begin),
     tag_label(3, TagPlace::single)});

}  // namespace

TagDecoder::TagDecoder(const TagTransitions& transitions) : transitions_(transitions) {
    for (std::size_t c = 0; c < kEnds; ++c) {
        highest_[c] = kNever;
        lowest_[c] = -kNever;
        closer_to_opener_[c].fill(kNever);
        for (std::size_t o = 0; o < kEnds; ++o) {
            const float score = transitions[kClosers[c]][kOpeners[o]];
            closer_to_opener_[c][o] = score;
            highest_[c] = std::max(highest_[c], score);
            lowest_[c] = std::min(lowest_[c], score);
        }
    }
}

// From one word to the next, whose own scores are `scores`. A label that can't win whatever comes
// next is passed over: that is most of them, most of the time.
void TagDecoder::step(const TagScores& scores, Scores& best, Steps& steps) const {
    float sure = kNever;
#pragma GCC unroll 9
    for (std::size_t c = 0; c < kEnds; ++c) sure = std::max(sure, best.closers[c] + lowest_[c]);
    Lanes open;
    open.fill(kNever);
    From from{};
#pragma GCC unroll 9
    for (std::size_t c = 0; c < kEnds; ++c) {
        const float closed = best.closers[c];
        if (closed + highest_[c] < sure) continue;
#pragma GCC unroll 12
        for (std::size_t o = 0; o < kLanes; ++o) {
            const float score = closed + closer_to_opener_[c][o];
            const bool better = score > open[o];
            open[o] = better ? score : open[o];
            from[o] = better ? static_cast<std::int32_t>(c) : from[o];
        }
    }
    steps.from = from;
    best.closers[0] = open[0] + scores[kOutside];
#pragma GCC unroll 4
    for (std::size_t type = 0; type < kTagTypeCount; ++type) {
        const TagLabel begin = tag_label(type, TagPlace::begin);
        const TagLabel inside = tag_label(type, TagPlace::inside);
        const TagLabel end = tag_label(type, TagPlace::end);
        const float begun = best.begin[type];
        const float going = best.inside[type];
        const float begun_on = begun + transitions_[begin][inside];
        const float going_on = going + transitions_[inside][inside];
        const float begun_end = begun + transitions_[begin][end];
        const float going_end = going + transitions_[inside][end];
        steps.inside[type] = going_on > begun_on;
        steps.end[type] = going_end > begun_end;
        best.begin[type] = open[1 + 2 * type] + scores[begin];
        best.inside[type] = std::max(begun_on, going_on) + scores[inside];
        best.closers[1 + 2 * type] = std::max(begun_end, going_end) + scores[end];
        best.closers[2 + 2 * type] = open[2 + 2 * type] + scores[tag_label(type, TagPlace::single)];
    }
}

// The label before one that the best path has at a word.
TagLabel TagDecoder::before(TagLabel label, const Steps& steps) {
    if (label == kOutside) return kClosers[static_cast<std::size_t>(steps.from[0])];
    const std::size_t type = tag_type(label);
    const auto opened = [&](std::size_t opener) {
        return kClosers[static_cast<std::size_t>(steps.from[opener])];
    };
    const auto went_on = [&](bool inside) {
        return tag_label(type, inside ? TagPlace::inside : TagPlace::begin);
    };
    switch (tag_place(label)) {
        case TagPlace::begin:
            return opened(1 + 2 * type);
        case TagPlace::single:
            return opened(2 + 2 * type);
        case TagPlace::inside:
            return went_on(steps.inside[type]);
        case TagPlace::end:
            return went_on(steps.end[type]);
    }
    return kOutside;
}

void TagDecoder::best(std::span<const TagScores> scores, std::span<TagLabel> labels) {
    const std::size_t size = scores.size();
    if (size == 0) return;
    if (steps_.size() < size) steps_.resize(size);
    Scores best{};
    best.closers.fill(kNever);
    best.inside.fill(kNever);
    const auto opened = [&](TagLabel label) {
        return transitions_[kOutside][label] + scores[0][label];
    };
    best.closers[0] = opened(kOutside);
    for (std::size_t type = 0; type < kTagTypeCount; ++type) {
        best.begin[type] = opened(tag_label(type, TagPlace::begin));
        best.closers[2 + 2 * type] = opened(tag_label(type, TagPlace::single));
    }
    for (std::size_t i = 1; i < size; ++i) step(scores[i], best, steps_[i]);
    float most = kNever;
    labels[size - 1] = kOutside;
    for (std::size_t c = 0; c < kEnds; ++c) {
        const float score = best.closers[c] + transitions_[kClosers[c]][kOutside];
        if (score > most) {
            most = score;
            labels[size - 1] = kClosers[c];
        }
    }
    for (std::size_t i = size - 1; i > 0; --i) labels[i - 1] = before(labels[i], steps_[i]);
}

std::vector<TagLabel> best_labels(std::span<const TagScores> scores,
                                  const TagTransitions& transitions) {
    std::vector<TagLabel> labels(scores.size());
    TagDecoder(transitions).best(scores, labels);
    return labels;
}

// Forward and backward in probabilities, each word's row scaled to a sum of 1. No label of a word
// is less than kLeast as likely as the likeliest, so that no sum can vanish.
TagMarginals tag_marginals(std::span<const TagScores> scores, const TagTransitions& transitions,
                           bool wants_pairs) {
    constexpr float kLeast = 1e-30F;
    using Row = std::array<double, kTagLabels>;
    const std::size_t size = scores.size();
    TagMarginals out;
    out.labels.resize(size);
    if (size == 0) return out;
    TagTransitions weight;
    for (std::size_t a = 0; a < kTagLabels; ++a) {
        for (std::size_t b = 0; b < kTagLabels; ++b) weight[a][b] = std::exp(transitions[a][b]);
    }
    std::vector<TagScores> own(size);  // exp(score - the word's highest)
    std::vector<Row> forward(size);
    for (std::size_t i = 0; i < size; ++i) {
        const float highest = *std::max_element(scores[i].begin(), scores[i].end());
        for (std::size_t b = 0; b < kTagLabels; ++b) {
            own[i][b] = std::max(kLeast, std::exp(scores[i][b] - highest));
        }
        out.log_sum += static_cast<double>(highest);
        Row& row = forward[i];
        row.fill(0);
        if (i == 0) {
            for (std::size_t b = 0; b < kTagLabels; ++b) {
                if (may_open(static_cast<TagLabel>(b))) row[b] = weight[kOutside][b];
            }
        } else {
            for (const Pair& pair : kPairs) {
                row[pair.after] += forward[i - 1][pair.before] *
                                   static_cast<double>(weight[pair.before][pair.after]);
            }
        }
        double sum = 0;
        for (std::size_t b = 0; b < kTagLabels; ++b) sum += row[b] *= own[i][b];
        for (double& value : row) value /= sum;
        out.log_sum += std::log(sum);
    }
    Row backward{};
    for (std::size_t a = 0; a < kTagLabels; ++a) {
        if (may_close(static_cast<TagLabel>(a))) backward[a] = weight[a][kOutside];
    }
    double close = 0;
    for (std::size_t a = 0; a < kTagLabels; ++a) close += forward[size - 1][a] * backward[a];
    out.log_sum += std::log(close);
    for (std::size_t i = size; i-- > 0;) {
        Row both;
        double sum = 0;
        for (std::size_t a = 0; a < kTagLabels; ++a) sum += both[a] = forward[i][a] * backward[a];
        for (std::size_t a = 0; a < kTagLabels; ++a) {
            out.labels[i][a] = static_cast<float>(both[a] / sum);
        }
        if (i == 0) break;
        Row carried;
        for (std::size_t b = 0; b < kTagLabels; ++b) carried[b] = own[i][b] * backward[b];
        backward.fill(0);
        std::array<double, kPairs.size()> steps{};
        double total = 0;
        for (std::size_t p = 0; p < kPairs.size(); ++p) {
            const Pair& pair = kPairs[p];
            const double step =
                static_cast<double>(weight[pair.before][pair.after]) * carried[pair.after];
            backward[pair.before] += step;
            total += steps[p] = forward[i - 1][pair.before] * step;
        }
        if (wants_pairs) {
            for (std::size_t p = 0; p < kPairs.size(); ++p) {
                out.pairs[kPairs[p].before][kPairs[p].after] +=
                    static_cast<float>(steps[p] / total);
            }
        }
        const double scale = *std::max_element(backward.begin(), backward.end());
        for (double& value : backward) value /= scale;
    }
    if (wants_pairs) {
        for (std::size_t b = 0; b < kTagLabels; ++b) {
            out.pairs[kOutside][b] += out.labels[0][b];
            out.pairs[b][kOutside] += out.labels[size - 1][b];
        }
    }
    return out;
}

}  // namespace newsidx
