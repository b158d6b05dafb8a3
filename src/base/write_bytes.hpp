// Writing to a file descriptor until all is written.
#pragma once

#include <string_view>

namespace newsidx {

// Writes all of the bytes to an open descriptor, however many calls it takes. False where that
// can't be done: errno says why, and some of them may be written.
[[nodiscard]] bool write_bytes(int descriptor, std::string_view bytes);

}  // namespace newsidx
