// Forgetting that a file holds an article: it was read and holds it no more, or it is gone.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "base/result.hpp"
#include "index/record.hpp"
#include "index/writer.hpp"
#include "ingest/file_at_hand.hpp"
#include "ingest/pending_changes.hpp"
#include "ingest/places.hpp"

namespace newsidx {

class PlaceRelease {
public:
    using Failed = std::function<void(const Location&, const Error&)>;

    // `named` are the paths of this run, as typed. All are the caller's and stay; articles that no
    // place holds any more are counted as removed in `summary`.
    PlaceRelease(Writer& writer, PendingChanges& changes, const Places& places,
                 const std::vector<std::string>& named, AddSummary& summary, Failed failed)
        : writer_(writer),
          changes_(changes),
          places_(places),
          named_(named),
          summary_(summary),
          failed_(std::move(failed)) {}

    // What the file held and holds no more, unless not all of what it holds now could be had.
    [[nodiscard]] Status release_unseen(FileAtHand& file);

    // Forgets what was read from files below the named paths that are not there any more. A path
    // that is gone itself may be a disk that isn't mounted: what was below it stays.
    [[nodiscard]] Status prune();

    // The files of this run that have another text than the record does are to be read again.
    void note_other_texts(const Record& record);

    // Files with a text that lost to one that is gone now, to be read again.
    [[nodiscard]] const std::set<std::string>& bereft() const { return bereft_; }

private:
    [[nodiscard]] Status forget_lines_behind(FileAtHand& file);
    [[nodiscard]] Status take_location(const std::string& id, const std::string& path);
    void note_bereft(const Record& record);
    [[nodiscard]] bool is_below_named(const std::string& file) const;
    // Whether this run may read the file again; `path` is its place.
    [[nodiscard]] bool can_read_again(const std::string& path, const std::string& file) const;
    [[nodiscard]] Result<std::vector<std::string>> ids_at_or_below(const std::string& folder);
    [[nodiscard]] Status prune_article(const std::string& id, const std::string& folder);

    Writer& writer_;
    PendingChanges& changes_;
    const Places& places_;
    const std::vector<std::string>& named_;
    AddSummary& summary_;
    Failed failed_;
    std::set<std::string> bereft_;
};

}  // namespace newsidx
