// One compressed format, as unpack.cpp drives it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "base/result.hpp"

namespace newsidx {

class Codec {
public:
    Codec() = default;
    virtual ~Codec() = default;
    Codec(const Codec&) = delete;
    Codec& operator=(const Codec&) = delete;

    struct Step {
        std::size_t read = 0;     // bytes of the input that are used up
        std::size_t written = 0;  // bytes of the output that are filled
        bool ended = false;       // a stream is complete; restart() before another one
    };
    // An error says, after "can't be unpacked: ", what is wrong.
    [[nodiscard]] virtual Result<Step> step(std::string_view in, std::span<char> out) = 0;
    [[nodiscard]] virtual Status restart() = 0;
};

// `window`: bytes of memory that a stream may ask for (bzip2 never asks for 4 MiB).
[[nodiscard]] std::unique_ptr<Codec> gzip_codec();
[[nodiscard]] std::unique_ptr<Codec> zstd_codec(std::uint64_t window);
[[nodiscard]] std::unique_ptr<Codec> xz_codec(std::uint64_t window);
[[nodiscard]] std::unique_ptr<Codec> bzip2_codec();

}  // namespace newsidx
