// The words of an index in order of their bytes, read from the tables of postings past Xapian,
// whose list of terms takes some seven times as many instructions.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/glass_range.hpp"
#include "index/opened_table.hpp"
#include "index/word_terms.hpp"

namespace newsidx {

class WordList {
public:
    // `tables`: those of the postings of all indexes of the database, in the state that it sees.
    // None: Xapian is asked.
    explicit WordList(Xapian::Database database, std::vector<OpenedTable> tables = {})
        : database_(std::move(database)), tables_(std::move(tables)) {}

    [[nodiscard]] const Xapian::Database& database() const { return database_; }
    [[nodiscard]] const std::vector<OpenedTable>& tables() const { return tables_; }

private:
    Xapian::Database database_;
    std::vector<OpenedTable> tables_;
};

// The forms that begin so, of one table or of several that are merged. A list without tables has
// none.
class FormWalk {
public:
    FormWalk(const WordList& list, std::string_view begin);

    // To the first or next form; false behind the last one. Throws DatabaseModifiedError as Xapian
    // does: overtaken, or damaged.
    [[nodiscard]] bool next();
    // Good until next().
    [[nodiscard]] std::string_view form() const {
        return term_.substr(0, term_.size() - kFormMark.size());
    }
    // How many articles have it.
    [[nodiscard]] std::uint64_t articles() const;

private:
    struct Source {
        std::vector<GlassRange> ranges;  // one after the other
        std::size_t at = 0;              // of these
        std::string unescaped;           // the term at hand where it isn't as in the key
        std::string_view term;
        bool at_end = false;
        bool is_at_form = false;  // at the one that all are at the least of
    };
    static void advance(Source& source);

    const Xapian::Database& database_;
    std::vector<Source> sources_;
    std::string_view term_;  // what forms are ordered by
    bool has_begun_ = false;
};

}  // namespace newsidx
