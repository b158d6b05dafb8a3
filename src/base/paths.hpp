// Paths as text: one spelling for each. Nothing here looks at a disk.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// Without "." and "..", doubled slashes and one at the end; "" for "." and the like. "a/../b" is
// "b" even where a is a link to elsewhere.
[[nodiscard]] std::string normal_path(std::string_view path);

// A normal path as it is written from the folder `start`, itself normal and absolute: the rest,
// where the path is below it; else the path, absolute. A relative path starts from `here`.
[[nodiscard]] std::string path_from(std::string_view start, std::string_view path,
                                    std::string_view here);

// Whether a path is the folder or lies below it; both normal. Below "" are all relative paths.
[[nodiscard]] bool is_at_or_below(std::string_view path, std::string_view folder);

}  // namespace newsidx
