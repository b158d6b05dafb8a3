#include "index/name_index.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/edit_distance.hpp"
#include "index/name_words.hpp"

namespace newsidx {

std::vector<std::string> ids_of_word(const std::vector<Xapian::Database>& shards, EntityType type,
                                     const std::string& word) {
    std::vector<std::string> ids;
    const std::string prefix = name_word_prefix(type, word);
    for (const auto& shard : shards) {
        const auto end = shard.metadata_keys_end(prefix);
        for (auto at = shard.metadata_keys_begin(prefix); at != end; ++at)
            ids.push_back(entity_of_key(*at));
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

std::vector<std::string> ids_of_words(const std::vector<Xapian::Database>& shards, EntityType type,
                                      const std::vector<std::string>& words) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::vector<std::string> more = ids_of_word(shards, type, words[i]);
        if (i == 0) {
            ids = more;
            continue;
        }
        std::vector<std::string> both;
        std::set_intersection(ids.begin(), ids.end(), more.begin(), more.end(),
                              std::back_inserter(both));
        ids = std::move(both);
    }
    return ids;
}

std::size_t near_reach(const std::string& word) {
    const auto letters = std::count_if(word.begin(), word.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
    });
    return letters < 5 ? 1 : 2;
}

std::vector<std::string> near_words(const std::vector<Xapian::Database>& shards, EntityType type,
                                    const std::string& word) {
    const std::size_t reach = near_reach(word);
    std::set<std::pair<std::size_t, std::string>> near;
    // All that begin as the word does: near words do, too.
    std::string prefix = name_word_prefix(type, word.substr(0, 1));
    prefix.pop_back();
    for (const auto& shard : shards) {
        const auto end = shard.metadata_keys_end(prefix);
        for (auto at = shard.metadata_keys_begin(prefix); at != end;) {
            const std::string key = *at;
            std::string one(word_of_key(key));
            std::string behind = name_word_prefix(type, one);  // all ids of this word
            ++behind.back();
            at.skip_to(behind);
            const std::size_t edits = edit_distance(word, one, reach);
            if (edits <= reach) near.emplace(edits, std::move(one));
        }
    }
    std::vector<std::string> words;
    words.reserve(near.size());
    for (const auto& [edits, one] : near) words.push_back(one);
    return words;
}

}  // namespace newsidx
