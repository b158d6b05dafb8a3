// Cuts HTML into tags, comments and text, as a browser would. Knows no element by name.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsidx {

// The attributes of a tag beyond these are passed over.
inline constexpr std::size_t kMaxTagAttributes = 100;

struct ScannedAttribute {
    std::string name;        // in small letters
    std::string_view value;  // character references as written
};

struct ScannedTag {
    std::string name;  // in small letters
    bool is_end = false;
    bool closes_itself = false;  // "<a/>": means nothing in HTML; nothing is inside in XHTML
    std::vector<ScannedAttribute> attributes;
    std::size_t end = 0;  // where the text goes on

    // Empty where it is not there.
    [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
};

// The tag that `html` has at `at`, where a '<' stands; none if it is no tag. A tag that the end of
// the text cuts off is dropped, as browsers do: its `name` is empty.
[[nodiscard]] std::optional<ScannedTag> scan_tag(std::string_view html, std::size_t at);

// Where the comment, doctype or processing instruction at `at` ends; nothing if there is none.
[[nodiscard]] std::optional<std::size_t> scan_comment(std::string_view html, std::size_t at);

// Where "</name" next stands at or after `from`; npos if nowhere.
[[nodiscard]] std::size_t find_end_tag(std::string_view html, std::string_view name,
                                       std::size_t from);

}  // namespace newsidx
