#include "index/names.hpp"

#include <algorithm>

#include "base/bytes.hpp"
#include "entity/lookup.hpp"
#include "index/remote.hpp"
#include "index/schema.hpp"
#include "index/value_terms.hpp"
#include "text/fold.hpp"

namespace newsidx {
namespace {

std::string_view type_word(EntityType type) {
    switch (type) {
        case EntityType::country:
            return "country";
        case EntityType::person:
            return "person";
        case EntityType::organization:
            return "organization";
    }
    return "entity";
}

std::vector<std::string> folded_words(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    // Hyphens and blanks part the words of a name; everything else is for fold() to judge.
    for (const char c : std::string(name) + " ") {
        if (c != ' ' && c != '-') {
            word.push_back(c);
            continue;
        }
        if (auto folded = fold(word); !folded.empty()) words.push_back(std::move(folded));
        word.clear();
    }
    return words;
}

bool has_all(const std::vector<std::string>& words, const std::vector<std::string>& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const auto& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
}

Result<std::vector<std::string>> country_ids(std::string_view name) {
    if (const auto id = country_id(name)) return std::vector<std::string>{*id};
    std::string hint;
    for (const auto& near : countries_like(name)) hint += (hint.empty() ? "" : ", ") + near;
    return Error{ErrorKind::query, "no country '" + std::string(name) + "'", hint};
}

bool is_entity_id(std::string_view name) { return name.size() == 12 && !from_hex(name).empty(); }

}  // namespace

Result<std::vector<std::string>> entity_ids(const std::vector<Xapian::Database>& shards,
                                            EntityType type, std::string_view name) {
    if (type == EntityType::country) return country_ids(name);
    if (is_entity_id(name)) return std::vector<std::string>{std::string(name)};
    const auto wanted = folded_words(name);
    std::vector<std::string> ids;
    const std::string prefix(kEntityKeyPrefix);
    for (const auto& shard : shards) {
        std::size_t asked = 0;
        const bool remote = is_remote(shard);
        for (auto key = shard.metadata_keys_begin(prefix); key != shard.metadata_keys_end(prefix);
             ++key) {
            // Each is a question to the other machine and back.
            if (remote && ++asked > kMaxRemoteNames) {
                return Error{ErrorKind::query,
                             "'" + std::string(name) +
                                 "': an index on another machine has more than " +
                                 std::to_string(kMaxRemoteNames) + " names to look through",
                             "give the id of the " + std::string(type_word(type)) +
                                 ", as facets and --json print it"};
            }
            const auto names = decode_names(shard.get_metadata(*key));
            if (!names || names->type != type) continue;
            const bool meant = std::any_of(
                names->articles.begin(), names->articles.end(),
                [&](const auto& entry) { return has_all(folded_words(entry.first), wanted); });
            if (meant) ids.push_back((*key).substr(prefix.size()));
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.empty() || wanted.empty()) {
        return Error{
            ErrorKind::query,
            "no " + std::string(type_word(type)) + " '" + std::string(name) + "' in this index",
            ""};
    }
    return ids;
}

EntityNames entity_names(const std::vector<Xapian::Database>& shards, std::string_view id) {
    EntityNames all;
    for (const auto& shard : shards) {
        if (auto names =
                decode_names(shard.get_metadata(std::string(kEntityKeyPrefix).append(id)))) {
            all.type = names->type;
            add_names(all, *names);
        }
    }
    return all;
}

}  // namespace newsidx
