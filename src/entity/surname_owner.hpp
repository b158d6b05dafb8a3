// Whom a surname alone means in an article that names several of the family, or a relative of
// somebody well known: "Mr. Romney" beside Ann Romney. Knows no names, only what speaks for whom.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

#include "entity/gender.hpp"

namespace newsidx {

// Byte of the article's text; what stands in its title is before what stands in its body.
using TextPlace = std::uint32_t;
inline constexpr TextPlace kNowhere = std::numeric_limits<TextPlace>::max();

// Somebody whose full name the article has.
struct Bearer {
    Gender gender = Gender::unknown;
    bool office = false;      // named with one: "President", "Senator"
    bool in_title = false;    // of the article
    bool well_known = false;  // the one whom the tables mean by the surname alone
    TextPlace first = kNowhere;
    std::uint32_t count = 0;  // of full names
};

// The surname alone, wherever it has the same honorific, or none.
struct LoneSurname {
    Gender gender = Gender::unknown;  // of the honorific
    bool office = false;              // it has that of an office
    bool in_title = false;
    TextPlace first_in_body = kNowhere;
    std::uint32_t before = 0;  // places in the body before any of the bearers' names
    // Whom the tables mean by it.
    bool known = false;
    Gender known_gender = Gender::unknown;
    bool known_present = false;  // it stands elsewhere with an honorific that only they can have
};

enum class OwnerKind : std::uint8_t {
    bearer,  // of the article
    self,    // whom the tables mean, if they know the name
    nobody   // several fit, or what is said of those who fit speaks against them
};
struct SurnameOwner {
    OwnerKind kind = OwnerKind::self;
    std::size_t bearer = 0;  // index
};

// `title_end` is where the body begins.
[[nodiscard]] SurnameOwner surname_owner(const LoneSurname& lone, std::span<const Bearer> bearers,
                                         TextPlace title_end);

}  // namespace newsidx
