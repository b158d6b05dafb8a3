// The version file of a glass database, `iamglass`: the only pointer to the roots of its tables.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "index/glass_table.hpp"

namespace newsidx {

struct GlassVersion {
    std::string uuid;  // 16 bytes
    std::uint32_t revision = 0;
    GlassTable postlist;
    GlassTable docdata;
    GlassTable termlist;
    GlassTable position;
    GlassTable spelling;
    GlassTable synonym;
    std::uint32_t documents = 0;
    std::uint32_t last_document = 0;
    std::uint32_t shortest = 0;  // length of a document, empty ones left out
    std::uint32_t longest = 0;
    std::uint32_t most_wdf = 0;
    std::uint64_t total_length = 0;
};

[[nodiscard]] std::string encode_version(const GlassVersion& version);

// Nothing when it is another format than the one we write (2016-03-14, blocks of 8192 bytes), or a
// table has blocks to be used again, which we don't keep.
[[nodiscard]] std::optional<GlassVersion> decode_version(std::string_view bytes);

}  // namespace newsidx
