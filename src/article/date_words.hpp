// The words of dates: months in the languages that news comes in, zones of time, and who writes the
// day before the month.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsidx {

// Lower case without accents: as the words of dates are compared. (The search's folding is another
// room's.)
[[nodiscard]] std::string plain_letters(std::string_view utf8);

// 1 to 12 for a month's name in plain letters, or its first three letters and more: "april", "apr",
// "апреля", "avril", "abril". Nothing for letters that begin two months ("jui").
[[nodiscard]] std::optional<unsigned> month_number(std::string_view folded);

// Minutes east of UTC for a zone's short name in plain letters: "gmt", "edt", "msk". Nothing for
// names that two zones share ("ist") or that change with the season ("et").
[[nodiscard]] std::optional<std::int16_t> zone_offset(std::string_view folded);

// How 03/04/2019 is meant.
enum class DayOrder : std::uint8_t { unknown, day_first, month_first };

// By a language tag: "en-US", "en-GB", "fr". English alone tells nothing.
[[nodiscard]] DayOrder day_order(std::string_view language_tag);

}  // namespace newsidx
