// How things look on a terminal, or on none.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// Escape sequences to put before; all empty: plain text.
struct Style {
    std::string_view title;
    std::string_view match;
    std::string_view faint;
    std::string_view name;
    std::string_view reset;

    [[nodiscard]] std::string paint(std::string_view escape, std::string_view text) const {
        if (escape.empty()) return std::string(text);
        return std::string(escape) + std::string(text) + std::string(reset);
    }
};

inline constexpr Style kPlain{};
inline constexpr Style kColour{"\x1b[1m", "\x1b[1;33m", "\x1b[2m", "\x1b[36m", "\x1b[0m"};

}  // namespace newsidx
