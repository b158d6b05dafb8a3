// Man or woman, as far as names and what stands before them tell.
#pragma once

#include <cstdint>

namespace newsidx {

enum class Gender : std::uint8_t { unknown, male, female };

constexpr bool contradict(Gender a, Gender b) {
    return a != Gender::unknown && b != Gender::unknown && a != b;
}

}  // namespace newsidx
