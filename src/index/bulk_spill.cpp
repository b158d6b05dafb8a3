#include "index/bulk_spill.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/bytes.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kAppendBytes = 256 * 1024;
constexpr std::size_t kAllCursorBytes = std::size_t{32} << 20U;  // memory of all cursors together
constexpr std::size_t kMinCursorBytes = 16 * 1024;
constexpr std::size_t kHeadBytes = 20;  // two varints

}  // namespace

Status AppendFile::append(std::string_view bytes) {
    buffer_.append(bytes);
    return buffer_.size() < kAppendBytes ? Status() : flush();
}

Status AppendFile::flush() {
    if (auto written = file_.write_at(buffer_, written_); !written) return written;
    written_ += buffer_.size();
    buffer_.clear();
    return {};
}

Status AppendFile::read_at(std::string& out, std::uint64_t offset, std::size_t size) const {
    if (offset >= written_) {
        out.assign(buffer_, static_cast<std::size_t>(offset - written_), size);
        return {};
    }
    out.resize(size);
    const auto on_disk = static_cast<std::size_t>(std::min<std::uint64_t>(size, written_ - offset));
    if (auto read = file_.read_at(out.data(), on_disk, offset); !read) return read;
    std::copy_n(buffer_.begin(), size - on_disk,
                out.begin() + static_cast<std::ptrdiff_t>(on_disk));
    return {};
}

RunCursor::RunCursor(const File& file, std::uint64_t begin, std::uint64_t end,
                     std::size_t buffer_bytes)
    : file_(&file), file_at_(begin), end_(end), buffer_(buffer_bytes, '\0') {}

// Makes `bytes` readable at at_, or what there is.
Status RunCursor::need(std::size_t bytes) {
    if (filled_ - at_ >= bytes) return {};
    std::memmove(buffer_.data(), buffer_.data() + at_, filled_ - at_);
    filled_ -= at_;
    at_ = 0;
    if (buffer_.size() < bytes) buffer_.resize(bytes);
    const auto more = static_cast<std::size_t>(
        std::min<std::uint64_t>(buffer_.size() - filled_, end_ - file_at_));
    if (auto read = file_->read_at(buffer_.data() + filled_, more, file_at_); !read) return read;
    file_at_ += more;
    filled_ += more;
    return {};
}

Result<bool> RunCursor::next() {
    if (stream_bytes_ > 0) {
        if (auto skipped = stream(); !skipped) return skipped.error();
    }
    if (unread() == 0) return false;
    if (auto read = need(kHeadBytes); !read) return read.error();
    const char* at = buffer_.data() + at_;
    const auto key_bytes = static_cast<std::size_t>(decode_varint(at));
    stream_bytes_ = static_cast<std::size_t>(decode_varint(at));
    at_ = static_cast<std::size_t>(at - buffer_.data());
    if (auto read = need(key_bytes); !read) return read.error();
    key_.assign(buffer_, at_, key_bytes);
    at_ += key_bytes;
    return true;
}

Result<std::string_view> RunCursor::stream() {
    if (auto read = need(stream_bytes_); !read) return read.error();
    const std::string_view bytes(buffer_.data() + at_, stream_bytes_);
    at_ += stream_bytes_;
    stream_bytes_ = 0;
    return bytes;
}

Status RunFile::add(RunBuffer& buffer) {
    const auto run = buffer.read();
    while (true) {
        const auto there = run->next();
        if (!there) return there.error();
        if (!*there) break;
        const auto stream = run->stream();
        if (!stream) return stream.error();
        std::array<char, kHeadBytes> head{};
        std::size_t size = encode_varint(head.data(), run->key().size());
        size += encode_varint(head.data() + size, stream->size());
        for (const std::string_view part :
             {std::string_view(head.data(), size), run->key(), *stream}) {
            if (auto written = file_.append(part); !written) return written;
        }
    }
    buffer.clear();
    ends_.push_back(file_.size());
    return {};
}

Result<std::vector<std::unique_ptr<RunSource>>> RunFile::runs() {
    if (auto written = file_.flush(); !written) return written.error();
    const std::size_t bytes =
        std::max(kMinCursorBytes, kAllCursorBytes / std::max<std::size_t>(ends_.size(), 32));
    std::vector<std::unique_ptr<RunSource>> runs;
    std::uint64_t begin = 0;
    for (const std::uint64_t end : ends_) {
        runs.push_back(std::make_unique<RunCursor>(file_.file(), begin, end, bytes));
        begin = end;
    }
    return runs;
}

}  // namespace newsidx
