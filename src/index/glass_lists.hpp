// Posting lists and value streams of the postlist table, cut into chunks as glass has them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "index/glass_table.hpp"

namespace newsidx {

// Keys of the postlist table that are no terms: they begin with NUL and one of these.
inline constexpr char kMetadataKind = '\xc0';
inline constexpr char kValueStatisticsKind = '\xd0';
inline constexpr char kValuesKind = '\xd8';
inline constexpr char kLengthsKind = '\xe0';

[[nodiscard]] std::string metadata_key(std::string_view key);
[[nodiscard]] std::string value_statistics_key(std::uint32_t slot);
[[nodiscard]] std::string values_key(std::uint32_t slot);
// What kind of key it is; 0: a term's.
[[nodiscard]] char key_kind(std::string_view key);

// Writes one posting list after another.
class PostingListWriter {
public:
    explicit PostingListWriter(GlassTableWriter& table) : table_(table) {}

    // Document numbers must ascend. In the header: it is called for every posting.
    void add(std::uint32_t document, std::uint32_t wdf) {
        ++documents_;
        occurrences_ += wdf;
        if (at_ >= chunk_end_) {
            begin_chunk(document);
        } else {
            at_ += encode_varint(at_, document - last_ - 1);
        }
        last_ = document;
        at_ += encode_varint(at_, wdf);
    }
    // Writes what was added as the list of an escaped term; nothing when nothing was. An error when
    // the term occurs more often than the format can count.
    [[nodiscard]] Status end_term(std::string_view key);
    // Writes what was added as the list of document lengths.
    [[nodiscard]] Status end_lengths();

private:
    struct Chunk {
        std::uint32_t first = 0;  // document
        std::uint32_t last = 0;
        std::size_t begin = 0;  // in bodies_
    };
    void begin_chunk(std::uint32_t document);
    [[nodiscard]] Status end(std::string_view key, std::string later_key, std::uint64_t documents,
                             std::uint64_t occurrences);

    GlassTableWriter& table_;
    std::string bodies_;               // begins with those of the list at hand; keeps its room
    char* at_ = nullptr;               // in bodies_, behind them
    const char* chunk_end_ = nullptr;  // a posting that begins there begins a chunk
    std::vector<Chunk> chunks_;
    std::uint32_t last_ = 0;  // document
    std::uint64_t documents_ = 0;
    std::uint64_t occurrences_ = 0;
    std::string tag_;
};

// Writes the values of one slot.
class ValueStreamWriter {
public:
    ValueStreamWriter(GlassTableWriter& table, std::string key)
        : table_(table), key_(std::move(key)) {}

    // Document numbers must ascend, values must not be empty.
    void add(std::uint32_t document, std::string_view value);
    void end();

private:
    GlassTableWriter& table_;
    std::string key_;
    std::uint32_t first_ = 0;  // document of the chunk at hand
    std::uint32_t last_ = 0;
    std::string tag_;
};

}  // namespace newsidx
