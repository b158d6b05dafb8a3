// Whether bytes are a stream of JSON objects, told by how they begin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "source/object_end.hpp"

namespace newsidx {

// The byte order mark of UTF-8 aside.
[[nodiscard]] std::string_view without_mark(std::string_view text);

// Looks at as much as it must. A text that begins with an object and has another behind it is a
// stream, whatever stands between later ones. Where something else stands among its first lines,
// they vote: log lines and rubbish make no text of a stream, and one object that a text quotes
// makes no stream of it.
class StreamBegin {
public:
    enum class Kind : std::uint8_t {
        unknown,     // as far as the bytes go
        text,        // anything else
        objects,     // an object, and whatever stands behind it is a record of its own
        all_records  // a stream for sure: an object alone is a record, too
    };

    // `is_named`: the name says so, and one object among the first lines is enough.
    explicit StreamBegin(bool is_named) : is_named_(is_named) {}

    // `head` are all bytes from the first one; each call brings more of them. `is_all`: no more
    // will come, and the answer isn't unknown.
    [[nodiscard]] Kind look(std::string_view head, bool is_all);

private:
    enum class State : std::uint8_t { line_begin, object, behind_object, rest_of_line };

    [[nodiscard]] Kind verdict() const;
    [[nodiscard]] Kind go_on(std::string_view text);
    [[nodiscard]] Kind begin_line(std::string_view text);
    [[nodiscard]] Kind end_object(std::string_view text);
    [[nodiscard]] bool is_first() const { return objects_ + others_ == 0; }

    static constexpr std::size_t kMostLines = 32;  // that vote

    bool is_named_;
    bool begins_with_object_ = false;
    State state_ = State::line_begin;
    ObjectEnd object_;
    std::size_t at_ = 0;       // what is before it has been looked at
    std::size_t objects_ = 0;  // that stand on lines of their own
    std::size_t others_ = 0;   // lines
};

}  // namespace newsidx
