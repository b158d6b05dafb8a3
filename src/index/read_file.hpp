// A file to be read at any place, nothing else.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.hpp"

namespace newsidx {

// Closed by the destructor.
class ReadFile {
public:
    // Errors: system.
    [[nodiscard]] static Result<ReadFile> open(const std::string& path);
    ~ReadFile();
    ReadFile(ReadFile&& other) noexcept;
    ReadFile& operator=(ReadFile&& other) noexcept;

    [[nodiscard]] std::uint64_t size() const { return size_; }  // bytes, when it was opened
    // The bytes from `offset` on, fewer where the file ends before. Errors: system.
    [[nodiscard]] Result<std::string> read(std::uint64_t offset, std::size_t size) const;
    // The same into memory that is there; gives how many bytes.
    [[nodiscard]] Result<std::size_t> read_into(std::uint64_t offset, char* bytes,
                                                std::size_t size) const;

private:
    ReadFile(std::string path, int file, std::uint64_t size)
        : path_(std::move(path)), file_(file), size_(size) {}

    std::string path_;  // for messages
    int file_;
    std::uint64_t size_;
};

// errno when a file or folder can't be opened for reading, else 0. A look at its permissions is not
// enough: root and access lists have their own rules.
[[nodiscard]] int open_trouble(const std::string& path);

}  // namespace newsidx
