#include "base/memory.hpp"

#include <fcntl.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdlib>

namespace newsidx {

std::size_t resident_bytes() {
    // "total resident …", in pages.
    const int file = ::open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (file < 0) return 0;
    std::array<char, 128> text{};
    const ssize_t size = ::read(file, text.data(), text.size());
    ::close(file);
    if (size <= 0) return 0;
    const char* const end = text.data() + size;
    std::size_t total = 0;
    std::size_t resident = 0;
    const auto first = std::from_chars(text.data(), end, total);
    if (first.ptr == end || std::from_chars(first.ptr + 1, end, resident).ec != std::errc())
        return 0;
    return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

bool is_memory_short() {
    constexpr std::size_t kToSpeakOf = std::size_t{64} << 20U;
    void* const some = ::mmap(nullptr, kToSpeakOf, PROT_READ | PROT_WRITE,
                              MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (some == MAP_FAILED) return true;
    ::munmap(some, kToSpeakOf);
    return false;
}

void keep_large_blocks() {
    // glibc maps blocks of their own from 128 kB on, until a larger mapped one was freed: then from
    // that size on, and lets twice as much lie free. Nothing of this one is touched.
    constexpr std::size_t kLarge = std::size_t{4} << 20U;
    // So that the compiler leaves it in.
    // NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
    static void* volatile large;
    large = std::malloc(kLarge);
    std::free(large);
}

void bound_heaps(int most) {
    ::mallopt(M_ARENA_MAX, most);  // NOLINT(concurrency-mt-unsafe): glibc's takes a lock
}

void release_freed_memory() { ::malloc_trim(0); }

}  // namespace newsidx
