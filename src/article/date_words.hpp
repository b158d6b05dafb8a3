// The words of dates: months in the languages that news comes in, and zones of time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsidx {

// Lower case without accents: as the words of dates are compared. (The search's folding is another
// room's.)
[[nodiscard]] std::string plain_letters(std::string_view utf8);

// 1 to 12 for a month's name or short name in plain letters: "apr", "april", "апреля", "avril",
// "abril".
[[nodiscard]] std::optional<unsigned> month_number(std::string_view folded);

// Minutes east of UTC for a zone's short name in plain letters: "gmt", "edt", "msk".
[[nodiscard]] std::optional<std::int16_t> zone_offset(std::string_view folded);

}  // namespace newsidx
