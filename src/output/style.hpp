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
    std::string_view title_name;  // a name within a title
    std::string_view reset;

    [[nodiscard]] std::string paint(std::string_view escape, std::string_view text) const {
        if (escape.empty() || text.empty()) return std::string(text);
        return std::string(escape) + std::string(text) + std::string(reset);
    }
};

// The sixteen colours that every terminal has in the taste of its owner.
inline constexpr Style kPlain{};
inline constexpr Style kColour{.title = "\x1b[1m",
                               .match = "\x1b[1;33m",
                               .faint = "\x1b[2m",
                               .name = "\x1b[36m",
                               .title_name = "\x1b[1;36m",
                               .reset = "\x1b[0m"};

}  // namespace newsidx
