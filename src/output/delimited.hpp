// Tables for other programs: CSV as RFC 4180 has it, or TSV.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsidx {

enum class Delimited : std::uint8_t { csv, tsv };

// One line with its end, LF. In CSV a cell with a comma, quote or line end stands in quotes; in TSV
// tabs and line ends become blanks. A cell that a spreadsheet would take for a formula begins with
// an apostrophe.
[[nodiscard]] std::string delimited_row(Delimited how, const std::vector<std::string>& cells);

}  // namespace newsidx
