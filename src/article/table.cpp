#include "article/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "article/clean.hpp"
#include "article/json.hpp"
#include "article/json_names.hpp"
#include "article/json_path.hpp"
#include "base/ascii.hpp"
#include "base/table_row.hpp"

namespace newsidx {
namespace {

using Fields = std::vector<std::string>;

void append_json_string(std::string& json, std::string_view text) {
    json += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            fmt::format_to(std::back_inserter(json), "\\u{:04x}", static_cast<unsigned>(c));
        } else {
            json += c;
        }
    }
    json += '"';
}

// What programs write where they have nothing.
bool is_nothing(std::string_view text) {
    constexpr auto kNothing = std::to_array<std::string_view>(
        {"", "nan", "none", "null", "n/a", "#n/a", "nat", "<na>", "\\n", "[]"});
    const auto small = ascii::lower(text.substr(0, 8));
    return std::find(kNothing.begin(), kNothing.end(), small) != kNothing.end();
}

// The strings of a list as Python prints it: "['a', \"b's\"]"; nothing of any other text.
std::optional<Fields> python_list(std::string_view text) {
    if (!text.starts_with("['") && !text.starts_with("[\"")) return std::nullopt;
    Fields list;
    text.remove_prefix(1);
    while (true) {
        text = ascii::trimmed(text);
        if (text.empty() || (text.front() != '\'' && text.front() != '"')) return std::nullopt;
        const char quote = text.front();
        auto& one = list.emplace_back();
        std::size_t at = 1;
        for (; at < text.size() && text[at] != quote; ++at) {
            if (text[at] == '\\' && at + 1 < text.size()) {
                ++at;
                one += text[at] == 'n' ? '\n' : text[at];
            } else {
                one += text[at];
            }
        }
        text = ascii::trimmed(text.substr(std::min(at + 1, text.size())));
        if (text == "]") return list;
        if (!text.starts_with(',')) return std::nullopt;
        text.remove_prefix(1);
    }
}

void append_value(std::string& json, std::string_view field) {
    const auto text = ascii::trimmed(field);
    if (is_nothing(text)) {
        json += "null";
    } else if (const auto list = python_list(text)) {
        for (const auto& one : *list) {
            json += &one == &list->front() ? '[' : ',';
            append_json_string(json, one);
        }
        json += ']';
    } else {
        append_json_string(json, field);
    }
}

// An object of the names and the values below them.
std::string as_json(const Fields& names, const Fields& values) {
    std::string json = "{";
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) json += ',';
        append_json_string(json, ascii::trimmed(names[i]));
        json += ':';
        append_value(json, values[i]);
    }
    return json + "}";
}

// Databases write line ends and tabs of a field so, where tabs part the fields; "\\N" is nothing.
std::string without_escapes(std::string_view field) {
    std::string out;
    for (std::size_t at = 0; at < field.size(); ++at) {
        constexpr std::string_view kMarks = "tnr\\";
        constexpr std::string_view kMeant = "\t\n\r\\";
        const auto mark =
            field[at] == '\\' && at + 1 < field.size() ? kMarks.find(field[at + 1]) : kMarks.npos;
        if (mark == kMarks.npos) {
            out += field[at];
        } else {
            out += kMeant[mark];
            ++at;
        }
    }
    return out;
}

// Of names that what isn't an article has as well, none is a title: those of people, goods, mails.
bool is_title_or_text(std::string_view name) {
    constexpr auto kVague = std::to_array<std::string_view>(
        {"name", "head", "heading", "header", "subject", "story", "paragraphs", "blocks"});
    const auto known = json_name(name);
    if (!known) return loose_text_rank(name).has_value();
    const auto small = ascii::lower(name);
    return (known->field == JsonField::title || known->field == JsonField::body) &&
           std::find(kVague.begin(), kVague.end(), small) == kVague.end();
}

// The first rows; empty where the text begins with none of that separator.
std::vector<Fields> first_rows(std::string_view text, char separator) {
    constexpr std::size_t kRows = 8;
    std::vector<Fields> rows;
    while (!text.empty() && rows.size() < kRows) {
        const auto size = std::min(table_row_size(text, separator), text.size());
        auto fields = table_fields(text.substr(0, size), separator);
        if (!fields) return {};
        text.remove_prefix(size);
        if (fields->size() == 1 && ascii::trimmed(fields->front()).empty()) continue;
        rows.push_back(*std::move(fields));
    }
    return rows;
}

bool is_figure(std::string_view field) {
    return field.find_first_of("0123456789") != field.npos &&
           field.find_first_not_of("0123456789 .,:;/+-%Ee") == field.npos;
}

// Two fifths of what stands below the names, and three columns and rows at least.
bool is_of_figures(const std::vector<Fields>& rows) {
    if (rows.size() < 3 || rows.front().size() < 3) return false;
    std::size_t figures = 0;
    std::size_t all = 0;
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
        all += row->size();
        figures += static_cast<std::size_t>(std::count_if(row->begin(), row->end(), is_figure));
    }
    return figures * 5 >= all * 2;
}

// The names as an error shows them.
std::string listed(const Fields& names) {
    constexpr std::size_t kMost = 12;
    constexpr std::size_t kLongest = 40;
    std::string list;
    for (std::size_t i = 0; i < names.size() && i < kMost; ++i) {
        auto name = clean_line(names[i]);
        if (name.size() > kLongest) name = name.substr(0, name.rfind(' ', kLongest)) + " …";
        list += (i == 0 ? "" : ", ") + (name.empty() ? std::string("(no name)") : name);
    }
    if (names.size() > kMost) list += ", …";
    return list;
}

Error too_wide(std::size_t columns, std::size_t bytes) {
    return {
        ErrorKind::input,
        columns > kMaxTableColumns
            ? fmt::format("is a table (CSV) of {} columns, and more than {} aren't read", columns,
                          kMaxTableColumns)
            : fmt::format("is a table (CSV) whose columns have {} bytes of names, and more than {} "
                          "aren't read",
                          bytes, kMaxTableNamesBytes),
        "keep the columns of title, date, source and text"};
}

// Rows of as many words each, parted by blanks, of which most are figures, or all where the rows
// are few: what programs list for programs ("1 0 184 1").
bool is_list_of_figures(std::string_view text) {
    constexpr std::size_t kRows = 100;
    constexpr std::size_t kFewestRows = 8;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t figures = 0;
    while (!text.empty() && rows < kRows) {
        auto row = ascii::trimmed(text.substr(0, text.find('\n')));
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
        if (row.empty()) continue;
        std::size_t words = 0;
        while (!row.empty()) {
            const auto word = row.substr(0, row.find_first_of(" \t"));
            row = ascii::trimmed(row.substr(word.size()));
            ++words;
            if (is_figure(word)) ++figures;
        }
        if (rows == 0) columns = words;
        if (words != columns) return false;
        ++rows;
    }
    if (columns < 2 || rows < 2) return false;
    const auto all = rows * columns;
    return rows < kFewestRows ? figures == all : figures * 4 >= all * 3;
}

}  // namespace

std::size_t known_columns(std::string_view names, char separator, const ParseOptions& options) {
    const auto fields = table_fields(names, separator);
    if (!fields) return 0;
    std::size_t known = 0;
    bool has_title = false;
    bool has_text = false;
    for (const auto& field : *fields) {
        const auto name = ascii::trimmed(field);
        const auto meant = json_name(name);
        if (meant || loose_text_rank(name)) ++known;
        const bool is_title = meant && meant->field == JsonField::title;
        if (is_title_or_text(name)) (is_title ? has_title : has_text) = true;
    }
    // People have a title, too; an article has something else that is known.
    has_text = has_text || (has_title && known > 1);
    JsonValue object;
    object.kind = JsonValue::Kind::object;
    std::vector<std::string> keys(fields->size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        append_json_string(keys[i], ascii::trimmed((*fields)[i]));
        JsonValue& member = object.children.emplace_back();
        member.key = std::string_view(keys[i]).substr(1, keys[i].size() - 2);
    }
    for (const auto& [field, path] : options.json_paths) {
        if (json_at_path(object, path) == nullptr) continue;
        ++known;
        has_text = has_text || field == "title" || field == "body";
    }
    return has_text ? known : 0;
}

Result<std::vector<Draft>> read_row(std::string_view rows, char separator, std::uint64_t line,
                                    const ParseOptions& options) {
    const auto size = table_row_size(rows, separator);
    const auto names = table_fields(rows.substr(0, size), separator);
    auto values = size == rows.npos ? std::nullopt : table_fields(rows.substr(size), separator);
    if (!names || !values || names->size() != values->size())
        return Error{ErrorKind::input, "a row that doesn't fit its table", ""};
    if (std::all_of(values->begin(), values->end(),
                    [](const auto& value) { return is_nothing(ascii::trimmed(value)); }))
        return std::vector<Draft>();
    if (separator == '\t') {
        for (auto& value : *values) {
            if (!is_nothing(value)) value = without_escapes(value);
        }
    }
    auto drafts = read_json(as_json(*names, *values), options, line);
    if (drafts) {
        for (Draft& draft : *drafts) draft.line = line;
    }
    return drafts;
}

std::optional<Error> unread_table(std::string_view utf8, std::string_view name,
                                  const ParseOptions& options) {
    const auto small = ascii::lower(name);
    const bool is_named = small.ends_with(".csv") || small.ends_with(".tsv");
    for (const char separator : {',', ';', '\t', '|'}) {
        const auto names = utf8.substr(0, table_row_size(utf8, separator));
        const bool is_known = is_named && names.find(separator) != names.npos &&
                              known_columns(names, separator, options) > 0;
        const auto rows = first_rows(utf8, separator);
        const auto width = rows.empty() ? 0 : rows.front().size();
        if (is_known && (width > kMaxTableColumns || names.size() > kMaxTableNamesBytes))
            return too_wide(width, names.size());
        if (is_known && rows.size() == 1)
            return Error{ErrorKind::input, "is a table (CSV) without any row", ""};
        if (is_known)
            return Error{ErrorKind::input,
                         "is a table (CSV) whose rows don't have the columns of its first row", ""};
        // A single row, too, where the name and the tab leave no doubt.
        const std::size_t fewest = separator == '\t' && small.ends_with(".tsv") ? 1 : 2;
        if (rows.size() < fewest || width < 2) continue;
        const auto columns = rows.front().size();
        const auto whole = std::count_if(rows.begin(), rows.end(), [&](const Fields& fields) {
            return fields.size() == columns;
        });
        const bool is_table =
            is_named ? static_cast<std::size_t>(whole) >= fewest && 2 * whole >= std::ssize(rows)
                     : whole == std::ssize(rows) && is_of_figures(rows);
        if (is_table)
            return Error{
                ErrorKind::input,
                "is a table (CSV) without a column for a title or a text: " + listed(rows.front()),
                "name the columns: --map title=NAME --map body=NAME; the first row must "
                "have the names"};
    }
    if (is_list_of_figures(utf8)) return Error{ErrorKind::input, "is a list of figures", ""};
    return std::nullopt;
}

}  // namespace newsidx
