// The program's `operator new` and `delete`: small blocks that were given back are kept for the
// next that is asked for, one list for each size and thread. An article makes and drops two
// thousand strings; glibc keeps seven blocks of a size by such lists, and gives and takes the
// others in 200 instructions each. Not in a build with a sanitizer, which has its own.
#include <malloc.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>

#ifndef __SANITIZE_ADDRESS__

namespace {

constexpr std::size_t kStep = 16;  // malloc's
constexpr std::size_t kLargest = 512;
constexpr std::size_t kMostBytes = std::size_t{64} * 1024;  // of one size, in each thread

struct Block {
    Block* next;
};

struct Blocks {
    Block* first = nullptr;
    std::size_t room = 0;  // for so many more
};

constexpr std::size_t steps_of(std::size_t size) { return (size + kStep - 1) / kStep; }

// By the size in steps; those of no bytes have a step, too. What a thread leaves here when it ends
// is lost: 2 MB at most, of workers that last as long as the program.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): there is no other place
constinit thread_local auto kept = [] {
    std::array<Blocks, steps_of(kLargest) + 1> all{};
    for (std::size_t steps = 0; steps < all.size(); ++steps)
        all[steps].room = kMostBytes / kStep / std::max<std::size_t>(steps, 1);
    return all;
}();

void* take_fresh(std::size_t size) {
    while (true) {
        if (void* block = std::malloc(size)) return block;
        const auto handler = std::get_new_handler();
        if (handler == nullptr) throw std::bad_alloc();
        handler();
    }
}

// `size`: no more than the block has.
void give_back(void* block, std::size_t size) {
    if (size <= kLargest) {
        Blocks& blocks = kept[steps_of(size)];
        if (blocks.room > 0) {
            --blocks.room;
            blocks.first = new (block) Block{blocks.first};
            return;
        }
    }
    std::free(block);
}

}  // namespace

void* operator new(std::size_t size) {
    if (size > kLargest) return take_fresh(size);
    const std::size_t steps = steps_of(size);
    Blocks& blocks = kept[steps];
    Block* const block = blocks.first;
    if (block == nullptr) return take_fresh(std::max<std::size_t>(steps, 1) * kStep);
    blocks.first = block->next;
    ++blocks.room;
    return block;
}

void operator delete(void* block, std::size_t size) noexcept {
    if (block != nullptr) give_back(block, size);
}

// Whoever doesn't say the size, as libraries do, may have taken any.
void operator delete(void* block) noexcept {
    if (block != nullptr) give_back(block, malloc_usable_size(block) / kStep * kStep);
}

#endif
