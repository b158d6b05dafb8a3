// Compressed tags, as Xapian's glass tables have them: raw deflate, whole tag first, then split.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace newsidx {

// Its reader inflates through a buffer of this size, and loses what is still pending in zlib when
// the input is used up and the buffer happens to be full. Tags up to this size are safe.
inline constexpr std::size_t kGlassInflateBuffer = 8192;

// Tags this short are never tried.
inline constexpr std::size_t kGlassCompressMin = 18;

// Keeps its tables between tags. Not shared between threads.
class Deflater {
public:
    Deflater();
    ~Deflater();
    Deflater(Deflater&&) noexcept;
    Deflater& operator=(Deflater&&) noexcept;

    // The compressed tag, good until the next one; nothing where that isn't shorter, or there is no
    // memory for it.
    [[nodiscard]] std::optional<std::string_view> deflate(std::string_view tag);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Whether Xapian's reader gets all of a compressed tag that is split into components of so many
// bytes: a replay of what it does.
[[nodiscard]] bool glass_inflates(std::string_view packed, std::span<const std::size_t> components);

// No entry is longer, least of all the terms of an article of 16 MiB: what packs more is made to
// exhaust memory.
inline constexpr std::size_t kMaxInflatedBytes = 100'000'000;

// What was deflated. An error of kind system: it was no deflate stream, or has too much in it.
[[nodiscard]] Result<std::string> inflate_whole(std::string_view packed);

}  // namespace newsidx
