#include "article/text_place.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace newsidx {

TextPlace place_in(std::string_view text, std::size_t offset, TextPlace begin) {
    const auto before = text.substr(0, offset);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    if (lines == 0) return {begin.line, begin.column + before.size()};
    return {begin.line + static_cast<std::uint64_t>(lines), before.size() - before.rfind('\n')};
}

std::string name_of_place(std::string_view text, std::size_t offset, TextPlace begin) {
    const auto place = place_in(text, offset, begin);
    return fmt::format("line {}, column {}", place.line, place.column);
}

}  // namespace newsidx
