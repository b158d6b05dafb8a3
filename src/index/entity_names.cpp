#include "index/entity_names.hpp"

#include "base/bytes.hpp"

namespace newsidx {

std::string encode_names(const EntityNames& names) {
    std::string out(1, static_cast<char>(names.type));
    append_string(out, names.key);
    append_varint(out, names.articles.size());
    for (const auto& [name, count] : names.articles) {
        append_string(out, name);
        append_varint(out, static_cast<std::uint64_t>(count));
    }
    return out;
}

std::optional<EntityNames> decode_names(std::string_view bytes) {
    ByteReader reader(bytes);
    EntityNames names;
    names.type = static_cast<EntityType>(reader.byte());
    names.key = reader.string();
    for (std::uint64_t n = reader.varint(); n > 0 && reader.ok(); --n) {
        std::string name(reader.string());
        names.articles[std::move(name)] = static_cast<std::int64_t>(reader.varint());
    }
    if (!reader.ok()) return std::nullopt;
    return names;
}

void add_names(EntityNames& names, const EntityNames& other) {
    if (names.key.empty()) names.key = other.key;
    for (const auto& [name, count] : other.articles) {
        const auto at = names.articles.try_emplace(name, 0).first;
        at->second += count;
        if (at->second <= 0) names.articles.erase(at);
    }
}

std::string display_name(const EntityNames& names) {
    const std::pair<const std::string, std::int64_t>* best = nullptr;
    for (const auto& entry : names.articles) {
        if (best == nullptr || entry.second > best->second) best = &entry;
    }
    return best == nullptr ? std::string() : best->first;
}

}  // namespace newsidx
