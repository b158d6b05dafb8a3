// UTF-16 as UTF-8, piece by piece, so that a stream of records needs no more memory than in UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "source/byte_source.hpp"

namespace newsidx {

// Which half of each unit comes first.
enum class ByteOrder : unsigned char { little, big };

// So many bytes at the head tell, or all that there are.
inline constexpr std::size_t kUtf16HeadBytes = 32;

// Of bytes that begin with a mark of UTF-16, with JSON's first bracket in it, or with ASCII alone
// in it; nothing of others, those of UTF-32 among them.
[[nodiscard]] std::optional<ByteOrder> utf16_order(std::string_view head);

// Makes UTF-8 of UTF-16 that comes in pieces of any size. A surrogate without its partner and half
// a unit at the end become U+FFFD.
class Utf16Decoder {
public:
    explicit Utf16Decoder(ByteOrder order) : order_(order) {}

    void add(std::string_view bytes, std::string& out);
    void end(std::string& out);

private:
    void add_unit(char32_t unit, std::string& out);

    ByteOrder order_;
    std::optional<unsigned char> half_;  // of a unit whose other half is still to come
    char32_t high_ = 0;                  // a first surrogate that waits for its partner
};

// What `behind`, which outlives it, holds in UTF-16, in UTF-8; its mark becomes that of UTF-8.
class Utf16Source : public ByteSource {
public:
    Utf16Source(ByteSource& behind, ByteOrder order) : behind_(behind), decoder_(order) {}

    [[nodiscard]] Result<std::string_view> read() override;

private:
    ByteSource& behind_;
    Utf16Decoder decoder_;
    std::string given_;
    bool ended_ = false;
};

}  // namespace newsidx
