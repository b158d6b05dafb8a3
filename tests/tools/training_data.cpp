#include "training_data.hpp"

#include <algorithm>

#include "entity/article_facts.hpp"
#include "entity/context_features.hpp"
#include "entity/guess_features.hpp"
#include "entity/lexicon_phrases.hpp"

namespace newsidx {
namespace {

constexpr std::uint32_t kNoRow = ~std::uint32_t{0};

std::uint64_t row_key(std::uint32_t hash, std::size_t place) {
    return (std::uint64_t{hash} << 3U) | place;
}

}  // namespace

void TrainingData::add(const Annotated& article) {
    const Analysis analysis = analyze(article.text, article.title_bytes, "en");
    const TagText words = tag_words(article.text, analysis);
    const std::vector<TagRun> found = tag_runs(article.text, words, TagLook::all);
    const ArticleFacts facts = article_facts(article.text, words, found);
    const std::vector<TagLabel> gold = gold_labels(article, words);
    std::vector<WordFacts> word_table(words.words.size());
    std::vector<std::uint32_t> type_by_word(words.words.size(), kNoType);
    for (const TagRun& run : found) {
        const TagSentence& sentence = words.sentences[run.sentence];
        const std::uint32_t first = std::max(sentence.first, run.first < 2 ? 0 : run.first - 2);
        for (std::uint32_t i = first; i < std::min(sentence.end, run.end + 2); ++i) {
            if (type_by_word[i] != kNoType) continue;
            type_by_word[i] = type_of(article, analysis, words.words[i]);
            word_table[i] = facts_[type_by_word[i]];
        }
    }
    const auto phrases = lexicon_phrases(words, found, word_table, tables_.lexicon);
    const ContextFeatures context(words, facts, word_table, phrases);
    FoundFeatures features;
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
            context.find(run, i, features);
            for (const FeatureGroup& group : features.groups)
                add_context_features(group, features.single);
            add_context(features.single);
            add_label(gold[i]);
        }
        make_whole(runs.back());
    }
    in_all += static_cast<std::size_t>(
        std::count_if(gold.begin(), gold.end(), [](TagLabel l) { return l != kOutside; }));
}

void TrainingData::add_guesses(const Annotated& article, ArticleTagger& tagger) {
    const Analysis analysis = analyze(article.text, article.title_bytes, "en");
    const TaggedArticle tagged = tagger.tag(article.text, analysis);
    const std::vector<TagLabel> gold = gold_labels(article, tagged.text);
    const GuessFeatures guess(tagged.text, tagged.facts, tagged.guesses);
    base.insert(base.end(), tagged.scores.begin(), tagged.scores.end());
    std::array<std::uint32_t, kPlaces> nobody;
    nobody.fill(kNoType);
    FoundFeatures features;
    for (const TagRun& run : tagged.runs) {
        runs.push_back({static_cast<std::uint32_t>(labels.size()), run.end - run.first});
        for (std::uint32_t i = run.first; i < run.end; ++i) {
            reaches.push_back(nobody);
            guess.find(run, i, features);
            for (const FeatureGroup& group : features.groups)
                add_guess_features(group, features.single);
            add_context(features.single);
            add_label(gold[i]);
        }
        make_whole(runs.back());
    }
    in_all += static_cast<std::size_t>(
        std::count_if(gold.begin(), gold.end(), [](TagLabel l) { return l != kOutside; }));
}

void TrainingData::add_label(TagLabel label) {
    labels.push_back(label);
    if (label != kOutside) ++in_runs;
}

void TrainingData::add_context(const PairFeatures& features) {
    for (std::size_t i = 0; i < features.size(); ++i) {
        context_keys_.push_back(row_key(features.hash(i), kReach));
        ++counts_[context_keys_.back()];
    }
    context_ends_.push_back(context_keys_.size());
}

// A name that the run cuts begins and ends with it.
void TrainingData::make_whole(const TrainingRun& run) {
    TagLabel* label = &labels[run.first];
    const std::uint32_t last = run.size - 1;
    if (!may_open(label[0])) {
        const bool ends = tag_place(label[0]) == TagPlace::end;
        label[0] = tag_label(tag_type(label[0]), ends ? TagPlace::single : TagPlace::begin);
    }
    if (!may_close(label[last])) {
        const bool begins = tag_place(label[last]) == TagPlace::begin;
        label[last] = tag_label(tag_type(label[last]), begins ? TagPlace::single : TagPlace::end);
    }
}

void TrainingData::make_rows(std::uint32_t cutoff) {
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
    for (TrainingType& type : types) {
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

std::uint32_t TrainingData::type_of(const Annotated& article, const Analysis& analysis,
                                    const TagWord& word) {
    const std::string written = article.text.substr(word.span.begin, word.span.size());
    const auto [at, is_new] =
        numbers_.try_emplace(written, static_cast<std::uint32_t>(types.size()));
    if (is_new) {
        const std::string small = small_form(article.text, analysis, word);
        facts_.push_back(word_facts(written, small, word.kind, tables_));
        types.emplace_back();
        std::vector<WordFeature>& features = types.back().features;
        reach_features(small, facts_.back(), features);
        std::vector<WordFeature> own;
        own_features(written, small, facts_.back(), tables_, own);
        features.insert(features.end(), own.begin(), own.end());
        uses_.emplace_back();
    }
    return at->second;
}

}  // namespace newsidx
