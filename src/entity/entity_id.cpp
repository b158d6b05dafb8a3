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

}  // namespace newsidx
