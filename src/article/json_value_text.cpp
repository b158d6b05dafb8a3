#include "article/json_value_text.hpp"

#include <algorithm>

namespace newsidx {
namespace {

using Kind = JsonValue::Kind;

std::string own_text(const JsonValue& value) {
    if (value.kind == Kind::string) return unescape_json(value.raw);
    return value.kind == Kind::number ? std::string(value.raw) : std::string();
}

// Joins the parts of a personal name that an object keeps apart.
std::string joined_name(const JsonValue& person) {
    auto name = json_member_text(person, {"firstname", "firstName", "first_name", "givenName"});
    const auto family =
        json_member_text(person, {"lastname", "lastName", "last_name", "familyName"});
    if (!name.empty() && !family.empty()) name += ' ';
    return name + family;
}

std::string name_of(const JsonValue& object) {
    auto name = json_member_text(
        object, {"name", "full_name", "fullName", "display_name", "displayName", "original"});
    if (name.empty()) name = joined_name(object);
    if (name.empty()) name = json_member_text(object, {"by"});  // AP, with the agency as title
    // The New York Times says what kind of keyword it is in `name`, the keyword in `value`.
    if (auto value = json_member_text(object, {"value"}); !value.empty()) name = std::move(value);
    if (name.empty()) {
        name = json_member_text(object, {"title", "webTitle", "label", "text", "slug", "domain",
                                         "term", "uri", "url", "id"});
    }
    return name;
}

// Ids of a database are nobody's name.
bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

}  // namespace

std::string json_member_text(const JsonValue& object,
                             std::initializer_list<std::string_view> keys) {
    for (const auto key : keys) {
        const auto* member = json_member(object, key);
        if (member == nullptr) continue;
        auto text = own_text(*member);
        if (!is_blank_text(text)) return text;
    }
    return {};
}

std::string json_scalar_text(const JsonValue& value) {
    if (value.kind == Kind::object) {
        return json_member_text(
            value, {"rendered", "main", "basic", "default", "text", "value", "plain", "content",
                    "#text", "$t", "_", "$date", "$numberLong", "date", "iso", "utc", "name"});
    }
    if (value.kind == Kind::array) {
        for (const auto& child : value.children) {
            auto text = child.kind == Kind::array ? std::string() : json_scalar_text(child);
            if (!is_blank_text(text)) return text;
        }
    }
    return own_text(value);
}

std::vector<std::string> json_name_list(const JsonValue& value) {
    std::vector<std::string> names;
    const auto add = [&](const JsonValue& one) {
        auto name = one.kind == Kind::object ? name_of(one) : own_text(one);
        if (!is_blank_text(name) && !is_number(name)) names.push_back(std::move(name));
    };
    if (value.kind != Kind::array) add(value);
    for (const auto& child : value.children) {
        if (value.kind != Kind::array) break;
        if (child.kind == Kind::array) {  // one list a kind of keyword
            for (const auto& inner : child.children) add(inner);
        } else {
            add(child);
        }
    }
    return names;
}

std::string json_first_name(const JsonValue& value) {
    auto names = json_name_list(value);
    return names.empty() ? std::string() : std::move(names.front());
}

std::string json_address(const JsonValue& value) {
    if (value.kind == Kind::array) {
        return value.children.empty() || value.children.front().kind == Kind::array
                   ? std::string()
                   : json_address(value.children.front());
    }
    if (value.kind == Kind::object)
        return json_member_text(value, {"url", "href", "@id", "canonical"});
    return value.kind == Kind::string ? own_text(value) : std::string();
}

}  // namespace newsidx
