// The program's `operator new` and `delete`: blocks that were given back are kept for the next that
// is asked for, one list for each size and thread. An article makes and drops two thousand strings
// and some dozen tables; glibc keeps seven blocks of a size up to 1 KB by such lists, and gives and
// takes the others in 200 to 400 instructions each. Not in a build with a sanitizer, which has its
// own.
#include <malloc.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>

#ifndef __SANITIZE_ADDRESS__

namespace {

constexpr std::size_t kStep = 16;                           // malloc's
constexpr std::size_t kMostBytes = std::size_t{64} * 1024;  // of one size, in each thread

// Blocks have the sizes of so many steps each up to kLargestStepped; from there on four sizes to a
// doubling, as what one article needs is hardly as long as what the next one does.
constexpr std::size_t kLargestStepped = 512;
constexpr std::size_t kLargest = std::size_t{16} * 1024;
constexpr std::size_t kWidthStepped = std::bit_width(kLargestStepped);

// The number of the smallest size that has room for so many bytes, at most kLargest.
constexpr std::size_t size_number(std::size_t bytes) {
    if (bytes <= kLargestStepped) return (bytes + kStep - 1) / kStep;
    const std::size_t width = std::bit_width(bytes - 1);
    const std::size_t quarters = (bytes - 1) >> (width - 3);  // 4 to 7, rounded down
    return kLargestStepped / kStep + 4 * (width - kWidthStepped) + quarters - 3;
}

constexpr std::size_t kSizes = size_number(kLargest) + 1;

// In bytes, by their numbers. A block of none is one of a step, too.
constexpr auto kSizeOf = [] {
    std::array<std::size_t, kSizes> sizes{};
    for (std::size_t bytes = 1; bytes <= kLargest; ++bytes) sizes[size_number(bytes)] = bytes;
    sizes[0] = kStep;
    return sizes;
}();

struct Block {
    Block* next;
};

struct Blocks {
    Block* first = nullptr;
    std::size_t room = 0;  // for so many more
};

// By the number of their size. What a thread leaves here when it ends is lost: 3.4 MB at most, of
// workers that last as long as the program.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): there is no other place
constinit thread_local auto kept = [] {
    std::array<Blocks, kSizes> all{};
    for (std::size_t number = 0; number < all.size(); ++number)
        all[number].room = kMostBytes / kSizeOf[number];
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

void give_back(void* block, std::size_t number) {
    Blocks& blocks = kept[number];
    if (blocks.room == 0) return std::free(block);
    --blocks.room;
    blocks.first = new (block) Block{blocks.first};
}

}  // namespace

void* operator new(std::size_t size) {
    if (size > kLargest) return take_fresh(size);
    const std::size_t number = size_number(size);
    Blocks& blocks = kept[number];
    Block* const block = blocks.first;
    if (block == nullptr) return take_fresh(kSizeOf[number]);
    blocks.first = block->next;
    ++blocks.room;
    return block;
}

void operator delete(void* block, std::size_t size) noexcept {
    if (size > kLargest) return std::free(block);
    if (block != nullptr) give_back(block, size_number(size));
}

// Whoever doesn't say the size, as libraries do, may have taken any.
void operator delete(void* block) noexcept {
    if (block == nullptr) return;
    const std::size_t usable = malloc_usable_size(block);
    if (usable > kLargest) return std::free(block);
    const std::size_t number = size_number(usable);
    give_back(block, kSizeOf[number] > usable ? number - 1 : number);
}

#endif
