// What stands beside a person's name and says who is meant: "Mrs.", "President". Knows no names.
#pragma once

#include <string>
#include <string_view>

#include "base/span.hpp"
#include "entity/gender.hpp"

namespace newsidx {

struct Honorific {
    Gender gender = Gender::unknown;
    bool office = false;  // "President", "Senator", "administration": known to the public by it
    bool reigns = false;  // "King", "Pope", "Mullah": called by one name

    bool operator==(const Honorific&) const = default;
};

// Of the name that stands there in the text: by the word before it, by its own first word where
// that is no name yet, and by "administration" after it.
[[nodiscard]] Honorific honorific_of(std::string_view text, Span name);

// Equal for equal ones; "" for none.
[[nodiscard]] std::string honorific_kind(const Honorific& honorific);

}  // namespace newsidx
