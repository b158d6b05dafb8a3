#include "article/json_draft.hpp"

#include <algorithm>
#include <memory>
#include <optional>

#include "article/html_text.hpp"
#include "article/json_blocks.hpp"
#include "article/json_dump.hpp"
#include "article/json_names.hpp"
#include "article/json_parts.hpp"
#include "article/json_path.hpp"
#include "article/json_value_text.hpp"
#include "article/parse_date.hpp"
#include "article/shortcodes.hpp"

namespace newsidx {
namespace {

using Kind = JsonValue::Kind;

// A member that may be a part of the article. Members of parts come after the object's own.
struct Candidate {
    JsonName name;
    bool nested = false;
    const JsonValue* value = nullptr;
};

// Backwards, so that of repeated keys the last one comes first.
void collect(const JsonValue& object, bool nested, std::vector<Candidate>& out) {
    for (auto child = object.children.rbegin(); child != object.children.rend(); ++child) {
        const auto name = json_name(child->key);
        if (name && !is_source_record(*child)) out.push_back({*name, nested, &*child});
    }
}

std::vector<Candidate> candidates(const JsonValue& object,
                                  const std::vector<const JsonValue*>& parts) {
    std::vector<Candidate> found;
    collect(object, false, found);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) collect(**part, true, found);
    std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
        return std::pair(a.nested, a.name.rank) < std::pair(b.nested, b.name.rank);
    });
    return found;
}

std::shared_ptr<const JsonValue> mapped(const JsonValue& object, const JsonPaths& paths,
                                        const char* field) {
    const auto path = paths.find(field);
    return path == paths.end() ? nullptr : json_values_at_path(object, path->second);
}

bool is_address(std::string_view text) { return text.find("://") != text.npos; }

// Publishers' names that are addresses are cut to the host. "media" may be pictures, too.
std::string source_name(const JsonValue& value) {
    if (is_beside(value.key) && value.kind != Kind::string) return {};
    auto name = json_first_name(value);
    if (const auto scheme = name.find("://"); scheme != name.npos) {
        name.erase(0, scheme + 3);
        name.erase(std::min(name.find('/'), name.size()));
        if (name.starts_with("www.")) name.erase(0, 4);
    }
    return name;
}

std::string date_text(const JsonValue& value) {
    // MongoDB's {"$date":{"$numberLong":"…"}}.
    const auto* inner = json_member(value, "$date");
    auto text = json_scalar_text(inner == nullptr ? value : *inner);
    return is_no_date(text) ? std::string() : text;
}

// Trafilatura has the article's address for a source, and the publisher beside it.
std::string address_of_source(const JsonValue& object) {
    const auto* source = json_member(object, "source");
    const bool is_its = source != nullptr && json_member(object, "source-hostname") != nullptr;
    if (!is_its) return {};
    auto address = json_address(*source);
    return is_address(address) ? address : std::string();
}

// Of the names for an address, these are often something else.
std::string article_address(const JsonValue& value) {
    auto address = json_address(value);
    const auto sure = value.key == "url" || value.key == "link" || value.key == "canonical_url" ||
                      is_address(address);
    return sure ? address : std::string();
}

void add_labels(const JsonValue& value, std::vector<std::string>& labels) {
    if (value.kind == Kind::string) {
        append_keywords(labels, json_scalar_text(value));
        return;
    }
    for (auto& name : json_name_list(value)) labels.push_back(std::move(name));
}

// AP's "EU--Russia-Kazakhstan", which stands beside a headline.
bool is_slug(std::string_view title) {
    return title.find(' ') == title.npos && title.find('-') != title.npos;
}

template <typename Read>
auto first_of(const std::vector<Candidate>& from, JsonField field, Read&& read) {
    for (const auto& candidate : from) {
        if (candidate.name.field != field) continue;
        if (auto found = read(*candidate.value); !found.empty()) return found;
    }
    return decltype(read(*from.front().value)){};
}

// The text of an article that is cut into members with a text each: {"intro":{"text":…},
// "main":{"text":…}}.
std::string divided_body(const JsonValue& object, const std::vector<const JsonValue*>& parts) {
    std::string body;
    if (parts.size() < 2 || has_own_json_body(object)) return body;
    for (const auto* part : parts) {
        if (is_wrapper(part->key)) continue;
        const auto own = candidates(*part, {});
        const auto text = first_of(own, JsonField::body, json_body);
        if (!text.empty()) body += (body.empty() ? "" : "\n\n") + text;
    }
    return body;
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
    const auto parts = json_parts(object);
    const auto known = candidates(object, parts);
    Draft draft;
    auto& keys = draft.keys.emplace();
    // What the path given by the user leads to, else the surest of the known names.
    const auto part = [&](const char* name, JsonField field, auto&& read) {
        if (const auto value = mapped(object, paths, name)) {
            if (auto found = read(*value); !found.empty()) {
                keys.mapped.emplace_back(name);
                return found;
            }
        }
        return first_of(known, field, read);
    };
    draft.title = line_of_markup(part("title", JsonField::title, json_scalar_text));
    if (is_slug(draft.title) && mapped(object, paths, "title") == nullptr) {
        auto better = line_of_markup(first_of(known, JsonField::title, [](const JsonValue& value) {
            auto text = json_scalar_text(value);
            return is_slug(text) ? std::string() : text;
        }));
        if (!better.empty()) draft.title = std::move(better);
    }
    if (mapped(object, paths, "body") == nullptr) draft.body = divided_body(object, parts);
    if (draft.body.empty()) draft.body = part("body", JsonField::body, json_body);
    keys.has_text = !draft.body.empty();
    if (draft.body.empty()) draft.body = first_of(known, JsonField::summary, json_blocks_text);
    draft.body = text_of_markup(without_shortcodes(draft.body));
    draft.published = part("date", JsonField::date, date_text);
    draft.updated = part("updated", JsonField::updated, date_text);
    draft.source = part("source", JsonField::source, source_name);
    if (const auto url = mapped(object, paths, "url")) draft.url = json_address(*url);
    if (!draft.url.empty()) keys.mapped.emplace_back("url");
    if (draft.url.empty()) draft.url = first_of(known, JsonField::url, article_address);
    if (draft.url.empty()) draft.url = address_of_source(object);
    draft.authors = part("author", JsonField::author, json_name_list);
    draft.lang = part("lang", JsonField::lang, json_scalar_text);
    // What NewsAPI leaves of an article that was taken back.
    constexpr std::string_view kRemoved = "[Removed]";
    if (draft.title == kRemoved) draft.title.clear();
    if (draft.body == kRemoved) draft.body.clear();
    put_dateline(draft.body, first_of(known, JsonField::dateline, json_scalar_text));
    if (const auto labels = mapped(object, paths, "label")) add_labels(*labels, draft.labels);
    for (const auto& candidate : known) {
        if (candidate.name.field == JsonField::label) add_labels(*candidate.value, draft.labels);
    }
    return draft;
}

bool has_json_body(const JsonValue& object, const JsonPaths& paths) {
    if (object.kind != Kind::object) return false;
    if (const auto body = mapped(object, paths, "body")) return !json_blocks_text(*body).empty();
    if (has_own_json_body(object)) return true;
    const auto parts = json_parts(object);
    return json_records(object).empty() &&
           std::any_of(parts.begin(), parts.end(),
                       [](const JsonValue* part) { return has_own_json_body(*part); });
}

}  // namespace newsidx
