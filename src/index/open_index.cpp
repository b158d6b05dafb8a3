#include "index/open_index.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>
#include <vector>

#include "article/article.hpp"
#include "entity/decided.hpp"
#include "index/facet_counter.hpp"
#include "index/names.hpp"
#include "index/schema.hpp"
#include "index/value_terms.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kShownIdDigits = 8;  // as search shows them
constexpr std::size_t kShownIds = 5;
constexpr std::size_t kTypes = 3;  // of EntityType

// The first ids of those whose terms begin so, cut to `digits`: "17b00e12, 1a3c0021 …".
std::string some_ids(const Xapian::Database& index, const std::string& prefix, std::size_t digits) {
    std::string list;
    std::size_t count = 0;
    const auto end = index.allterms_end(prefix);
    for (auto at = index.allterms_begin(prefix); at != end; ++at) {
        if (count++ == kShownIds) return list + " …";
        list += (list.empty() ? "" : ", ") + (*at).substr(kIdPrefix.size(), digits);
    }
    return list;
}

// Of each type, how often an entity is mentioned at least that may be among the first so many.
using FewestMentions = std::array<std::uint32_t, kTypes>;

FewestMentions fewest_mentions(const std::vector<Entity>& entities,
                               const std::vector<std::uint32_t>& mentions,
                               std::optional<std::size_t> most) {
    FewestMentions fewest{};
    if (!most || *most == 0) return fewest;
    for (std::size_t type = 0; type < fewest.size(); ++type) {
        std::vector<std::uint32_t> counts;
        for (std::size_t i = 0; i < entities.size(); ++i) {
            if (static_cast<std::size_t>(entities[i].type) == type) counts.push_back(mentions[i]);
        }
        if (counts.size() <= *most) continue;
        const auto last = counts.begin() + static_cast<std::ptrdiff_t>(*most - 1);
        std::nth_element(counts.begin(), last, counts.end(), std::greater<>());
        fewest[type] = *last;
    }
    return fewest;
}

}  // namespace

OpenIndex::OpenIndex(Shards opened, Ledger decisions)
    : shards(std::move(opened)), ledger(std::move(decisions)) {}

Result<Shards::Stored> OpenIndex::stored(Xapian::docid docid) const {
    auto stored = shards.stored(docid);
    if (stored) stored->record.entities = decided(std::move(stored->record.entities), ledger);
    return stored;
}

std::string OpenIndex::entity_name(EntityType type, const std::string& id) const {
    return shown_name(shards, ledger, type, id);
}

ArticleHead OpenIndex::head_of(const Record& record, std::map<std::string, std::string>& names,
                               std::optional<std::size_t> most) {
    ArticleHead head;
    head.id = record.id;
    head.title = record.title;
    head.published = record.published;
    head.updated = record.updated;
    head.added = record.added;
    head.changed = record.changed;
    head.source = record.source;
    head.url = record.url;
    head.authors = record.authors;
    head.lang = record.lang;
    head.words = record.words;
    head.labels = all_labels(record);
    // Where the text that is shown was read comes first: other places may hold another one.
    for (const bool holds_it : {true, false}) {
        for (const auto& at : record.locations) {
            if ((at.content == record.content) == holds_it) head.locations.push_back(at.location);
        }
    }
    std::vector<std::uint32_t> mentions(record.entities.entities.size());
    for (const Mention& mention : record.entities.mentions) ++mentions[mention.entity];
    const FewestMentions fewest = fewest_mentions(record.entities.entities, mentions, most);
    for (std::size_t i = 0; i < record.entities.entities.size(); ++i) {
        const Entity& entity = record.entities.entities[i];
        HitEntity one{entity.type, entity.id, {}, mentions[i], entity.about, entity.resolved};
        if (mentions[i] >= fewest[static_cast<std::size_t>(entity.type)]) {
            const auto [name, is_new] = names.try_emplace(entity.id);
            if (is_new) name->second = entity_name(entity.type, entity.id);
            one.name = name->second;
        }
        head.entities.push_back(std::move(one));
    }
    std::sort(head.entities.begin(), head.entities.end(),
              [](const HitEntity& a, const HitEntity& b) {
                  if (a.type != b.type) return a.type < b.type;
                  if (a.mentions != b.mentions) return a.mentions > b.mentions;
                  if (a.name != b.name) return a.name < b.name;
                  return a.id < b.id;
              });
    return head;
}

void OpenIndex::finish(FacetTable& table) {
    if (const auto type = entity_type(table.facet)) {
        // As their names are stored: one block of the index after the other.
        std::sort(table.values.begin(), table.values.end(),
                  [](const FacetValue& a, const FacetValue& b) { return a.id < b.id; });
        for (FacetValue& value : table.values) value.name = entity_name(*type, value.id);
    }
    std::sort(table.values.begin(), table.values.end(),
              [](const FacetValue& a, const FacetValue& b) {
                  if (a.articles != b.articles) return a.articles > b.articles;
                  if (a.name != b.name) return a.name < b.name;
                  return a.id < b.id;
              });
}

Result<Xapian::docid> OpenIndex::docid_of(std::string_view id) {
    const std::string prefix = value_term(kIdPrefix, id);
    auto at = shards.all().allterms_begin(prefix);
    const auto end = shards.all().allterms_end(prefix);
    if (id.empty() || at == end) {
        return Error{ErrorKind::not_found, "no article '" + std::string(id) + "' in this index",
                     "newsidx search … prints the ids"};
    }
    const std::string term = *at;
    if (++at != end) {
        return Error{ErrorKind::query,
                     "'" + std::string(id) + "' begins more than one article's id",
                     some_ids(shards.all(), prefix, std::max(kShownIdDigits, id.size() + 2))};
    }
    auto docid = shards.all().postlist_begin(term);
    while (shards.overlap().hides(*docid)) ++docid;
    return *docid;
}

Result<std::string> OpenIndex::text_of(const Shards::Stored& stored) {
    auto body = shards.unpacker().unpack(stored.frame);
    if (!body) return body.error();
    return joined_text(stored.record.title, *body);
}

}  // namespace newsidx
