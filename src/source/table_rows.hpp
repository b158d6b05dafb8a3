// A table cut into its rows (CSV).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/location.hpp"
#include "base/table_row.hpp"
#include "source/records.hpp"
#include "source/table_begin.hpp"

namespace newsidx {

inline constexpr std::size_t kMaxLookedAgain = std::size_t{128} << 20U;

// Holds one row at a time, at most kMaxRecordBytes (source/source.hpp). `failed` gets the rows that
// are longer, broken, or have another number of fields than the table has columns; the rows below
// are looked for from the next line on, so that a quote too many costs no other row. After
// `most_looked_again` bytes that were read twice for that a row is a line.
class TableRows {
public:
    TableRows(const Location& location, TableHead head, const TextSink& sink,
              const TextFailed& failed, std::size_t most_looked_again = kMaxLookedAgain);

    // The first bytes are those from the head on, with it. False when stopped.
    [[nodiscard]] bool add(std::string_view bytes);
    // At the end of the bytes; not `complete`: they broke off. False when stopped.
    [[nodiscard]] bool end(bool complete);

private:
    bool take_rows();
    bool step();
    bool take_row(std::size_t size);
    bool give(std::size_t size);
    bool refuse();
    void drop(std::size_t size);
    [[nodiscard]] std::size_t first_line() const;
    [[nodiscard]] std::string lines_told() const;

    Location location_;
    TableHead head_;
    const TextSink& sink_;
    const TextFailed& failed_;
    RowReader reader_;
    std::string held_;           // from the row's begin, or from before it
    std::size_t begin_ = 0;      // of the row, in held_
    std::size_t at_ = 0;         // as far as its reader is
    std::size_t lineless_ = 0;   // no line ends between the row's begin and here
    std::size_t refused_ = 0;    // lines up to here in held_ belong to a row that was told
    std::size_t fields_ = 1;     // so far
    std::string trouble_{};      // of the row, which is refused when its first line is there
    std::uint64_t line_ = 1;     // of the row's begin
    bool after_return_ = false;  // the byte before it was '\r'
    std::size_t most_looked_again_;
    std::size_t looked_again_ = 0;  // bytes behind the first lines of refused rows
    bool is_too_long_ = false;      // a line beyond the limit, whose rest is passed over
};

}  // namespace newsidx
