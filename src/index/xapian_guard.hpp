// The one seam where Xapian's exceptions become Errors. Xapian::Error has no virtual functions:
// classes are caught one by one, here only.
#pragma once

#include <xapian.h>

#include <new>
#include <stdexcept>
#include <string>
#include <utility>

#include "base/result.hpp"

namespace newsidx {

// Runs `fn`, which returns a Result or a Status, and answers what it throws as an Error about
// `thing`. With `overtaken` given, DatabaseModified and DatabaseCorrupt set it: the caller may look
// again.
template <typename Fn>
auto guard_xapian(const std::string& thing, Fn&& fn, bool* overtaken = nullptr) -> decltype(fn()) {
    try {
        return std::forward<Fn>(fn)();
    } catch (const Xapian::DatabaseLockError& e) {
        return Error{ErrorKind::locked, thing + " is locked by another writer",
                     "wait for it to end, or look for a newsidx that hangs"};
    } catch (const Xapian::DatabaseModifiedError& e) {
        if (overtaken != nullptr) *overtaken = true;
        return Error{ErrorKind::damaged,
                     thing + " changes faster than it can be read, or is damaged: " + e.get_msg(),
                     "newsidx verify"};
    } catch (const Xapian::DatabaseVersionError& e) {
        return Error{ErrorKind::schema,
                     thing + " was written by another version of Xapian: " + e.get_msg(), ""};
    } catch (const Xapian::DatabaseCorruptError& e) {
        if (overtaken != nullptr) *overtaken = true;
        return Error{ErrorKind::damaged, thing + " is damaged: " + e.get_msg(), "newsidx verify"};
    } catch (const Xapian::DatabaseOpeningError& e) {
        return Error{ErrorKind::no_index, "no index at " + thing + ": " + e.get_msg(),
                     "newsidx --db DIR add PATH"};
    } catch (const Xapian::DatabaseError& e) {
        return Error{ErrorKind::system,
                     thing + ": " + e.get_msg() +
                         (e.get_error_string() ? std::string(": ") + e.get_error_string() : ""),
                     ""};
    } catch (const Xapian::NetworkError& e) {
        return Error{ErrorKind::no_index, thing + " can't be reached: " + e.get_msg(), ""};
    } catch (const Xapian::Error& e) {
        return Error{ErrorKind::system,
                     thing + ": " + std::string(e.get_type()) + ": " + e.get_msg(), ""};
    } catch (const std::length_error&) {
        // Xapian builds a string of a length that it has read: nothing else here throws it.
        return Error{ErrorKind::damaged, thing + " is damaged: an impossible length",
                     "newsidx verify"};
    } catch (const std::bad_alloc&) {
        return Error{ErrorKind::system, "out of memory", ""};
    }
}

}  // namespace newsidx
