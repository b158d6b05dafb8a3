#include "entity/article_tagger.hpp"

#include <algorithm>

#include "entity/context_features.hpp"
#include "entity/guess_features.hpp"

namespace newsidx {
const ArticleTagger::Word& ArticleTagger::look_up(std::string_view text, const Analysis& analysis,
                                                  const TagWord& word) {
    const std::string_view written = text.substr(word.span.begin, word.span.size());
    if (const auto at = words_.find(written); at != words_.end()) return at->second;
    Word made;
    const std::string small = small_form(text, analysis, word);
    made.facts = word_facts(written, small, word.kind, model_.tables);
    word_features(written, small, made.facts, model_.tables, features_);
    for (const WordFeature& feature : features_) {
        for (const auto& weight : model_.stages[0].features.find(feature.hash)) {
            made.sums[weight.slot] =
                static_cast<std::int16_t>(made.sums[weight.slot] + weight.value);
        }
    }
    return words_.emplace(written, made).first->second;
}

TaggedArticle ArticleTagger::tag(std::string_view text, const Analysis& analysis) {
    TaggedArticle out;
    out.text = tag_words(text, analysis);
    out.runs = tag_runs(text, out.text);
    out.facts = article_facts(text, out.text, out.runs);
    score(text, analysis, out);
    out.guesses.assign(out.text.words.size(), kOutside);
    choose(model_.stages[0], out, out.guesses);
    if (model_.stages.size() == 1) {
        add_names(model_.stages[0], out.guesses, out);
        return out;
    }
    std::vector<TagLabel> labels = out.guesses;
    look_again(out);
    choose(model_.stages[1], out, labels);
    add_names(model_.stages[1], labels, out);
    return out;
}

// The first stage: what words and places say.
void ArticleTagger::score(std::string_view text, const Analysis& analysis, TaggedArticle& out) {
    const auto& words = out.text.words;
    std::vector<WordFacts> facts(words.size());
    std::vector<const Word*> known(words.size(), nullptr);
    // Looks up all words in reach of a run; before that forgets all words when there are too many.
    const auto look_up_reach = [&](const TagRun& run) {
        if (words_.size() > kMaxCachedWords) {
            words_.clear();
            std::fill(known.begin(), known.end(), nullptr);
        }
        const TagSentence& sentence = out.text.sentences[run.sentence];
        const std::uint32_t first = std::max(sentence.first, run.first < 2 ? 0 : run.first - 2);
        for (std::uint32_t i = first; i < std::min(sentence.end, run.end + 2); ++i) {
            if (known[i] != nullptr) continue;
            known[i] = &look_up(text, analysis, words[i]);
            facts[i] = known[i]->facts;
        }
    };
    for (const TagRun& run : out.runs) look_up_reach(run);
    const auto phrases = known_phrases(out.text, out.runs, facts, model_.tables.lexicon);
    const ContextFeatures context(out.text, out.facts, facts, phrases);
    const TagStage& stage = model_.stages[0];
    for (const TagRun& run : out.runs) {
        look_up_reach(run);
        const TagSentence& sentence = out.text.sentences[run.sentence];
        for (std::uint32_t i = run.first; i < run.end; ++i) {
            TagTotals sums{};
            for (int place = 0; place < static_cast<int>(kPlaces); ++place) {
                // the word `place - kReach` before this one speaks about it
                const std::int64_t other = std::int64_t{i} - (place - kReach);
                if (other < sentence.first || other >= sentence.end) continue;
                const std::int16_t* row = &known[static_cast<std::size_t>(other)]
                                               ->sums[static_cast<std::size_t>(place) * kTagLabels];
                for (std::size_t label = 0; label < kTagLabels; ++label) sums[label] += row[label];
            }
            context.find(run, i, hashes_);
            add_weights(stage, sums);
            out.scores.push_back(to_scores(stage, sums));
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
            TagTotals sums{};
            guess.find(run, i, hashes_);
            add_weights(stage, sums);
            const TagScores more = to_scores(stage, sums);
            for (std::size_t label = 0; label < kTagLabels; ++label) {
                out.scores[at][label] += more[label];
            }
        }
    }
}

// Adds the weights of the features in hashes_.
void ArticleTagger::add_weights(const TagStage& stage, TagTotals& sums) const {
    for (const std::uint32_t hash : hashes_) {
        for (const auto& weight : stage.features.find(hash)) {
            // another slot: a word's feature of the same hash
            const std::size_t label = weight.slot - kReach * kTagLabels;
            if (label < kTagLabels) sums[label] += weight.value;
        }
    }
}

TagScores ArticleTagger::to_scores(const TagStage& stage, const TagTotals& sums) {
    TagScores scores;
    for (std::size_t label = 0; label < kTagLabels; ++label) {
        scores[label] = static_cast<float>(sums[label]) * stage.unit;
    }
    return scores;
}

// The best labels of each run, by word of the article.
void ArticleTagger::choose(const TagStage& stage, const TaggedArticle& article,
                           std::vector<TagLabel>& labels) {
    std::size_t at = 0;
    for (const TagRun& run : article.runs) {
        const std::size_t size = run.end - run.first;
        const auto best = best_labels({&article.scores[at], size}, stage.transitions);
        std::copy(best.begin(), best.end(), labels.begin() + run.first);
        at += size;
    }
}

void ArticleTagger::add_names(const TagStage& stage, const std::vector<TagLabel>& labels,
                              TaggedArticle& out) {
    std::size_t at = 0;
    for (const TagRun& run : out.runs) {
        const std::size_t size = run.end - run.first;
        const std::span<const TagScores> scores(&out.scores[at], size);
        at += size;
        const auto own = std::span(labels).subspan(run.first, size);
        if (std::all_of(own.begin(), own.end(), [](TagLabel l) { return l == kOutside; })) continue;
        const TagMarginals marginals = tag_marginals(scores, stage.transitions, false);
        for (std::uint32_t i = 0; i < size; ++i) {
            if (own[i] == kOutside) continue;
            const float sure = marginals.labels[i][own[i]];
            if (may_open(own[i])) {
                out.names.push_back({run.first + i, run.first + i + 1,
                                     static_cast<std::uint8_t>(tag_type(own[i])), sure});
            } else {
                out.names.back().end = run.first + i + 1;
                out.names.back().confidence = std::min(out.names.back().confidence, sure);
            }
        }
    }
}

}  // namespace newsidx
