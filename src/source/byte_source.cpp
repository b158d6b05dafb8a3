#include "source/byte_source.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace newsidx {
namespace {

constexpr std::size_t kChunkBytes = 128 * 1024;

// What is no regular file, by its name; "" for one.
std::string_view kind_of(mode_t mode) {
    switch (mode & S_IFMT) {
        case S_IFREG:
            return "";
        case S_IFIFO:
            return "a pipe";
        case S_IFSOCK:
            return "a socket";
        case S_IFCHR:
        case S_IFBLK:
            return "a device";
        default:
            return "a folder";
    }
}

Error not_regular(mode_t mode) {
    return Error{ErrorKind::input, "is " + std::string(kind_of(mode)) + ", no regular file", ""};
}

Error input_error(int number) {
    Error error = system_error("can't be read", number);
    error.kind = ErrorKind::input;
    return error;
}

}  // namespace

Result<std::string_view> PeekedSource::peek(std::size_t size) {
    while (peeked_.size() < size && !ended_ && !trouble_) {
        auto more = behind_.read();
        if (!more) {
            trouble_ = more.error();
        } else {
            ended_ = more->empty();
            peeked_.append(*more);
        }
    }
    if (peeked_.empty() && trouble_) return *trouble_;
    return std::string_view(peeked_);
}

Result<std::string_view> PeekedSource::read() {
    if (!peeked_.empty()) {
        given_ = std::exchange(peeked_, {});
        return std::string_view(given_);
    }
    if (trouble_) return *trouble_;
    if (ended_) return std::string_view();
    return behind_.read();
}

Result<int> FileSource::open(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    struct stat status {};
    if (descriptor < 0) {
        const int number = errno;
        // A socket can't be opened at all.
        if (number == ENXIO && ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode))
            return not_regular(status.st_mode);
        return input_error(number);
    }
    if (::fstat(descriptor, &status) != 0) {
        const int number = errno;
        ::close(descriptor);
        return input_error(number);
    }
    if (!S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return not_regular(status.st_mode);
    }
    return descriptor;
}

Result<int> FileSource::open_stream(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) return input_error(errno);
    return descriptor;
}

FileSource::FileSource(int descriptor, std::uint64_t& consumed)
    : descriptor_(descriptor), consumed_(consumed), buffer_(kChunkBytes) {
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) return;
    is_regular_ = true;
    const off_t at = ::lseek(descriptor_, 0, SEEK_CUR);
    // Files of the kernel's own say 0 and have bytes.
    if (status.st_size > 0 && at >= 0)
        left_ = static_cast<std::uint64_t>(std::max<off_t>(status.st_size - at, 0));
}

FileSource::~FileSource() {
    if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

Result<std::string_view> FileSource::read() {
    while (true) {
        const std::size_t wanted =
            left_ ? static_cast<std::size_t>(std::min<std::uint64_t>(*left_, buffer_.size()))
                  : buffer_.size();
        const ssize_t got = ::read(descriptor_, buffer_.data(), wanted);
        if (got >= 0) {
            if (left_) *left_ -= static_cast<std::uint64_t>(got);
            consumed_ += static_cast<std::uint64_t>(got);
            return std::string_view(buffer_.data(), static_cast<std::size_t>(got));
        }
        // A file of the kernel's own may go on for ever: its log, of what comes to be said.
        if (errno == EAGAIN && is_regular_)
            return Error{ErrorKind::input, "has nothing more to read yet, and no end", ""};
        // As the process was begun without one.
        if (errno == EBADF) return Error{ErrorKind::input, "is closed", ""};
        if (errno != EINTR) return input_error(errno);
    }
}

bool FileSource::wait(int milliseconds) const {
    if (is_regular_) return true;
    pollfd one{descriptor_, POLLIN, 0};
    const int ready = ::poll(&one, 1, milliseconds);
    // Other trouble than a signal is for read() to find.
    return ready > 0 || (ready < 0 && errno != EINTR);
}

}  // namespace newsidx
