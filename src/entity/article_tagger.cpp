#include "entity/article_tagger.hpp"

#include <algorithm>

#include "entity/context_features.hpp"

namespace newsidx {
namespace {

void add_names(const TagRun& run, const std::vector<TagLabel>& labels,
               const TagMarginals& marginals, std::vector<TaggedName>& names) {
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
        if (labels[i] == kOutside) continue;
        const float sure = marginals.labels[i][labels[i]];
        if (may_open(labels[i])) {
            names.push_back({run.first + i, run.first + i + 1,
                             static_cast<std::uint8_t>(tag_type(labels[i])), sure});
        } else {
            names.back().end = run.first + i + 1;
            names.back().confidence = std::min(names.back().confidence, sure);
        }
    }
}

}  // namespace

const ArticleTagger::Word& ArticleTagger::look_up(std::string_view word, std::string_view small,
                                                  WordCase kind) {
    if (const auto at = words_.find(word); at != words_.end()) return at->second;
    Word made;
    made.facts = word_facts(word, small, kind, model_.classes);
    word_features(word, small, made.facts, model_.classes, features_);
    for (const WordFeature& feature : features_) {
        for (const auto& weight : model_.stages[0].features.find(feature.hash)) {
            made.sums[weight.slot] =
                static_cast<std::int16_t>(made.sums[weight.slot] + weight.value);
        }
    }
    return words_.emplace(word, made).first->second;
}

TaggedArticle ArticleTagger::tag(std::string_view text, const Analysis& analysis) {
    if (words_.size() > kMaxCachedWords) words_.clear();
    TaggedArticle out;
    out.text = tag_words(text, analysis);
    out.runs = tag_runs(text, out.text);
    out.facts = article_facts(text, out.text, out.runs);
    const auto& words = out.text.words;
    std::vector<WordFacts> facts(words.size());
    std::vector<const Word*> known(words.size(), nullptr);
    for (const TagRun& run : out.runs) {
        const TagSentence& sentence = out.text.sentences[run.sentence];
        const std::uint32_t first = std::max(sentence.first, run.first < 2 ? 0 : run.first - 2);
        for (std::uint32_t i = first; i < std::min(sentence.end, run.end + 2); ++i) {
            if (known[i] != nullptr) continue;
            known[i] = &look_up(text.substr(words[i].span.begin, words[i].span.size()),
                                small_form(text, analysis, words[i]), words[i].kind);
            facts[i] = known[i]->facts;
        }
    }
    const ContextFeatures context(out.text, out.facts, facts);
    const TagStage& stage = model_.stages[0];
    std::vector<TagScores> scores;
    for (const TagRun& run : out.runs) {
        const TagSentence& sentence = out.text.sentences[run.sentence];
        scores.clear();
        for (std::uint32_t i = run.first; i < run.end; ++i) {
            std::array<int, kTagLabels> sums{};
            for (int place = 0; place < static_cast<int>(kPlaces); ++place) {
                // the word `place - kReach` before this one speaks about it
                const std::int64_t other = std::int64_t{i} - (place - kReach);
                if (other < sentence.first || other >= sentence.end) continue;
                const std::int16_t* row = &known[static_cast<std::size_t>(other)]
                                               ->sums[static_cast<std::size_t>(place) * kTagLabels];
                for (std::size_t label = 0; label < kTagLabels; ++label) sums[label] += row[label];
            }
            context.find(run, i, hashes_);
            for (const std::uint32_t hash : hashes_) {
                for (const auto& weight : stage.features.find(hash)) {
                    // another slot: a word's feature of the same hash
                    const std::size_t label = weight.slot - kReach * kTagLabels;
                    if (label < kTagLabels) sums[label] += weight.value;
                }
            }
            TagScores& row = scores.emplace_back();
            for (std::size_t label = 0; label < kTagLabels; ++label) {
                row[label] = static_cast<float>(sums[label]) * stage.unit;
            }
        }
        const std::vector<TagLabel> labels = best_labels(scores, stage.transitions);
        if (std::all_of(labels.begin(), labels.end(), [](TagLabel l) { return l == kOutside; })) {
            continue;
        }
        add_names(run, labels, tag_marginals(scores, stage.transitions, false), out.names);
    }
    return out;
}

}  // namespace newsidx
