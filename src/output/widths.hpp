// Columns that views for people have in common.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <string>

namespace newsidx {

inline constexpr std::size_t kIndent = 2;
inline constexpr std::size_t kHitIndent = 4;  // of what stands below a title
inline constexpr std::size_t kIdDigits = 8;   // enough for `show` in an index of millions
inline constexpr std::size_t kWidestName = 40;
inline constexpr std::size_t kLeastRowName = 12;  // however narrow the terminal

// How many times as often: one digit behind the point where it tells something.
[[nodiscard]] inline std::string times(double ratio) {
    return ratio < 10 ? fmt::format("×{:.1f}", ratio) : fmt::format("×{:.0f}", ratio);
}

}  // namespace newsidx
