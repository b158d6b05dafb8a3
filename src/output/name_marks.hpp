// Every mention in a text, told apart by what it is: by colour, or by brackets where there is none.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "entity/entities.hpp"
#include "output/wrapped.hpp"

namespace newsidx {

// {country}, [person], <organization>
[[nodiscard]] std::string_view brackets(EntityType type);

class NameMarks {
public:
    // Mentions of a text of so many bytes. They may lie in each other.
    NameMarks(const Entities& entities, std::size_t bytes);

    // Adds the bytes [begin, end) of the text to the lines, painted as `plain` where they name
    // nobody. `names` are the escapes of the types, all empty for brackets.
    void add(std::string_view text, std::size_t begin, std::size_t end, std::string_view plain,
             const TypeEscapes& names, Wrapped& lines) const;

private:
    struct Mark {
        Span span;
        EntityType type = EntityType::country;
    };

    std::vector<Mark> marks_;       // by begin, the longer one first
    std::vector<std::uint8_t> at_;  // of each byte the innermost mark's type + 1, 0: none
};

}  // namespace newsidx
