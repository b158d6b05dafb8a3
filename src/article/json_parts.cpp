#include "article/json_parts.hpp"

#include <algorithm>

#include "article/json_blocks.hpp"
#include "article/json_names.hpp"
#include "article/json_value_text.hpp"

namespace newsidx {
namespace {

using Kind = JsonValue::Kind;
using Values = std::vector<const JsonValue*>;

bool is_named(const JsonValue& member, JsonField field) {
    const auto name = json_name(member.key);
    return name && name->field == field;
}

// An object with a title is not a body but an article, whose body is inside.
bool is_titled(const JsonValue& value) {
    return json_member(value, "title") != nullptr || json_member(value, "headline") != nullptr;
}

// "content" may be the paragraphs of one article or a page of several: those have titles, and an
// address or date each.
bool lists_articles(const JsonValue& value) {
    const auto is_article = [](const JsonValue& element) {
        return is_titled(element) && std::any_of(element.children.begin(), element.children.end(),
                                                 [](const JsonValue& member) {
                                                     return is_named(member, JsonField::url) ||
                                                            is_named(member, JsonField::date);
                                                 });
    };
    return value.kind == Kind::array &&
           std::any_of(value.children.begin(), value.children.end(), is_article);
}

// It has the key of a text, though there may be nothing under it.
bool has_place_for_body(const JsonValue& object) {
    return std::any_of(object.children.begin(), object.children.end(), [](const JsonValue& child) {
        return is_named(child, JsonField::body) && !is_titled(child);
    });
}

bool has_own_title(const JsonValue& object) {
    return std::any_of(object.children.begin(), object.children.end(), [](const JsonValue& child) {
        return is_named(child, JsonField::title) && !json_scalar_text(child).empty();
    });
}

// Names that could be those of a part are ids only of what is an article by all signs.
bool may_be_record(const JsonValue& member) {
    if (member.kind != Kind::object || is_beside(member.key)) return false;
    const bool is_part = is_wrapper(member.key) || json_name(member.key);
    return (!is_part || is_titled(member)) && has_place_for_body(member);
}

bool is_part(const JsonValue& member, bool whole) {
    if (member.kind != Kind::object || is_beside(member.key)) return false;
    if (is_wrapper(member.key) || is_source_record(member)) return true;
    // Beside a text of its own, one with a title is another article.
    return !json_name(member.key) && has_own_json_body(member) && !(whole && is_titled(member));
}

}  // namespace

std::string json_body(const JsonValue& value) {
    const bool is_text = !lists_articles(value) && !is_titled(value) && !blocks_are_articles(value);
    return is_text ? json_blocks_text(value) : std::string();
}

bool has_own_json_body(const JsonValue& object) {
    return std::any_of(object.children.begin(), object.children.end(), [](const JsonValue& child) {
        if (!is_named(child, JsonField::body)) return false;
        // Most are, and need no copy to tell whether something is in them.
        if (child.kind == Kind::string) return !child.raw.empty();
        return !json_body(child).empty();
    });
}

bool is_source_record(const JsonValue& member) {
    if (member.kind != Kind::object) return false;
    return member.key == "_source" || (member.key == "source" && has_own_json_body(member));
}

// A hit of Elasticsearch is that one article, whatever stands beside; null of anything else.
static const JsonValue* source_record(const JsonValue& object) {
    const auto& members = object.children;
    const auto found = std::find_if(members.begin(), members.end(), is_source_record);
    return found == members.end() ? nullptr : &*found;
}

Values json_records(const JsonValue& object) {
    Values records;
    if (object.kind != Kind::object) return records;
    if (source_record(object) != nullptr) return records;
    for (const auto& child : object.children) {
        if (may_be_record(child)) records.push_back(&child);
    }
    const auto any = [&](const auto& holds) {
        return std::any_of(records.begin(), records.end(),
                           [&](const JsonValue* record) { return holds(*record); });
    };
    const bool several = records.size() > 1 && any(has_own_json_body) && !has_own_json_body(object);
    // A title above texts that have none: those are parts.
    const auto is_title = [](const JsonValue& member) {
        return member.kind == Kind::object && is_wrapper(member.key) && has_own_title(member);
    };
    const bool is_one = several && !any(is_titled) &&
                        (has_own_title(object) ||
                         std::any_of(object.children.begin(), object.children.end(), is_title));
    return several && !is_one ? records : Values();
}

Values json_parts(const JsonValue& object) {
    Values parts;
    const auto is_object = [](const JsonValue& child) { return child.kind == Kind::object; };
    if (std::none_of(object.children.begin(), object.children.end(), is_object)) return parts;
    if (const auto* record = source_record(object)) return {record};
    const auto records = json_records(object);
    auto record = records.begin();
    const bool whole = has_own_json_body(object);
    for (const auto& child : object.children) {
        if (record != records.end() && *record == &child) {
            ++record;
        } else if (is_part(child, whole)) {
            parts.push_back(&child);
        }
    }
    return parts;
}

}  // namespace newsidx
