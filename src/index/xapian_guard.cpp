#include "index/xapian_guard.hpp"

#include <xapian.h>

#include <cerrno>
#include <new>
#include <stdexcept>
#include <string_view>
#include <system_error>

namespace newsidx {
namespace {

// Of what Xapian says that the system said, or nullptr, when a file could not be opened: whether
// it is another trouble than that the file is absent or not to be read.
bool is_refusal_of_system(const char* said) {
    if (said == nullptr) return false;
    for (const int of_the_file : {ENOENT, ENOTDIR, EACCES}) {
        if (said == std::generic_category().message(of_the_file)) return false;
    }
    return true;
}

// Behind the last colon of what Xapian says; all where there is none.
std::string_view last_reason(std::string_view said) {
    const auto colon = said.rfind(": ");
    return colon == std::string_view::npos ? said : said.substr(colon + 2);
}

// What the system refused, told without Xapian's words for what it was at: a block, a lock file.
Error refused(const std::string& thing, std::string_view said, std::string_view reason) {
    const std::string of(thing + ": " + std::string(reason));
    if (said.starts_with("Error writing")) {
        if (reason == std::generic_category().message(ENOSPC))
            return system_error("can't write " + thing, ENOSPC);
        return {ErrorKind::system, "can't write " + of, ""};
    }
    if (said.starts_with("Error reading")) return {ErrorKind::system, "can't read " + of, ""};
    if (said.starts_with("Unable to get write lock"))
        return {ErrorKind::system, "can't lock " + of, "ask who owns it, or name another --db"};
    return {ErrorKind::system, thing + ": " + std::string(said) + ": " + std::string(reason), ""};
}

}  // namespace

// Xapian::Error has no virtual functions: its classes are caught one by one, here only.
Error error_of_xapian(const std::string& thing, bool* overtaken) {
    try {
        throw;
    } catch (const Xapian::DatabaseLockError& e) {
        // One class for two troubles: somebody has the lock, or there is no way to take it.
        const std::string& said = e.get_msg();
        if (!said.ends_with("already locked")) return refused(thing, said, last_reason(said));
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
        if (is_refusal_of_system(e.get_error_string())) {
            return Error{ErrorKind::system,
                         thing + ": " + e.get_msg() + ": " + e.get_error_string(), ""};
        }
        return Error{ErrorKind::no_index, "no index at " + thing + ": " + e.get_msg(),
                     "newsidx --db DIR add PATH"};
    } catch (const Xapian::DatabaseError& e) {
        if (e.get_error_string() != nullptr)
            return refused(thing, e.get_msg(), e.get_error_string());
        // A commit that the system refused; so was the way back to the last one, which is there.
        if (e.get_msg().starts_with("Modifications failed (DatabaseError:") ||
            e.get_msg().starts_with("Modifications failed (DatabaseOpeningError:"))
            return Error{ErrorKind::system, thing + ": " + e.get_msg(), ""};
        // The system had no objection: a block lies behind the end of its file, say.
        if (overtaken != nullptr) *overtaken = true;
        return Error{ErrorKind::damaged, thing + " is damaged: " + e.get_msg(), "newsidx verify"};
    } catch (const Xapian::DocNotFoundError& e) {
        // Only what one table says is in another one is asked for.
        if (overtaken != nullptr) *overtaken = true;
        return Error{ErrorKind::damaged, thing + " is damaged: " + e.get_msg(), "newsidx verify"};
    } catch (const Xapian::RangeError& e) {
        if (overtaken != nullptr) *overtaken = true;
        return Error{ErrorKind::damaged, thing + " is damaged: " + e.get_msg(), "newsidx verify"};
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
