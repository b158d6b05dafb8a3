#include "index/file_operations.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace newsidx {

ssize_t FileOperations::write_at(int file, const char* bytes, std::size_t size, off_t offset) {
    return ::pwrite(file, bytes, size, offset);
}

int FileOperations::sync(int file) { return ::fsync(file); }

int FileOperations::rename(const char* from, const char* to) { return std::rename(from, to); }

int FileOperations::exchange(const char* one, const char* other) {
    return ::renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}

Result<File> File::open(FileOperations& operations, const std::string& path) {
    constexpr mode_t kMode = 0666;  // less the user's umask
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kMode);
    if (file < 0) return system_error("can't write " + path, errno);
    return File(operations, path, file);
}

Result<File> File::open_to_change(FileOperations& operations, const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (file < 0) return system_error("can't write " + path, errno);
    return File(operations, path, file);
}

Result<File> File::open_to_read(FileOperations& operations, const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return system_error("can't read " + path, errno);
    return File(operations, path, file);
}

Result<File> File::temporary(FileOperations& operations, const std::string& folder) {
    std::string path = folder + "/add.XXXXXX";
    const int file = ::mkostemp(path.data(), O_CLOEXEC);
    if (file < 0) return system_error("can't make a temporary file in " + folder, errno);
    ::unlink(path.c_str());
    return File(operations, "temporary file in " + folder, file);
}

File::~File() {
    if (file_ >= 0) ::close(file_);
}

File::File(File&& other) noexcept
    : operations_(other.operations_),
      path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)) {}

File& File::operator=(File&& other) noexcept {
    std::swap(operations_, other.operations_);
    std::swap(path_, other.path_);
    std::swap(file_, other.file_);
    return *this;
}

Status File::write_at(std::string_view bytes, std::uint64_t offset) {
    while (!bytes.empty()) {
        const ssize_t written =
            operations_->write_at(file_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0)
            return system_error("can't write " + path_, written == 0 ? ENOSPC : errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
        offset += static_cast<std::uint64_t>(written);
    }
    return {};
}

Status File::read_at(char* bytes, std::size_t size, std::uint64_t offset) const {
    while (size > 0) {
        const ssize_t got = ::pread(file_, bytes, size, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return system_error("can't read " + path_, errno);
        if (got == 0) return Error{ErrorKind::damaged, path_ + " is shorter than it should be", ""};
        bytes += got;
        size -= static_cast<std::size_t>(got);
        offset += static_cast<std::uint64_t>(got);
    }
    return {};
}

Status File::truncate(std::uint64_t size) {
    if (::ftruncate(file_, static_cast<off_t>(size)) != 0)
        return system_error("can't cut " + path_, errno);
    return {};
}

Status File::sync() const {
    int done = 0;
    do {
        done = operations_->sync(file_);
    } while (done != 0 && errno == EINTR);
    if (done != 0) return system_error("can't sync " + path_, errno);
    return {};
}

Status sync_folder(FileOperations& operations, const std::string& path) {
    auto folder = File::open_to_read(operations, path);
    return folder ? folder->sync() : folder.error();
}

}  // namespace newsidx
