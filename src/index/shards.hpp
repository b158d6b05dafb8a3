// The open databases of a reader: each alone, for metadata, and all together, for matching.
#pragma once

#include <xapian.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "index/overlap.hpp"
#include "index/position_lists.hpp"
#include "index/record.hpp"
#include "index/stored_text.hpp"
#include "index/word_list.hpp"

namespace newsidx {

class Shards {
public:
    [[nodiscard]] static Result<Shards> open(const std::vector<std::string>& paths);

    [[nodiscard]] Xapian::Database& all() { return all_; }
    [[nodiscard]] const Xapian::Database& all() const { return all_; }
    [[nodiscard]] const std::vector<Xapian::Database>& each() const { return each_; }
    [[nodiscard]] const std::vector<std::string>& paths() const { return paths_; }
    // The first address of another machine among the paths; empty: all are here, and custom spies,
    // posting sources and deciders can be given to a match.
    [[nodiscard]] const std::string& remote() const { return remote_; }
    [[nodiscard]] const Overlap& overlap() const { return overlap_; }
    // Articles, each once.
    [[nodiscard]] Xapian::doccount articles() const {
        return all_.get_doccount() - overlap_.hidden_count();
    }
    [[nodiscard]] const std::string& name() const { return paths_.front(); }  // for error messages

    // Of each index its own, in the state that is read. None where it isn't to be had of all: then
    // Xapian has to be asked.
    [[nodiscard]] const std::vector<PositionTable>& position_tables();

    // The words of all, read in the same way.
    [[nodiscard]] const WordList& words();

    // Sees what writers have committed since. True when there was anything. Throws what Xapian
    // throws.
    [[nodiscard]] Result<bool> reopen();

    struct Stored {
        Record record;
        std::string frame;  // the packed body
    };
    [[nodiscard]] Result<Stored> stored(Xapian::docid docid) const;

    [[nodiscard]] DataUnpacker& unpacker() const { return *unpacker_; }

    // Nothing where all have entities; else an error of kind query that names one which was made
    // without: what is asked of its countries, persons and organizations has no answer. Throws what
    // Xapian throws.
    [[nodiscard]] Status check_entities() const;

    // The folder that relative paths start from, as Writer has it; "" where the indexes don't
    // agree.
    [[nodiscard]] std::string path_start() const;

private:
    [[nodiscard]] static Result<Shards> open_once(const std::vector<std::string>& paths,
                                                  bool& overtaken);
    [[nodiscard]] Status find_overlap();

    std::vector<std::string> paths_;
    std::vector<Xapian::Database> each_;
    Xapian::Database all_;
    std::string remote_;
    std::unique_ptr<DataUnpacker> unpacker_;
    Overlap overlap_;
    std::optional<std::vector<PositionTable>> position_tables_;  // nothing: not opened yet
    std::optional<WordList> words_;                              // so, too
};

}  // namespace newsidx
