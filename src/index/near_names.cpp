#include "index/near_names.hpp"

#include <algorithm>
#include <iterator>

#include "base/ascii.hpp"
#include "base/edit_distance.hpp"
#include "entity/name_search.hpp"
#include "entity/name_words.hpp"
#include "index/name_index.hpp"

namespace newsidx {
namespace {

using Ids = std::vector<std::string>;

// How many entities are looked at for near names.
constexpr std::size_t kMaxNearIds = 2'000;
// Words as they are written: one edit up to so many letters.
constexpr std::size_t kShortestSlip = 3;
constexpr std::size_t kShortWord = 5;

// Who has a name of the ledger's with a near word for each of these.
Ids near_renamed(const Ledger& ledger, EntityType type, const std::vector<std::string>& words) {
    Ids ids;
    for (const auto& [id, name] : ledger.names(type)) {
        const auto filed = filed_words(type, name);
        const bool near = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            const std::size_t reach = near_reach(word);
            return std::any_of(filed.begin(), filed.end(), [&](const std::string& one) {
                return one[0] == word[0] && edit_distance(word, one, reach) <= reach;
            });
        });
        if (near) ids.push_back(id);
    }
    return ids;
}

bool is_near_word(const std::string& asked, const std::string& word) {
    if (asked.size() < kShortestSlip) return asked == word;
    const std::size_t reach = asked.size() > kShortWord ? 2 : 1;
    return !word.empty() && asked[0] == word[0] && within_edits(asked, word, reach);
}

}  // namespace

Ids near_ids(const Shards& shards, const Ledger& ledger, EntityType type,
             const std::vector<std::string>& words) {
    Ids ids;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Ids some;
        for (const std::string& near : near_words(shards.each(), type, words[i])) {
            const Ids of_near = ids_of_word(shards.each(), type, near);
            some.insert(some.end(), of_near.begin(), of_near.end());
            if (some.size() > kMaxNearIds) break;
        }
        std::sort(some.begin(), some.end());
        Ids both;
        std::set_intersection(ids.begin(), ids.end(), some.begin(), some.end(),
                              std::back_inserter(both));
        ids = i == 0 ? some : both;
    }
    const Ids renamed = near_renamed(ledger, type, words);
    ids.insert(ids.end(), renamed.begin(), renamed.end());
    return ids;
}

bool is_near_name(std::string_view asked, std::string_view name) {
    const std::vector<NameWord> called = name_words(name);
    for (const NameWord& word : name_words(asked)) {
        if (word.initial) continue;
        if (!std::all_of(word.folded.begin(), word.folded.end(), ascii::is_lower)) return true;
        const bool near = std::any_of(called.begin(), called.end(), [&](const NameWord& one) {
            return is_near_word(word.folded, one.folded);
        });
        if (!near) return false;
    }
    return true;
}

}  // namespace newsidx
