// The hash is inlined: a call would cost as much again.
#define XXH_INLINE_ALL
#include "base/word_numbers.hpp"

#include <xxhash.h>

#include <bit>

#include "base/short_bytes.hpp"

namespace newsidx {
namespace {

// Tables with fewer grow to four times as many, as moving costs more than the room.
constexpr std::size_t kManySlots = std::size_t{1} << 15U;

}  // namespace

std::pair<std::uint32_t, bool> WordNumbers::number_of_long(std::string_view word) {
    const std::uint64_t key = XXH3_64bits(word.data(), word.size());
    const auto size = static_cast<std::uint32_t>(word.size());
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = place_of(key, size) & mask;
    for (; slots_[at].word != 0; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.key != key || slot.size != size) continue;
        const std::uint32_t number = slot.word - 1;
        if (same_bytes(bytes_.data() + begins_[number], word.data(), word.size()))
            return {number, false};
    }
    const std::uint32_t number = add({key, 0, size}, at);
    bytes_.append(word);
    return {number, true};
}

std::uint32_t WordNumbers::add(Slot slot, std::size_t at) {
    const auto number = static_cast<std::uint32_t>(begins_.size());
    begins_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    slot.word = number + 1;
    slots_[at] = slot;
    if (2 * begins_.size() >= slots_.size())
        move_to(slots_.size() * (slots_.size() < kManySlots ? 4 : 2));
    return number;
}

void WordNumbers::reserve(std::size_t words) {
    begins_.reserve(words);
    if (const std::size_t slots = std::bit_ceil(2 * words + 1); slots > slots_.size())
        move_to(slots);
}

void WordNumbers::move_to(std::size_t slots) {
    const std::vector<Slot> before = std::move(slots_);
    slots_.assign(slots, {});
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : before) {
        if (slot.word == 0) continue;
        std::size_t at = place_of(slot.key, slot.size) & mask;
        while (slots_[at].word != 0) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

}  // namespace newsidx
