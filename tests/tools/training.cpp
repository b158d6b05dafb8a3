#include "training.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <string>

#include "entity/feature_hash.hpp"
#include "training_data.hpp"

namespace newsidx {
namespace {

// An epoch's, for the average of the weights.
constexpr std::size_t kSnapshots = 10;

// splitmix64: the same numbers everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    float unit() { return static_cast<float>(next() >> 40U) / static_cast<float>(1U << 24U); }

private:
    std::uint64_t state_;
};

class Trainer {
public:
    Trainer(const TrainingData& data, const TrainingOptions& options, const TagTransitions& start)
        : data_(data),
          options_(options),
          transitions_(start),
          weights_(data.keys.size() * kTagLabels, 0),
          squares_(data.keys.size() * kTagLabels, 0),
          random_(options.seed) {}

    void run() {
        std::vector<std::uint32_t> order(data_.runs.size());
        std::iota(order.begin(), order.end(), 0U);
        for (int epoch = 0; epoch < options_.epochs; ++epoch) {
            for (std::size_t i = order.size(); i > 1; --i) {
                std::swap(order[i - 1], order[random_.next() % i]);
            }
            const auto began = std::chrono::steady_clock::now();
            double loss = 0;
            std::size_t done = 0;
            for (const std::uint32_t run : order) {
                loss += step(data_.runs[run]);
                const bool snapshot = ++done % (order.size() / kSnapshots) == 0;
                if (snapshot && epoch >= options_.average_from) add_snapshot();
            }
            const auto took = std::chrono::steady_clock::now() - began;
            std::fprintf(stderr, "epoch %d: loss %.4f a word, %.1f s\n", epoch + 1,
                         loss / static_cast<double>(data_.labels.size()),
                         std::chrono::duration<double>(took).count());
        }
        take_average();
    }

    // Adds the weights of a training in another order; then makes their mean.
    void add(const Trainer& other) {
        for (std::size_t i = 0; i < weights_.size(); ++i) weights_[i] += other.weights_[i];
        for (std::size_t a = 0; a < kTagLabels; ++a) {
            for (std::size_t b = 0; b < kTagLabels; ++b) {
                if (allowed(a, b)) transitions_[a][b] += other.transitions_[a][b];
            }
        }
    }
    void share(int runs) {
        const float part = 1.0F / static_cast<float>(runs);
        for (float& weight : weights_) weight *= part;
        for (std::size_t a = 0; a < kTagLabels; ++a) {
            for (std::size_t b = 0; b < kTagLabels; ++b) {
                if (allowed(a, b)) transitions_[a][b] *= part;
            }
        }
    }

    // The weights as the program has them: 8 bits, small ones left out.
    [[nodiscard]] TagStage stage() const {
        TagStage out;
        float most = 0;
        for (const float weight : weights_) most = std::max(most, std::abs(weight));
        out.unit = std::max(most, 1e-6F) / options_.levels;
        out.transitions = transitions_;
        std::vector<FeatureTable::Feature> features;
        bool has_weights = true;  // the last of them
        for (std::size_t row = 0; row < data_.keys.size(); ++row) {
            const auto hash = static_cast<std::uint32_t>(data_.keys[row] >> 3U);
            const std::size_t place = data_.keys[row] & 7U;
            if (features.empty() || features.back().hash != hash) {
                if (!has_weights) features.pop_back();
                features.push_back({hash, {}});
                has_weights = false;
            }
            for (std::size_t label = 0; label < kTagLabels; ++label) {
                const float weight = weights_[row * kTagLabels + label];
                const auto value = static_cast<std::int8_t>(std::lround(weight / out.unit));
                if (std::abs(weight) < options_.least || value == 0) continue;
                features.back().weights[place * kTagLabels + label] = value;
                has_weights = true;
            }
        }
        if (!has_weights) features.pop_back();
        out.features = FeatureTable(features);
        return out;
    }

private:
    [[nodiscard]] static bool allowed(std::size_t before, std::size_t after) {
        return may_follow(static_cast<TagLabel>(before), static_cast<TagLabel>(after));
    }

    void add_snapshot() {
        if (sums_.empty()) sums_.assign(weights_.size(), 0);
        for (std::size_t i = 0; i < weights_.size(); ++i) sums_[i] += weights_[i];
        for (std::size_t a = 0; a < kTagLabels; ++a) {
            for (std::size_t b = 0; b < kTagLabels; ++b)
                transition_sums_[a][b] += transitions_[a][b];
        }
        ++snapshots_;
    }

    // The mean of what the weights were along the way depends less on the last articles.
    void take_average() {
        if (snapshots_ == 0) return;
        const float share = 1.0F / static_cast<float>(snapshots_);
        for (std::size_t i = 0; i < weights_.size(); ++i) weights_[i] = sums_[i] * share;
        for (std::size_t a = 0; a < kTagLabels; ++a) {
            for (std::size_t b = 0; b < kTagLabels; ++b) {
                if (allowed(a, b)) transitions_[a][b] = transition_sums_[a][b] * share;
            }
        }
    }

    // The rows that speak about each word of the run, identities of some words hidden.
    void collect(const TrainingRun& run) {
        rows_.clear();
        ends_.clear();
        hidden_.assign(run.size + 2 * kReach, false);
        for (std::size_t i = 0; i < hidden_.size(); ++i) {
            hidden_[i] = random_.unit() < options_.dropout;
        }
        for (std::uint32_t i = 0; i < run.size; ++i) {
            const auto& reach = data_.reaches[run.first + i];
            for (std::size_t place = 0; place < kPlaces; ++place) {
                if (reach[place] == kNoType) continue;
                const TrainingType& type = data_.types[reach[place]];
                rows_.insert(rows_.end(), type.rows[place].begin(), type.rows[place].end());
                if (hidden_[i + 2 * kReach - place]) continue;
                const auto& identity = type.identity_rows[place];
                rows_.insert(rows_.end(), identity.begin(), identity.end());
            }
            const std::size_t word = run.first + i;
            const std::size_t begin = word == 0 ? 0 : data_.context_row_ends[word - 1];
            rows_.insert(rows_.end(),
                         data_.context_rows.begin() + static_cast<std::ptrdiff_t>(begin),
                         data_.context_rows.begin() +
                             static_cast<std::ptrdiff_t>(data_.context_row_ends[word]));
            ends_.push_back(rows_.size());
        }
    }

    double step(const TrainingRun& run) {
        collect(run);
        scores_.assign(run.size, TagScores{});
        std::size_t at = 0;
        for (std::uint32_t i = 0; i < run.size; ++i) {
            TagScores& row = scores_[i];
            if (!data_.base.empty()) row = data_.base[run.first + i];
            for (; at < ends_[i]; ++at) {
                const float* weights = &weights_[std::size_t{rows_[at]} * kTagLabels];
                for (std::size_t label = 0; label < kTagLabels; ++label)
                    row[label] += weights[label];
            }
        }
        const TagMarginals marginals = tag_marginals(scores_, transitions_, true);
        double gold = 0;
        at = 0;
        for (std::uint32_t i = 0; i < run.size; ++i) {
            const TagLabel label = data_.labels[run.first + i];
            gold += scores_[i][label];
            TagScores gradient = marginals.labels[i];
            gradient[label] -= 1;
            float most = 0;
            for (const float value : gradient) most = std::max(most, std::abs(value));
            if (most < 1e-3F) {
                at = ends_[i];
                continue;
            }
            for (; at < ends_[i]; ++at) {
                float* weights = &weights_[std::size_t{rows_[at]} * kTagLabels];
                float* squares = &squares_[std::size_t{rows_[at]} * kTagLabels];
                for (std::size_t l = 0; l < kTagLabels; ++l) {
                    const float g = gradient[l] + options_.decay * weights[l];
                    squares[l] += g * g;
                    weights[l] -= options_.rate * g / std::sqrt(squares[l] + 1e-4F);
                }
            }
        }
        gold += step_transitions(run, marginals);
        return marginals.log_sum - gold;
    }

    double step_transitions(const TrainingRun& run, const TagMarginals& marginals) {
        double gold = 0;
        TagTransitions gradient = marginals.pairs;
        TagLabel before = kOutside;
        for (std::uint32_t i = 0; i <= run.size; ++i) {
            const TagLabel label = i < run.size ? data_.labels[run.first + i] : kOutside;
            gold += transitions_[before][label];
            gradient[before][label] -= 1;
            before = label;
        }
        for (std::size_t a = 0; a < kTagLabels; ++a) {
            for (std::size_t b = 0; b < kTagLabels; ++b) {
                if (!allowed(a, b)) continue;
                const float g = gradient[a][b];
                transition_squares_[a][b] += g * g;
                transitions_[a][b] -=
                    options_.rate * g / std::sqrt(transition_squares_[a][b] + 1e-4F);
            }
        }
        return gold;
    }

    const TrainingData& data_;
    const TrainingOptions& options_;
    TagTransitions transitions_;
    std::vector<float> weights_;
    std::vector<float> squares_;
    TagTransitions transition_squares_{};
    std::vector<float> sums_;  // over snapshots
    TagTransitions transition_sums_{};
    int snapshots_ = 0;
    Random random_;
    std::vector<std::uint32_t> rows_;  // of one run
    std::vector<std::size_t> ends_;    // by word of the run, in rows_
    std::vector<bool> hidden_;
    std::vector<TagScores> scores_;
};

TagStage fit(TrainingData& data, const TrainingOptions& options, const TagTransitions& start) {
    data.make_rows(options.cutoff);
    std::fprintf(stderr,
                 "%zu runs, %zu words in them, %zu types, %zu rows; %.2f%% of gold words in runs\n",
                 data.runs.size(), data.labels.size(), data.types.size(), data.keys.size(),
                 100.0 * static_cast<double>(data.in_runs) / static_cast<double>(data.in_all));
    Trainer trainer(data, options, start);
    trainer.run();
    for (int more = 1; more < options.runs; ++more) {
        TrainingOptions other = options;
        other.seed += static_cast<std::uint64_t>(more);
        Trainer again(data, other, start);
        again.run();
        trainer.add(again);
    }
    trainer.share(options.runs);
    return trainer.stage();
}

}  // namespace

TagStage train_stage(const std::vector<const Annotated*>& articles, const WordTables& tables,
                     const TrainingOptions& options) {
    TrainingData data(tables);
    for (const Annotated* article : articles) data.add(*article);
    return fit(data, options, TagTransitions{});
}

TagStage train_second_stage(const std::vector<const Annotated*>& articles, const TaggerModel& model,
                            const TrainingOptions& options, std::size_t folds) {
    TrainingData data(model.tables);
    // Variants of one article share its name: they must not lie on both sides.
    const auto fold_of = [&](const Annotated& article) { return text_hash(0, article.id) % folds; };
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<const Annotated*> others;
        for (const Annotated* article : articles) {
            if (fold_of(*article) != fold) others.push_back(article);
        }
        TaggerModel without{model.tables, {train_stage(others, model.tables, options)}};
        ArticleTagger tagger(without);
        for (const Annotated* article : articles) {
            if (fold_of(*article) == fold) data.add_guesses(*article, tagger);
        }
    }
    TrainingOptions second = options;
    second.epochs = options.second_epochs;
    return fit(data, second, model.stages[0].transitions);
}

}  // namespace newsidx
