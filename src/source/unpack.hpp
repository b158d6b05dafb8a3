// Compressed streams as plain bytes: gzip, zstd, xz and bzip2, each through its own library.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "source/byte_source.hpp"

namespace newsidx {

enum class Compression : std::uint8_t { gzip, zstd, xz, bzip2 };

// How the bytes that begin so are compressed. Needs kCompressionMagicBytes of them.
inline constexpr std::size_t kCompressionMagicBytes = 6;
[[nodiscard]] std::optional<Compression> compression_of(std::string_view head);

class Unpacker : public ByteSource {
public:
    // After the end: whether something else follows the last stream.
    [[nodiscard]] virtual bool has_trailing_bytes() const = 0;
};

// What `packed` unpacks to, which outlives it: all streams that follow one another in it. What a
// broken or short stream held up to there is given before the error, which is of kind input; one
// that asks for more than `window` bytes of memory to be unpacked is refused.
[[nodiscard]] std::unique_ptr<Unpacker> unpack(Compression compression, ByteSource& packed,
                                               std::uint64_t window);

}  // namespace newsidx
