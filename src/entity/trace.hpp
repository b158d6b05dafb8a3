// Why something was taken for an entity and something else was not: what `extract --trace` prints.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.hpp"
#include "entity/entities.hpp"

namespace newsidx {

struct TraceLine {
    Span span;  // bytes of the article's text
    EntityType type = EntityType::country;
    std::string id;   // what it was taken for, or would have been; "" for nothing
    std::string why;  // the rule, or the reason against: "demonym", "a language, not a country"
    bool taken = false;
    std::uint8_t confidence = 0;

    bool operator==(const TraceLine&) const = default;
};

// In the order of the text.
using Trace = std::vector<TraceLine>;

}  // namespace newsidx
