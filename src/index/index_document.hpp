// One article as the index takes it: plain bytes and numbers, made and checked before any writer
// sees them. The two writers (Xapian's and the bulk builder) have this struct and nothing else in
// common.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "index/record.hpp"
#include "index/schema.hpp"

namespace newsidx {

inline constexpr std::size_t kMaxTermBytes = 245;  // Xapian's; a NUL byte counts twice
inline constexpr std::uint32_t kMaxPosition = 0x7fffffff;
inline constexpr std::uint32_t kMaxWdf = 0x00ffffff;

// Terms with their positions in three flat arrays: an article has a thousand terms, and they are
// made by the million.
class TermList {
public:
    // Terms must come in ascending byte order, positions of one term in ascending order: check()
    // tells.
    void add(std::string_view term, std::uint32_t wdf,
             std::span<const std::uint32_t> positions = {}) {
        add({}, term, wdf, positions);
    }
    // The term that is `prefix` and `word` together.
    void add(std::string_view prefix, std::string_view word, std::uint32_t wdf,
             std::span<const std::uint32_t> positions = {});

    // Room for about so many.
    void reserve(std::size_t terms, std::size_t positions);

    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    [[nodiscard]] std::string_view term(std::size_t i) const {
        const Entry& entry = entries_[i];
        return {buffer_.data() + entry.begin, entry.end - entry.begin};
    }
    // How many bytes the term has in common with the one before it, from the first on.
    [[nodiscard]] std::uint32_t shared(std::size_t i) const { return entries_[i].shared; }
    [[nodiscard]] std::uint32_t wdf(std::size_t i) const { return entries_[i].wdf; }
    [[nodiscard]] std::span<const std::uint32_t> positions(std::size_t i) const {
        const Entry& entry = entries_[i];
        return {positions_.data() + entry.first_position,
                entry.end_position - entry.first_position};
    }
    // Of all terms.
    [[nodiscard]] std::string_view bytes() const {
        return std::string_view(buffer_).substr(0, bytes_);
    }
    [[nodiscard]] std::size_t position_count() const { return positions_.size(); }
    // The sum of wdf: what Xapian calls a document's length.
    [[nodiscard]] std::uint64_t length() const { return length_; }
    [[nodiscard]] std::uint32_t most_wdf() const { return most_wdf_; }

    // Whether a writer can take them: lengths, order, positions from 1, wdf in range. The error
    // names the first term that is wrong.
    [[nodiscard]] Status check() const;

private:
    struct Entry {
        std::uint32_t begin = 0;  // of its bytes
        std::uint32_t end = 0;
        std::uint32_t shared = 0;
        std::uint32_t wdf = 0;
        std::uint32_t first_position = 0;  // index into positions_
        std::uint32_t end_position = 0;
    };

    std::string buffer_;          // the bytes of all terms, and room for more
    std::size_t bytes_ = 0;       // in use
    std::size_t last_bytes_ = 0;  // of the last term
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> positions_;
    std::uint64_t length_ = 0;
    std::uint32_t most_wdf_ = 0;
    const char* trouble_ = nullptr;  // of the first term that has any
    std::size_t troubled_ = 0;       // its index
};

// Document data made ahead, by whoever analysed the article: as DataPacker makes it.
struct PackedData {
    std::string bytes;             // empty: none
    std::uint32_t dictionary = 0;  // the id of the one it was packed with
};

// Where a paragraph of the body begins: the byte of its first token, the position of its first
// word.
struct ParagraphStart {
    std::uint32_t byte = 0;
    std::uint32_t position = 0;
};
inline constexpr std::size_t kMaxParagraphStarts = 256;  // the first ones

struct IndexDocument {
    std::string id;  // article id, 20 hex digits; `terms` has it too
    TermList terms;
    std::array<std::string, kSlots> values;  // empty: none
    std::vector<std::string> name_words;     // as name_word_keys() has them, of the record
    Record record;
    std::string body;     // the article's text without title; the writer packs it
    PackedData packed{};  // record and body, where they are packed already
    // Where they are known, kMaxParagraphStarts at most; and what a writer makes of them, where the
    // document replaces another: same_positions_before().
    std::vector<ParagraphStart> paragraphs{};
    std::uint32_t same_before = 0;
};

}  // namespace newsidx
