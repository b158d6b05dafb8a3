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

// Where in a table sorted by sound those that begin with a byte are: from firsts[byte] to before
// firsts[byte + 1].
template <typename Table>
constexpr auto firsts_of(const Table& table) {
    std::array<std::uint16_t, 257> firsts{};
    for (const auto& row : table) ++firsts[static_cast<unsigned char>(row.sound[0]) + 1U];
    for (std::size_t byte = 1; byte < firsts.size(); ++byte)
        firsts[byte] = static_cast<std::uint16_t>(firsts[byte] + firsts[byte - 1]);
    return firsts;
}
constexpr auto kVariantsOf = firsts_of(kVariants);
constexpr auto kGendersOf = firsts_of(kGenders);

// The row with the sound; nullptr for none.
template <typename Table>
const auto* find_sound(const Table& table, const std::array<std::uint16_t, 257>& firsts,
                       std::string_view sound) {
    using Row = typename Table::value_type;
    if (sound.empty()) return static_cast<const Row*>(nullptr);
    const auto byte = static_cast<unsigned char>(sound[0]);
    const Row* const end = table.data() + firsts[byte + 1U];
    const Row* const at =
        std::lower_bound(table.data() + firsts[byte], end, sound,
                         [](const Row& row, std::string_view word) { return row.sound < word; });
    return at != end && at->sound == sound ? at : nullptr;
}

std::span<const PetName> pet_names(std::string_view sound) {
    const auto [first, last] =
        std::equal_range(kPetNames.begin(), kPetNames.end(), PetName{sound, 0},
                         [](const PetName& a, const PetName& b) { return a.sound < b.sound; });
    return {first, last};
}

}  // namespace

std::string_view canonical_sound(std::string_view sound) {
    const Variant* const found = find_sound(kVariants, kVariantsOf, sound);
    return found != nullptr ? found->canonical : sound;
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
    const NameGender* const found = find_sound(kGenders, kGendersOf, sound);
    return found != nullptr ? found->gender : Gender::unknown;
}

}  // namespace newsidx
