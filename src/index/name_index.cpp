#include "index/name_index.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/edit_distance.hpp"
#include "index/schema.hpp"

namespace newsidx {
namespace {

std::string_view word_prefix(EntityType type) {
    return type == EntityType::person ? kPersonWordPrefix : kOrganizationWordPrefix;
}

}  // namespace

std::vector<std::string> ids_of_word(const std::vector<Xapian::Database>& shards, EntityType type,
                                     const std::string& word) {
    std::vector<std::string> ids;
    const std::string prefix = std::string(word_prefix(type)) + word + ':';
    for (const auto& shard : shards) {
        for (auto at = shard.allterms_begin(prefix); at != shard.allterms_end(prefix); ++at)
            ids.push_back((*at).substr(prefix.size()));
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

std::size_t near_reach(const std::string& word) { return word.size() < 5 ? 1 : 2; }

std::vector<std::string> near_words(const std::vector<Xapian::Database>& shards, EntityType type,
                                    const std::string& word) {
    const std::size_t reach = near_reach(word);
    std::set<std::pair<std::size_t, std::string>> near;
    const std::string all(word_prefix(type));
    const std::string prefix = all + word.substr(0, 1);
    for (const auto& shard : shards) {
        const auto end = shard.allterms_end(prefix);
        for (auto at = shard.allterms_begin(prefix); at != end;) {
            const std::string term = *at;
            std::string one = term.substr(all.size(), term.rfind(':') - all.size());
            at.skip_to(all + one + ';');  // past all ids of this word
            const std::size_t edits = edit_distance(word, one, reach);
            if (edits <= reach) near.emplace(edits, std::move(one));
        }
    }
    std::vector<std::string> words;
    for (const auto& [edits, one] : near) words.push_back(one);
    return words;
}

}  // namespace newsidx
