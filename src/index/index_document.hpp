// One article as the index takes it: plain bytes and numbers, made and checked before any writer
// sees them. The two writers (Xapian's and the bulk builder) have this struct and nothing else in
// common.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/raw_vector.hpp"
#include "base/result.hpp"
#include "base/short_bytes.hpp"
#include "index/record.hpp"
#include "index/schema.hpp"

namespace newsidx {

inline constexpr std::size_t kMaxTermBytes = 245;  // Xapian's; a NUL byte counts twice
inline constexpr std::uint32_t kMaxPosition = 0x7fffffff;
inline constexpr std::uint32_t kMaxWdf = 0x00ffffff;

// A term that its vocabulary has no number for.
inline constexpr std::uint32_t kNoWord = 0xffffffff;

// Of all positions of a list, those of one term.
struct TermPlaces {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

// Terms with their positions in three flat arrays: an article has a thousand terms, and they are
// made by the million.
class TermList {
public:
    // Terms must come in ascending byte order, positions of one term in ascending order: check()
    // tells.
    void add(std::string_view term, std::uint32_t wdf,
             std::span<const std::uint32_t> positions = {});
    // The term that is `prefix` and `word` together. `number`: the same for the same term in all
    // lists of one vocabulary. In the header: it is called for each word of each article.
    void add(std::string_view prefix, std::string_view word, std::uint32_t number,
             std::uint32_t wdf, TermPlaces places = {}) {
        const std::size_t size = prefix.size() + word.size();
        char* const begin = room_behind(size);
        copy_short(prefix.empty() ? begin : copy_short(begin, prefix), word);
        const bool is_behind = append({begin, size}, number, wdf, places);
        const bool is_placed = places.begin == places.end || ascend(at(places));
        if (!is_behind || 2 * size > kMaxTermBytes || wdf > kMaxWdf || !is_placed)
            doubt_last(is_behind, is_placed);
    }
    // The term that is `word` and the byte `mark`, of no weight and without positions.
    void add_marked(std::string_view word, char mark, std::uint32_t number) {
        const std::size_t size = word.size() + 1;
        char* const begin = room_behind(size);
        *copy_short(begin, word) = mark;
        const bool is_behind = append({begin, size}, number, 0, {});
        if (!is_behind || 2 * size > kMaxTermBytes) doubt_last(is_behind, true);
    }

    // The positions that places are in; before the first term.
    void set_positions(RawVector<std::uint32_t> positions) { positions_ = std::move(positions); }
    // Whose numbers those are: two lists with one owner have one vocabulary.
    void set_vocabulary(std::weak_ptr<const void> vocabulary) {
        vocabulary_ = std::move(vocabulary);
    }
    [[nodiscard]] const std::weak_ptr<const void>& vocabulary() const { return vocabulary_; }

    // Room for about so many terms.
    void reserve(std::size_t terms);

    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    [[nodiscard]] std::string_view term(std::size_t i) const {
        const Entry& entry = entries_[i];
        return {buffer_.data() + entry.begin, entry.size};
    }
    [[nodiscard]] std::uint32_t number(std::size_t i) const { return entries_[i].number; }
    // How many bytes the term has in common with the one before it, from the first on.
    [[nodiscard]] std::uint32_t shared(std::size_t i) const { return entries_[i].shared; }
    [[nodiscard]] std::uint32_t wdf(std::size_t i) const { return entries_[i].wdf; }
    [[nodiscard]] std::span<const std::uint32_t> positions(std::size_t i) const {
        return at(entries_[i].places);
    }
    // Of all terms.
    [[nodiscard]] std::string_view bytes() const { return {buffer_.data(), bytes_}; }
    [[nodiscard]] std::size_t position_count() const { return positions_.size(); }
    // The sum of wdf: what Xapian calls a document's length.
    [[nodiscard]] std::uint64_t length() const { return length_; }
    [[nodiscard]] std::uint32_t most_wdf() const;

    // Whether a writer can take them: lengths, order, positions from 1, wdf in range. The error
    // names the first term that is wrong.
    [[nodiscard]] Status check() const;

private:
    struct Entry {
        std::uint32_t begin = 0;  // of its bytes
        std::uint32_t size = 0;
        std::uint32_t shared = 0;
        std::uint32_t wdf = 0;
        std::uint32_t number = kNoWord;
        TermPlaces places;
    };

    // Room behind the last term for one of so many bytes.
    char* room_behind(std::size_t size) {
        const std::size_t end = bytes_ + size;
        if (buffer_.size() < end + kComparedPadding) buffer_.resize(2 * end + kComparedPadding);
        std::memset(buffer_.data() + end, 0, kComparedPadding);
        return buffer_.data() + bytes_;
    }
    // Takes what was written there for the next term; whether it sorts behind the one before.
    bool append(std::string_view term, std::uint32_t number, std::uint32_t wdf, TermPlaces places) {
        const std::string_view before(term.data() - last_bytes_, last_bytes_);
        const std::size_t shared = common_prefix_padded(before, term);
        entries_.push_back({static_cast<std::uint32_t>(bytes_),
                            static_cast<std::uint32_t>(term.size()),
                            static_cast<std::uint32_t>(shared), wdf, number, places});
        bytes_ += term.size();
        last_bytes_ = term.size();
        length_ += wdf;
        // By the first byte that is another one; "" is never behind what was before.
        return shared < term.size() &&
               (shared == before.size() || static_cast<unsigned char>(before[shared]) <
                                               static_cast<unsigned char>(term[shared]));
    }
    [[nodiscard]] std::span<const std::uint32_t> at(TermPlaces places) const {
        return {positions_.data() + places.begin, places.end - places.begin};
    }
    // Whether they do, from 1 on, and none is beyond kMaxPosition.
    static bool ascend(std::span<const std::uint32_t> positions) {
        std::uint32_t last = 0;
        for (const std::uint32_t position : positions) {  // mostly one
            if (position <= last) return false;
            last = position;
        }
        return last <= kMaxPosition;
    }
    // Keeps what is wrong with the last term, if anything is.
    void doubt_last(bool is_behind, bool is_placed);

    RawVector<char> buffer_;      // the bytes of all terms, and room for more
    std::size_t bytes_ = 0;       // in use
    std::size_t last_bytes_ = 0;  // of the last term
    std::vector<Entry> entries_;
    RawVector<std::uint32_t> positions_;
    std::uint64_t length_ = 0;
    const char* trouble_ = nullptr;  // of the first term that has any
    std::size_t troubled_ = 0;       // its index
    std::weak_ptr<const void> vocabulary_;
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
