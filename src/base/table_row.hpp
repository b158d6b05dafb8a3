// Rows of a table as RFC 4180 has them (CSV), with any separator. Knows nothing of articles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsidx {

// More columns, or more bytes in the row of their names, and it is no table of articles.
inline constexpr std::size_t kMaxTableColumns = 1'000;
inline constexpr std::size_t kMaxTableNamesBytes = 80'000;

// What a byte of a row is.
enum class RowPart : std::uint8_t {
    text,       // of a field
    mark,       // a quote, or a blank beside one
    quote,      // text, and the backslash before it stood for a quote
    field_end,  // the separator
    row_end,    // '\n' or '\r': "\r\n" is a row's end and an empty row
    broken      // text behind a closing quote: this is no row
};

// Goes through a row byte by byte. Quotes in the middle of a field are text. `has_quotes`: else
// all of them are.
class RowReader {
public:
    explicit RowReader(char separator, bool has_quotes = true)
        : separator_(separator), has_quotes_(has_quotes) {}

    // After row_end a new row begins; after broken it is no use any more.
    [[nodiscard]] RowPart step(char c);
    // Whether a row that ended here would lack its closing quote.
    [[nodiscard]] bool is_in_quotes() const { return state_ == State::quoted; }
    // After field_end or row_end: the field ends in a backslash and a quote, which are a quote.
    [[nodiscard]] bool ended_in_quote() const { return ended_in_quote_; }

private:
    enum class State : std::uint8_t { begin, plain, quoted, at_quote, at_second, behind };

    [[nodiscard]] RowPart step_outside(char c);
    [[nodiscard]] RowPart step_behind(char c);

    char separator_;
    bool has_quotes_;
    State state_ = State::begin;
    bool ended_in_quote_ = false;
    bool is_escape_ = false;  // a backslash before this byte, which may be a part of the text
};

// The fields of one row, whose end may be missing. Nothing where it is broken; what stands behind
// the row is not looked at. As many exports with tabs quote nothing, a row of such a table that is
// broken otherwise has its quotes for text.
[[nodiscard]] std::optional<std::vector<std::string>> table_fields(std::string_view row,
                                                                   char separator);

// The size of the first row with its end; npos where it has none, is broken or never closes a
// quote.
[[nodiscard]] std::size_t table_row_size(std::string_view text, char separator);

}  // namespace newsidx
