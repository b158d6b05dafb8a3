// Places in files, for errors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsidx {

// Of a byte in its file, both from 1; columns count bytes.
struct TextPlace {
    std::uint64_t line = 1;
    std::size_t column = 1;
};

// The place of the byte at `offset` of a text that begins at `begin`.
[[nodiscard]] TextPlace place_in(std::string_view text, std::size_t offset, TextPlace begin);

// "line 4, column 2", for that byte.
[[nodiscard]] std::string name_of_place(std::string_view text, std::size_t offset, TextPlace begin);

}  // namespace newsidx
