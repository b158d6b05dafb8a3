// Functions of shared libraries that are loaded at the first call, not at the program's start.
#pragma once

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace newsidx {

// The function `symbol` (as the linker spells it) of the library that the loader finds under the
// name `library`. Both stay loaded. Throws std::runtime_error when there is none: the program is
// not installed as it should be.
template <typename Function>
[[nodiscard]] Function* late_function(const char* library, const char* symbol) {
    void* const handle = ::dlopen(library, RTLD_LAZY);
    void* const found = handle == nullptr ? nullptr : ::dlsym(handle, symbol);
    if (found == nullptr) {
        const char* const trouble = ::dlerror();  // NOLINT(concurrency-mt-unsafe): a thread's own
        throw std::runtime_error(trouble == nullptr ? std::string(library) : trouble);
    }
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): what POSIX makes dlsym for
    return reinterpret_cast<Function*>(found);
}

}  // namespace newsidx
