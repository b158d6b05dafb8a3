#include "base/cache_share.hpp"

#include <algorithm>

namespace newsidx {

CacheShare::CacheShare(std::size_t workers) : workers_(std::max<std::size_t>(workers, 1)) {}

std::size_t CacheShare::of(std::size_t most) const {
    if (workers_ <= kWorkersWithFullCaches) return most;
    return std::max<std::size_t>(most * kWorkersWithFullCaches / workers_, 1);
}

}  // namespace newsidx
