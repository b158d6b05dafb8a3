// The program's `operator new` and `delete`: small blocks that were given back are kept for the
// next that is asked for, one list for each size and thread. An article makes and drops two
// thousand strings; glibc keeps seven blocks of a size by such lists, and gives and takes the
// others in 200 instructions each. Not in a build with a sanitizer, which has its own.
#include <malloc.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>

#ifndef __SANITIZE_ADDRESS__

namespace {

constexpr std::size_t kStep = 16;  // malloc's
constexpr std::size_t kLargest = 512;
constexpr std::uint32_t kMostBytes = 64 * 1024;  // of one size, in each thread

struct Block {
    Block* next;
};

struct Blocks {
    Block* first = nullptr;
    std::uint32_t bytes = 0;
};

// By the size in steps. What a thread leaves here when it ends is lost: 2 MB at most, of workers
// that last as long as the program.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): there is no other place
constinit thread_local std::array<Blocks, kLargest / kStep + 1> kept{};

std::size_t steps_of(std::size_t size) { return (size + kStep - 1) / kStep; }

void* take_fresh(std::size_t size) {
    while (true) {
        if (void* block = std::malloc(size)) return block;
        const auto handler = std::get_new_handler();
        if (handler == nullptr) throw std::bad_alloc();
        handler();
    }
}

// `steps`: no more than the block has.
void give_back(void* block, std::size_t steps) {
    if (steps < kept.size()) {
        Blocks& blocks = kept[steps];
        if (blocks.bytes < kMostBytes) {
            blocks.bytes += static_cast<std::uint32_t>(steps * kStep);
            blocks.first = new (block) Block{blocks.first};
            return;
        }
    }
    std::free(block);
}

}  // namespace

void* operator new(std::size_t size) {
    const std::size_t steps = steps_of(size + (size == 0 ? 1 : 0));
    if (steps >= kept.size()) return take_fresh(size);
    Blocks& blocks = kept[steps];
    Block* const block = blocks.first;
    if (block == nullptr) return take_fresh(steps * kStep);
    blocks.first = block->next;
    blocks.bytes -= static_cast<std::uint32_t>(steps * kStep);
    return block;
}

void operator delete(void* block, std::size_t size) noexcept {
    if (block != nullptr) give_back(block, steps_of(size + (size == 0 ? 1 : 0)));
}

// Whoever doesn't say the size, as libraries do, may have taken any.
void operator delete(void* block) noexcept {
    if (block != nullptr) give_back(block, malloc_usable_size(block) / kStep);
}

#endif
