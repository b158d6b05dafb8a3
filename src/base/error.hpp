// What can go wrong, in the terms of the person at the prompt. Knows nothing of where it happened.
#pragma once

#include <optional>
#include <string>

#include "base/span.hpp"

namespace newsidx {

// Decides the exit code (DESIGN: 1 not_found, 2 usage and query, 3 input, 4 no_index and schema, 5
// locked, 6 damaged, 7 system).
enum class ErrorKind { not_found, usage, query, input, no_index, schema, locked, damaged, system };

struct Error {
    ErrorKind kind = ErrorKind::system;
    std::string what;  // lower case, no full stop: the thing and its trouble
    std::string hint;  // the next step, or empty
    // Of a query that was understood and can't be answered: where in it, in bytes; nothing where
    // `what` shows the place, or a flag asked.
    std::optional<Span> place = std::nullopt;

    bool operator==(const Error&) const = default;
};

// The process's exit code for an error of this kind, 1 to 7.
[[nodiscard]] int exit_code(ErrorKind kind);

// An error of kind system that ends in the text of `error_number` (an errno value).
[[nodiscard]] Error system_error(const std::string& what, int error_number);

}  // namespace newsidx
