// What each of several workers may keep of what it has met, so that all of them together keep no
// more than a few would: memory is bounded whatever the number of cores.
#pragma once

#include <cstddef>

namespace newsidx {

// The bounds of caches are said for each of so many workers; more of them divide as much.
inline constexpr std::size_t kWorkersWithFullCaches = 2;

class CacheShare {
public:
    // All of it.
    CacheShare() = default;
    // Of one of so many workers, at least one.
    explicit CacheShare(std::size_t workers);

    // Of a cache's bound on what it keeps; at least 1.
    [[nodiscard]] std::size_t of(std::size_t most) const;

private:
    std::size_t workers_ = 1;
};

}  // namespace newsidx
