#include "index/read_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace newsidx {

int open_trouble(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return errno;
    ::close(file);
    return 0;
}

Result<ReadFile> ReadFile::open(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return system_error("can't read " + path, errno);
    ReadFile opened(path, file, 0);
    struct stat about {};
    if (::fstat(file, &about) != 0) return system_error("can't read " + path, errno);
    opened.size_ = static_cast<std::uint64_t>(about.st_size);
    return opened;
}

ReadFile::~ReadFile() {
    if (file_ >= 0) ::close(file_);
}

ReadFile::ReadFile(ReadFile&& other) noexcept
    : path_(std::move(other.path_)), file_(std::exchange(other.file_, -1)), size_(other.size_) {}

ReadFile& ReadFile::operator=(ReadFile&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(file_, other.file_);
    std::swap(size_, other.size_);
    return *this;
}

Result<std::string> ReadFile::read(std::uint64_t offset, std::size_t size) const {
    std::string bytes(size, '\0');
    const auto got = read_into(offset, bytes.data(), size);
    if (!got) return got.error();
    bytes.resize(*got);
    return bytes;
}

Result<std::size_t> ReadFile::read_into(std::uint64_t offset, char* bytes, std::size_t size) const {
    std::size_t done = 0;
    while (done < size) {
        const auto got =
            ::pread(file_, bytes + done, size - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return system_error("can't read " + path_, errno);
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

}  // namespace newsidx
