// How things look on a terminal, or on none.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace newsidx {

// Of names, by EntityType's number.
using TypeEscapes = std::array<std::string_view, 3>;

// Escape sequences to put before; all empty: plain text.
struct Style {
    std::string_view title;
    std::string_view match;
    std::string_view faint;
    std::string_view name;
    TypeEscapes types;        // names in a text
    TypeEscapes title_types;  // within a title
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
                               .types = {"\x1b[32m", "\x1b[36m", "\x1b[35m"},
                               .title_types = {"\x1b[1;32m", "\x1b[1;36m", "\x1b[1;35m"},
                               .reset = "\x1b[0m"};

}  // namespace newsidx
