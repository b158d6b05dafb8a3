// Several indexes into one: the pipeline of `merge`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "ingest/add.hpp"

namespace newsidx {

struct JoinSummary {
    std::uint64_t read = 0;       // articles of the sources
    std::uint64_t added = 0;      // new to the target
    std::uint64_t updated = 0;    // known, and the source's text is the one to keep
    std::uint64_t unchanged = 0;  // known; places may have been added
    std::uint64_t failed = 0;     // can't be stored in the target
    bool bulk = false;            // the bulk builder wrote it, or some of it
    bool stopped = false;         // by `keep_going`
};

// Adds every article of `sources` to the index folder `target`, which is made where there is none.
// Of an article in several of them one is kept, by the rule of merge.hpp; terms and entities are
// made anew. An article that can't be stored is an event, failed, and counted. Sources are only
// read. A run that ends early may be repeated. `workers` as AddOptions has it.
[[nodiscard]] Result<JoinSummary> join(const std::string& target,
                                       const std::vector<std::string>& sources, EngineChoice engine,
                                       std::size_t workers, const AddEvents& events);

}  // namespace newsidx
