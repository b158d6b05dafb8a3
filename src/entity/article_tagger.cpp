#include "entity/article_tagger.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "entity/context_features.hpp"
#include "entity/guess_features.hpp"
#include "entity/tagger.hpp"

namespace newsidx {
namespace {

// scores[label] += sums[label] * unit; 8 at once but for the last.
template <typename Sums>
void add_scores(const Sums& sums, float unit, TagScores& scores) {
    constexpr std::size_t kAtOnce = kTagLabels / 8 * 8;
#pragma GCC unroll 2
    for (std::size_t label = 0; label < kAtOnce; ++label)
        scores[label] += static_cast<float>(sums[label]) * unit;
    for (std::size_t label = kAtOnce; label < kTagLabels; ++label)
        scores[label] += static_cast<float>(sums[label]) * unit;
}

}  // namespace

ArticleTagger::ArticleTagger(const TaggerModel& model, std::shared_ptr<SharedWords> shared,
                             CacheShare share)
    : model_(model),
      shared_(std::move(shared)),
      most_words_(share.of(kMaxCachedWords)),
      context_groups_(add_context_features, kContextGroups, share),
      guess_groups_(add_guess_features, kGuessGroups, share) {
    for (const TagStage& stage : model.stages) {
        decoders_.emplace_back(stage.transitions);
        rows_.emplace_back(stage.features, share);
    }
}

ArticleTagger::Word& ArticleTagger::look_up(std::string_view written) {
    const std::size_t number = numbers_.number(written).first;
    if (number / kWordsTogether == words_.size())
        words_.push_back(std::make_unique<std::array<Word, kWordsTogether>>());
    return (*words_[number / kWordsTogether])[number % kWordsTogether];
}

// Finds out what is not known of it, or not known enough where it is in a run.
void ArticleTagger::complete(std::string_view text, const Analysis& analysis, const TagWord& word,
                             bool in_run, Word& known) {
    const std::string_view written = word.span.in(text);
    if (shared_ && shared_->find(written, known) && known.has_own >= in_run) return;
    if (!known.is_met) meet(text, analysis, word, known);
    if (in_run) add_own(text, analysis, word, known);
    if (shared_) shared_->put(written, known);
}

// Of a word met for the first time.
void ArticleTagger::meet(std::string_view text, const Analysis& analysis, const TagWord& word,
                         Word& made) {
    const std::string_view written = word.span.in(text);
    const std::string small = small_form(text, analysis, word);
    made.is_met = true;
    made.facts = word_facts(written, small, word.kind, model_.tables);
    reach_features(small, made.facts, features_);
    for (const WordFeature& feature : features_) {
        // Which word it is, no other word says.
        if (feature.identity) {
            model_.stages[0].features.add_reach(feature.hash, made.sums);
        } else {
            rows_[0].add_reach(feature.hash, made.sums);
        }
    }
}

// What only words of runs need: most of their features, but nearly half of the words in reach are
// in none.
void ArticleTagger::add_own(std::string_view text, const Analysis& analysis, const TagWord& word,
                            Word& known) {
    const std::string_view written = word.span.in(text);
    const std::string small = small_form(text, analysis, word);
    own_features(written, small, known.facts, model_.tables, features_);
    hashes_.clear();
    for (const WordFeature& feature : features_) hashes_.push_back(feature.hash);
    LabelSums sums{};
    rows_[0].add_own(hashes_, sums);
    add_row<kTagLabels>(sums.data(), known.sums.data() + kOwnLane);
    known.has_own = true;
}

TaggedArticle ArticleTagger::tag(std::string_view text, const Analysis& analysis,
                                 TaggedArticle memory) {
    TaggedArticle out = std::move(memory);
    out.names.clear();
    out.complete = true;
    out.text = tag_words(text, analysis, std::move(out.text));
    out.runs = tag_runs(text, out.text, TagLook::needed, std::move(out.runs));
    std::size_t words = 0;
    for (const TagRun& run : out.runs) words += run.end - run.first;
    if (words > kMaxRunWords) {
        out.complete = false;
        return out;
    }
    out.facts = article_facts(text, out.text, out.runs, std::move(out.facts));
    score(text, analysis, out);
    out.guesses.assign(out.text.words.size(), kOutside);
    choose(0, out, out.guesses);
    out.labels = out.guesses;
    if (model_.stages.size() > 1) {
        look_again(out);
        choose(1, out, out.labels);
    }
    add_names(model_.stages.back(), out);
    return out;
}

// The first stage: what words and places say.
void ArticleTagger::score(std::string_view text, const Analysis& analysis, TaggedArticle& out) {
    if (facts_.size() < out.text.words.size()) facts_.resize(out.text.words.size());
    reach_sums_.clear();
    if (met_.size() < out.text.words.size()) met_.resize(out.text.words.size());
    met_end_ = 0;
    for (const TagRun& run : out.runs) add_reach(text, analysis, out.text, run);
    out.phrases =
        lexicon_phrases(out.text, out.runs, facts_, model_.tables.lexicon, std::move(out.phrases));
    const ContextFeatures context(out.text, out.facts, facts_, out.phrases);
    const TagStage& stage = model_.stages[0];
    out.scores.clear();
    out.scores.reserve(reach_sums_.size());
    for (const TagRun& run : out.runs) {
        for (std::uint32_t i = run.first; i < run.end; ++i) {
            context.find(run, i, found_);
            LabelSums own{};
            rows_[0].add_own(found_.single, own);
            context_groups_.add(found_.groups, rows_[0], own);
            // Two sums of 16 bits: together they may not fit.
            std::array<std::int32_t, kTagLabels> sums{};
            add_row<kTagLabels>(own.data(), sums.data());
            add_row<kTagLabels>(reach_sums_[out.scores.size()].data(), sums.data());
            add_scores(sums, stage.unit, out.scores.emplace_back());
        }
    }
    if (facts_.size() > kMaxKeptWords) facts_ = {};
    if (met_.size() > kMaxKeptWords) met_ = {};
    if (reach_sums_.size() > kMaxKeptWords) reach_sums_ = {};
}

// Sets facts_ of all words in reach of a run, and adds to reach_sums_ what they say about each of
// its words.
void ArticleTagger::add_reach(std::string_view text, const Analysis& analysis,
                              const TagText& tagged, const TagRun& run) {
    if (numbers_.size() > most_words_) {
        words_.clear();
        numbers_ = {};
        met_end_ = 0;
    }
    const TagSentence& sentence = tagged.sentences[run.sentence];
    const std::uint32_t first = std::max(sentence.first, run.first < 2 ? 0 : run.first - 2);
    const std::uint32_t end = std::min(sentence.end, run.end + 2);
    for (std::uint32_t i = first; i < end; ++i) {
        const TagWord& word = tagged.words[i];
        const bool is_next = i >= met_end_;  // not in reach of the run before
        if (is_next) met_[i] = &look_up(word.span.in(text));
        Word& known = *met_[i];
        const bool in_run = i >= run.first && i < run.end;
        if (in_run ? !known.has_own : !known.is_met) complete(text, analysis, word, in_run, known);
        if (is_next) facts_[i] = known.facts;
    }
    met_end_ = end;
    for (std::uint32_t i = run.first; i < run.end; ++i) {
        LabelSums& sums = reach_sums_.emplace_back();
        const std::uint32_t last = std::min(end, i + kReach + 1);
        for (std::uint32_t other = std::max(first, i < kReach ? 0 : i - kReach); other < last;
             ++other) {
            // What it says about the word so many places behind it.
            const std::size_t place = i + kReach - other;
            add_row<kTagLabels>(&met_[other]->sums[place * kTagLabels], sums.data());
        }
    }
}

// The second stage: what the first one's guesses on the whole article say.
void ArticleTagger::look_again(TaggedArticle& out) {
    const TagStage& stage = model_.stages[1];
    const GuessFeatures guess(out.text, out.facts, out.guesses);
    std::size_t at = 0;
    for (const TagRun& run : out.runs) {
        for (std::uint32_t i = run.first; i < run.end; ++i, ++at) {
            guess.find(run, i, found_);
            LabelSums sums{};
            rows_[1].add_own(found_.single, sums);
            guess_groups_.add(found_.groups, rows_[1], sums);
            add_scores(sums, stage.unit, out.scores[at]);
        }
    }
}

// The best labels of each run, by word of the article.
void ArticleTagger::choose(std::size_t stage, const TaggedArticle& article,
                           std::vector<TagLabel>& labels) {
    std::size_t at = 0;
    for (const TagRun& run : article.runs) {
        const std::size_t size = run.end - run.first;
        decoders_[stage].best({&article.scores[at], size}, {&labels[run.first], size});
        at += size;
    }
}

void ArticleTagger::add_names(const TagStage& stage, TaggedArticle& out) {
    const std::vector<TagLabel>& labels = out.labels;
    std::size_t at = 0;
    for (const TagRun& run : out.runs) {
        for (std::uint32_t i = run.first; i < run.end;) {
            if (labels[i] == kOutside) {
                ++i;
                continue;
            }
            std::uint32_t end = i + 1;
            while (end < run.end && labels[end] != kOutside && !may_open(labels[end])) ++end;
            const std::span scores(&out.scores[at + (i - run.first)], end - i);
            const std::size_t type = tag_type(labels[i]);
            out.names.push_back(
                {i, end, static_cast<std::uint8_t>(type), type_confidence(stage, scores, type)});
            i = end;
        }
        at += run.end - run.first;
    }
}

// How likely the words are a name of this type, rather than of another or none: over the whole run
// it would cost a quarter of all tagging.
float ArticleTagger::type_confidence(const TagStage& stage, std::span<const TagScores> scores,
                                     std::size_t type) {
    const auto path = [&](auto label_at) {
        float sum = 0;
        TagLabel before = kOutside;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const TagLabel label = label_at(i);
            sum += stage.transitions[before][label] + scores[i][label];
            before = label;
        }
        return sum + stage.transitions[before][kOutside];
    };
    const auto as_type = [&](std::size_t other) {
        return path([&](std::size_t i) {
            if (scores.size() == 1) return tag_label(other, TagPlace::single);
            if (i == 0) return tag_label(other, TagPlace::begin);
            return tag_label(other, i + 1 == scores.size() ? TagPlace::end : TagPlace::inside);
        });
    };
    const float own = as_type(type);
    float sum = 1 + std::exp(path([](std::size_t) { return kOutside; }) - own);
    for (std::size_t other = 0; other < kTagTypeCount; ++other) {
        if (other != type) sum += std::exp(as_type(other) - own);
    }
    return 1 / sum;
}

}  // namespace newsidx
