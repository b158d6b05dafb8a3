#include "article/json_dump.hpp"

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

namespace newsidx {
namespace {

// The version of the dump's keys, as output/json.cpp prints it.
constexpr std::string_view kVersion = "1";
constexpr std::size_t kMaxPathBytes = 4096;

std::string text_of(const JsonValue& object, std::string_view key) {
    const JsonValue* value = json_member(object, key);
    const bool is_text = value != nullptr && value->kind == JsonValue::Kind::string;
    return is_text ? unescape_json(value->raw) : std::string();
}

std::vector<std::string> list_of(const JsonValue& object, std::string_view key) {
    std::vector<std::string> list;
    const JsonValue* value = json_member(object, key);
    if (value == nullptr || value->kind != JsonValue::Kind::array) return list;
    for (const JsonValue& one : value->children) {
        if (one.kind == JsonValue::Kind::string) list.push_back(unescape_json(one.raw));
    }
    return list;
}

DateOrigin origin_of(const std::string& name) {
    if (name == "dateline") return DateOrigin::dateline;
    if (name == "file_name") return DateOrigin::file_name;
    return DateOrigin::metadata;
}

Location location_of(const JsonValue& object) {
    Location location;
    location.path = text_of(object, "path");
    location.member = text_of(object, "member");
    if (location.path.size() > kMaxPathBytes || location.member.size() > kMaxPathBytes) return {};
    if (const JsonValue* line = json_member(object, "line")) {
        const char* const end = line->raw.data() + line->raw.size();
        std::from_chars(line->raw.data(), end, location.line);
    }
    return location;
}

}  // namespace

std::optional<Draft> dumped_draft(const JsonValue& object) {
    const JsonValue* mark = json_member(object, "newsidx");
    if (mark == nullptr || mark->kind != JsonValue::Kind::number || mark->raw != kVersion)
        return std::nullopt;
    Draft draft;
    draft.title = text_of(object, "title");
    draft.body = text_of(object, "text");
    draft.published = text_of(object, "date");
    draft.updated = text_of(object, "updated");
    draft.source = text_of(object, "source");
    draft.url = text_of(object, "url");
    draft.authors = list_of(object, "authors");
    draft.lang = text_of(object, "lang");
    draft.labels = list_of(object, "labels");
    draft.finished = Draft::Finished{location_of(object), origin_of(text_of(object, "date_origin")),
                                     origin_of(text_of(object, "updated_origin"))};
    return draft;
}

}  // namespace newsidx
