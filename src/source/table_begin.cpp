#include "source/table_begin.hpp"

#include <algorithm>
#include <vector>

#include "base/ascii.hpp"
#include "base/table_row.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kVotes = 8;  // rows
constexpr std::size_t kMaxNameBytes = 200;
constexpr std::string_view kSeparators = ",;\t|";

// Two of them at least; spreadsheets have columns without a name behind the last one, pandas its
// column of numbers before the first.
bool are_names(const std::vector<std::string>& fields) {
    if (fields.size() < 2 || fields.size() > kMaxTableColumns) return false;
    std::size_t names = 0;
    for (const auto& field : fields) {
        const auto name = ascii::trimmed(field);
        if (name.size() > kMaxNameBytes || name.find_first_of("\r\n") != name.npos) return false;
        names += name.empty() ? 0 : 1;
    }
    return names > 1;
}

struct Votes {
    std::size_t whole = 0;
    std::size_t others = 0;
    std::size_t blank = 0;
    bool has_all = false;  // that are wanted
};

// Of the rows below the names; the last one may be cut off where more bytes are to come.
Votes count_rows(std::string_view rows, const TableHead& head, bool is_all) {
    Votes votes;
    bool after_return = head.names.ends_with('\r');
    while (!rows.empty() && votes.whole + votes.others < kVotes) {
        const bool is_last = rows.find_first_of("\r\n") == rows.npos;
        auto size = table_row_size(rows, head.separator);
        if (size == rows.npos && is_last) {
            if (!is_all) return votes;
            size = rows.size();
        }
        const auto fields =
            size == rows.npos ? std::nullopt : table_fields(rows.substr(0, size), head.separator);
        if (fields && fields->size() == head.columns) {
            ++votes.whole;
        } else if (fields && fields->size() == 1 && ascii::trimmed(fields->front()).empty()) {
            if (rows.front() != '\n' || !after_return) ++votes.blank;
        } else {
            ++votes.others;
        }
        after_return = size != rows.npos && rows[size - 1] == '\r';
        rows.remove_prefix(size == rows.npos ? rows.find_first_of("\r\n") + 1 : size);
    }
    votes.has_all = votes.whole + votes.others == kVotes;
    return votes;
}

// "sep=;", as Excel writes it above a table.
bool says_separator(std::string_view begin) {
    constexpr std::size_t kSize = 5;
    return begin.size() > kSize && ascii::lower(begin.substr(0, 4)) == "sep=" &&
           (begin[kSize] == '\n' || begin[kSize] == '\r');
}

}  // namespace

TableLook look_for_table(std::string_view begin, bool is_all, const KnowColumns& know_columns) {
    std::size_t skipped = 0;
    std::string_view separators = kSeparators;
    if (says_separator(begin)) {
        separators = begin.substr(4, 1);
        skipped = begin.find('\n') == 6 ? 7 : 6;
        begin.remove_prefix(skipped);
    }
    const auto line = begin.find_first_of("\r\n");
    if (line == begin.npos) return {is_all || begin.size() > kMaxTableNamesBytes, {}};
    bool is_known = true;
    for (const char separator : separators) {
        if (begin.substr(0, line).find(separator) == begin.npos) continue;
        const auto size = table_row_size(begin.substr(0, kMaxTableNamesBytes), separator);
        if (size == begin.npos) continue;
        const auto names = table_fields(begin.substr(0, size), separator);
        if (!names || !are_names(*names)) continue;
        auto columns = know_columns(begin, separator);
        if (columns.known == 0) continue;
        TableHead head{std::string(begin.substr(0, size)), skipped + size, names->size(), separator,
                       std::move(columns.encoding)};
        const auto votes = count_rows(begin.substr(size), head, is_all);
        if (!votes.has_all && !is_all) {
            is_known = false;
            continue;
        }
        const bool is_sentence = head.names.find(separator + std::string(1, ' ')) != begin.npos;
        const bool is_sure = columns.known > 1 && votes.whole > 0 && !is_sentence;
        const bool is_sound = votes.whole > 1 && votes.others + votes.blank == 0;
        if (is_sure ? votes.whole >= votes.others : is_sound) return {true, std::move(head)};
    }
    return {is_known, {}};
}

}  // namespace newsidx
