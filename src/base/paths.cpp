#include "base/paths.hpp"

#include <algorithm>
#include <filesystem>

namespace newsidx {

std::string normal_path(std::string_view path) {
    std::string normal = std::filesystem::path(path).lexically_normal().native();
    while (normal.size() > 1 && normal.ends_with('/')) normal.pop_back();
    // The standard leaves two slashes at the begin as they are.
    if (normal.starts_with("//")) normal.erase(0, 1);
    return normal == "." ? std::string() : normal;
}

std::string path_from(std::string_view start, std::string_view path, std::string_view here) {
    std::string whole(path);
    if (!path.starts_with('/')) whole = normal_path(std::string(here) + "/" + whole);
    if (start == "/" || start.empty() || !is_at_or_below(whole, start)) return whole;
    return whole.substr(std::min(start.size() + 1, whole.size()));
}

bool is_at_or_below(std::string_view path, std::string_view folder) {
    if (folder.empty()) return !path.starts_with('/');
    if (!path.starts_with(folder)) return false;
    return path.size() == folder.size() || folder == "/" || path[folder.size()] == '/';
}

}  // namespace newsidx
