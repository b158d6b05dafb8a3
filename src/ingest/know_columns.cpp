#include "ingest/know_columns.hpp"

#include <utility>

#include "article/encoding.hpp"
#include "article/table.hpp"
#include "base/ascii.hpp"
#include "base/table_row.hpp"

namespace newsidx {

KnowColumns know_columns(const ParseOptions& options) {
    return [options](std::string_view begin, char separator) {
        TableColumns columns;
        const auto names = begin.substr(0, table_row_size(begin, separator));
        const bool is_ascii = ascii::is_ascii(names);
        // Of most texts the first line tells: what encoding they are in is dear to know.
        if (is_ascii) columns.known = known_columns(names, separator, options);
        if (is_ascii && columns.known == 0) return columns;
        columns.encoding = encoding_without_mark(begin);
        if (is_ascii) return columns;
        const auto text = to_utf8(std::string(names), columns.encoding);
        if (text) columns.known = known_columns(*text, separator, options);
        return columns;
    };
}

}  // namespace newsidx
