// An answer of a web server as it was sent: its head, and its body without what HTTP packs it in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace newsidx {

struct HttpHead {
    int status = 0;
    std::string type;      // of the content, in small letters: "text/html"
    std::string encoding;  // of its letters, as declared, in small letters; "" where it isn't
    std::string packing;   // Content-Encoding, in small letters: "gzip"
    bool is_chunked = false;
    std::uint64_t length = 0;  // of the body, as the server said; 0 where it didn't
    std::size_t size = 0;      // with the blank line
};

// The head that `message` begins with; size 0 where it begins with none, or it doesn't end.
[[nodiscard]] HttpHead read_http_head(std::string_view message);

// The value of "Name: value" in a block of such lines, whatever the case of the name; "" without
// it.
[[nodiscard]] std::string_view header_value(std::string_view lines, std::string_view name);

// The body behind the head. Archives that have unpacked it may have left the head as it was: what
// isn't chunked or packed is taken as it is. An error of kind input where it is packed by something
// else than gzip, broken, shorter than was said, or longer than `most` bytes.
[[nodiscard]] Result<std::string> http_body(std::string_view body, const HttpHead& head,
                                            std::size_t most);

}  // namespace newsidx
