#include "entity/entity_id.hpp"

#include <xxhash.h>

#include "base/bytes.hpp"

namespace newsidx {

std::string entity_id(EntityType type, std::string_view key) {
    const std::string hashed = std::string(1, static_cast<char>(type)).append(key);
    std::string bytes;
    append_big_endian(bytes, XXH3_64bits(hashed.data(), hashed.size()) >> 16U, 6);
    return to_hex(bytes);
}

std::string scoped_key(std::string_view key, std::string_view scope) {
    return std::string(key).append(" @").append(scope);
}

// Words of keys begin with '@' only where they are a country's code, never after a blank with more
// than two letters.
bool is_scoped_key(std::string_view key) {
    constexpr std::size_t kCodeBytes = 2;
    const std::size_t mark = key.rfind(" @");
    return mark != std::string_view::npos && key.size() - mark - 2 > kCodeBytes &&
           key.find(' ', mark + 1) == std::string_view::npos;
}

}  // namespace newsidx
