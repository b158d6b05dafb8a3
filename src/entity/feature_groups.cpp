#include "entity/feature_groups.hpp"

#include <bit>

#include "entity/context_kinds.hpp"

namespace newsidx {
namespace {

std::uint32_t few(std::uint32_t count, std::uint32_t most) { return count < most ? count : most; }

void add_place(std::uint32_t all, PairFeatures& features) {
    const std::uint32_t looks = bits(all, 0, 3);
    const std::uint32_t kind = bits(all, 3, 3);
    const std::uint32_t starts = bits(all, 6, 1);
    const std::uint32_t lower = bits(all, 7, 3);
    const std::uint32_t inner_capital = bits(all, 10, 3);
    features.add(kBias, 0);
    features.add(kSentence, looks, kind);
    features.add(kSentenceStart, starts, kind, few(lower, 1) + 2 * few(inner_capital, 1));
    if (starts == 1) features.add(kSmallElsewhere, lower, looks);
    features.add(kCapitalElsewhere, lower, inner_capital);
    features.add(kCapitalCount, bits(all, 13, 3), kind);
}

void add_segment(std::uint32_t all, PairFeatures& features) {
    const std::uint32_t place = bits(all, 0, 2);
    const std::uint32_t rest = bits(all, 2, 2);
    features.add(kSegmentPlace, place, rest);
    features.add(kChainPlace, bits(all, 4, 2), bits(all, 6, 1), few(rest, 1));
    if (bits(all, 7, 1) == 1) {
        features.add(kHasAcronym, 1);
        features.add(kHasAcronym, 2, place, few(rest, 1));
    }
    features.add(kBesideCapitals, bits(all, 8, 3), bits(all, 11, 3),
                 few(place, 1) + 2 * few(rest, 1));
}

}  // namespace

void add_context_features(const FeatureGroup& group, PairFeatures& features) {
    const std::uint32_t number = group.kind >> 8U;
    const std::uint32_t place = bits(number, 0, 2);
    const std::uint32_t beside = few(place, 1);
    const std::uint32_t length = number >> 2U;
    const std::uint32_t small = group.a;
    const std::uint32_t known = group.b;
    const std::uint32_t fine = bits(group.c, 0, 16);
    const std::uint32_t middle = group.c >> 16U;
    switch (static_cast<GroupKind>(group.kind & 0xffU)) {
        case GroupKind::place:
            add_place(group.a, features);
            return;
        case GroupKind::segment:
            add_segment(group.a, features);
            return;
        case GroupKind::last:
            features.add(kSegmentLast, small, number);
            features.add(kSegmentLastClass, fine, number);
            features.add(kSegmentLastKnown, known, number);
            return;
        case GroupKind::first:
            features.add(kSegmentFirst, small, number);
            features.add(kSegmentFirstClass, fine, number);
            features.add(kSegmentFirstKnown, known, number);
            return;
        case GroupKind::before:
            features.add(kSegmentBefore, small, beside);
            features.add(kSegmentBeforeClass, fine, beside);
            features.add(kSegmentBeforeKnown, known, beside);
            features.add(kSegmentBeforeLength, middle, length, place);
            return;
        case GroupKind::after:
            features.add(kSegmentAfter, small, beside);
            features.add(kSegmentAfterClass, fine, beside);
            features.add(kSegmentAfterKnown, known, beside);
            features.add(kSegmentAfterLength, middle, length, place);
            return;
        case GroupKind::chain_head:
            features.add(kChainHead, small, number);
            features.add(kChainHeadClass, fine, number);
            features.add(kChainHeadKnown, known, number);
            return;
        case GroupKind::use_before:
            features.add(kUseBefore, small, number);
            features.add(kUseBeforeClass, middle, number);
            return;
        case GroupKind::use_after:
            features.add(kUseAfter, small, number);
            features.add(kUseAfterClass, middle, number);
            return;
        case GroupKind::longer:
            features.add(kLongerPlace, place, length);
            features.add(kLongerLast, place, small);
            features.add(kLongerLastClass, place, fine);
            features.add(kLongerBefore, place, group.b);
            return;
        case GroupKind::guess:
        case GroupKind::shares:
        case GroupKind::pairs:
        case GroupKind::alone:
        case GroupKind::beside:
            return;  // add_guess_features()
    }
}

GroupRows::GroupRows(AddFeatures add_features, std::size_t most, CacheShare share)
    : add_features_(add_features), most_(std::bit_floor(share.of(most))) {
    begin(std::min(most_, kFirstBytes / std::bit_ceil(sizeof(Place))));
}

void GroupRows::begin(std::size_t places) {
    constexpr std::uint32_t kNoKind = ~std::uint32_t{0};
    mask_ = places - 1;
    places_ = std::make_unique_for_overwrite<Place[]>(places);
    for (std::size_t i = 0; i < places; ++i) places_[i].group = {kNoKind, 0, 0, 0};
}

GroupRows::Place& GroupRows::place_of(const FeatureGroup& group) {
    const std::uint32_t hash = (group.a ^ group.kind * 0x9e3779b9U) * 0x85ebca6bU;
    return places_[hash >> 16U & mask_];
}

void GroupRows::add(const FeatureGroups& groups, FeatureRows& rows, LabelSums& sums) {
    for (const FeatureGroup& group : groups) {
        Place* place = &place_of(group);
        if (place->group != group) {
            if (is_outgrown(missed_, mask_ + 1, most_)) {
                begin(std::min(most_, kPlacesGrowth * (mask_ + 1)));
                place = &place_of(group);
            }
            sum_up(group, rows, *place);
        }
        add_labels(place->sums, sums);
    }
}

void GroupRows::sum_up(const FeatureGroup& group, FeatureRows& rows, Place& place) {
    features_.clear();
    add_features_(group, features_);
    place = {group, {}};
    rows.add_own(features_, place.sums);
}

}  // namespace newsidx
