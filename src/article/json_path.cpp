#include "article/json_path.hpp"

#include <charconv>

namespace newsidx {
namespace {

// "[0]", what stands for ".0": nothing for brackets with anything else inside.
std::string index_step(std::string_view path) {
    const auto digits = path.substr(1, path.find_first_not_of("0123456789", 1) - 1);
    const bool is_index = !digits.empty() && path.substr(1 + digits.size()).starts_with(']');
    return is_index ? std::string(digits) : std::string();
}

// Cuts the first step off `path`.
std::string next_step(std::string_view& path) {
    std::string step;
    if (path.starts_with('[') && !(step = index_step(path)).empty()) {
        path.remove_prefix(step.size() + 2);
        if (path.starts_with('.')) path.remove_prefix(1);
        return step;
    }
    std::size_t at = 0;
    for (; at < path.size() && path[at] != '.'; ++at) {
        if (at > 0 && path[at] == '[' && !index_step(path.substr(at)).empty()) {
            path.remove_prefix(at);
            return step;
        }
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

constexpr std::string_view kEach = "[]";

// Where "[]" begins; npos where it doesn't, or is a part of a key.
std::size_t each_at(std::string_view path) {
    const auto at = path.find(kEach);
    return at != path.npos && at > 0 && path[at - 1] == '\\' ? path.npos : at;
}

void collect(const JsonValue& value, std::string_view path, std::vector<JsonValue>& out) {
    const auto at = each_at(path);
    const auto* found = json_at_path(value, path.substr(0, at));
    if (found == nullptr) return;
    const bool is_list = found->kind == JsonValue::Kind::array;
    if (at == path.npos) {
        if (is_list) {
            out.insert(out.end(), found->children.begin(), found->children.end());
        } else {
            out.push_back(*found);
        }
        return;
    }
    if (!is_list) return;
    for (const auto& element : found->children)
        collect(element, path.substr(at + kEach.size()), out);
}

}  // namespace

std::string json_step(const JsonValue& member) {
    std::string step = ".";
    for (const char c : unescape_json(member.key)) {
        if (c == '.' || c == '[' || c == '\\') step += '\\';
        step += c;
    }
    return step;
}

const JsonValue* json_at_path(const JsonValue& value, std::string_view path) {
    if (path.starts_with('.')) path.remove_prefix(1);
    const JsonValue* at = &value;
    while (at != nullptr && !path.empty()) {
        const auto step = next_step(path);
        at = at->kind == JsonValue::Kind::array ? element(*at, step) : json_member(*at, step);
    }
    return at;
}

std::shared_ptr<const JsonValue> json_values_at_path(const JsonValue& value,
                                                     std::string_view path) {
    if (each_at(path) == path.npos) {
        // Owns nothing: the tree does.
        return {std::shared_ptr<const JsonValue>(), json_at_path(value, path)};
    }
    auto list = std::make_shared<JsonValue>();
    list->kind = JsonValue::Kind::array;
    collect(value, path, list->children);
    return list->children.empty() ? nullptr : list;
}

}  // namespace newsidx
