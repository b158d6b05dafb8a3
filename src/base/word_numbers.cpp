// The hash is inlined: a call would cost as much again for the words of a text.
#define XXH_INLINE_ALL
#include "base/word_numbers.hpp"

#include <xxhash.h>

#include "base/short_bytes.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kFirstSlots = 64;

}  // namespace

std::pair<std::uint32_t, bool> WordNumbers::number(std::string_view word) {
    if (2 * words_.size() >= slots_.size()) grow();
    const auto hash = static_cast<std::uint32_t>(XXH3_64bits(word.data(), word.size()));
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots_[at].word != 0; at = (at + 1) & mask) {
        if (slots_[at].hash != hash) continue;
        const Word& known = words_[slots_[at].word - 1];
        if (known.size == word.size() &&
            same_bytes(bytes_.data() + known.begin, word.data(), word.size()))
            return {slots_[at].word - 1, false};
    }
    words_.push_back(
        {static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(word.size())});
    bytes_.append(word);
    const auto count = static_cast<std::uint32_t>(words_.size());
    slots_[at] = {hash, count};
    return {count - 1, true};
}

void WordNumbers::grow() {
    const std::vector<Slot> before = std::move(slots_);
    slots_.assign(before.empty() ? kFirstSlots : 2 * before.size(), {});
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : before) {
        if (slot.word == 0) continue;
        std::size_t at = slot.hash & mask;
        while (slots_[at].word != 0) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

}  // namespace newsidx
