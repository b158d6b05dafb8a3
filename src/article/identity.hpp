// Which article this is, wherever it was read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "article/article.hpp"

namespace newsidx {

// An http or https address as identity: always https, host in lower case, without fragment (but
// "#!…" and "#/…", which name texts), default port, user, "www." or the parameters by which visits
// are tracked (utm_…, fbclid and their like), no slash at the end, one spelling of escapes. Other
// text: "", it identifies nothing.
[[nodiscard]] std::string canonical_url(std::string_view url);

// 20 hex digits: the first 80 bits of XXH3-128 of the canonical URL, else (no address, or one of
// a site alone) of title, date and body, each with its length.
[[nodiscard]] std::string article_id(const Article& article);

// XXH3-64 of all that is stored of the article but its labels and location: equal when nothing has
// changed.
[[nodiscard]] std::uint64_t content_hash(const Article& article);

}  // namespace newsidx
