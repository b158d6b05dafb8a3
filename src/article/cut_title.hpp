// Titles that texts without one are called by: the begin of the body, for display, and no text of
// their own.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsidx {

// Whether the title is the body's begin up to an ellipsis of ours.
[[nodiscard]] bool is_cut_from(std::string_view title, std::string_view body);

// How many bytes of the text that joined_text() made are its title: none where that was cut from
// the body.
[[nodiscard]] std::size_t title_bytes(std::string_view title, std::string_view text);

}  // namespace newsidx
