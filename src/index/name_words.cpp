#include "index/name_words.hpp"

#include "entity/name_search.hpp"
#include "index/schema.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kPrefixBytes = kPersonWordKeyPrefix.size();
constexpr std::size_t kIdBytes = 6;

static_assert(kPersonWordKeyPrefix.size() == kOrganizationWordKeyPrefix.size());

std::string_view key_prefix(EntityType type) {
    return type == EntityType::person ? kPersonWordKeyPrefix : kOrganizationWordKeyPrefix;
}

}  // namespace

void WordChanges::add(std::string_view key, std::int64_t change) {
    const auto [number, is_new] = numbers_.number(key);
    if (is_new) {
        changes_.push_back({keys_.size(), key.size(), 0});
        keys_ += key;
    }
    changes_[number].change += change;
}

const std::vector<std::string>& NameWordCache::prefixes(EntityType type, const std::string& name) {
    Names& names = type == EntityType::person ? persons_ : organizations_;
    if (const auto known = names.find(name); known != names.end()) return known->second;
    if (names.size() >= most_) names.clear();
    std::vector<std::string>& prefixes = names[name];
    const auto words = filed_words(type, name);
    prefixes.reserve(words.size());
    for (const std::string& word : words) {
        if (word.size() <= kMaxTermValueBytes) prefixes.push_back(name_word_prefix(type, word));
    }
    return prefixes;
}

std::vector<std::string> name_word_keys(const Entities& entities) {
    NameWordCache cache;
    return name_word_keys(entities, cache);
}

std::vector<std::string> name_word_keys(const Entities& entities, NameWordCache& cache) {
    constexpr std::size_t kUsualWords = 3;  // of a name
    std::vector<std::string> keys;
    keys.reserve(kUsualWords * entities.entities.size());
    for (const Entity& entity : entities.entities) {
        if (entity.type == EntityType::country || !entity.resolved) continue;
        const std::string id = from_hex(entity.id);
        for (const std::string& prefix : cache.prefixes(entity.type, entity.name))
            keys.push_back(prefix + id);
    }
    return keys;
}

std::string name_word_prefix(EntityType type, std::string_view word) {
    return std::string(key_prefix(type)).append(word).append(1, ':');
}

std::string_view word_of_key(std::string_view key) {
    return key.substr(kPrefixBytes, key.size() - kPrefixBytes - kIdBytes - 1);
}

std::string entity_of_key(std::string_view key) {
    return to_hex(key.substr(key.size() - kIdBytes));
}

bool is_name_word_key(std::string_view key) {
    return (key.starts_with(kPersonWordKeyPrefix) || key.starts_with(kOrganizationWordKeyPrefix)) &&
           key.size() > kPrefixBytes + kIdBytes;
}

std::string encode_word_count(std::int64_t count) {
    std::string bytes;
    if (count > 0) append_varint(bytes, static_cast<std::uint64_t>(count));
    return bytes;
}

std::optional<std::int64_t> decode_word_count(std::string_view bytes) {
    ByteReader reader(bytes);
    const std::uint64_t count = reader.varint();
    if (!reader.ok() || !reader.rest().empty() || count >> 63U != 0) return std::nullopt;
    return static_cast<std::int64_t>(count);
}

// Zigzag, so that small changes either way are one byte.
void append_word_change(std::string& out, std::int64_t change) {
    append_varint(
        out, static_cast<std::uint64_t>(change) << 1U ^ static_cast<std::uint64_t>(change >> 63U));
}

std::int64_t read_word_change(ByteReader& in) {
    const std::uint64_t value = in.varint();
    return static_cast<std::int64_t>(value >> 1U ^ (0 - (value & 1U)));
}

}  // namespace newsidx
