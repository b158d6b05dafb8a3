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

// Gives the system back what was freed: the allocator keeps it otherwise.
void release_freed_memory();

}  // namespace newsidx
