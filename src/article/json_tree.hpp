// A JSON text as a tree of views. Knows nothing of articles, and forgives what news archives hold:
// numbers of any size, NaN and Infinity (null), lone surrogates, repeated keys, values nested too
// deep to matter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/text_place.hpp"
#include "base/result.hpp"

namespace newsidx {

// What lies deeper is read over: it is there in the tree as a value of kind skipped.
inline constexpr int kMaxJsonDepth = 32;

// A text with more values than this is refused: each takes some 64 bytes while it is read.
inline constexpr std::size_t kMaxJsonValues = 2'000'000;

// A longer text is refused: twice what a file or record may have (kMaxTextBytes), as other
// encodings grow when they become UTF-8.
inline constexpr std::size_t kMaxJsonBytes = std::size_t{64} << 20U;

struct JsonValue {
    enum class Kind : std::uint8_t { null, boolean, number, string, array, object, skipped };

    Kind kind = Kind::null;
    std::string_view key;  // of a member of an object: between the quotes, escapes as written
    std::string_view raw;  // of a string: between the quotes, escapes as written; of a number: all
    std::vector<JsonValue> children;  // in the order written, repeated keys too
};

// The tree lives as long as its buffer: views point into it.
class JsonTree {
public:
    // Errors name places in the file where `text` begins at `begin`. A tab inside a string, which
    // JSON forbids, is a blank.
    [[nodiscard]] static Result<JsonTree> parse(std::string_view text, TextPlace begin = {});

    [[nodiscard]] const JsonValue& root() const { return root_; }

    // What follows the first value, white space aside: one offset into the text; its size if
    // nothing does.
    [[nodiscard]] std::size_t end() const { return end_; }

private:
    std::vector<char> buffer_;
    JsonValue root_;
    std::size_t end_ = 0;
};

// The member of that name, the last one where it is repeated; null where there is none.
[[nodiscard]] const JsonValue* json_member(const JsonValue& object, std::string_view key);

// Whether nothing but JSON's blanks is in it.
[[nodiscard]] inline bool is_blank_text(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

// A string's text: escapes undone, a surrogate without its partner as U+FFFD.
[[nodiscard]] std::string unescape_json(std::string_view raw);

}  // namespace newsidx
