// What `newsidx help query` prints: newsidx-query(7) for those who have no manual pages at hand.
#pragma once

#include <string_view>

namespace newsidx {

// Lines of at most 80 characters; what is written on the left, what it means on the right.
[[nodiscard]] std::string_view query_help();

}  // namespace newsidx
