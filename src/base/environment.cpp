#include "base/environment.hpp"

#include <cstdlib>

namespace newsidx {

std::string environment(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets it
    return value == nullptr ? std::string() : std::string(value);
}

}  // namespace newsidx
