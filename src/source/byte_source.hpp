// Bytes that come piece by piece: from a file, or out of a container that is being unpacked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/raw_vector.hpp"
#include "base/result.hpp"

namespace newsidx {

class ByteSource {
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    // The next bytes, "" at the end; the view lives until the next call.
    [[nodiscard]] virtual Result<std::string_view> read() = 0;
};

// Gives back what was looked at, then goes on with the source behind it.
class PeekedSource : public ByteSource {
public:
    explicit PeekedSource(ByteSource& behind) : behind_(behind) {}

    // At least `size` bytes of what comes next when there are so many; read() gives them again. An
    // error behind the first byte waits until that has been read.
    [[nodiscard]] Result<std::string_view> peek(std::size_t size);
    [[nodiscard]] Result<std::string_view> read() override;

private:
    ByteSource& behind_;
    std::string peeked_;
    std::string given_;
    bool ended_ = false;
    std::optional<Error> trouble_;
};

// A regular file, as long as it was when it was opened, or standard input. `consumed`, which must
// outlive it, grows by what is read.
class FileSource : public ByteSource {
public:
    // Opens without waiting and refuses what is no regular file: a FIFO must not stop the run.
    // Errors here and in reading are of kind input and don't name the path, which the caller has.
    [[nodiscard]] static Result<int> open(const std::string& path);
    // Opens what need not be a file: a pipe, as a shell's <(…) makes one, or a device. It waits for
    // a pipe's writer.
    [[nodiscard]] static Result<int> open_stream(const std::string& path);

    // Takes the descriptor, and adds what is read to `consumed`, which must outlive it.
    FileSource(int descriptor, std::uint64_t& consumed);
    ~FileSource() override;
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;

    [[nodiscard]] Result<std::string_view> read() override;

    // Waits so long for something to read, or for the end; false when neither has come.
    [[nodiscard]] bool wait(int milliseconds) const;

private:
    int descriptor_;
    std::uint64_t& consumed_;
    RawVector<char> buffer_;  // most files are shorter: what isn't read isn't touched
    bool is_regular_ = false;
    // Of a regular file that knows its size; a log that grows faster than it is read has no end.
    std::optional<std::uint64_t> left_;
};

}  // namespace newsidx
