// Bytes into raw texts: one text a file, or one a line where the lines are JSON objects.
#pragma once

#include <functional>

#include "base/location.hpp"
#include "base/result.hpp"
#include "source/byte_source.hpp"
#include "source/source.hpp"

namespace newsidx {

// Whether a text that begins so is a stream of JSON objects, one a line: its first line is a whole
// object and another begins after it, or its name ends in .jsonl or .ndjson. `complete`: there is
// nothing after `head`.
[[nodiscard]] bool is_record_stream(std::string_view head, bool complete, std::string_view name);

// Gives each text to `sink` (false stops), each record that is too long to `failed`. An error of
// kind input when the text is too long or its bytes can't be read to the end; what came before has
// been given. True when not stopped.
[[nodiscard]] Result<bool> cut_texts(
    PeekedSource& bytes, const Location& location, const std::function<bool(RawText)>& sink,
    const std::function<void(const Location&, const Error&)>& failed);

}  // namespace newsidx
