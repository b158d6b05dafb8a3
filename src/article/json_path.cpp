#include "article/json_path.hpp"

#include <charconv>

namespace newsidx {
namespace {

// Cuts the first step off `path`.
std::string next_step(std::string_view& path) {
    std::string step;
    std::size_t at = 0;
    for (; at < path.size() && path[at] != '.'; ++at) {
        if (path[at] == '\\' && at + 1 < path.size()) ++at;
        step += path[at];
    }
    path.remove_prefix(std::min(at + 1, path.size()));
    return step;
}

const JsonValue* element(const JsonValue& array, std::string_view number) {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), index);
    const bool is_number = error == std::errc{} && end == number.data() + number.size();
    return is_number && index < array.children.size() ? &array.children[index] : nullptr;
}

}  // namespace

const JsonValue* json_at_path(const JsonValue& value, std::string_view path) {
    if (path.starts_with('.')) path.remove_prefix(1);
    const JsonValue* at = &value;
    while (at != nullptr && !path.empty()) {
        const auto step = next_step(path);
        at = at->kind == JsonValue::Kind::array ? element(*at, step) : json_member(*at, step);
    }
    return at;
}

}  // namespace newsidx
