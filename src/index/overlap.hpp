// Articles that lie in more than one of the indexes read together: which copy of each is the one to
// show.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "index/copy_counts.hpp"
#include "index/entity_names.hpp"
#include "index/stored_text.hpp"

namespace newsidx {

// The copies that are not to be seen.
class Overlap {
public:
    // Walks the ids of all shards side by side: time grows with the articles of all of them. Of
    // shards on other machines the biggest is asked for the ids of the rest, a thousand at a time.
    // Of two copies that differ the one is kept that one index would keep (is_newer in
    // index/record.hpp); of equal ones the lesser bytes, so that the order of the shards doesn't
    // show. An error of kind damaged when a copy's record can't be read. `unpacker` knows all
    // dictionaries.
    [[nodiscard]] static Result<Overlap> find(const std::vector<Xapian::Database>& shards,
                                              DataUnpacker& unpacker);

    // How many articles have more than one copy.
    [[nodiscard]] std::uint64_t articles() const { return articles_; }
    // How many copies are hidden: at least one an article.
    [[nodiscard]] Xapian::doccount hidden_count() const;
    // `docid` is one of all shards together.
    [[nodiscard]] bool hides(Xapian::docid docid) const;
    // What `query` matches, without the hidden copies; weights are as they were. Local databases
    // only.
    [[nodiscard]] Xapian::Query without_copies(const Xapian::Query& query,
                                               const std::vector<Xapian::Database>& shards) const;
    // What the hidden copies add to the counts that Xapian ranks by. One on another machine is told
    // from a copy with the same content here; where there is none it isn't among these.
    [[nodiscard]] const CopyCounts& counted() const { return counted_; }
    // What the hidden copies added to how often the articles of all shards call an entity what, as
    // counts below 0; nullptr where it is nothing.
    [[nodiscard]] const EntityNames* names_too_many(std::string_view id) const;

private:
    friend class OverlapFinder;

    std::vector<std::vector<Xapian::docid>> hidden_;  // by shard, its own numbers, ascending
    std::unordered_map<std::string, EntityNames> names_too_many_;  // by id
    CopyCounts counted_;
    std::uint64_t articles_ = 0;
};

}  // namespace newsidx
