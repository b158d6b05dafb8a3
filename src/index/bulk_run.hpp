// Postings in memory, inverted as they come: one growing stream of bytes a key, until there are so
// many that they are written away as a run, sorted by key.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/raw_vector.hpp"
#include "base/result.hpp"
#include "base/short_bytes.hpp"
#include "base/word_numbers.hpp"
#include "index/index_document.hpp"

namespace newsidx {

// Bytes of many streams in memory that is given back all at once. A stream lies in slices, each
// twice as long as the one before, up to a limit; the last four bytes of a slice say where the next
// one is.
class StreamArena {
public:
    struct Stream {
        std::uint32_t first = 0;  // slice; 0: none yet
        std::uint32_t write = 0;  // where the next byte goes
        std::uint32_t left = 0;   // bytes that still fit into the slice at hand
        std::uint32_t size = 0;   // of the whole stream
        std::uint32_t slice = 0;  // bytes of the slice at hand
    };

    StreamArena();
    void append(Stream& stream, std::string_view bytes) {
        if (bytes.size() > stream.left) return append_across(stream, bytes);
        copy_short(at(stream.write), bytes);
        take(stream, static_cast<std::uint32_t>(bytes.size()));
    }
    // Room at the end of a stream for so many bytes; nullptr where the slice at hand has less.
    [[nodiscard]] char* room(const Stream& stream, std::size_t bytes) {
        return bytes <= stream.left ? at(stream.write) : nullptr;
    }
    // Takes so many of the bytes there as written.
    static void take(Stream& stream, std::uint32_t bytes) {
        stream.write += bytes;
        stream.left -= bytes;
        stream.size += bytes;
    }
    // The whole stream, good until the arena or `scratch` changes.
    [[nodiscard]] std::string_view read(const Stream& stream, std::string& scratch) const;
    // Somewhere to keep a key.
    [[nodiscard]] std::uint32_t keep(std::string_view bytes);
    [[nodiscard]] const char* at(std::uint32_t offset) const {
        return chunks_[offset / kChunkBytes].get() + offset % kChunkBytes;
    }
    [[nodiscard]] std::size_t bytes() const { return chunks_.size() * kChunkBytes; }
    void clear();

private:
    static constexpr std::uint32_t kChunkBytes = 1U << 20U;
    [[nodiscard]] std::uint32_t allocate(std::uint32_t size);
    void append_across(Stream& stream, std::string_view bytes);  // slices
    [[nodiscard]] char* at(std::uint32_t offset) {
        return chunks_[offset / kChunkBytes].get() + offset % kChunkBytes;
    }

    std::vector<std::unique_ptr<char[]>> chunks_;
    std::uint32_t next_ = 0;
};

// A run while it is read: keys in order, each once, with its stream of bytes.
class RunSource {
public:
    virtual ~RunSource() = default;

    // Goes to the next key; false behind the last one.
    [[nodiscard]] virtual Result<bool> next() = 0;
    // Both good until next().
    [[nodiscard]] virtual std::string_view key() const = 0;
    [[nodiscard]] virtual Result<std::string_view> stream() = 0;
};

// Takes keys in any order, each as often as it comes, and gives them back as a run is read.
class RunBuffer {
public:
    // A term's entry for one document: gap to the term's last document, wdf, position list; keys
    // are escaped terms. Documents must ascend.
    void add_posting(std::string_view key, std::uint32_t document, std::uint32_t wdf,
                     std::span<const std::uint32_t> positions);
    // The same of all terms of a document, which are not escaped yet.
    void add_terms(const TermList& terms, std::uint32_t document);
    // An entry of a slot: gap, value.
    void add_value(std::string_view key, std::uint32_t document, std::string_view value);
    // Bytes as they are.
    void add_bytes(std::string_view key, std::string_view bytes);

    // Memory in use.
    [[nodiscard]] std::size_t bytes() const;
    [[nodiscard]] bool empty() const { return entries_.empty(); }
    // What was added so far; the buffer must outlive it and not change meanwhile.
    [[nodiscard]] std::unique_ptr<RunSource> read() const;
    void clear();

private:
    class Source;
    struct Entry {
        std::uint32_t key = 0;  // in the arena
        std::uint32_t key_bytes = 0;
        std::uint32_t last_document = 0;
        StreamArena::Stream stream;
    };
    // The entries of a vocabulary's words.
    struct KnownWords {
        std::weak_ptr<const void> vocabulary;
        std::vector<std::uint32_t>
            entries;  // by the word's number: index in entries_ plus 1; 0: unknown
    };

    [[nodiscard]] std::uint32_t number_of(std::string_view key);  // index in entries_
    void add_posting(Entry& entry, std::uint32_t document, std::uint32_t wdf,
                     std::span<const std::uint32_t> positions);
    [[nodiscard]] KnownWords& words_of(const std::weak_ptr<const void>& vocabulary);
    [[nodiscard]] std::string_view key_of(const Entry& entry) const {
        return {arena_.at(entry.key), entry.key_bytes};
    }
    [[nodiscard]] std::vector<std::uint32_t> sorted() const;

    StreamArena arena_;
    std::vector<Entry> entries_;
    WordNumbers numbers_;  // of keys: indices into entries_
    std::vector<KnownWords> known_words_;
    RawVector<char> scratch_;
};

// Reads what add_posting() has written, in order.
struct Posting {
    std::uint32_t document = 0;
    std::uint32_t wdf = 0;
    std::string_view positions;  // packed; empty: none
};
class PostingReader {
public:
    explicit PostingReader(std::string_view stream)
        : at_(stream.data()), end_(at_ + stream.size()) {}
    // False at the end. In the header: it is asked of every posting.
    [[nodiscard]] bool next(Posting& posting) {
        if (at_ == end_) return false;
        document_ += static_cast<std::uint32_t>(decode_varint(at_));
        posting.document = document_;
        const std::uint64_t wdf = decode_varint(at_);
        posting.wdf = static_cast<std::uint32_t>(wdf >> 1U);
        const auto size = (wdf & 1U) != 0 ? static_cast<std::size_t>(decode_varint(at_)) : 0;
        posting.positions = {at_, size};
        at_ += size;
        return true;
    }

private:
    const char* at_;
    const char* end_;
    std::uint32_t document_ = 0;
};

// Reads what add_value() has written, in order.
struct SlotValue {
    std::uint32_t document = 0;
    std::string_view value;
};
class ValueReader {
public:
    explicit ValueReader(std::string_view stream) : at_(stream.data()), end_(at_ + stream.size()) {}
    [[nodiscard]] bool next(SlotValue& value);

private:
    const char* at_;
    const char* end_;
    std::uint32_t document_ = 0;
};

}  // namespace newsidx
