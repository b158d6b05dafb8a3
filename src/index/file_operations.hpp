// Files as we write them ourselves, without Xapian: every call can fail, and tests can make each
// one fail.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace newsidx {

// The system calls that change a disk, with their errno contract. Tests put faults in between.
class FileOperations {
public:
    virtual ~FileOperations() = default;
    virtual ssize_t write_at(int file, const char* bytes, std::size_t size, off_t offset);
    virtual int sync(int file);
    virtual int rename(const char* from, const char* to);
    // Both names change hands at once.
    virtual int exchange(const char* one, const char* other);
};

// One open file; closed by the destructor. Not shared between threads.
class File {
public:
    // Makes the file, or opens and keeps what is there.
    [[nodiscard]] static Result<File> open(FileOperations& operations, const std::string& path);
    // A file that is there, and is changed.
    [[nodiscard]] static Result<File> open_to_change(FileOperations& operations,
                                                     const std::string& path);
    // A file that is there and is only read.
    [[nodiscard]] static Result<File> open_to_read(FileOperations& operations,
                                                   const std::string& path);
    // A file without a name in `folder`: gone with this object, or with the process.
    [[nodiscard]] static Result<File> temporary(FileOperations& operations,
                                                const std::string& folder);
    ~File();
    File(File&& other) noexcept;
    File& operator=(File&& other) noexcept;

    [[nodiscard]] Status write_at(std::string_view bytes, std::uint64_t offset);
    // Fills all of `bytes`; an error of kind damaged when the file ends before.
    [[nodiscard]] Status read_at(char* bytes, std::size_t size, std::uint64_t offset) const;
    [[nodiscard]] Status truncate(std::uint64_t size);
    [[nodiscard]] Status sync() const;

private:
    File(FileOperations& operations, std::string path, int file)
        : operations_(&operations), path_(std::move(path)), file_(file) {}

    FileOperations* operations_;
    std::string path_;  // for messages
    int file_;
};

// Puts the names in a folder on disk.
[[nodiscard]] Status sync_folder(FileOperations& operations, const std::string& path);

}  // namespace newsidx
