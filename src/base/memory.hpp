// How much memory the process holds.
#pragma once

#include <cstddef>

namespace newsidx {

// Resident bytes by the kernel's count; 0 where it doesn't tell.
[[nodiscard]] std::size_t resident_bytes();

// Whether the system has no more memory to give, to speak of: a library that then crashes has been
// given none. May be called in a signal handler.
[[nodiscard]] bool is_memory_short();

// From now on blocks of a few hundred kilobytes that are freed are kept for the next ones, instead
// of being given back and asked for again, page by page.
void keep_large_blocks();

// Threads share so many of the allocator's heaps, once there are as many: what lies free in one
// isn't to be had from another.
void bound_heaps(int most);

// Gives the system back what was freed: the allocator keeps it otherwise.
void release_freed_memory();

}  // namespace newsidx
