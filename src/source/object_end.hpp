// Where a JSON object, list or string ends, in bytes that come piece by piece.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsidx {

// Follows brackets and strings and nothing else: what it finds may still be no valid JSON. It gives
// up on an object that was never closed where the next one begins, so that a broken one costs no
// other: no line end lies in a string, and no object follows a whole value.
class ObjectEnd {
public:
    // `piece` goes on where the last one ended; the first begins with '{', '[' or '"'. The size of
    // what belongs to the value, npos when its end is not in it. Begins anew behind that.
    std::size_t find(std::string_view piece);

private:
    // What of `piece` from `at` on lies in the string: up to its closing quote or line end.
    std::size_t skip_string(std::string_view piece, std::size_t at);
    void open(bool array);
    [[nodiscard]] bool may_begin_object() const;

    static constexpr std::size_t kKnownDepth = 64;  // below it any bracket is believed

    std::size_t depth_ = 0;
    std::uint64_t arrays_ = 0;  // a bit a depth
    char last_ = ':';           // byte outside strings, blanks aside
    bool in_string_ = false;
    bool is_escaped_ = false;  // an odd number of backslashes stands before the next byte
};

}  // namespace newsidx
