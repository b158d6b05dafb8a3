// Runs in a temporary file, and reading them back side by side.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "index/bulk_run.hpp"
#include "index/file_operations.hpp"

namespace newsidx {

// Writes at the end of a file in pieces of a quarter of a megabyte.
class AppendFile {
public:
    explicit AppendFile(File file) : file_(std::move(file)) {}

    [[nodiscard]] Status append(std::string_view bytes);
    // What was appended so far, written or still in memory.
    [[nodiscard]] Status read_at(std::string& out, std::uint64_t offset, std::size_t size) const;
    [[nodiscard]] Status flush();
    [[nodiscard]] std::uint64_t size() const { return written_ + buffer_.size(); }
    [[nodiscard]] const File& file() const { return file_; }

private:
    File file_;
    std::string buffer_;
    std::uint64_t written_ = 0;
};

// One run in a file.
class RunCursor : public RunSource {
public:
    // Reads bytes [begin, end) of the file through `buffer_bytes` of memory, more where one key
    // has more.
    RunCursor(const File& file, std::uint64_t begin, std::uint64_t end, std::size_t buffer_bytes);

    [[nodiscard]] Result<bool> next() override;
    [[nodiscard]] std::string_view key() const override { return key_; }
    [[nodiscard]] Result<std::string_view> stream() override;

private:
    [[nodiscard]] Status need(std::size_t bytes);
    [[nodiscard]] std::uint64_t unread() const { return end_ - file_at_ + (filled_ - at_); }

    const File* file_;
    std::uint64_t file_at_;  // where the buffer's bytes end
    std::uint64_t end_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::size_t filled_ = 0;
    std::string key_;
    std::size_t stream_bytes_ = 0;  // of the key at hand, not yet read or skipped
};

// All runs of one build but the last one, which needn't leave memory.
class RunFile {
public:
    explicit RunFile(File file) : file_(std::move(file)) {}

    // Writes the buffer away as one more run, and empties it.
    [[nodiscard]] Status add(RunBuffer& buffer);
    // All runs in the order they were added, before their first keys. The file must outlive them.
    [[nodiscard]] Result<std::vector<std::unique_ptr<RunSource>>> runs();

private:
    AppendFile file_;
    std::vector<std::uint64_t> ends_;
};

}  // namespace newsidx
