// Whether bytes are a table with an article a row (CSV), told by its columns' names and its first
// rows.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace newsidx {

// What the names of a table's columns say.
struct TableColumns {
    std::size_t known = 0;   // that are parts of an article; 0 where none is its title or text
    std::string encoding{};  // of the table's bytes; "" where they are ASCII so far, or UTF-8
};

// Of the first bytes of what may be a table: its first row has the names.
using KnowColumns = std::function<TableColumns(std::string_view begin, char separator)>;

struct TableHead {
    std::string names;        // the row with the columns' names, its end included
    std::size_t size = 0;     // of what stands before the rows
    std::size_t columns = 0;  // two at least
    char separator = ',';
    std::string encoding{};
};

struct TableLook {
    bool is_known = true;  // else more bytes are needed to tell
    std::optional<TableHead> head{};
};

// `begin` are all bytes from the first one, the byte order mark aside. `is_all`: no more will come,
// and the answer is known. A table has most of its first rows whole. Where a single column is
// known, or the names have blanks before them as words of a sentence do, all of them, and no blank
// line.
[[nodiscard]] TableLook look_for_table(std::string_view begin, bool is_all,
                                       const KnowColumns& know_columns);

}  // namespace newsidx
