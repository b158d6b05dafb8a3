// The one seam where Xapian's exceptions become Errors.
#pragma once

#include <string>
#include <utility>

#include "base/error.hpp"
#include "base/result.hpp"

namespace newsidx {

// Of the exception that is being handled, an Error about `thing`; `overtaken` as in guard_xapian.
// Throws on what is neither Xapian's nor of its making.
[[nodiscard]] Error error_of_xapian(const std::string& thing, bool* overtaken);

// Runs `fn`, which returns a Result or a Status, and answers what Xapian throws in it as an Error
// about `thing`. With `overtaken` given, what a writer at work may have caused sets it: the caller
// may look again.
template <typename Fn>
auto guard_xapian(const std::string& thing, Fn&& fn, bool* overtaken = nullptr) -> decltype(fn()) {
    try {
        return std::forward<Fn>(fn)();
    } catch (...) {
        return error_of_xapian(thing, overtaken);
    }
}

}  // namespace newsidx
