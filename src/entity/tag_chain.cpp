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

ByType at_place(const TagScores& scores, TagPlace place) {
    return ByType{scores[tag_label(0, place)], scores[tag_label(1, place)],
                  scores[tag_label(2, place)], scores[tag_label(3, place)]};
}

ByType higher(ByType a, ByType b) { return a > b ? a : b; }

}  // namespace

TagDecoder::TagDecoder(const TagTransitions& transitions) : transitions_(transitions) {
    const auto opening = [&](TagLabel closer) {
        return Opening{at_place(transitions[closer], TagPlace::begin),
                       at_place(transitions[closer], TagPlace::single)};
    };
    from_outside_ = opening(kOutside);
    for (std::size_t label = 0; label < kTagLabels; ++label) {
        Closing& closing = closings_[label];
        closing.outside = transitions[kOutside][label];
        for (std::size_t type = 0; type < kTagTypeCount; ++type) {
            closing.end[type] = transitions[tag_label(type, TagPlace::end)][label];
            closing.single[type] = transitions[tag_label(type, TagPlace::single)][label];
        }
    }
    for (std::size_t type = 0; type < kTagTypeCount; ++type) {
        const TagScores& begin = transitions[tag_label(type, TagPlace::begin)];
        const TagScores& inside = transitions[tag_label(type, TagPlace::inside)];
        const TagLabel end = tag_label(type, TagPlace::end);
        const TagLabel single = tag_label(type, TagPlace::single);
        from_end_[type] = opening(end);
        from_single_[type] = opening(single);
        end_to_outside_[type] = transitions[end][kOutside];
        single_to_outside_[type] = transitions[single][kOutside];
        begin_to_inside_[type] = begin[tag_label(type, TagPlace::inside)];
        inside_to_inside_[type] = inside[tag_label(type, TagPlace::inside)];
        begin_to_end_[type] = begin[end];
        inside_to_end_[type] = inside[end];
    }
}

// Sets `best` to the scores up to a word whose own are `scores`, from those up to the word before.
void TagDecoder::step(const TagScores& scores, const Scores& before, Scores& best) const {
    ByType begin = before.outside + from_outside_.begin;
    ByType single = before.outside + from_outside_.single;
#pragma GCC unroll 4
    for (std::size_t type = 0; type < kTagTypeCount; ++type) {
        begin = higher(begin, before.end[type] + from_end_[type].begin);
        single = higher(single, before.end[type] + from_end_[type].single);
        begin = higher(begin, before.single[type] + from_single_[type].begin);
        single = higher(single, before.single[type] + from_single_[type].single);
    }
    const ByType closed = higher(before.end + end_to_outside_, before.single + single_to_outside_);
    const float outside = std::max({before.outside + transitions_[kOutside][kOutside], closed[0],
                                    closed[1], closed[2], closed[3]});
    const ByType inside =
        higher(before.begin + begin_to_inside_, before.inside + inside_to_inside_);
    const ByType end = higher(before.begin + begin_to_end_, before.inside + inside_to_end_);
    best = {outside + scores[kOutside], begin + at_place(scores, TagPlace::begin),
            inside + at_place(scores, TagPlace::inside), end + at_place(scores, TagPlace::end),
            single + at_place(scores, TagPlace::single)};
}

// The label that the best path to a word with this one has before it, found again from the scores
// up to there: asked of one label a word, which is cheaper than to keep it for all.
TagLabel TagDecoder::label_before(TagLabel label, const Scores& before) const {
    if (may_open(label)) return best_closer(label, before);
    const std::size_t type = tag_type(label);
    const TagLabel begin = tag_label(type, TagPlace::begin);
    const TagLabel inside = tag_label(type, TagPlace::inside);
    const bool went_on = before.inside[type] + transitions_[inside][label] >
                         before.begin[type] + transitions_[begin][label];
    return went_on ? inside : begin;
}

TagLabel TagDecoder::best_closer(TagLabel opener, const Scores& before) const {
    const Closing& closing = closings_[opener];
    const ByType end = before.end + closing.end;
    const ByType single = before.single + closing.single;
    const ByType closed = higher(single, end);
    float most = before.outside + closing.outside;
    std::size_t type = kTagTypeCount;
#pragma GCC unroll 4
    for (std::size_t other = 0; other < kTagTypeCount; ++other) {
        if (closed[other] > most) {
            most = closed[other];
            type = other;
        }
    }
    if (type == kTagTypeCount) return kOutside;
    return tag_label(type, single[type] > end[type] ? TagPlace::single : TagPlace::end);
}

void TagDecoder::best(std::span<const TagScores> scores, std::span<TagLabel> labels) {
    const std::size_t size = scores.size();
    if (size == 0) return;
    if (scores_.size() < size) scores_.resize(size);
    const ByType never = ByType{} + kNever;
    scores_[0] = {transitions_[kOutside][kOutside] + scores[0][kOutside],
                  from_outside_.begin + at_place(scores[0], TagPlace::begin), never, never,
                  from_outside_.single + at_place(scores[0], TagPlace::single)};
    for (std::size_t i = 1; i < size; ++i) step(scores[i], scores_[i - 1], scores_[i]);
    labels[size - 1] = best_closer(kOutside, scores_[size - 1]);
    for (std::size_t i = size - 1; i > 0; --i)
        labels[i - 1] = label_before(labels[i], scores_[i - 1]);
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
