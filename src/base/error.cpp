#include "base/error.hpp"

#include <cerrno>
#include <system_error>

namespace newsidx {
namespace {

constexpr const char* kDiskFullHint =
    "make room on the disk, then the same again; what was committed is safe";

}  // namespace

int exit_code(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::not_found:
            return 1;
        case ErrorKind::usage:
        case ErrorKind::query:
            return 2;
        case ErrorKind::input:
            return 3;
        case ErrorKind::no_index:
        case ErrorKind::schema:
            return 4;
        case ErrorKind::locked:
            return 5;
        case ErrorKind::damaged:
            return 6;
        case ErrorKind::system:
            break;
    }
    return 7;
}

Error system_error(const std::string& what, int error_number) {
    return {ErrorKind::system, what + ": " + std::generic_category().message(error_number),
            error_number == ENOSPC ? kDiskFullHint : ""};
}

}  // namespace newsidx
