// The words that the names of persons and organizations are found by, as metadata: how many
// articles say a name with the word for the entity.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/bytes.hpp"
#include "base/cache_share.hpp"
#include "base/result.hpp"
#include "base/word_numbers.hpp"
#include "entity/entities.hpp"

namespace newsidx {

// Changes of those counts, by key. By the hundred thousand: without a block of memory for each.
class WordChanges {
public:
    void add(std::string_view key, std::int64_t change);
    [[nodiscard]] std::size_t size() const { return changes_.size(); }
    void clear() { *this = {}; }

    // `visit(key, change)` of each that doesn't come to nothing, until one fails.
    template <typename Visit>
    [[nodiscard]] Status each(const Visit& visit) const {
        for (const Change& one : changes_) {
            if (one.change == 0) continue;
            const auto key = std::string_view(keys_).substr(one.begin, one.size);
            if (Status done = visit(key, one.change); !done) return done;
        }
        return {};
    }

private:
    struct Change {
        std::size_t begin = 0;  // of its key in keys_
        std::size_t size = 0;
        std::int64_t change = 0;
    };
    WordNumbers numbers_;  // of keys: indices into changes_
    std::string keys_;
    std::vector<Change> changes_;
};

// What names' keys begin with, kept from one article to the next: news names the same people again
// and again. Holds its share of kMaxNames names of each type. Not shared between threads.
class NameWordCache {
public:
    static constexpr std::size_t kMaxNames = 10'000;

    explicit NameWordCache(CacheShare share = {}) : most_(share.of(kMaxNames)) {}

    // One beginning for each word of a person's or an organization's name. Good until the next
    // call.
    [[nodiscard]] const std::vector<std::string>& prefixes(EntityType type,
                                                           const std::string& name);

private:
    using Names = std::unordered_map<std::string, std::vector<std::string>>;
    std::size_t most_;
    Names persons_;
    Names organizations_;
};

// The keys that one article counts for: of all words of the names that it explains.
[[nodiscard]] std::vector<std::string> name_word_keys(const Entities& entities,
                                                      NameWordCache& cache);
[[nodiscard]] std::vector<std::string> name_word_keys(const Entities& entities);

// What the keys of all entities with the word in a name begin with, and the word and the entity's
// id of such a key.
[[nodiscard]] std::string name_word_prefix(EntityType type, std::string_view word);
[[nodiscard]] std::string_view word_of_key(std::string_view key);
[[nodiscard]] std::string entity_of_key(std::string_view key);

[[nodiscard]] bool is_name_word_key(std::string_view key);

// 0 to none is "", which no metadata has.
[[nodiscard]] std::string encode_word_count(std::int64_t count);
// Nothing when the bytes are no count.
[[nodiscard]] std::optional<std::int64_t> decode_word_count(std::string_view bytes);

// Changes while they are collected, several of one key behind each other.
void append_word_change(std::string& out, std::int64_t change);
[[nodiscard]] std::int64_t read_word_change(ByteReader& in);

}  // namespace newsidx
