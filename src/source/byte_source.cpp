#include "source/byte_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace newsidx {
namespace {

constexpr std::size_t kChunkBytes = 128 * 1024;

Error input_error(const std::string& name, int number) {
    Error error = system_error(name, number);
    error.kind = ErrorKind::input;
    return error;
}

}  // namespace

Result<std::string_view> PeekedSource::peek(std::size_t size) {
    while (peeked_.size() < size && !ended_) {
        auto more = behind_.read();
        if (!more) return more.error();
        ended_ = more->empty();
        peeked_.append(*more);
    }
    return std::string_view(peeked_);
}

Result<std::string_view> PeekedSource::read() {
    if (!peeked_.empty()) {
        given_ = std::exchange(peeked_, {});
        return std::string_view(given_);
    }
    if (ended_) return std::string_view();
    return behind_.read();
}

Result<int> FileSource::open(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) return input_error(path, errno);
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) {
        const int number = errno;
        ::close(descriptor);
        return input_error(path, number);
    }
    if (!S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return Error{ErrorKind::input, path + " is not a regular file", ""};
    }
    return descriptor;
}

FileSource::FileSource(int descriptor, std::string name, std::uint64_t& consumed)
    : descriptor_(descriptor),
      name_(std::move(name)),
      consumed_(consumed),
      buffer_(kChunkBytes, '\0') {}

FileSource::~FileSource() {
    if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

Result<std::string_view> FileSource::read() {
    while (true) {
        const ssize_t got = ::read(descriptor_, buffer_.data(), buffer_.size());
        if (got >= 0) {
            consumed_ += static_cast<std::uint64_t>(got);
            return std::string_view(buffer_).substr(0, static_cast<std::size_t>(got));
        }
        if (errno != EINTR) return input_error(name_, errno);
    }
}

}  // namespace newsidx
