#include "entity/context_features.hpp"

#include <algorithm>

#include "entity/context_kinds.hpp"
#include "entity/feature_groups.hpp"

namespace newsidx {
namespace {

// Words that names of bodies, places and works begin or end with; people's names are too many.
constexpr LexiconMask kHeadWords = [] {
    LexiconMask mask = 0;
    for (std::size_t i = 0; i < kLexiconClasses.size(); ++i) {
        const std::string_view name = kLexiconClasses[i];
        const bool names_people = name == "given" || name == "surname" || name == "person";
        if (!names_people && name != "said" && name != "time") mask |= lexicon_bit(i);
    }
    return mask;
}();

std::uint32_t few(std::uint32_t count, std::uint32_t most) { return std::min(count, most); }

// 0 to 4.
std::uint32_t steps(std::uint32_t count) { return count < 3 ? count : count < 6 ? 3 : 4; }

// What stands beyond the ends of a sentence.
const WordFacts kEdge{1, 1, 1, 1, {}, WordCase::mark, false, 0};

}  // namespace

const WordFacts& ContextFeatures::at(std::int64_t word, const TagSentence& sentence) const {
    if (word < sentence.first || word >= sentence.end) return kEdge;
    return words_[static_cast<std::size_t>(word)];
}

void ContextFeatures::find(const TagRun& run, std::uint32_t word, FoundFeatures& found) const {
    found.clear();
    PairFeatures& features = found.single;
    const TagSentence& sentence = tagged_.sentences[run.sentence];
    add_neighbours(sentence, word, features);
    add_place(sentence, word, found.groups);
    if (phrases_[word].mask != 0) {
        const auto place = static_cast<std::uint32_t>(phrases_[word].place);
        features.add(kPhrase, phrases_[word].mask, place);
    }
    if (article_.segment_of[word] == kNoWord) {
        add_joint(run, word, features);
        return;
    }
    add_segment(sentence, word, found);
    add_uses(word, found);
}

void ContextFeatures::add_neighbours(const TagSentence& sentence, std::uint32_t word,
                                     PairFeatures& features) const {
    const auto place = static_cast<std::int64_t>(word);
    const WordFacts& before = at(place - 1, sentence);
    const WordFacts& self = at(place, sentence);
    const WordFacts& after = at(place + 1, sentence);
    features.add(kWordsBefore, before.small, self.small);
    features.add(kWordsAfter, self.small, after.small);
    features.add(kShapes, before.shape, self.shape, after.shape);
    features.add(kClassesBefore, before.classes.middle, self.classes.middle);
    features.add(kClassesAfter, self.classes.middle, after.classes.middle);
    features.add(kShapeAfterWord, before.small, self.shape);
    features.add(kShapeBeforeWord, self.shape, after.small);
    if ((self.known | before.known | after.known) != 0) {
        features.add(kKnownPair, before.known, self.known, after.known);
    }
}

void ContextFeatures::add_place(const TagSentence& sentence, std::uint32_t word,
                                FeatureGroups& groups) const {
    const std::uint32_t looks =
        (sentence.title ? 1U : 0U) + (sentence.shouting ? 2U : 0U) + (sentence.headline ? 4U : 0U);
    const auto kind = static_cast<std::uint32_t>(tagged_.words[word].kind);
    const FormFacts& form = article_.forms[tagged_.words[word].form];
    groups.push_back(place_group({.looks = looks,
                                  .kind = kind,
                                  .starts = word <= sentence.first_word ? 1U : 0U,
                                  .lower = steps(form.lower),
                                  .inner_capital = steps(form.inner_capital),
                                  .capital = steps(form.capital)}));
}

void ContextFeatures::add_segment(const TagSentence& sentence, std::uint32_t word,
                                  FoundFeatures& found) const {
    PairFeatures& features = found.single;
    FeatureGroups& groups = found.groups;
    const std::uint32_t own = article_.segment_of[word];
    const Segment& segment = article_.segments[own];
    const std::uint32_t place = few(word - segment.first, 3);
    const std::uint32_t rest = few(segment.end - word - 1, 3);
    const std::uint32_t length = few(segment.end - segment.first, 4);
    groups.push_back(group_of(GroupKind::last, words_[segment.end - 1], few(rest, 1)));
    groups.push_back(group_of(GroupKind::first, words_[segment.first], few(place, 1)));
    const WordFacts& before = at(std::int64_t{segment.first} - 1, sentence);
    const WordFacts& before_two = at(std::int64_t{segment.first} - 2, sentence);
    const WordFacts& after = at(segment.end, sentence);
    const WordFacts& after_two = at(std::int64_t{segment.end} + 1, sentence);
    groups.push_back(group_of(GroupKind::before, before, place | length << 2U));
    groups.push_back(group_of(GroupKind::after, after, rest | length << 2U));
    features.add(kSegmentBeforeTwo, before_two.small, before.small);
    features.add(kSegmentAfterTwo, after.small,
                 after_two.kind == WordCase::number ? 7 : after_two.small, few(rest, 1));
    // "chief executive of Acme", "Acme's chairman"
    features.add(kSegmentBeforeTwoKnown, before_two.known, before.small);
    features.add(kSegmentAfterTwoKnown, after.small, after_two.known);
    add_beside(own, features);
    add_chain(own, few(place, 1), few(rest, 1), features);

    const Segment& head_segment = article_.segments[segment.chain_first];
    const Segment& tail_segment = article_.segments[segment.chain_last];
    const std::uint32_t number = few(own - segment.chain_first, 2);
    const std::uint32_t more = few(segment.chain_last - own, 1);
    const FormFacts& form = article_.forms[tagged_.words[word].form];
    groups.push_back(segment_group({.place = place,
                                    .rest = rest,
                                    .number = number,
                                    .more = more,
                                    .has_acronym = segment.acronym != kNoWord ? 1U : 0U,
                                    .after_capital = steps(form.after_capital),
                                    .before_capital = steps(form.before_capital)}));
    if (number + more > 0) {
        groups.push_back(group_of(GroupKind::chain_head, words_[head_segment.end - 1], number));
        features.add(kChainBefore, at(std::int64_t{head_segment.first} - 1, sentence).small,
                     number);
        features.add(kChainAfter, at(tail_segment.end, sentence).small, number);
    }
    // In quotation marks alone: a film, a ship, a nickname.
    if (before.kind == WordCase::mark && after.kind == WordCase::mark) {
        features.add(kQuoted, before.small, after.small);
    }
}

// What stands next in an enumeration: "Acme, Globex and Initech".
void ContextFeatures::add_beside(std::uint32_t number, PairFeatures& features) const {
    const Segment& segment = article_.segments[number];
    const auto is_beside = [&](const Segment& left, const Segment& right) {
        return left.sentence == right.sentence && right.first - left.end == 1;
    };
    const auto add = [&](ContextKind kind, const Segment& other, std::uint32_t gap) {
        const WordFacts& last = words_[other.end - 1];
        features.add(kind, words_[gap].small, last.known, last.classes.coarse);
    };
    if (number > 0 && is_beside(article_.segments[number - 1], segment)) {
        add(kSegmentLeft, article_.segments[number - 1], segment.first - 1);
    }
    if (number + 1 < article_.segments.size() &&
        is_beside(segment, article_.segments[number + 1])) {
        add(kSegmentRight, article_.segments[number + 1], segment.end);
    }
}

// The parts of a chain next to each other: "Ministry of Health | and | Ministry of Finance" are two
// names, "Ministry of Health | and | Welfare" is one.
void ContextFeatures::add_chain(std::uint32_t number, std::uint32_t place, std::uint32_t rest,
                                PairFeatures& features) const {
    const Segment& segment = article_.segments[number];
    const LexiconMask own = words_[segment.end - 1].known & kHeadWords;
    if (number != segment.chain_first) {
        const Segment& left = article_.segments[number - 1];
        features.add(kChainLeft, words_[left.end].small ^ place,
                     words_[left.end - 1].known & kHeadWords, own);
    }
    if (number != segment.chain_last) {
        const Segment& right = article_.segments[number + 1];
        features.add(kChainRight, words_[segment.end].small ^ rest, own,
                     words_[right.end - 1].known & kHeadWords);
    }
}

// A small word between capitals: what it joins.
void ContextFeatures::add_joint(const TagRun& run, std::uint32_t word,
                                PairFeatures& features) const {
    std::uint32_t left = word;
    while (left > run.first && article_.segment_of[left] == kNoWord) --left;
    std::uint32_t right = word;
    while (right < run.end && article_.segment_of[right] == kNoWord) ++right;
    const std::uint32_t small = words_[word].small;
    if (article_.segment_of[left] != kNoWord) {
        const Segment& segment = article_.segments[article_.segment_of[left]];
        const Segment& head_segment = article_.segments[segment.chain_first];
        const WordFacts& head = words_[head_segment.end - 1];
        features.add(kJointHead, head.small, small);
        features.add(kJointHeadClass, head.classes.fine, small);
        features.add(kJointKnown, head.known, small);
        if (segment.acronym != kNoWord) features.add(kHasAcronym, 3, small);
        if (right < run.end) {
            const Segment& next = article_.segments[article_.segment_of[right]];
            const WordFacts& before = words_[left];
            const WordFacts& after = words_[next.end - 1];
            features.add(kJointSides, small, before.known & kHeadWords, after.known & kHeadWords);
            features.add(kJointSidesClass, small, before.classes.coarse, after.classes.coarse);
        }
    }
    if (right < run.end) {
        features.add(kJointNext, words_[right].classes.fine, small);
    }
}

void ContextFeatures::add_uses(std::uint32_t word, FoundFeatures& found) const {
    const FormFacts& form = article_.forms[tagged_.words[word].form];
    const Segment& segment = article_.segments[article_.segment_of[word]];
    if (form.defined_by != kNoWord) {
        const Segment& name = article_.segments[form.defined_by];
        const WordFacts& head = words_[article_.segments[name.chain_first].end - 1];
        found.single.add(kIsAcronym, 1);
        found.single.add(kAcronymHead, head.small);
        found.single.add(kAcronymHeadClass, head.classes.fine);
    }
    // The longest stretch of capitals that has this word, elsewhere.
    if (form.longest != kNoWord && form.longest != article_.segment_of[word] &&
        article_.segments[form.longest].end - article_.segments[form.longest].first >
            segment.end - segment.first) {
        const Segment& longer = article_.segments[form.longest];
        const std::uint32_t at_word = form.longest_word;
        const std::uint32_t place = at_word == longer.first ? 0 : at_word + 1 == longer.end ? 2 : 1;
        const WordFacts& before =
            at(std::int64_t{longer.first} - 1, tagged_.sentences[longer.sentence]);
        found.groups.push_back(
            longer_group(words_[longer.end - 1], before, place, few(longer.end - longer.first, 4)));
    }
    int uses = 0;
    for (std::uint32_t use = form.first_use; use != kNoWord && uses < kMaxUses;
         use = article_.next_use[use]) {
        if (use == word) continue;
        ++uses;
        const Segment& other = article_.segments[article_.segment_of[use]];
        const TagSentence& sentence = tagged_.sentences[other.sentence];
        if (sentence.shouting || sentence.headline) continue;
        const std::uint32_t single = other.end - other.first == 1 ? 1 : 0;
        found.groups.push_back(
            group_of(GroupKind::use_before, at(std::int64_t{other.first} - 1, sentence), single));
        found.groups.push_back(group_of(GroupKind::use_after, at(other.end, sentence), single));
    }
}

}  // namespace newsidx
