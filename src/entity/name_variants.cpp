#include "entity/name_variants.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace newsidx {
namespace {

struct Variant {
    std::string_view sound;
    std::string_view canonical;
};

struct PetName {
    std::string_view sound;
    std::uint16_t name;  // the row of the table: one word may stand in several
};

struct NameGender {
    std::string_view sound;
    Gender gender;
};

// kVariants, kPetNames and kGenders, all sorted by sound.
#include "name_variants.inc"

std::span<const PetName> pet_names(std::string_view sound) {
    const auto [first, last] =
        std::equal_range(kPetNames.begin(), kPetNames.end(), PetName{sound, 0},
                         [](const PetName& a, const PetName& b) { return a.sound < b.sound; });
    return {first, last};
}

}  // namespace

std::string_view canonical_sound(std::string_view sound) {
    const auto* at = std::lower_bound(
        kVariants.begin(), kVariants.end(), sound,
        [](const Variant& variant, std::string_view word) { return variant.sound < word; });
    return at != kVariants.end() && at->sound == sound ? at->canonical : sound;
}

bool is_pet_name(std::string_view sound, std::string_view other) {
    const auto mine = pet_names(canonical_sound(sound));
    const auto theirs = pet_names(canonical_sound(other));
    return std::any_of(mine.begin(), mine.end(), [&](const PetName& a) {
        return std::any_of(theirs.begin(), theirs.end(),
                           [&](const PetName& b) { return a.name == b.name; });
    });
}

Gender given_name_gender(std::string_view sound) {
    const auto* at = std::lower_bound(
        kGenders.begin(), kGenders.end(), sound,
        [](const NameGender& one, std::string_view word) { return one.sound < word; });
    return at != kGenders.end() && at->sound == sound ? at->gender : Gender::unknown;
}

}  // namespace newsidx
