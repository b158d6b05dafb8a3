#include "training.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <string>
#include <unordered_map>

#include "entity/article_facts.hpp"
#include "entity/context_features.hpp"
#include "entity/word_features.hpp"

namespace newsidx {
namespace {

constexpr std::uint32_t kNoRow = ~std::uint32_t{0};
constexpr std::uint32_t kNoType = ~std::uint32_t{0};

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

struct Type {
    std::vector<WordFeature> features;
    std::array<std::vector<std::uint32_t>, kPlaces> rows;           // kinds of word
    std::array<std::vector<std::uint32_t>, kPlaces> identity_rows;  // which word
};

struct Run {
    std::uint32_t first = 0;  // in Data::labels
    std::uint32_t size = 0;
};

// A weight row is a feature at a place; its key in the maps below.
std::uint64_t row_key(std::uint32_t hash, std::size_t place) {
    return (std::uint64_t{hash} << 3U) | place;
}

class Data {
public:
    explicit Data(const WordClasses& classes) : classes_(classes) {}

    void add(const Annotated& article) {
        const Analysis analysis = analyze(article.text, article.title_bytes, "en");
        const TagText words = tag_words(article.text, analysis);
        const std::vector<TagRun> found = tag_runs(article.text, words);
        const ArticleFacts facts = article_facts(article.text, words, found);
        const std::vector<TagLabel> gold = gold_labels(article, words);
        std::vector<WordFacts> word_table(words.words.size());
        std::vector<std::uint32_t> type_by_word(words.words.size(), kNoType);
        std::size_t inside = 0;
        for (const TagRun& run : found) {
            const TagSentence& sentence = words.sentences[run.sentence];
            const std::uint32_t first = std::max(sentence.first, run.first < 2 ? 0 : run.first - 2);
            for (std::uint32_t i = first; i < std::min(sentence.end, run.end + 2); ++i) {
                if (type_by_word[i] != kNoType) continue;
                type_by_word[i] = type_of(article, analysis, words.words[i]);
                word_table[i] = facts_[type_by_word[i]];
            }
        }
        const ContextFeatures context(words, facts, word_table);
        std::vector<std::uint32_t> hashes;
        for (const TagRun& run : found) {
            const TagSentence& sentence = words.sentences[run.sentence];
            runs.push_back({static_cast<std::uint32_t>(labels.size()), run.end - run.first});
            for (std::uint32_t i = run.first; i < run.end; ++i) {
                std::array<std::uint32_t, kPlaces> reach{};
                for (std::size_t place = 0; place < kPlaces; ++place) {
                    const std::int64_t other =
                        std::int64_t{i} - (static_cast<std::int64_t>(place) - kReach);
                    const bool in = other >= sentence.first && other < sentence.end;
                    reach[place] = in ? type_by_word[static_cast<std::size_t>(other)] : kNoType;
                    if (in) ++uses_[reach[place]][place];
                }
                reaches.push_back(reach);
                context.find(run, i, hashes);
                for (const std::uint32_t hash : hashes) {
                    context_keys_.push_back(row_key(hash, kReach));
                    ++counts_[context_keys_.back()];
                }
                context_ends_.push_back(context_keys_.size());
                labels.push_back(gold[i]);
                if (gold[i] != kOutside) ++inside;
            }
            make_whole(runs.back());
        }
        in_runs += inside;
        in_all += static_cast<std::size_t>(
            std::count_if(gold.begin(), gold.end(), [](TagLabel l) { return l != kOutside; }));
    }

    // Numbers the rows of features met `cutoff` times.
    void make_rows(std::uint32_t cutoff) {
        for (std::size_t t = 0; t < types.size(); ++t) {
            for (const WordFeature& feature : types[t].features) {
                for (std::size_t place = 0; place < kPlaces; ++place) {
                    if ((feature.places >> place & 1U) == 0 || uses_[t][place] == 0) continue;
                    counts_[row_key(feature.hash, place)] += uses_[t][place];
                }
            }
        }
        std::unordered_map<std::uint64_t, std::uint32_t> rows;
        std::vector<std::uint64_t> sorted;
        for (const auto& [key, count] : counts_) {
            if (count >= cutoff) sorted.push_back(key);
        }
        counts_ = {};
        std::sort(sorted.begin(), sorted.end());
        rows.reserve(sorted.size());
        for (const std::uint64_t key : sorted) {
            rows.emplace(key, static_cast<std::uint32_t>(keys.size()));
            keys.push_back(key);
        }
        const auto row = [&](std::uint64_t key) {
            const auto at = rows.find(key);
            return at == rows.end() ? kNoRow : at->second;
        };
        for (Type& type : types) {
            for (const WordFeature& feature : type.features) {
                for (std::size_t place = 0; place < kPlaces; ++place) {
                    if ((feature.places >> place & 1U) == 0) continue;
                    const std::uint32_t number = row(row_key(feature.hash, place));
                    if (number == kNoRow) continue;
                    (feature.identity ? type.identity_rows : type.rows)[place].push_back(number);
                }
            }
        }
        std::size_t begin = 0;
        for (const std::size_t end : context_ends_) {
            for (; begin < end; ++begin) {
                const std::uint32_t number = row(context_keys_[begin]);
                if (number != kNoRow) context_rows.push_back(number);
            }
            context_row_ends.push_back(context_rows.size());
        }
        context_keys_ = {};
    }

    std::vector<Type> types;
    std::vector<Run> runs;
    std::vector<TagLabel> labels;                             // by word of a run
    std::vector<std::array<std::uint32_t, kPlaces>> reaches;  // types that speak about it
    std::vector<std::uint32_t> context_rows;
    std::vector<std::size_t> context_row_ends;  // by word of a run
    std::vector<std::uint64_t> keys;            // by row
    std::size_t in_runs = 0;
    std::size_t in_all = 0;

private:
    // A name that the run cuts begins and ends with it.
    void make_whole(const Run& run) {
        TagLabel* label = &labels[run.first];
        const std::uint32_t last = run.size - 1;
        if (!may_open(label[0])) {
            label[0] = tag_label(tag_type(label[0]), tag_place(label[0]) == TagPlace::end
                                                         ? TagPlace::single
                                                         : TagPlace::begin);
        }
        if (!may_close(label[last])) {
            label[last] = tag_label(tag_type(label[last]), tag_place(label[last]) == TagPlace::begin
                                                               ? TagPlace::single
                                                               : TagPlace::end);
        }
    }

    std::uint32_t type_of(const Annotated& article, const Analysis& analysis, const TagWord& word) {
        const std::string written = article.text.substr(word.span.begin, word.span.size());
        const auto [at, is_new] =
            numbers_.try_emplace(written, static_cast<std::uint32_t>(types.size()));
        if (is_new) {
            const std::string small = small_form(article.text, analysis, word);
            facts_.push_back(word_facts(written, small, word.kind, classes_));
            types.emplace_back();
            word_features(written, small, facts_.back(), classes_, types.back().features);
            uses_.emplace_back();
        }
        return at->second;
    }

    const WordClasses& classes_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<WordFacts> facts_;
    std::vector<std::array<std::uint32_t, kPlaces>> uses_;
    std::unordered_map<std::uint64_t, std::uint32_t> counts_;
    std::vector<std::uint64_t> context_keys_;
    std::vector<std::size_t> context_ends_;
};

class Trainer {
public:
    Trainer(const Data& data, const TrainingOptions& options)
        : data_(data),
          options_(options),
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
            for (const std::uint32_t run : order) loss += step(data_.runs[run]);
            const auto took = std::chrono::steady_clock::now() - began;
            std::fprintf(stderr, "epoch %d: loss %.4f a word, %.1f s\n", epoch + 1,
                         loss / static_cast<double>(data_.labels.size()),
                         std::chrono::duration<double>(took).count());
        }
    }

    // The weights as the program has them: 8 bits, small ones left out.
    [[nodiscard]] TagStage stage() const {
        TagStage out;
        float most = 0;
        for (const float weight : weights_) most = std::max(most, std::abs(weight));
        out.unit = std::max(most, 1e-6F) / 127.0F;
        out.transitions = transitions_;
        std::vector<FeatureTable::Feature> features;
        for (std::size_t row = 0; row < data_.keys.size(); ++row) {
            const auto hash = static_cast<std::uint32_t>(data_.keys[row] >> 3U);
            const std::size_t place = data_.keys[row] & 7U;
            if (features.empty() || features.back().hash != hash) features.push_back({hash, {}});
            for (std::size_t label = 0; label < kTagLabels; ++label) {
                const float weight = weights_[row * kTagLabels + label];
                const auto value = static_cast<std::int8_t>(std::lround(weight / out.unit));
                if (std::abs(weight) < options_.least || value == 0) continue;
                features.back().weights.push_back(
                    {static_cast<std::uint8_t>(place * kTagLabels + label), value});
            }
            if (features.back().weights.empty()) features.pop_back();
        }
        out.features = FeatureTable(std::move(features));
        return out;
    }

private:
    // The rows that speak about each word of the run, identities of some words hidden.
    void collect(const Run& run) {
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
                const Type& type = data_.types[reach[place]];
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

    double step(const Run& run) {
        collect(run);
        scores_.assign(run.size, TagScores{});
        std::size_t at = 0;
        for (std::uint32_t i = 0; i < run.size; ++i) {
            TagScores& row = scores_[i];
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

    double step_transitions(const Run& run, const TagMarginals& marginals) {
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
                if (!may_follow(static_cast<TagLabel>(a), static_cast<TagLabel>(b))) continue;
                const float g = gradient[a][b];
                transition_squares_[a][b] += g * g;
                transitions_[a][b] -=
                    options_.rate * g / std::sqrt(transition_squares_[a][b] + 1e-4F);
            }
        }
        return gold;
    }

    const Data& data_;
    const TrainingOptions& options_;
    std::vector<float> weights_;
    std::vector<float> squares_;
    TagTransitions transitions_{};
    TagTransitions transition_squares_{};
    Random random_;
    std::vector<std::uint32_t> rows_;  // of one run
    std::vector<std::size_t> ends_;    // by word of the run, in rows_
    std::vector<bool> hidden_;
    std::vector<TagScores> scores_;
};

}  // namespace

TagStage train_stage(const std::vector<const Annotated*>& articles, const WordClasses& classes,
                     const TrainingOptions& options) {
    Data data(classes);
    for (const Annotated* article : articles) data.add(*article);
    data.make_rows(options.cutoff);
    std::fprintf(stderr,
                 "%zu articles, %zu runs, %zu words in them, %zu types, %zu rows; %.2f%% of gold "
                 "words in runs\n",
                 articles.size(), data.runs.size(), data.labels.size(), data.types.size(),
                 data.keys.size(),
                 100.0 * static_cast<double>(data.in_runs) / static_cast<double>(data.in_all));
    Trainer trainer(data, options);
    trainer.run();
    return trainer.stage();
}

}  // namespace newsidx
