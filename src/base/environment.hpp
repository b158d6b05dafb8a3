// What the process's environment says.
#pragma once

#include <string>

namespace newsidx {

// The value of a variable; "" where it isn't set.
[[nodiscard]] std::string environment(const char* name);

}  // namespace newsidx
