#include "article/front_matter.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "article/clean.hpp"
#include "article/front_fields.hpp"
#include "article/json_draft.hpp"
#include "article/json_elements.hpp"
#include "article/json_tree.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

struct Parts {
    std::string_view fields;
    std::string_view text;
};

std::string_view take_front_line(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

// The text below a first line that is `mark`.
std::optional<std::string_view> below_mark(std::string_view utf8, std::string_view mark) {
    utf8.remove_prefix(std::min(utf8.find_first_not_of(" \t\r\n"), utf8.size()));
    if (ascii::trimmed(take_front_line(utf8)) != mark) return std::nullopt;
    return utf8;
}

// Nothing where no line like `mark` closes the fields.
std::optional<Parts> split(std::string_view fields, std::string_view mark) {
    std::string_view rest = fields;
    while (!rest.empty()) {
        const std::size_t before = fields.size() - rest.size();
        const std::string_view line = take_front_line(rest);
        if (!line.starts_with(' ') &&
            (ascii::trimmed(line) == mark || (mark == "---" && ascii::trimmed(line) == "...")))
            return Parts{fields.substr(0, before), rest};
    }
    return std::nullopt;
}

void append_texts(const YAML::Node& node, std::vector<std::string>& out) {
    if (node.IsScalar()) out.push_back(node.Scalar());
    if (node.IsMap() && node["name"] && node["name"].IsScalar())
        out.push_back(node["name"].Scalar());
}

void add_fields(const YAML::Node& map, FrontFields& fields) {
    for (const auto& entry : map) {
        if (!entry.first.IsScalar()) continue;
        auto& values = fields[ascii::lower(entry.first.Scalar())];
        if (!entry.second.IsSequence()) append_texts(entry.second, values);
        if (entry.second.IsSequence()) {
            for (const YAML::Node& one : entry.second) append_texts(one, values);
        }
    }
}

// Nothing where it is no YAML map. yaml-cpp throws on broken input; aliases are not unfolded.
std::optional<FrontFields> read_yaml(std::string_view yaml) {
    try {
        const YAML::Node map = YAML::Load(std::string(yaml));
        FrontFields fields;
        if (map.IsNull()) return fields;
        if (!map.IsMap()) return std::nullopt;
        add_fields(map, fields);
        for (const std::string_view key : kInnerTables) {
            const YAML::Node inner = map[std::string(key)];
            if (inner && inner.IsMap()) add_fields(inner, fields);
        }
        return fields;
    } catch (const YAML::Exception&) {
        return std::nullopt;
    }
}

struct Described {
    Draft draft;
    std::string_view text;
};

std::optional<Described> read_json_head(std::string_view utf8) {
    utf8.remove_prefix(std::min(utf8.find_first_not_of(" \t\r\n"), utf8.size()));
    if (!utf8.starts_with('{')) return std::nullopt;
    const auto size = json_value_end(utf8.substr(0, kMaxFrontMatterBytes));
    if (size == utf8.npos) return std::nullopt;
    auto text = utf8.substr(size);
    if (!ascii::trimmed(take_front_line(text)).empty()) return std::nullopt;
    const auto words = ascii::trimmed(text);
    if (words.empty() || std::string_view("{[,").find(words.front()) != words.npos)
        return std::nullopt;
    const auto tree = JsonTree::parse(utf8.substr(0, size));
    if (!tree) return std::nullopt;
    Draft draft = json_draft(tree->root(), {});
    if (draft.keys->has_text || (draft.title.empty() && draft.published.empty()) ||
        !has_word(words.substr(0, kMaxFrontMatterBytes)))
        return std::nullopt;
    draft.body.clear();  // a summary
    draft.keys.reset();
    return Described{std::move(draft), text};
}

std::string unquoted(std::string_view value) {
    value = ascii::trimmed(value);
    const bool quoted = value.size() > 1 && value.front() == value.back() &&
                        (value.front() == '"' || value.front() == '\'');
    return std::string(quoted ? value.substr(1, value.size() - 2) : value);
}

// "[a, 'b, c']" or a value alone.
std::vector<std::string> values_of(std::string_view value) {
    value = ascii::trimmed(value);
    if (!value.starts_with('[') || !value.ends_with(']')) return {unquoted(value)};
    std::vector<std::string> values;
    std::string one;
    char quote = '\0';
    for (const char c : value.substr(1, value.size() - 2)) {
        if (quote != '\0' ? c == quote : c == '"' || c == '\'') {
            quote = quote == '\0' ? c : '\0';
        } else if (c == ',' && quote == '\0') {
            values.emplace_back(ascii::trimmed(one));
            one.clear();
        } else {
            one += c;
        }
    }
    values.emplace_back(ascii::trimmed(one));
    std::erase(values, "");
    return values;
}

bool is_key(std::string_view text) {
    return !text.empty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), [](char c) {
        return ascii::is_alphanumeric(c) || c == '_' || c == '-';
    });
}

// "key: value" or "key = value" a line, and "- value" lines below a key. Stops at TOML's first
// "[table]": the keys behind it are of something else.
FrontFields read_lines(std::string_view text, char separator) {
    FrontFields fields;
    std::vector<std::string>* last = nullptr;
    while (!text.empty()) {
        const std::string_view line = take_front_line(text);
        const std::string_view inner = ascii::trimmed(line);
        if (inner.starts_with('#') || inner.empty()) continue;
        if (separator == '=' && inner.starts_with('[')) break;
        if (inner.starts_with("- ") && last != nullptr) {
            last->push_back(unquoted(inner.substr(2)));
            continue;
        }
        const std::size_t at = line.find(separator);
        if (at == std::string_view::npos || !is_key(ascii::trimmed(line.substr(0, at))) ||
            line.starts_with(' ')) {
            last = nullptr;
            continue;
        }
        std::string value(ascii::trimmed(line.substr(at + 1)));
        while (value.starts_with('[') && !value.ends_with(']') && !text.empty())
            value.append(" ").append(ascii::trimmed(take_front_line(text)));
        last = &fields[ascii::lower(ascii::trimmed(line.substr(0, at)))];
        if (!value.empty()) *last = values_of(value);
    }
    return fields;
}

std::vector<std::string> list(const FrontFields& fields,
                              std::initializer_list<std::string_view> keys) {
    std::vector<std::string> out;
    for (const std::string_view key : keys) {
        const auto at = fields.find(key);
        if (at != fields.end()) out.insert(out.end(), at->second.begin(), at->second.end());
    }
    return out;
}

std::string first(const FrontFields& fields, std::initializer_list<std::string_view> keys) {
    const auto found = list(fields, keys);
    return found.empty() ? std::string() : found.front();
}

void fill(Draft& draft, const FrontFields& fields) {
    draft.title = first(fields, {"title", "headline"});
    draft.published = first(fields, {"date", "published", "publishdate", "pubdate",
                                     "date_published", "datetime", "created"});
    draft.updated =
        first(fields, {"updated", "modified", "lastmod", "last_modified", "date_updated"});
    draft.source = first(fields, {"source", "publisher", "outlet", "site", "publication"});
    draft.url = first(fields, {"url", "canonical_url", "canonical", "link", "permalink"});
    draft.lang = first(fields, {"lang", "language", "locale"});
    draft.authors = list(fields, {"authors", "author", "byline"});
    draft.labels = list(fields, {"tags", "labels", "categories", "category", "keywords"});
}

// A language of front matter.
struct Style {
    std::string_view mark;
    char separator;
    std::optional<FrontFields> (*read)(std::string_view);
};
constexpr Style kYaml{"---", ':', read_yaml};
constexpr Style kToml{"+++", '=', read_toml};

// Whether a line can stand among fields: a key with its value, more of one, or a comment.
bool is_field_line(std::string_view line, char separator) {
    if (ascii::trimmed(line).empty() || line.front() == ' ' || line.front() == '\t') return true;
    if (line.starts_with('#') || line.starts_with("- ") || line.starts_with(']')) return true;
    if (separator == '=' && line.starts_with('[')) return true;
    if (ascii::trimmed(line).find_first_not_of("-+") == line.npos) return true;  // "----"
    const auto at = line.find(separator);
    return at != line.npos && is_key(ascii::trimmed(line.substr(0, at)));
}

// A line of text below a blank one; as YAML it passes for more of the value above.
bool has_text_below_blank(std::string_view fields) {
    for (bool is_below = false; !fields.empty();) {
        const auto line = take_front_line(fields);
        is_below = is_below || ascii::trimmed(line).empty();
        const bool may_be_field =
            is_field_line(line, ':') || line.starts_with('}') || line.find(':') != line.npos;
        if (is_below && !may_be_field) return true;
    }
    return false;
}

bool are_field_lines(std::string_view text, char separator) {
    while (!text.empty()) {
        if (!is_field_line(take_front_line(text), separator)) return false;
    }
    return true;
}

struct OpenFront {
    FrontFields fields;
    std::string_view text;
};

// Fields that nothing closes, or a rule below the text does, end at the first blank line. Nothing
// where they are closed, or what stands there is none of an article's; an error where the text
// follows without a blank line.
Result<std::optional<OpenFront>> read_open(std::string_view text, const Style& style,
                                           const std::optional<Parts>& closed) {
    if (closed && are_field_lines(closed->fields, style.separator))
        return std::optional<OpenFront>();
    std::string_view rest = text;
    std::string_view line = take_front_line(rest);
    std::size_t size = 0;
    while (!ascii::trimmed(line).empty()) {
        size = text.size() - rest.size();
        line = take_front_line(rest);
    }
    const auto head = text.substr(0, size);
    Draft known;
    if (head.size() <= kMaxFrontMatterBytes) fill(known, read_lines(head, style.separator));
    if (known.title.empty() && known.published.empty()) return std::optional<OpenFront>();
    if (!are_field_lines(head, style.separator)) {
        if (closed) return std::optional<OpenFront>();
        return Error{ErrorKind::input,
                     "front matter has no end, a line \"" + std::string(style.mark) + "\"",
                     "put that line, or a blank one, between the fields and the text"};
    }
    auto fields = style.read(head);
    if (!fields) fields = read_lines(head, style.separator);
    return std::optional(OpenFront{*std::move(fields), rest});
}

}  // namespace

bool has_json_front_matter(std::string_view utf8) { return read_json_head(utf8).has_value(); }

Result<std::string_view> read_front_matter(std::string_view utf8, Draft& draft) {
    if (auto json = read_json_head(utf8)) {
        draft = std::move(json->draft);
        return json->text;
    }
    for (const Style& style : {kYaml, kToml}) {
        const auto begun = below_mark(utf8, style.mark);
        if (!begun) continue;
        const auto parts = split(*begun, style.mark);
        auto fields = parts && parts->fields.size() <= kMaxFrontMatterBytes
                          ? style.read(parts->fields)
                          : std::nullopt;
        if (!fields || (style.separator == ':' && has_text_below_blank(parts->fields))) {
            auto open = read_open(*begun, style, parts);
            if (!open) return open.error();
            if (*open) {
                fill(draft, (*open)->fields);
                return (*open)->text;
            }
        }
        if (!parts) return utf8;
        if (parts->fields.size() > kMaxFrontMatterBytes) {
            return Error{ErrorKind::input,
                         "front matter is longer than " +
                             std::to_string(kMaxFrontMatterBytes / 1024) + " KiB",
                         ""};
        }
        if (!fields) fields = read_lines(parts->fields, style.separator);
        // Two rules with text between them.
        if (style.separator == ':' && fields->empty() && !ascii::trimmed(parts->fields).empty())
            return utf8;
        fill(draft, *fields);
        return parts->text;
    }
    return utf8;
}

}  // namespace newsidx
