// Whether an index holds what it is made from: Xapian's own check finds no more than a part of what
// a disk or a copy can break.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace newsidx {

// More are counted, not listed.
inline constexpr std::size_t kMaxDamagesListed = 100;

struct Damage {
    std::string id;    // of the article; empty: of the index
    std::string what;  // lower case, no full stop
};

struct VerifyReport {
    std::uint64_t articles = 0;  // read
    std::uint64_t damages = 0;
    std::vector<Damage> listed;
};

// Reads everything that an answer can be made from. Each article's record and text are held against
// their checksums, and its terms, positions and values against those made anew from them; the lists
// by word, the values by slot, the names of entities and the totals against what all articles
// together have. What passes answers as it did when it was written. Not seen: bytes that nothing
// reads, such as free blocks and those of older states. `progress` is told the articles read,
// often. Errors: as Reader::open; system (a writer commits faster than the index can be read).
[[nodiscard]] Result<VerifyReport> verify(const std::string& path,
                                          const std::function<void(std::uint64_t)>& progress);

}  // namespace newsidx
