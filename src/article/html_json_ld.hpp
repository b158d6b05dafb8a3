// What a page says of its article in JSON-LD (schema.org), the surest of its metadata.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "article/draft.hpp"

namespace newsidx {

// Scripts beyond these are not read: their trees take some fifty times as much memory.
inline constexpr std::size_t kMaxJsonLdBytes = std::size_t{4} << 20U;

// Of the article in the scripts that has the page's canonical address, else of the first one whose
// headline is among the titles that the page prints, else of the first; empty where there is none.
// `body` only if the page has the text there, too, which a live blog has post by post. Broken
// scripts are passed over.
[[nodiscard]] Draft json_ld_article(const std::vector<std::string>& scripts,
                                    std::string_view canonical,
                                    const std::vector<std::string>& printed_titles);

}  // namespace newsidx
