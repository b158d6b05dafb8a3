#include "index/names.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/ascii.hpp"
#include "base/bytes.hpp"
#include "entity/entity_type_name.hpp"
#include "entity/lookup.hpp"
#include "entity/name_search.hpp"
#include "index/match_count.hpp"
#include "index/name_index.hpp"
#include "index/near_names.hpp"
#include "index/schema.hpp"
#include "index/sift_names.hpp"
#include "index/unweighted.hpp"
#include "index/value_terms.hpp"

namespace newsidx {
namespace {

using Ids = std::vector<std::string>;

constexpr std::size_t kNamedInNote = 5;
// Of those with most articles, whose names are compared with what was asked for.
constexpr std::size_t kMostSorted = 100;
constexpr std::size_t kNearNames = 5;
// A name that more articles have is no slip, nor is one that isn't so many times rarer.
constexpr std::uint64_t kMostOfSlip = 5;
constexpr std::uint64_t kFarCommoner = 20;
// Shorter ones are acronyms.
constexpr std::size_t kShortestPlural = 5;

bool is_entity_id(std::string_view name) { return name.size() == 12 && !from_hex(name).empty(); }

void add_ids(Ids& ids, const Ids& more) { ids.insert(ids.end(), more.begin(), more.end()); }

// Who has a name of the ledger's with all of these words.
Ids renamed_ids(const Ledger& ledger, EntityType type, const std::vector<std::string>& words) {
    Ids ids;
    for (const auto& [id, name] : ledger.names(type)) {
        const auto filed = filed_words(type, name);
        if (!words.empty() && std::includes(filed.begin(), filed.end(), words.begin(), words.end()))
            ids.push_back(id);
    }
    return ids;
}

// The ids that count instead; false when some are banned and left out.
bool decide(const Ledger& ledger, EntityType type, bool banned_too, Ids& ids) {
    bool all = true;
    Ids counted;
    for (const std::string& id : ids) {
        std::string now = ledger.current(type, id);
        const bool banned = ledger.is_banned(type, now);
        if (!banned || banned_too) counted.push_back(std::move(now));
        all = all && (!banned || banned_too);
    }
    std::sort(counted.begin(), counted.end());
    counted.erase(std::unique(counted.begin(), counted.end()), counted.end());
    ids = std::move(counted);
    return all;
}

Error banned(EntityType type, std::string_view name) {
    return {ErrorKind::query,
            std::string(entity_type_name(type)) + " '" + std::string(name) +
                "' is banned by the ledger",
            "newsidx entity list"};
}

Result<MeantEntities> meant_countries(const Ledger& ledger, std::string_view name,
                                      bool banned_too) {
    MeantEntities meant;
    meant.ids = country_ids(name);
    if (meant.ids.empty()) {
        const auto words = search_words(EntityType::country, name);
        for (const auto& [one, called] : ledger.names(EntityType::country)) {
            if (search_words(EntityType::country, called) == words) meant.ids.push_back(one);
        }
    }
    if (meant.ids.empty()) {
        std::string hint;
        for (const auto& near : countries_like(name)) hint += (hint.empty() ? "" : ", ") + near;
        if (hint.empty()) hint = "a code or a name: KZ, kazakhstan, \"united states\"";
        return Error{ErrorKind::query, "no country '" + std::string(name) + "'", hint};
    }
    decide(ledger, EntityType::country, banned_too, meant.ids);
    if (meant.ids.empty()) return banned(EntityType::country, name);
    return meant;
}

struct Counted {
    std::uint64_t articles;
    std::string name;
    std::string id;
};

// Most articles first, ties by name.
std::vector<Counted> counted(const Shards& shards, const Ledger& ledger, EntityType type,
                             const Ids& ids) {
    std::vector<Counted> all;
    for (const std::string& id : ids) {
        const std::uint64_t articles = article_count(shards, ledger, entity_prefix(type), type, id);
        if (articles > 0) all.push_back({articles, "", id});
    }
    std::sort(all.begin(), all.end(), [](const Counted& a, const Counted& b) {
        return a.articles != b.articles ? a.articles > b.articles : a.id < b.id;
    });
    return all;
}

// Before all others whom the tables know by the name, `known`, and those whose names as shown have
// the words that were asked for: with "francis" the pope, not a John Kelly who is called John
// Francis Kelly somewhere.
void put_called_first(const Shards& shards, const Ledger& ledger, EntityType type,
                      std::string_view name, const std::string& known, std::vector<Counted>& all) {
    const std::vector<std::string> asked = search_words(type, name);
    const auto past = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kMostSorted));
    std::stable_partition(all.begin(), past, [&](const Counted& one) {
        if (one.id == known) return true;
        const auto words = search_words(type, shown_name(shards, ledger, type, one.id));
        return std::includes(words.begin(), words.end(), asked.begin(), asked.end());
    });
}

std::string note_of(const Shards& shards, const Ledger& ledger, EntityType type,
                    std::string_view name, const std::string& known, const MeantEntities& meant) {
    std::vector<Counted> all = counted(shards, ledger, type, meant.ids);
    const std::uint64_t lone = meant.lone_term.empty() ? 0 : term_count(shards, meant.lone_term);
    if (all.size() + (lone > 0 ? 1 : 0) < 2) return {};
    put_called_first(shards, ledger, type, name, known, all);
    std::string note = std::string(entity_type_name(type)) + " '" + std::string(name) +
                       "' may mean several, and all of them count: ";
    for (std::size_t i = 0; i < std::min(all.size(), kNamedInNote); ++i) {
        if (i > 0) note += ", ";
        note += shown_name(shards, ledger, type, all[i].id) + " (" +
                std::to_string(all[i].articles) + ", " + all[i].id + ")";
    }
    if (const std::size_t shown = std::min(all.size(), kNamedInNote); shown < all.size())
        note += " and " + std::to_string(all.size() - shown) +
                (all.size() - shown == 1 ? " other" : " others");
    if (lone > 0) {
        note += "; " + std::to_string(lone) + (lone == 1 ? " article says" : " articles say") +
                " no more than the name";
    }
    return note;
}

// Who is called nearly so, those of most articles first. `words` are those of the name.
std::vector<Counted> near_entities(const Shards& shards, const Ledger& ledger, EntityType type,
                                   std::string_view name, const std::vector<std::string>& words) {
    if (words.empty()) return {};
    Ids ids = near_ids(shards, ledger, type, words);
    decide(ledger, type, false, ids);
    std::vector<Counted> near;
    for (Counted& one : counted(shards, ledger, type, ids)) {
        if (near.size() == kNearNames) break;
        one.name = shown_name(shards, ledger, type, one.id);
        if (is_near_name(name, one.name)) near.push_back(std::move(one));
    }
    return near;
}

std::string near_names(const std::vector<Counted>& near) {
    std::string names;
    for (const Counted& one : near) names += (names.empty() ? "" : ", ") + one.name;
    return names;
}

// A full name that hardly any article has, where another one a slip away is far commoner: a note
// that asks for it; or "".
std::string far_commoner(const Shards& shards, const Ledger& ledger, EntityType type,
                         std::string_view name, const std::vector<std::string>& words,
                         const Ids& ids) {
    if (type != EntityType::person || words.size() < 2) return {};
    std::uint64_t articles = 0;
    for (const Counted& one : counted(shards, ledger, type, ids)) articles += one.articles;
    if (articles > kMostOfSlip) return {};
    for (const Counted& one : near_entities(shards, ledger, type, name, words)) {
        const bool is_other = std::find(ids.begin(), ids.end(), one.id) == ids.end();
        if (is_other && one.articles >= kFarCommoner * std::max<std::uint64_t>(articles, 1)) {
            return "did you mean person '" + one.name + "' (" + std::to_string(one.articles) +
                   " articles)?";
        }
    }
    return {};
}

// A body's name in the plural, as its members are called, where the singular is far commoner: what
// is said besides; or "".
std::string singular_body(const Shards& shards, const Ledger& ledger, std::string_view name,
                          const Ids& ids) {
    if (name.size() < kShortestPlural || name.back() != 's' || name.find(' ') != name.npos)
        return {};
    Ids singular =
        ids_of_words(shards.each(), EntityType::organization,
                     search_words(EntityType::organization, name.substr(0, name.size() - 1)));
    decide(ledger, EntityType::organization, false, singular);
    const auto meant = counted(shards, ledger, EntityType::organization, ids);
    const auto others = counted(shards, ledger, EntityType::organization, singular);
    const std::uint64_t most = meant.empty() ? 0 : meant.front().articles;
    if (others.empty() || others.front().articles < kFarCommoner * std::max<std::uint64_t>(most, 1))
        return {};
    return "did you mean organization '" +
           shown_name(shards, ledger, EntityType::organization, others.front().id) + "' (" +
           std::to_string(others.front().articles) + " articles)?";
}

}  // namespace

Result<MeantEntities> meant_entities(const Shards& shards, const Ledger& ledger, EntityType type,
                                     std::string_view name, bool banned_too) {
    if (auto had = shards.check_entities(); !had) return had.error();
    if (type == EntityType::country) {
        auto countries = meant_countries(ledger, name, banned_too);
        if (countries && countries->ids.size() > 1)
            countries->note = note_of(shards, ledger, type, name, "", *countries);
        return countries;
    }
    MeantEntities meant;
    if (is_entity_id(name)) {
        meant.ids = {current_id(name)};
        if (!decide(ledger, type, banned_too, meant.ids)) return banned(type, name);
        return meant;
    }
    const std::vector<std::string> words = search_words(type, name);
    const std::string known = known_id(type, name);
    const bool is_known = !known.empty() && article_count(shards, ledger, entity_prefix(type), type,
                                                          ledger.current(type, known)) > 0;
    meant.ids = ids_of_words(shards.each(), type, words);
    if (words.size() == 1)
        drop_initials_and_numerals(shards, type, name, words.front(), is_known, meant.ids);
    if (type == EntityType::person) drop_by_sound(shards, name, meant.ids);
    if (const auto more = type == EntityType::organization ? spelled_out(words) : words;
        more != words)
        add_ids(meant.ids, ids_of_words(shards.each(), type, more));
    if (meant.ids.empty() && !is_known && type == EntityType::organization)
        meant.ids = ids_of_words(shards.each(), type, sense_words(name));
    if (type == EntityType::person) drop_other_initials(shards, ledger, name, meant.ids);
    add_ids(meant.ids, renamed_ids(ledger, type, words));
    if (is_known) add_ids(meant.ids, {known});
    const bool all_count = decide(ledger, type, banned_too, meant.ids);
    if (!words.empty()) {
        const std::string term =
            value_term(type == EntityType::person ? kLonePersonPrefix : kLoneOrganizationPrefix,
                       lone_value(words));
        if (term_count(shards, term) > 0) meant.lone_term = term;
    }
    if (meant.ids.empty() && meant.lone_term.empty()) {
        if (!all_count) return banned(type, name);
        const std::string near = near_names(near_entities(shards, ledger, type, name, words));
        return Error{ErrorKind::not_found,
                     "no " + std::string(entity_type_name(type)) + " '" + std::string(name) +
                         "' in this index",
                     near};
    }
    meant.note = note_of(shards, ledger, type, name, ledger.current(type, known), meant);
    if (meant.note.empty()) meant.note = far_commoner(shards, ledger, type, name, words, meant.ids);
    if (type == EntityType::organization) {
        const std::string other = singular_body(shards, ledger, name, meant.ids);
        meant.note += (meant.note.empty() || other.empty() ? "" : "; ") + other;
    }
    return meant;
}

std::string_view entity_prefix(EntityType type) {
    if (type == EntityType::person) return kPersonPrefix;
    return type == EntityType::organization ? kOrganizationPrefix : kCountryPrefix;
}

std::uint64_t article_count(const Shards& shards, const Ledger& ledger, std::string_view prefix,
                            EntityType type, const std::string& id) {
    std::vector<std::string> terms;
    for (const std::string& one : ledger.members(type, id))
        terms.push_back(value_term(prefix, one));
    if (terms.size() == 1) return term_count(shards, terms.front());
    return match_count(shards, unweighted_any(shards, terms));
}

EntityNames entity_names(const Shards& shards, std::string_view id) {
    EntityNames all;
    for (const auto& shard : shards.each()) {
        auto names = decode_names(shard.get_metadata(entity_key(id)));
        if (!names) continue;
        if (shards.each().size() == 1) return *std::move(names);
        all.type = names->type;
        add_names(all, *names);
    }
    if (const EntityNames* const copies = shards.overlap().names_too_many(id))
        add_names(all, *copies);
    return all;
}

std::string shown_name(const Shards& shards, const Ledger& ledger, EntityType type,
                       const std::string& id) {
    if (auto name = ledger.name(type, id)) return *std::move(name);
    if (type == EntityType::country) return std::string(country_name(id));
    EntityNames names = entity_names(shards, id);
    if (!names.articles.empty()) return display_name(names);
    for (const std::string& one : ledger.members(type, id))
        add_names(names, entity_names(shards, one));
    return display_name(names);
}

}  // namespace newsidx
