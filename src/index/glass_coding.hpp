// How Xapian's glass format writes numbers, terms, position lists and term lists. Pure.
// Functions with an `out` append to it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "index/index_document.hpp"

namespace newsidx {

// Two bytes below 2^15, up to five; bytes sort as the numbers do.
void append_sortable(std::string& out, std::uint32_t value);
// The same without a string, where there is room for kMaxSortableBytes; gives how many they are.
inline constexpr std::size_t kMaxSortableBytes = 5;
std::size_t encode_long_sortable(char* out, std::uint32_t value);  // from 2^15 on
inline std::size_t encode_sortable(char* out, std::uint32_t value) {
    if (value >= 0x8000U) return encode_long_sortable(out, value);
    out[0] = static_cast<char>(value >> 8U);
    out[1] = static_cast<char>(value & 0xffU);
    return 2;
}
// The number that `bytes` are, all of them; nothing when they aren't one.
[[nodiscard]] std::optional<std::uint32_t> decode_sortable(std::string_view bytes);

// A term as keys have it: every NUL byte followed by 0xFF.
void append_escaped(std::string& out, std::string_view term);
// The bytes of the escaped term that `key` begins with: all of them, or up to what separates it.
[[nodiscard]] std::size_t escaped_bytes(std::string_view key);
// What separates an escaped term from the document number after it.
inline constexpr char kTermEnd = '\0';

// Positions, ascending, at least one: the last as a varint, the others interpolative coded
// (Moffat and Stuiver 2000).
void append_positions(std::string& out, std::span<const std::uint32_t> positions);
// The same without a string, where there is room for the most bytes that they may take. Gives how
// many they are.
std::size_t encode_several_positions(char* out, std::span<const std::uint32_t> positions);
inline std::size_t encode_positions(char* out, std::span<const std::uint32_t> positions) {
    // Half of the words of an article stand in one place.
    return positions.size() == 1 ? encode_varint(out, positions.front())
                                 : encode_several_positions(out, positions);
}
[[nodiscard]] inline std::size_t most_position_bytes(std::size_t count) { return 4 * count + 16; }
// What append_positions() or Xapian wrote; false, and `positions` is anything, when it isn't that.
[[nodiscard]] bool decode_positions(std::string_view tag, std::vector<std::uint32_t>& positions);

// The tag of a document's term list; nothing for a document without terms. `length` is the sum of
// the wdfs.
void append_term_list(std::string& out, const TermList& terms, std::uint32_t length);
// The same without a string, where there is room for the most bytes that it may take. Gives how
// many they are.
std::size_t encode_term_list(char* out, const TermList& terms, std::uint32_t length);
[[nodiscard]] inline std::size_t most_term_list_bytes(const TermList& terms) {
    constexpr std::size_t kMostBesideTerm = 2 + 4;  // lengths, wdf
    static_assert(kMaxWdf < 1U << (4 * 7U));
    return 2 * kMaxVarintBytes + terms.bytes().size() + terms.size() * kMostBesideTerm;
}

// Reads the tag again, term by term. The tag must outlive it.
class TermListReader {
public:
    explicit TermListReader(std::string_view tag);

    // To the first or next term; false behind the last one, and where the tag can't be read.
    [[nodiscard]] bool next();
    [[nodiscard]] const std::string& term() const { return term_; }
    [[nodiscard]] std::uint32_t wdf() const { return wdf_; }

    // As the tag says: the sum of the wdfs.
    [[nodiscard]] std::uint32_t length() const { return length_; }
    // Whether all was as it must be so far: terms in order, as many as the tag says, and no more.
    [[nodiscard]] bool ok() const;

private:
    ByteReader reader_;
    bool is_ordered_ = true;
    std::uint32_t length_ = 0;
    std::uint64_t left_ = 0;  // terms
    bool is_first_ = true;
    std::string term_;
    std::uint32_t wdf_ = 0;
};

// The tag of which slots of a document have values, by the bits of a number; "" for none.
[[nodiscard]] std::string slots_used(std::uint32_t bits);

// Whether that is what the tag holds: terms in order, as many and with as many wdfs as it says.
[[nodiscard]] bool is_term_list(std::string_view tag);

// Of the termlist table, which has two entries a document: whether the key is that of the slots
// with values, not of the terms.
[[nodiscard]] bool is_slots_key(std::string_view key);

}  // namespace newsidx
