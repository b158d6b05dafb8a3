// A stream of JSON objects cut into records, wherever their lines end.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/location.hpp"
#include "base/result.hpp"
#include "source/object_end.hpp"
#include "source/raw_text.hpp"

namespace newsidx {

// Gets each text; false stops.
using TextSink = std::function<bool(RawText)>;
using TextFailed = std::function<void(const Location&, const Error&)>;

// Holds one record at a time, at most kMaxRecordBytes (source/source.hpp); `failed` gets those that
// are longer. What stands between objects is a record up to its line's end: whoever reads it sees
// that it is none.
class Records {
public:
    // `is_stream`: each object is a record for sure. Else one object alone is a whole text.
    Records(const Location& location, bool is_stream, const TextSink& sink,
            const TextFailed& failed);

    // False when stopped.
    [[nodiscard]] bool add(std::string_view bytes);
    // What is left at the end of the bytes; not `complete`: only what was whole before they broke
    // off. False when stopped.
    [[nodiscard]] bool end(bool complete);

private:
    enum class State : std::uint8_t { between, object, rest_of_line, held };

    // Each takes from the front of `bytes` what is its own; false when stopped.
    bool take_object(std::string_view& bytes);
    bool take_line(std::string_view& bytes);
    bool take_behind_first(std::string_view& bytes);

    void skip_blanks(std::string_view& bytes);
    void keep(std::string_view part);
    bool give(Framing framing);

    Location location_;
    const TextSink& sink_;
    const TextFailed& failed_;
    State state_ = State::between;
    ObjectEnd object_;
    std::string record_;
    std::uint64_t line_ = 1;   // of the next byte
    std::uint64_t begin_ = 1;  // of the record
    bool is_stream_;           // and no whole text
    bool is_too_long_ = false;
};

}  // namespace newsidx
