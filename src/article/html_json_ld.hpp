// What a page says of its article in JSON-LD (schema.org), the surest of its metadata.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "article/draft.hpp"

namespace newsidx {

// Scripts beyond these are not read: their trees take some fifty times as much memory.
inline constexpr std::size_t kMaxJsonLdBytes = std::size_t{4} << 20U;

// Of the first article in the scripts; empty where there is none. `body` only if the page has the
// text there, too. Broken scripts are passed over.
[[nodiscard]] Draft json_ld_article(const std::vector<std::string>& scripts);

}  // namespace newsidx
