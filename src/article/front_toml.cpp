#include "article/front_fields.hpp"

#define TOML_HEADER_ONLY 1  // its library would be one more to load
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <sstream>

#include "base/ascii.hpp"

namespace newsidx {
namespace {

// A date or number as it is written in TOML, which dates are read from.
template <typename T>
std::string printed(const toml::value<T>& value) {
    std::ostringstream out;
    out << *value;
    return std::move(out).str();
}

void append_text(const toml::node& node, std::vector<std::string>& texts) {
    if (const auto* text = node.as_string()) texts.push_back(**text);
    if (const auto* date = node.as_date()) texts.push_back(printed(*date));
    if (const auto* time = node.as_date_time()) texts.push_back(printed(*time));
    if (const auto* number = node.as_integer()) texts.push_back(printed(*number));
    const auto* table = node.as_table();
    const auto* name = table == nullptr ? nullptr : table->get_as<std::string>("name");
    if (name != nullptr) texts.push_back(**name);
}

void add_fields(const toml::table& table, FrontFields& fields) {
    for (const auto& [key, node] : table) {
        auto& texts = fields[ascii::lower(key.str())];
        if (const auto* list = node.as_array()) {
            for (const toml::node& one : *list) append_text(one, texts);
        } else {
            append_text(node, texts);
        }
    }
}

}  // namespace

std::optional<FrontFields> read_toml(std::string_view toml) {
    const toml::parse_result parsed = toml::parse(toml);
    if (!parsed) return std::nullopt;
    FrontFields fields;
    add_fields(parsed.table(), fields);
    for (const auto& [key, node] : parsed.table()) {
        const auto* inner = node.as_table();
        if (inner == nullptr ||
            std::find(kInnerTables.begin(), kInnerTables.end(), key.str()) == kInnerTables.end())
            continue;
        add_fields(*inner, fields);
    }
    return fields;
}

}  // namespace newsidx
