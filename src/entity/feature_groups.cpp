#include "entity/feature_groups.hpp"

#include <bit>

#include "entity/context_kinds.hpp"

namespace newsidx {
namespace {

std::uint32_t few(std::uint32_t count, std::uint32_t most) { return count < most ? count : most; }

std::uint32_t bits(std::uint32_t all, std::uint32_t first, std::uint32_t count) {
    return all >> first & ((1U << count) - 1);
}

void add_place(std::uint32_t all, FeatureHashes& hashes) {
    const std::uint32_t looks = bits(all, 0, 3);
    const std::uint32_t kind = bits(all, 3, 3);
    const std::uint32_t starts = bits(all, 6, 1);
    const std::uint32_t lower = bits(all, 7, 3);
    const std::uint32_t inner_capital = bits(all, 10, 3);
    hashes.push_back(pair_hash(kBias, 0));
    hashes.push_back(pair_hash(kSentence, looks, kind));
    hashes.push_back(
        pair_hash(kSentenceStart, starts, kind, few(lower, 1) + 2 * few(inner_capital, 1)));
    if (starts == 1) hashes.push_back(pair_hash(kSmallElsewhere, lower, looks));
    hashes.push_back(pair_hash(kCapitalElsewhere, lower, inner_capital));
    hashes.push_back(pair_hash(kCapitalCount, bits(all, 13, 3), kind));
}

void add_segment(std::uint32_t all, FeatureHashes& hashes) {
    const std::uint32_t place = bits(all, 0, 2);
    const std::uint32_t rest = bits(all, 2, 2);
    hashes.push_back(pair_hash(kSegmentPlace, place, rest));
    hashes.push_back(pair_hash(kChainPlace, bits(all, 4, 2), bits(all, 6, 1), few(rest, 1)));
    if (bits(all, 7, 1) == 1) {
        hashes.push_back(pair_hash(kHasAcronym, 1));
        hashes.push_back(pair_hash(kHasAcronym, 2, place, few(rest, 1)));
    }
    hashes.push_back(pair_hash(kBesideCapitals, bits(all, 8, 3), bits(all, 11, 3),
                               few(place, 1) + 2 * few(rest, 1)));
}

}  // namespace

void add_context_features(const FeatureGroup& group, FeatureHashes& hashes) {
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
            add_place(group.a, hashes);
            return;
        case GroupKind::segment:
            add_segment(group.a, hashes);
            return;
        case GroupKind::last:
            hashes.push_back(pair_hash(kSegmentLast, small, number));
            hashes.push_back(pair_hash(kSegmentLastClass, fine, number));
            hashes.push_back(pair_hash(kSegmentLastKnown, known, number));
            return;
        case GroupKind::first:
            hashes.push_back(pair_hash(kSegmentFirst, small, number));
            hashes.push_back(pair_hash(kSegmentFirstClass, fine, number));
            hashes.push_back(pair_hash(kSegmentFirstKnown, known, number));
            return;
        case GroupKind::before:
            hashes.push_back(pair_hash(kSegmentBefore, small, beside));
            hashes.push_back(pair_hash(kSegmentBeforeClass, fine, beside));
            hashes.push_back(pair_hash(kSegmentBeforeKnown, known, beside));
            hashes.push_back(pair_hash(kSegmentBeforeLength, middle, length, place));
            return;
        case GroupKind::after:
            hashes.push_back(pair_hash(kSegmentAfter, small, beside));
            hashes.push_back(pair_hash(kSegmentAfterClass, fine, beside));
            hashes.push_back(pair_hash(kSegmentAfterKnown, known, beside));
            hashes.push_back(pair_hash(kSegmentAfterLength, middle, length, place));
            return;
        case GroupKind::chain_head:
            hashes.push_back(pair_hash(kChainHead, small, number));
            hashes.push_back(pair_hash(kChainHeadClass, fine, number));
            hashes.push_back(pair_hash(kChainHeadKnown, known, number));
            return;
        case GroupKind::use_before:
            hashes.push_back(pair_hash(kUseBefore, small, number));
            hashes.push_back(pair_hash(kUseBeforeClass, middle, number));
            return;
        case GroupKind::use_after:
            hashes.push_back(pair_hash(kUseAfter, small, number));
            hashes.push_back(pair_hash(kUseAfterClass, middle, number));
            return;
        case GroupKind::longer:
            hashes.push_back(pair_hash(kLongerPlace, place, length));
            hashes.push_back(pair_hash(kLongerLast, place, small));
            hashes.push_back(pair_hash(kLongerLastClass, place, fine));
            hashes.push_back(pair_hash(kLongerBefore, place, group.b));
            return;
        case GroupKind::guess:
        case GroupKind::shares:
        case GroupKind::pairs:
            return;  // add_guess_features()
    }
}

GroupRows::GroupRows(AddFeatures add_features, std::size_t most)
    : add_features_(add_features), most_(most) {
    begin(std::min(most, kFirstBytes / std::bit_ceil(sizeof(Place))));
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
    hashes_.clear();
    add_features_(group, hashes_);
    place = {group, {}};
    rows.add_own(hashes_, place.sums);
}

}  // namespace newsidx
