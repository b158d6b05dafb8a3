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

// What may stand behind a version: a packed index has its first block filled up.
enum class Behind { nothing, zeros };

// Whether the bytes begin as a version file of the format that we know does: 2016-03-14.
[[nodiscard]] bool is_known_format(std::string_view bytes);

// Nothing when it is of another format, or says what can't be: Xapian believes it.
[[nodiscard]] std::optional<GlassVersion> decode_version(std::string_view bytes,
                                                         Behind behind = Behind::nothing);

}  // namespace newsidx
