#include "article/json_draft.hpp"

#include <algorithm>
#include <optional>

#include "article/html_text.hpp"
#include "article/json_dump.hpp"
#include "article/json_names.hpp"
#include "article/json_path.hpp"
#include "article/json_value_text.hpp"

namespace newsidx {
namespace {

using Kind = JsonValue::Kind;

// A member that may be a part of the article. Members of wrappers come after the object's own.
struct Candidate {
    JsonName name;
    bool nested = false;
    const JsonValue* value = nullptr;
};

// An object with a title is not a body but an article, whose body is inside.
bool is_titled(const JsonValue& value) {
    return json_member(value, "title") != nullptr || json_member(value, "headline") != nullptr;
}

// "content" may be the paragraphs of one article or a page of several: those have titles, and an
// address or date each.
bool lists_articles(const JsonValue& value) {
    const auto is_article = [](const JsonValue& element) {
        const auto is_place = [](const JsonValue& member) {
            const auto name = json_name(member.key);
            return name && (name->field == JsonField::url || name->field == JsonField::date);
        };
        return is_titled(element) &&
               std::any_of(element.children.begin(), element.children.end(), is_place);
    };
    return value.kind == Kind::array &&
           std::any_of(value.children.begin(), value.children.end(), is_article);
}

std::string body_of(const JsonValue& value) {
    return lists_articles(value) || is_titled(value) ? std::string() : json_body_text(value);
}

bool has_own_body(const JsonValue& object) {
    return std::any_of(object.children.begin(), object.children.end(), [](const JsonValue& child) {
        const auto name = json_name(child.key);
        return name && name->field == JsonField::body && !body_of(child).empty();
    });
}

// An object one level down whose members count as the object's own: known by its key, or because it
// holds a text.
bool wraps(const JsonValue& member) {
    if (member.kind != Kind::object || is_beside(member.key)) return false;
    if (is_wrapper(member.key)) return true;
    return !json_name(member.key) && has_own_body(member);
}

void collect(const JsonValue& object, bool nested, std::vector<Candidate>& out) {
    // Backwards, so that of repeated keys the last one comes first.
    for (auto child = object.children.rbegin(); child != object.children.rend(); ++child) {
        if (const auto name = json_name(child->key)) out.push_back({*name, nested, &*child});
        if (!nested && wraps(*child)) collect(*child, true, out);
    }
}

std::vector<Candidate> candidates(const JsonValue& object) {
    std::vector<Candidate> found;
    collect(object, false, found);
    std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
        return std::pair(a.nested, a.name.rank) < std::pair(b.nested, b.name.rank);
    });
    return found;
}

const JsonValue* mapped(const JsonValue& object, const JsonPaths& paths, const char* field) {
    const auto path = paths.find(field);
    return path == paths.end() ? nullptr : json_at_path(object, path->second);
}

bool is_address(std::string_view text) { return text.find("://") != text.npos; }

// Publishers' names that are addresses are cut to the host.
std::string source_name(const JsonValue& value) {
    auto name = json_first_name(value);
    if (const auto scheme = name.find("://"); scheme != name.npos) {
        name.erase(0, scheme + 3);
        name.erase(std::min(name.find('/'), name.size()));
        if (name.starts_with("www.")) name.erase(0, 4);
    }
    return name;
}

// Of the names for an address, these are often something else.
std::string article_address(const JsonValue& value) {
    auto address = json_address(value);
    const auto sure = value.key == "url" || value.key == "link" || is_address(address);
    return sure ? address : std::string();
}

void add_labels(const JsonValue& value, std::vector<std::string>& labels) {
    if (value.kind == Kind::string) {
        append_keywords(labels, json_scalar_text(value));
        return;
    }
    for (auto& name : json_name_list(value)) labels.push_back(std::move(name));
}

template <typename Read>
auto first_of(const std::vector<Candidate>& from, JsonField field, Read&& read) {
    for (const auto& candidate : from) {
        if (candidate.name.field != field) continue;
        if (auto found = read(*candidate.value); !found.empty()) return found;
    }
    return decltype(read(*from.front().value)){};
}

// What the path given by the user leads to, else the surest of the known names.
template <typename Read>
auto find_part(const JsonValue& object, const JsonPaths& paths, const char* field_name,
               const std::vector<Candidate>& known, JsonField field, Read&& read) {
    if (const auto* value = mapped(object, paths, field_name)) {
        if (auto found = read(*value); !found.empty()) return found;
    }
    return first_of(known, field, read);
}

// A dateline kept apart from its text goes back to where it was printed.
void put_dateline(std::string& body, std::string dateline) {
    dateline.erase(dateline.find_last_not_of(" \t\r\n") + 1);
    if (dateline.empty() || body.empty() || body.starts_with(dateline)) return;
    const bool has_dash =
        dateline.ends_with('-') || dateline.ends_with("–") || dateline.ends_with("—");
    body.insert(0, dateline + (has_dash ? " " : " - "));
}

}  // namespace

void append_keywords(std::vector<std::string>& labels, std::string_view list) {
    while (!list.empty()) {
        const auto end = std::min(list.find_first_of(",;"), list.size());
        auto word = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        const auto first = word.find_first_not_of(" \t\r\n");
        if (first == word.npos) continue;
        labels.emplace_back(word.substr(first, word.find_last_not_of(" \t\r\n") - first + 1));
    }
}

Draft json_draft(const JsonValue& object, const JsonPaths& paths) {
    if (auto dumped = dumped_draft(object)) return *std::move(dumped);
    const auto known = candidates(object);
    const auto part = [&](const char* name, JsonField field, auto&& read) {
        return find_part(object, paths, name, known, field, read);
    };
    Draft draft;
    draft.title = line_of_markup(part("title", JsonField::title, json_scalar_text));
    draft.body = part("body", JsonField::body, body_of);
    if (draft.body.empty()) draft.body = first_of(known, JsonField::summary, json_body_text);
    draft.body = text_of_markup(draft.body);
    draft.published = part("date", JsonField::date, json_scalar_text);
    draft.updated = part("updated", JsonField::updated, json_scalar_text);
    draft.source = part("source", JsonField::source, source_name);
    if (const auto* url = mapped(object, paths, "url")) draft.url = json_address(*url);
    if (draft.url.empty()) draft.url = first_of(known, JsonField::url, article_address);
    draft.authors = part("author", JsonField::author, json_name_list);
    draft.lang = part("lang", JsonField::lang, json_scalar_text);
    put_dateline(draft.body, first_of(known, JsonField::dateline, json_scalar_text));
    if (const auto* labels = mapped(object, paths, "label")) add_labels(*labels, draft.labels);
    for (const auto& candidate : known) {
        if (candidate.name.field == JsonField::label) add_labels(*candidate.value, draft.labels);
    }
    return draft;
}

bool has_json_body(const JsonValue& object, const JsonPaths& paths) {
    if (object.kind != Kind::object) return false;
    if (const auto* body = mapped(object, paths, "body")) return !json_body_text(*body).empty();
    return has_own_body(object) ||
           std::any_of(object.children.begin(), object.children.end(),
                       [](const JsonValue& child) { return wraps(child) && has_own_body(child); });
}

}  // namespace newsidx
