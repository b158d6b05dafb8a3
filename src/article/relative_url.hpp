// Addresses that are written relative to another one.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// Whether it begins with a scheme: "https://…", "urn:…".
[[nodiscard]] bool is_absolute_url(std::string_view url);

// The address that `url` is on a page or in a feed at `base`, as RFC 3986 resolves it. `url` as it
// is where it is absolute or empty, or where `base` is no address of the web.
[[nodiscard]] std::string resolved_url(std::string_view base, std::string_view url);

}  // namespace newsidx
