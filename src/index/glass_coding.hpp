// How Xapian's glass format writes numbers, terms, position lists and term lists. Pure.
// Functions with an `out` append to it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/index_document.hpp"

namespace newsidx {

// Two bytes below 2^15, up to five; bytes sort as the numbers do.
void append_sortable(std::string& out, std::uint32_t value);
// The same without a string, where there is room for kMaxSortableBytes; gives how many they are.
std::size_t encode_sortable(char* out, std::uint32_t value);
inline constexpr std::size_t kMaxSortableBytes = 5;
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
std::size_t encode_positions(char* out, std::span<const std::uint32_t> positions);
[[nodiscard]] inline std::size_t most_position_bytes(std::size_t count) { return 4 * count + 16; }
// What append_positions() or Xapian wrote; false, and `positions` is anything, when it isn't that.
[[nodiscard]] bool decode_positions(std::string_view tag, std::vector<std::uint32_t>& positions);

// The tag of a document's term list; nothing for a document without terms. `length` is the sum of
// the wdfs.
void append_term_list(std::string& out, const TermList& terms, std::uint32_t length);

// Whether that is what the tag holds: terms in order, as many and with as many wdfs as it says.
[[nodiscard]] bool is_term_list(std::string_view tag);

// Of the termlist table, which has two entries a document: whether the key is that of the slots
// with values, not of the terms.
[[nodiscard]] bool is_slots_key(std::string_view key);

}  // namespace newsidx
