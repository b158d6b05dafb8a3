#include "index/entity_names.hpp"

#include "base/ascii.hpp"
#include "base/bytes.hpp"
#include "index/schema.hpp"

namespace newsidx {

std::string entity_key(std::string_view id) {
    return std::string(kEntityKeyPrefix).append(from_hex(id));
}

namespace {

// Beside the type, in the first byte.
constexpr std::uint8_t kTypeMask = 0x0f;
constexpr std::uint8_t kKeyIsName = 0x10;   // the key is the first name in small letters
constexpr std::uint8_t kKeyIsOfOne = 0x20;  // the key ends in kOfArticle and an article's id

constexpr std::string_view kOfArticle = " @";
constexpr std::size_t kArticleIdBytes = 10;

// The bytes of the article's id that a key ends in; "" where it doesn't.
std::string article_of_key(std::string_view key) {
    constexpr std::size_t kSize = 2 * kArticleIdBytes;
    if (key.size() < kSize || !key.substr(0, key.size() - kSize).ends_with(kOfArticle)) return {};
    const std::string_view digits = key.substr(key.size() - kSize);
    std::string id = from_hex(digits);
    return to_hex(id) == digits ? id : std::string();
}

}  // namespace

std::string encode_names(const EntityNames& names) {
    std::string_view key = names.key;
    const std::string article = article_of_key(key);
    if (!article.empty()) key.remove_suffix(kOfArticle.size() + 2 * kArticleIdBytes);
    const bool is_name =
        !names.articles.empty() && key == ascii::lower(names.articles.begin()->first);
    std::string out(
        1, static_cast<char>(static_cast<std::uint8_t>(names.type) | (is_name ? kKeyIsName : 0U) |
                             (article.empty() ? 0U : kKeyIsOfOne)));
    if (!is_name) append_string(out, key);
    out.append(article);
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
    const std::uint8_t head = reader.byte();
    names.type = static_cast<EntityType>(head & kTypeMask);
    if ((head & kKeyIsName) == 0) names.key = reader.string();
    const std::string_view article = reader.take((head & kKeyIsOfOne) != 0 ? kArticleIdBytes : 0);
    for (std::uint64_t n = reader.varint(); n > 0 && reader.ok(); --n) {
        std::string name(reader.string());
        names.articles[std::move(name)] = static_cast<std::int64_t>(reader.varint());
    }
    if (!reader.ok()) return std::nullopt;
    if ((head & kKeyIsName) != 0) {
        if (names.articles.empty()) return std::nullopt;
        names.key = ascii::lower(names.articles.begin()->first);
    }
    if (!article.empty()) names.key.append(kOfArticle).append(to_hex(article));
    return names;
}

bool are_names_in_use(std::string_view bytes) {
    ByteReader reader(bytes);
    const std::uint8_t head = reader.byte();
    if ((head & kKeyIsName) == 0) static_cast<void>(reader.string());
    static_cast<void>(reader.take((head & kKeyIsOfOne) != 0 ? kArticleIdBytes : 0));
    const std::uint64_t count = reader.varint();
    bool are_used = count > 0;
    for (std::uint64_t n = count; n > 0 && reader.ok(); --n) {
        static_cast<void>(reader.string());
        are_used = are_used && static_cast<std::int64_t>(reader.varint()) > 0;
    }
    return are_used && reader.ok();
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
