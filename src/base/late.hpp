// Functions of shared libraries that are loaded at the first call, not at the program's start.
#pragma once

#include <dlfcn.h>

#include <new>
#include <stdexcept>
#include <string>

#include "base/memory.hpp"

namespace newsidx {

// The function `symbol` (as the linker spells it) of the library that the loader finds under the
// name `library`. Both stay loaded. Throws std::runtime_error when there is none: the program is
// not installed as it should be; std::bad_alloc where there is no memory to load it into.
template <typename Function>
[[nodiscard]] Function* late_function(const char* library, const char* symbol) {
    void* const handle = ::dlopen(library, RTLD_LAZY);
    void* const found = handle == nullptr ? nullptr : ::dlsym(handle, symbol);
    if (found == nullptr) {
        if (is_memory_short()) throw std::bad_alloc();
        const char* const trouble = ::dlerror();  // NOLINT(concurrency-mt-unsafe): a thread's own
        throw std::runtime_error(trouble == nullptr ? std::string(library) : trouble);
    }
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): what POSIX makes dlsym for
    return reinterpret_cast<Function*>(found);
}

}  // namespace newsidx
