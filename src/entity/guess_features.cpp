#include "entity/guess_features.hpp"

#include <algorithm>
#include <bit>
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

// Bits of a label, or 1 + a label; of pair_at(); of the numbers of Shares.
constexpr std::uint32_t kLabelBits = 5;
constexpr std::uint32_t kPairBits = 6;
constexpr std::uint32_t kShareBits = 3;
// Bits of a type, or 0 for none; of what joins two parts of an enumeration, and of both.
constexpr std::uint32_t kTypeBits = 3;
constexpr std::uint32_t kJointBits = 2;
constexpr std::uint32_t kSideBits = kJointBits + kTypeBits;

// How the word is labelled elsewhere in the article.
struct Shares {
    std::uint32_t own;      // its own type, 0 for none
    std::uint32_t most;     // the type that it has most often, 9 when there is none
    std::uint32_t place;    // in its segment: 1 not the first, 2 not the last
    std::uint32_t several;  // 1: more than two others
    std::array<std::uint32_t, 1 + kTagTypeCount> by_type;  // 0 to 5
};

FeatureGroup group_of(const Shares& shares) {
    std::uint32_t packed =
        shares.own | shares.most << 3U | shares.place << 7U | shares.several << 9U;
    for (std::uint32_t type = 0; type <= kTagTypeCount; ++type)
        packed |= shares.by_type[type] << (10 + kShareBits * type);
    return {static_cast<std::uint32_t>(GroupKind::shares), packed, 0, 0};
}

void add_guess(std::uint32_t all, PairFeatures& features) {
    const std::uint32_t own = bits(all, 0, kLabelBits);
    features.add(kGuess, own);
    features.add(kGuess, bits(all, kLabelBits, kLabelBits), own,
                 1000 + bits(all, 2 * kLabelBits, kLabelBits));
}

void add_shares(std::uint32_t all, PairFeatures& features) {
    const std::uint32_t own = bits(all, 0, 3);
    const std::uint32_t most = bits(all, 3, 4);
    for (std::uint32_t type = 0; type <= kTagTypeCount; ++type) {
        const std::uint32_t share = bits(all, 10 + kShareBits * type, kShareBits);
        features.add(kShare, type, share, bits(all, 9, 1));
    }
    features.add(kMajority, most, own);
    features.add(kMajorityPlace, most, bits(all, 7, 2), own);
}

void add_pair(std::uint32_t side, std::uint32_t all, PairFeatures& features) {
    if (all == 0) return;
    features.add(side, bits(all, 2, 2), bits(all, 4, 2), bits(all, 1, 1));
}

void add_side(std::uint32_t kind, std::uint32_t all, std::uint32_t own, PairFeatures& features) {
    if (all == 0) return;
    features.add(kind, bits(all, kJointBits, kTypeBits), own, bits(all, 0, kJointBits));
}

void add_both_sides(std::uint32_t all, PairFeatures& features) {
    const std::uint32_t own = bits(all, 0, kTypeBits);
    add_side(kLeftType, bits(all, kTypeBits, kSideBits), own, features);
    add_side(kRightType, bits(all, kTypeBits + kSideBits, kSideBits), own, features);
}

void count(std::uint16_t& counter) {
    if (counter < std::numeric_limits<std::uint16_t>::max()) ++counter;
}

}  // namespace

void add_guess_features(const FeatureGroup& group, PairFeatures& features) {
    switch (static_cast<GroupKind>(group.kind)) {
        case GroupKind::guess:
            return add_guess(group.a, features);
        case GroupKind::shares:
            return add_shares(group.a, features);
        case GroupKind::pairs:
            add_pair(kPairBefore, bits(group.a, 0, kPairBits), features);
            add_pair(kPairAfter, bits(group.a, kPairBits, kPairBits), features);
            return;
        case GroupKind::alone:
            features.add(kShare, 99, group.a);
            return;
        case GroupKind::beside:
            return add_both_sides(group.a, features);
        default:
            return;  // add_context_features()
    }
}

GuessFeatures::GuessFeatures(const TagText& tagged, const ArticleFacts& article,
                             const std::vector<TagLabel>& labels)
    : tagged_(tagged), article_(article), labels_(labels), forms_(tagged.forms) {
    std::size_t words = 0;
    for (const Segment& segment : article.segments) words += segment.end - segment.first;
    pairs_.resize(std::bit_ceil(2 * words + 1));
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
            PairCounts& pair = pairs_[place_of(pair_of(i))];
            pair.pair = pair_of(i);
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

std::size_t GuessFeatures::place_of(std::uint64_t pair) const {
    const auto mixed = static_cast<std::uint32_t>(pair >> 32U) * 0x9e3779b9U ^
                       static_cast<std::uint32_t>(pair) * 0x85ebca6bU;
    std::size_t at = mixed ^ mixed >> 16U;
    for (at &= pairs_.size() - 1; !pairs_[at].is_free() && pairs_[at].pair != pair;)
        at = (at + 1) & (pairs_.size() - 1);
    return at;
}

void GuessFeatures::find(const TagRun& run, std::uint32_t word, FoundFeatures& found) const {
    found.clear();
    const std::uint32_t before = word > run.first ? 1U + labels_[word - 1] : 0U;
    const std::uint32_t after = word + 1 < run.end ? 1U + labels_[word + 1] : 0U;
    found.groups.push_back({static_cast<std::uint32_t>(GroupKind::guess),
                            labels_[word] | before << kLabelBits | after << 2 * kLabelBits, 0, 0});
    if (article_.segment_of[word] == kNoWord) return;
    add_word(word, found);
    const std::uint32_t pair_before = word > run.first ? pair_at(run, word) : 0;
    const std::uint32_t pair_after = word + 1 < run.end ? pair_at(run, word + 1) : 0;
    if (pair_before + pair_after > 0) {
        found.groups.push_back({static_cast<std::uint32_t>(GroupKind::pairs),
                                pair_before | pair_after << kPairBits, 0, 0});
    }
    add_acronym(word, found.single);
    add_beside(word, found.groups);
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

void GuessFeatures::add_word(std::uint32_t word, FoundFeatures& found) const {
    const std::uint32_t form = tagged_.words[word].form;
    const Segment& segment = article_.segments[article_.segment_of[word]];
    const TagSentence& sentence = tagged_.sentences[segment.sentence];
    const bool counted = !sentence.shouting && !sentence.headline;
    const auto own = static_cast<std::uint32_t>(type_of(labels_[word]));
    int others = counted ? -1 : 0;
    for (const std::uint16_t uses : forms_[form].by_type) others += uses;
    if (others <= 0) {
        found.groups.push_back({static_cast<std::uint32_t>(GroupKind::alone), own, 0, 0});
        return;
    }
    const std::uint32_t place =
        (word > segment.first ? 1U : 0U) + (word + 1 < segment.end ? 2U : 0U);
    Shares shares{.own = own,
                  .most = majority(form, counted ? own : 99),
                  .place = place,
                  .several = others > 2 ? 1U : 0U,
                  .by_type = {}};
    for (std::uint32_t type = 0; type <= kTagTypeCount; ++type) {
        const int uses = forms_[form].by_type[type] - (counted && type == own ? 1 : 0);
        // none, up to a quarter, half, three quarters, all
        const int share = uses == 0 ? 0 : uses == others ? 5 : 1 + 4 * uses / (others + 1);
        shares.by_type[type] = static_cast<std::uint32_t>(share);
    }
    found.groups.push_back(group_of(shares));
    const std::uint32_t longest = article_.forms[form].longest;
    if (longest != kNoWord && longest != article_.segment_of[word]) {
        const Segment& longer = article_.segments[longest];
        found.single.add(kLongerName, labels_[article_.forms[form].longest_word],
                         longer.end - longer.first > 1, place);
    }
}

// Whether the word and the one before it are one name wherever they stand together: 0 when nothing
// is known of them.
std::uint32_t GuessFeatures::pair_at(const TagRun& run, std::uint32_t word) const {
    const PairCounts& pair = pairs_[place_of(pair_of(word))];
    if (pair.is_free()) return 0;
    const TagSentence& sentence = tagged_.sentences[run.sentence];
    const bool counted =
        !sentence.shouting && !sentence.headline && article_.segment_of[word] != kNoWord &&
        word > article_.segments[article_.segments[article_.segment_of[word]].chain_first].first;
    const int own = counted ? 1 : 0;
    const bool joined = is_joined(word);
    const int together = pair.joined - (joined ? own : 0);
    const int apart = pair.parted - (joined ? 0 : own);
    return 1U | (joined ? 2U : 0U) | static_cast<std::uint32_t>(std::clamp(together, 0, 2)) << 2U |
           static_cast<std::uint32_t>(std::clamp(apart, 0, 2)) << 4U;
}

// Members of an enumeration are of one kind: "Acme, Globex and Initech".
void GuessFeatures::add_beside(std::uint32_t word, FeatureGroups& groups) const {
    const std::uint32_t number = article_.segment_of[word];
    const Segment& segment = article_.segments[number];
    // 0 where it isn't next to it.
    const auto side = [&](const Segment& left, const Segment& right, std::uint32_t other) {
        if (left.sentence != right.sentence || right.first - left.end != 1) return 0U;
        const std::uint32_t joint = tagged_.words[left.end].kind == WordCase::mark ? 1 : 2;
        return joint | static_cast<std::uint32_t>(type_of(labels_[other])) << kJointBits;
    };
    std::uint32_t before = 0;
    std::uint32_t after = 0;
    if (number > 0) {
        const Segment& left = article_.segments[number - 1];
        before = side(left, segment, left.end - 1);
    }
    if (number + 1 < article_.segments.size()) {
        const Segment& right = article_.segments[number + 1];
        after = side(segment, right, right.first);
    }
    if (before + after == 0) return;
    const auto own = static_cast<std::uint32_t>(type_of(labels_[word]));
    groups.push_back({static_cast<std::uint32_t>(GroupKind::beside),
                      own | before << kTypeBits | after << (kTypeBits + kSideBits), 0, 0});
}

void GuessFeatures::add_acronym(std::uint32_t word, PairFeatures& features) const {
    const std::uint32_t defined = article_.forms[tagged_.words[word].form].defined_by;
    if (defined != kNoWord) {
        const TagLabel label = labels_[article_.segments[defined].end - 1];
        features.add(kAcronymType, static_cast<std::uint32_t>(type_of(label)));
    }
    const std::uint32_t acronym = article_.segments[article_.segment_of[word]].acronym;
    if (acronym != kNoWord) {
        const std::uint32_t most = majority(tagged_.words[acronym].form, 99);
        features.add(kLongName, most, static_cast<std::uint32_t>(type_of(labels_[word])));
    }
}

}  // namespace newsidx
