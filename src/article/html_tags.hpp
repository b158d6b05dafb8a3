// What slim_html does with each tag.
#pragma once

#include <string_view>

namespace newsidx {

struct TagRule {
    enum class Fate : unsigned char {
        keep,   // with a start and an end
        empty,  // keep; it has no end
        drop,   // the tag alone, what stands between start and end stays
        skip,   // up to its end tag
        raw,    // as skip, and what is inside is not markup
    };
    Fate fate = Fate::keep;
    bool is_block = false;  // ends an open paragraph, and inline end tags don't reach past it
    std::string_view emitted_as{};  // the name it goes on under; empty: its own
};

// `name` in small letters.
[[nodiscard]] TagRule tag_rule(std::string_view name);

}  // namespace newsidx
