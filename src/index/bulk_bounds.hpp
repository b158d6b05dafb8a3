// What a bulk build knows of the values of each slot.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "index/schema.hpp"

namespace newsidx {

// The lowest and highest value of a slot, dropped documents' included: bounds need not be tight.
struct SlotBounds {
    std::string lowest;
    std::string highest;

    void add(std::string_view value) {
        if (lowest.empty() || value < lowest) lowest = value;
        if (value > highest) highest = value;
    }
};
using AllSlotBounds = std::array<SlotBounds, kSlots>;

// Documents that have a value, by slot.
using SlotCounts = std::array<std::uint32_t, kSlots>;

}  // namespace newsidx
