// What stands before and behind people's names and is none of them: honorifics and ranks.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/span.hpp"

namespace newsidx {

// Bytes of the honorific that the name begins with, or of who is somebody's ("Sprecher von "), and
// of what parts it from the rest; 0 for none.
[[nodiscard]] std::size_t honorific_size(std::string_view name);

// Bytes of the second half of a Malay title, and of the blank behind it, at the begin of the name:
// "Datuk | Seri |Anwar Ibrahim".
[[nodiscard]] std::size_t half_title_size(std::string_view text, const Span& name);

// "Eng" of "Eng. Okello", where a sentence seemed to end.
[[nodiscard]] bool is_cut_honorific(std::string_view text, const Span& name);

// Bytes of a name of several words without the rank behind it.
[[nodiscard]] std::size_t without_rank(std::string_view name);

}  // namespace newsidx
