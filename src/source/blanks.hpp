// What may stand between the parts of JSON and above the first line of a file.
#pragma once

#include <string_view>

namespace newsidx {

inline constexpr std::string_view kBlankBytes = " \t\r\n";

}  // namespace newsidx
