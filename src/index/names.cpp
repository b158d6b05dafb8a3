#include "index/names.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "base/bytes.hpp"
#include "base/edit_distance.hpp"
#include "entity/lookup.hpp"
#include "entity/name_search.hpp"
#include "index/schema.hpp"
#include "index/value_terms.hpp"

namespace newsidx {
namespace {

using Shards = std::vector<Xapian::Database>;
using Ids = std::vector<std::string>;

constexpr std::size_t kNamedInNote = 5;
constexpr std::size_t kNearNames = 5;
// How many entities are looked at for near names.
constexpr std::size_t kMaxNearIds = 2'000;

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

Result<MeantEntities> meant_countries(std::string_view name) {
    if (const auto id = country_id(name)) return MeantEntities{{*id}, {}, {}};
    std::string hint;
    for (const auto& near : countries_like(name)) hint += (hint.empty() ? "" : ", ") + near;
    return Error{ErrorKind::query, "no country '" + std::string(name) + "'", hint};
}

bool is_entity_id(std::string_view name) { return name.size() == 12 && !from_hex(name).empty(); }

std::string_view word_prefix(EntityType type) {
    return type == EntityType::person ? kPersonWordPrefix : kOrganizationWordPrefix;
}

// The entities of all shards that a word is in the names of, ascending.
Ids ids_of_word(const Shards& shards, EntityType type, const std::string& word) {
    Ids ids;
    const std::string prefix = std::string(word_prefix(type)) + word + ':';
    for (const auto& shard : shards) {
        for (auto at = shard.allterms_begin(prefix); at != shard.allterms_end(prefix); ++at)
            ids.push_back((*at).substr(prefix.size()));
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

// Those that all of the words are in the names of.
Ids ids_of_words(const Shards& shards, EntityType type, const std::vector<std::string>& words) {
    Ids ids;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Ids more = ids_of_word(shards, type, words[i]);
        if (i == 0) {
            ids = more;
            continue;
        }
        Ids both;
        std::set_intersection(ids.begin(), ids.end(), more.begin(), more.end(),
                              std::back_inserter(both));
        ids = std::move(both);
    }
    return ids;
}

std::string entity_term(EntityType type, const std::string& id) {
    return value_term(type == EntityType::person ? kPersonPrefix : kOrganizationPrefix, id);
}

std::uint64_t article_count(const Shards& shards, const std::string& term) {
    std::uint64_t count = 0;
    for (const auto& shard : shards) count += shard.get_termfreq(term);
    return count;
}

struct Counted {
    std::uint64_t articles;
    std::string name;
    std::string id;
};

// Most articles first, ties by name.
std::vector<Counted> counted(const Shards& shards, EntityType type, const Ids& ids) {
    std::vector<Counted> all;
    for (const std::string& id : ids) {
        const std::uint64_t articles = article_count(shards, entity_term(type, id));
        if (articles > 0) all.push_back({articles, "", id});
    }
    std::sort(all.begin(), all.end(), [](const Counted& a, const Counted& b) {
        return a.articles != b.articles ? a.articles > b.articles : a.id < b.id;
    });
    return all;
}

std::string note_of(const Shards& shards, EntityType type, std::string_view name,
                    const MeantEntities& meant) {
    std::vector<Counted> all = counted(shards, type, meant.ids);
    const std::uint64_t lone = meant.lone_term.empty() ? 0 : article_count(shards, meant.lone_term);
    if (all.size() + (lone > 0 ? 1 : 0) < 2) return {};
    std::string note = std::string(type_word(type)) + " '" + std::string(name) + "' may mean ";
    for (std::size_t i = 0; i < std::min(all.size(), kNamedInNote); ++i) {
        if (i > 0) note += ", ";
        note += display_name(entity_names(shards, all[i].id)) + " (" +
                std::to_string(all[i].articles) + ", " + all[i].id + ")";
    }
    if (all.size() > kNamedInNote)
        note += " and " + std::to_string(all.size() - kNamedInNote) + " others";
    if (lone > 0) {
        note += (all.empty() ? "somebody" : "; ");
        note += std::to_string(lone) + (lone == 1 ? " article says" : " articles say") +
                " no more than the name";
    }
    return note;
}

// Words of the index a few edits from `word`, nearest first.
std::vector<std::string> near_words(const Shards& shards, EntityType type,
                                    const std::string& word) {
    const std::size_t reach = word.size() < 5 ? 1 : 2;
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

// Names of entities that have a near word for each of these, those of most articles first.
std::string near_names(const Shards& shards, EntityType type,
                       const std::vector<std::string>& words) {
    Ids ids;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Ids some;
        for (const std::string& near : near_words(shards, type, words[i])) {
            const Ids of_near = ids_of_word(shards, type, near);
            some.insert(some.end(), of_near.begin(), of_near.end());
            if (some.size() > kMaxNearIds) break;
        }
        std::sort(some.begin(), some.end());
        Ids both;
        std::set_intersection(ids.begin(), ids.end(), some.begin(), some.end(),
                              std::back_inserter(both));
        ids = i == 0 ? some : both;
    }
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::string names;
    const auto all = counted(shards, type, ids);
    for (std::size_t i = 0; i < std::min(all.size(), kNearNames); ++i)
        names += (names.empty() ? "" : ", ") + display_name(entity_names(shards, all[i].id));
    return names;
}

void add_ids(Ids& ids, const Ids& more) { ids.insert(ids.end(), more.begin(), more.end()); }

}  // namespace

Result<MeantEntities> meant_entities(const std::vector<Xapian::Database>& shards, EntityType type,
                                     std::string_view name) {
    if (type == EntityType::country) return meant_countries(name);
    if (is_entity_id(name)) return MeantEntities{{current_id(name)}, {}, {}};
    MeantEntities meant;
    const std::vector<std::string> words = search_words(type, name);
    meant.ids = ids_of_words(shards, type, words);
    if (meant.ids.empty() && type == EntityType::organization)
        meant.ids = ids_of_words(shards, type, sense_words(name));
    if (std::string id = known_id(type, name);
        !id.empty() && article_count(shards, entity_term(type, id)) > 0)
        add_ids(meant.ids, {std::move(id)});
    std::sort(meant.ids.begin(), meant.ids.end());
    meant.ids.erase(std::unique(meant.ids.begin(), meant.ids.end()), meant.ids.end());
    if (!words.empty()) {
        const std::string term =
            value_term(type == EntityType::person ? kLonePersonPrefix : kLoneOrganizationPrefix,
                       lone_value(words));
        if (article_count(shards, term) > 0) meant.lone_term = term;
    }
    if (meant.ids.empty() && meant.lone_term.empty()) {
        const std::string near = words.empty() ? "" : near_names(shards, type, words);
        return Error{
            ErrorKind::query,
            "no " + std::string(type_word(type)) + " '" + std::string(name) + "' in this index",
            near};
    }
    meant.note = note_of(shards, type, name, meant);
    return meant;
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
