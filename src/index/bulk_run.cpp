#include "index/bulk_run.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/byte_order.hpp"
#include "base/bytes.hpp"
#include "index/glass_coding.hpp"

namespace newsidx {
namespace {

constexpr std::uint32_t kFirstSlice = 16;
constexpr std::uint32_t kLastSlice = 4096;
constexpr std::uint32_t kLink = sizeof(std::uint32_t);

}  // namespace

StreamArena::StreamArena() { clear(); }

void StreamArena::clear() {
    chunks_.clear();
    next_ = 1;  // 0 is no place
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(kChunkBytes));
}

std::uint32_t StreamArena::allocate(std::uint32_t size) {
    // What is allocated lies in one chunk.
    if (next_ % kChunkBytes + size > kChunkBytes || next_ % kChunkBytes == 0) {
        next_ = static_cast<std::uint32_t>(chunks_.size()) * kChunkBytes;
        chunks_.push_back(std::make_unique_for_overwrite<char[]>(kChunkBytes));
    }
    const std::uint32_t offset = next_;
    next_ += size;
    return offset;
}

std::uint32_t StreamArena::keep(std::string_view bytes) {
    const std::uint32_t offset = allocate(static_cast<std::uint32_t>(bytes.size()));
    std::memcpy(at(offset), bytes.data(), bytes.size());
    return offset;
}

void StreamArena::append_across(Stream& stream, std::string_view bytes) {
    stream.size += static_cast<std::uint32_t>(bytes.size());
    while (!bytes.empty()) {
        if (stream.left == 0) {
            const std::uint32_t slice =
                stream.slice == 0 ? kFirstSlice : std::min(2 * stream.slice, kLastSlice);
            const std::uint32_t fresh = allocate(slice);
            if (stream.first == 0) {
                stream.first = fresh;
            } else {
                std::memcpy(at(stream.write), &fresh, kLink);
            }
            stream.slice = slice;
            stream.write = fresh;
            stream.left = slice - kLink;
        }
        const auto part =
            static_cast<std::uint32_t>(std::min<std::size_t>(bytes.size(), stream.left));
        std::memcpy(at(stream.write), bytes.data(), part);
        stream.write += part;
        stream.left -= part;
        bytes.remove_prefix(part);
    }
}

void StreamArena::read(const Stream& stream, std::string& out) const {
    std::uint32_t slice = kFirstSlice;
    std::uint32_t from = stream.first;
    std::size_t left = stream.size;
    while (left > 0) {
        const std::size_t part = std::min<std::size_t>(left, slice - kLink);
        out.append(at(from), part);
        left -= part;
        if (left == 0) break;
        std::memcpy(&from, at(from) + part, kLink);
        slice = std::min(2 * slice, kLastSlice);
    }
}

void RunBuffer::clear() {
    arena_.clear();
    entries_.clear();
    numbers_ = {};
}

std::size_t RunBuffer::bytes() const {
    return arena_.bytes() + entries_.size() * sizeof(Entry) + numbers_.bytes();
}

RunBuffer::Entry& RunBuffer::entry_of(std::string_view key) {
    const auto [number, is_new] = numbers_.number(key);
    if (is_new) {
        Entry entry;
        entry.key = arena_.keep(key);
        entry.key_bytes = static_cast<std::uint32_t>(key.size());
        entries_.push_back(entry);
    }
    return entries_[number];
}

// The lowest bit of what stands for the wdf says whether positions follow.
void RunBuffer::add_posting(std::string_view key, std::uint32_t document, std::uint32_t wdf,
                            std::span<const std::uint32_t> positions) {
    Entry& entry = entry_of(key);
    if (const std::size_t most = 3 * kMaxVarintBytes + most_position_bytes(positions.size());
        scratch_.size() < most)
        scratch_.resize(most);
    char* at = scratch_.data();
    at += encode_varint(at, document - entry.last_document);
    at += encode_varint(at, std::uint64_t{wdf} << 1U | (positions.empty() ? 0U : 1U));
    if (!positions.empty()) {
        // Their length comes before them, and is nearly always one byte.
        const std::size_t bytes = encode_positions(at + 1, positions);
        if (bytes >= 0x80) {
            std::array<char, kMaxVarintBytes> length{};
            const std::size_t length_bytes = encode_varint(length.data(), bytes);
            std::memmove(at + length_bytes, at + 1, bytes);
        }
        at += encode_varint(at, bytes) + bytes;
    }
    entry.last_document = document;
    arena_.append(entry.stream, {scratch_.data(), static_cast<std::size_t>(at - scratch_.data())});
}

void RunBuffer::add_terms(const TermList& terms, std::uint32_t document) {
    const bool escape = terms.bytes().find('\0') != std::string_view::npos;
    std::string escaped;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        std::string_view key = terms.term(i);
        if (escape) {
            escaped.clear();
            append_escaped(escaped, key);
            key = escaped;
        }
        add_posting(key, document, terms.wdf(i), terms.positions(i));
    }
}

void RunBuffer::add_value(std::string_view key, std::uint32_t document, std::string_view value) {
    Entry& entry = entry_of(key);
    scratch_.clear();
    append_varint(scratch_, document - entry.last_document);
    append_string(scratch_, value);
    entry.last_document = document;
    arena_.append(entry.stream, scratch_);
}

void RunBuffer::add_bytes(std::string_view key, std::string_view bytes) {
    arena_.append(entry_of(key).stream, bytes);
}

std::vector<std::uint32_t> RunBuffer::sorted() const {
    return in_byte_order(entries_.size(),
                         [this](std::uint32_t index) { return key_of(entries_[index]); });
}

bool PostingReader::next(Posting& posting) {
    if (at_ == end_) return false;
    document_ += static_cast<std::uint32_t>(decode_varint(at_));
    posting.document = document_;
    const std::uint64_t wdf = decode_varint(at_);
    posting.wdf = static_cast<std::uint32_t>(wdf >> 1U);
    posting.positions = {};
    if ((wdf & 1U) != 0) {
        const auto size = static_cast<std::size_t>(decode_varint(at_));
        posting.positions = {at_, size};
        at_ += size;
    }
    return true;
}

bool ValueReader::next(SlotValue& value) {
    if (at_ == end_) return false;
    document_ += static_cast<std::uint32_t>(decode_varint(at_));
    const auto size = static_cast<std::size_t>(decode_varint(at_));
    value = {document_, {at_, size}};
    at_ += size;
    document_ = value.document;
    return true;
}

}  // namespace newsidx
