#include "output/delimited.hpp"

#include <algorithm>

namespace newsidx {
namespace {

// Names come from anywhere, and a spreadsheet runs what begins so. One sign alone is the path of
// standard input.
bool reads_as_formula(std::string_view cell) {
    return cell.size() > 1 &&
           std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

std::string csv_cell(std::string cell) {
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string tsv_cell(std::string cell) {
    std::replace_if(
        cell.begin(), cell.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return cell;
}

}  // namespace

std::string delimited_row(Delimited how, const Row& cells) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) row += how == Delimited::csv ? ',' : '\t';
        std::string cell = reads_as_formula(cells[i]) ? "'" + cells[i] : cells[i];
        row += how == Delimited::csv ? csv_cell(std::move(cell)) : tsv_cell(std::move(cell));
    }
    return row + "\n";
}

std::string delimited(Delimited how, const Table& table) {
    std::string out = delimited_row(how, table.columns);
    for (const Row& row : table.rows) out += delimited_row(how, row);
    return out;
}

}  // namespace newsidx
