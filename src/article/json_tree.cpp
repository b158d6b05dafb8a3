// Reads JSON with simdjson's forward-only interface, which leaves numbers and strings as written.
#include "article/json_tree.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <functional>

namespace newsidx {
namespace {

namespace ondemand = simdjson::ondemand;

Error broken_json(const std::string& place, std::string_view trouble) {
    return {ErrorKind::input, fmt::format("not valid JSON: {} at {}", trouble, place), ""};
}

// simdjson's first pass says that a string is broken but not where.
struct BrokenString {
    std::size_t offset = 0;
    std::string_view trouble;
};

BrokenString broken_string(std::string_view text) {
    bool inside = false;
    std::size_t opened = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') {
            inside = !inside;
            opened = i;
        } else if (inside && text[i] == '\\') {
            ++i;
        } else if (inside && static_cast<unsigned char>(text[i]) < 0x20 && text[i] != '\t') {
            return {i, "a control character inside a string"};
        }
    }
    return {opened, "a string that never ends"};
}

std::string_view trouble_of(simdjson::error_code code) {
    switch (code) {
        case simdjson::INCOMPLETE_ARRAY_OR_OBJECT:
            return "an array or object that never ends";
        case simdjson::T_ATOM_ERROR:
        case simdjson::F_ATOM_ERROR:
        case simdjson::N_ATOM_ERROR:
            return "an unknown word";
        default:
            return "something unexpected";
    }
}

// From behind the opening quote to the closing one, which the first pass has made sure of.
std::string_view raw_string(const char* begin) {
    for (const char* at = begin;; ++at) {
        at = std::strchr(at, '"');
        const char* slashes = at;
        while (slashes > begin && slashes[-1] == '\\') --slashes;
        if ((at - slashes) % 2 == 0) return {begin, static_cast<std::size_t>(at - begin)};
    }
}

// A number or word as written.
std::string_view token_of(ondemand::value& value) {
    const std::string_view token = value.raw_json_token();
    return token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
}

// What Python's json and pandas write where a number is missing, though JSON has no word for it: it
// is null.
bool is_no_number(std::string_view token) {
    return token == "NaN" || token == "Infinity" || token == "-Infinity";
}

// Builds the tree; the first error ends it.
class Builder {
public:
    simdjson::error_code build(ondemand::value value, JsonValue& out, int depth) {
        if (++values_ > kMaxJsonValues) return simdjson::CAPACITY;
        ondemand::json_type type{};
        if (const auto error = value.type().get(type))
            return is_no_number(token_of(value)) ? simdjson::SUCCESS : error;
        switch (type) {
            case ondemand::json_type::object:
                return build_object(value, out, depth);
            case ondemand::json_type::array:
                return build_array(value, out, depth);
            case ondemand::json_type::string: {
                ondemand::raw_json_string text;
                if (const auto error = value.get_raw_json_string().get(text)) return error;
                out.kind = JsonValue::Kind::string;
                out.raw = raw_string(text.raw());
                return simdjson::SUCCESS;
            }
            case ondemand::json_type::number:  // as written: it may not fit any of our types
                if (is_no_number(token_of(value))) return simdjson::SUCCESS;
                out.kind = JsonValue::Kind::number;
                out.raw = token_of(value);
                return simdjson::SUCCESS;
            case ondemand::json_type::boolean: {
                out.kind = JsonValue::Kind::boolean;
                bool unused = false;
                return value.get_bool().get(unused);
            }
            case ondemand::json_type::null: {
                bool is_null = false;
                const auto error = value.is_null().get(is_null);
                return error || is_null ? error : simdjson::N_ATOM_ERROR;
            }
        }
        return simdjson::INCORRECT_TYPE;
    }

private:
    simdjson::error_code build_object(ondemand::value value, JsonValue& out, int depth) {
        out.kind = JsonValue::Kind::skipped;
        if (depth >= kMaxJsonDepth) return simdjson::SUCCESS;  // not touched: simdjson steps over
        out.kind = JsonValue::Kind::object;
        ondemand::object object;
        if (const auto error = value.get_object().get(object)) return error;
        for (auto field : object) {
            if (field.error()) return field.error();
            auto& child = out.children.emplace_back();
            child.key = raw_string(field.value_unsafe().key().raw());
            if (const auto error = build(field.value_unsafe().value(), child, depth + 1)) {
                return error;
            }
        }
        return simdjson::SUCCESS;
    }

    simdjson::error_code build_array(ondemand::value value, JsonValue& out, int depth) {
        out.kind = JsonValue::Kind::skipped;
        if (depth >= kMaxJsonDepth) return simdjson::SUCCESS;
        out.kind = JsonValue::Kind::array;
        ondemand::array array;
        if (const auto error = value.get_array().get(array)) return error;
        for (auto element : array) {
            if (element.error()) return element.error();
            auto& child = out.children.emplace_back();
            if (const auto error = build(element.value_unsafe(), child, depth + 1)) return error;
        }
        return simdjson::SUCCESS;
    }

    std::size_t values_ = 0;
};

// The error for what is wrong at an offset, in bytes, of the text.
using Broken = std::function<Error(std::size_t offset, std::string_view trouble)>;

// Begins to read `buffer`, the text with simdjson's padding.
Status open_document(std::string_view text, std::vector<char>& buffer, ondemand::parser& parser,
                     ondemand::document& document, const Broken& broken) {
    const auto open = [&] {
        return parser.iterate(buffer.data(), text.size(), buffer.size()).get(document);
    };
    auto opened = open();
    if (opened == simdjson::UNESCAPED_CHARS) {  // between values a tab is a blank, too
        std::replace(buffer.begin(), buffer.end(), '\t', ' ');
        opened = open();
    }
    switch (opened) {
        case simdjson::SUCCESS:
            return {};
        case simdjson::EMPTY:
            return broken(0, "nothing in it");
        case simdjson::UNCLOSED_STRING:
        case simdjson::UNESCAPED_CHARS: {
            const auto string = broken_string(text);
            return broken(string.offset, string.trouble);
        }
        case simdjson::UTF8_ERROR:
            return Error{ErrorKind::input, "not valid JSON: bytes that are not UTF-8", ""};
        default:
            return broken(0, trouble_of(opened));
    }
}

Error too_much_json(std::string what) {
    return {ErrorKind::input, std::move(what), "write one object a line (JSONL)"};
}

}  // namespace

Result<JsonTree> JsonTree::parse(std::string_view text, TextPlace place) {
    if (text.size() > kMaxJsonBytes)
        return too_much_json(
            fmt::format("more than {} MB of JSON in one piece", kMaxJsonBytes >> 20U));
    const Broken broken = [&](std::size_t offset, std::string_view trouble) {
        return broken_json(name_of_place(text, offset, place), trouble);
    };
    JsonTree tree;
    tree.buffer_.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    tree.buffer_.assign(text.begin(), text.end());
    tree.buffer_.resize(text.size() + simdjson::SIMDJSON_PADDING);  // zeros, as simdjson reads them
    ondemand::parser parser;
    ondemand::document document;
    if (auto opened = open_document(text, tree.buffer_, parser, document, broken); !opened)
        return opened.error();

    ondemand::value root;
    auto failed = document.get_value().get(root);
    if (failed == simdjson::SCALAR_DOCUMENT_AS_VALUE)
        return broken(text.find_first_not_of(" \t\r\n"), "neither object nor array");
    if (!failed) failed = Builder().build(root, tree.root_, 0);
    if (failed == simdjson::CAPACITY)
        return too_much_json(
            fmt::format("more than {} values in one piece of JSON", kMaxJsonValues));
    const char* const begin = tree.buffer_.data();
    const char* at = nullptr;
    const bool at_end = document.current_location().get(at) != simdjson::SUCCESS;
    tree.end_ = at_end || at < begin ? text.size() : static_cast<std::size_t>(at - begin);
    if (!failed) return tree;
    if (tree.end_ >= text.size()) return broken(text.size(), "an array or object that never ends");
    return broken(tree.end_, trouble_of(failed));
}

const JsonValue* json_member(const JsonValue& object, std::string_view key) {
    if (object.kind != JsonValue::Kind::object) return nullptr;
    const auto found =
        std::find_if(object.children.rbegin(), object.children.rend(), [&](const JsonValue& child) {
            return child.key == key ||
                   (child.key.find('\\') != child.key.npos && unescape_json(child.key) == key);
        });
    return found == object.children.rend() ? nullptr : &*found;
}

}  // namespace newsidx
