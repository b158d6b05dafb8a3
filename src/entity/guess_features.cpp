#include "entity/guess_features.hpp"

#include <algorithm>
#include <limits>

#include "entity/feature_hash.hpp"

namespace newsidx {
namespace {

// Kinds of features. In the model file through their hashes: append, never renumber.
enum Kind : std::uint32_t {
    kGuess = 128,
    kShare,
    kMajority,
    kMajorityPlace,
    kPairBefore,
    kPairAfter,
    kAcronymType,
    kLongName,
    kLongerName,
    kLeftType,
    kRightType,
};

void count(std::uint16_t& counter) {
    if (counter < std::numeric_limits<std::uint16_t>::max()) ++counter;
}

}  // namespace

GuessFeatures::GuessFeatures(const TagText& tagged, const ArticleFacts& article,
                             const std::vector<TagLabel>& labels)
    : tagged_(tagged), article_(article), labels_(labels), forms_(tagged.forms) {
    for (const Segment& segment : article.segments) {
        const TagSentence& sentence = tagged.sentences[segment.sentence];
        // In headlines of capitals guesses are worst: they learn from the body, not the body from
        // them.
        if (sentence.shouting || sentence.headline) continue;
        for (std::uint32_t i = segment.first; i < segment.end; ++i) {
            count(forms_[tagged.words[i].form].by_type[type_of(labels[i])]);
        }
        const Segment& head = article.segments[segment.chain_first];
        for (std::uint32_t i = segment.first; i < segment.end; ++i) {
            if (i == head.first) continue;
            PairCounts& pair = pairs_[pair_of(i)];
            count(is_joined(i) ? pair.joined : pair.parted);
        }
    }
}

bool GuessFeatures::is_joined(std::uint32_t word) const {
    return labels_[word] != kOutside && !may_open(labels_[word]);
}

// Small words between are looked over: "Ministry of Health" is a pair, too.
std::uint64_t GuessFeatures::pair_of(std::uint32_t word) const {
    return std::uint64_t{tagged_.words[word - 1].form} << 32U | tagged_.words[word].form;
}

void GuessFeatures::find(const TagRun& run, std::uint32_t word, FeatureHashes& hashes) const {
    hashes.clear();
    const std::uint32_t before = word > run.first ? 1U + labels_[word - 1] : 0U;
    const std::uint32_t after = word + 1 < run.end ? 1U + labels_[word + 1] : 0U;
    hashes.push_back(pair_hash(kGuess, labels_[word]));
    hashes.push_back(pair_hash(kGuess, before, labels_[word], 1000 + after));
    if (article_.segment_of[word] == kNoWord) return;
    add_word(word, hashes);
    if (word > run.first) add_pair(run, word, kPairBefore, hashes);
    if (word + 1 < run.end) add_pair(run, word + 1, kPairAfter, hashes);
    add_acronym(word, hashes);
    add_beside(word, hashes);
}

std::uint32_t GuessFeatures::majority(std::uint32_t form, std::uint32_t without) const {
    std::uint32_t best = 9;
    int most = 0;
    for (std::uint32_t type = 0; type <= kTagTypeCount; ++type) {
        const int found = forms_[form].by_type[type] - (type == without ? 1 : 0);
        if (found > most) {
            most = found;
            best = type;
        }
    }
    return best;
}

void GuessFeatures::add_word(std::uint32_t word, FeatureHashes& hashes) const {
    const std::uint32_t form = tagged_.words[word].form;
    const TagSentence& sentence = tagged_.sentences[article_.sentence_of[word]];
    const bool counted = !sentence.shouting && !sentence.headline;
    const auto own = static_cast<std::uint32_t>(type_of(labels_[word]));
    int others = counted ? -1 : 0;
    for (const std::uint16_t found : forms_[form].by_type) others += found;
    if (others <= 0) {
        hashes.push_back(pair_hash(kShare, 99, own));
        return;
    }
    for (std::uint32_t type = 0; type <= kTagTypeCount; ++type) {
        const int found = forms_[form].by_type[type] - (counted && type == own ? 1 : 0);
        // none, up to a quarter, half, three quarters, all
        const int share = found == 0 ? 0 : found == others ? 5 : 1 + 4 * found / (others + 1);
        hashes.push_back(pair_hash(kShare, type, static_cast<std::uint32_t>(share), others > 2));
    }
    const std::uint32_t most = majority(form, counted ? own : 99);
    hashes.push_back(pair_hash(kMajority, most, own));
    const Segment& segment = article_.segments[article_.segment_of[word]];
    hashes.push_back(
        pair_hash(kMajorityPlace, most,
                  (word > segment.first ? 1U : 0U) + (word + 1 < segment.end ? 2U : 0U), own));
    const std::uint32_t longest = article_.forms[form].longest;
    if (longest != kNoWord && longest != article_.segment_of[word]) {
        const Segment& longer = article_.segments[longest];
        hashes.push_back(pair_hash(
            kLongerName, labels_[article_.forms[form].longest_word], longer.end - longer.first > 1,
            (word > segment.first ? 1U : 0U) + (word + 1 < segment.end ? 2U : 0U)));
    }
}

// Whether the word and the one before it are one name wherever they stand together.
void GuessFeatures::add_pair(const TagRun& run, std::uint32_t word, std::uint32_t side,
                             FeatureHashes& hashes) const {
    const auto at = pairs_.find(pair_of(word));
    if (at == pairs_.end()) return;
    const TagSentence& sentence = tagged_.sentences[run.sentence];
    const bool counted =
        !sentence.shouting && !sentence.headline && article_.segment_of[word] != kNoWord &&
        word > article_.segments[article_.segments[article_.segment_of[word]].chain_first].first;
    const int own = counted ? 1 : 0;
    const bool joined = is_joined(word);
    const int together = at->second.joined - (joined ? own : 0);
    const int apart = at->second.parted - (joined ? 0 : own);
    hashes.push_back(pair_hash(side, static_cast<std::uint32_t>(std::clamp(together, 0, 2)),
                               static_cast<std::uint32_t>(std::clamp(apart, 0, 2)), joined));
}

// Members of an enumeration are of one kind: "Acme, Globex and Initech".
void GuessFeatures::add_beside(std::uint32_t word, FeatureHashes& hashes) const {
    const std::uint32_t number = article_.segment_of[word];
    const Segment& segment = article_.segments[number];
    const auto own = static_cast<std::uint32_t>(type_of(labels_[word]));
    const auto add = [&](Kind kind, const Segment& left, const Segment& right,
                         std::uint32_t other) {
        if (left.sentence != right.sentence || right.first - left.end != 1) return;
        const TagWord& gap = tagged_.words[left.end];
        const std::uint32_t joint = gap.kind == WordCase::mark ? 1 : 2;
        hashes.push_back(
            pair_hash(kind, static_cast<std::uint32_t>(type_of(labels_[other])), own, joint));
    };
    if (number > 0) {
        const Segment& left = article_.segments[number - 1];
        add(kLeftType, left, segment, left.end - 1);
    }
    if (number + 1 < article_.segments.size()) {
        const Segment& right = article_.segments[number + 1];
        add(kRightType, segment, right, right.first);
    }
}

void GuessFeatures::add_acronym(std::uint32_t word, FeatureHashes& hashes) const {
    const std::uint32_t defined = article_.forms[tagged_.words[word].form].defined_by;
    if (defined != kNoWord) {
        const TagLabel label = labels_[article_.segments[defined].end - 1];
        hashes.push_back(pair_hash(kAcronymType, static_cast<std::uint32_t>(type_of(label))));
    }
    const std::uint32_t acronym = article_.segments[article_.segment_of[word]].acronym;
    if (acronym != kNoWord) {
        const std::uint32_t most = majority(tagged_.words[acronym].form, 99);
        hashes.push_back(
            pair_hash(kLongName, most, static_cast<std::uint32_t>(type_of(labels_[word]))));
    }
}

}  // namespace newsidx
