// Tables for other programs: CSV as RFC 4180 quotes it, or TSV.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsidx {

enum class Delimited : std::uint8_t { csv, tsv };

using Row = std::vector<std::string>;  // a cell a column

// What an answer is as a table; its columns stay what they are, new ones come last.
struct Table {
    Row columns;  // their names
    std::vector<Row> rows;

    bool operator==(const Table&) const = default;
};

// One line with its end, LF: shell tools and spreadsheets read that. In CSV a cell with a comma,
// quote or line end stands in quotes; in TSV tabs and line ends become blanks. A cell that a
// spreadsheet would take for a formula begins with an apostrophe.
[[nodiscard]] std::string delimited_row(Delimited how, const Row& cells);

// The names of the columns, then the rows.
[[nodiscard]] std::string delimited(Delimited how, const Table& table);

}  // namespace newsidx
