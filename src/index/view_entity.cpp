#include <algorithm>
#include <array>

#include "entity/entity_id.hpp"
#include "entity/entity_type_name.hpp"
#include "entity/lookup.hpp"
#include "entity/name_search.hpp"
#include "index/match_count.hpp"
#include "index/names.hpp"
#include "index/views.hpp"

namespace newsidx {
namespace {

constexpr auto kTypes =
    std::to_array({EntityType::country, EntityType::person, EntityType::organization});

bool comes_first(const EntityForm& a, const EntityForm& b) {
    if (a.articles != b.articles) return a.articles > b.articles;
    return a.name != b.name ? a.name < b.name : a.id < b.id;
}

class FactFinder {
public:
    explicit FactFinder(OpenIndex& index) : index_(index), ledger_(index.ledger) {}

    [[nodiscard]] EntityFacts facts(EntityType type, const std::string& id) const {
        EntityFacts facts;
        facts.type = type;
        facts.id = id;
        facts.name = index_.entity_name(type, id);
        facts.articles = articles(ledger_, type, id);
        facts.banned = ledger_.is_banned(type, id);
        facts.renamed = ledger_.name(type, id).has_value();
        EntityNames all;
        for (const std::string& one : ledger_.members(type, id)) {
            EntityForm form = raw(type, one);
            if (one == id) {
                facts.key = form.key;
            } else {
                facts.merged.push_back(std::move(form));
            }
            if (type != EntityType::country) add_names(all, names(one));
        }
        facts.resolved = !is_scoped_key(facts.key);
        for (const auto& [name, count] : all.articles)
            facts.forms.push_back({"", "", name, static_cast<std::uint64_t>(count)});
        std::sort(facts.forms.begin(), facts.forms.end(), comes_first);
        std::sort(facts.merged.begin(), facts.merged.end(), comes_first);
        return facts;
    }

    // Without the ledger's say. An id that no article has is called by `key`.
    [[nodiscard]] EntityForm raw(EntityType type, const std::string& id,
                                 const std::string& key = {}) const {
        const Ledger nothing;
        EntityForm form{id, key, key, articles(nothing, type, id)};
        if (type == EntityType::country) {
            form.key = id;
            form.name = country_name(id);
            return form;
        }
        const EntityNames known = names(id);
        if (known.type != type) return form;  // the id of something else
        if (!known.key.empty()) form.key = known.key;
        if (std::string name = display_name(known); !name.empty()) form.name = std::move(name);
        return form;
    }

private:
    [[nodiscard]] EntityNames names(const std::string& id) const {
        return entity_names(index_.shards, id);
    }

    [[nodiscard]] std::uint64_t articles(const Ledger& ledger, EntityType type,
                                         const std::string& id) const {
        return article_count(index_.shards, ledger, entity_prefix(type), type, id);
    }

    OpenIndex& index_;
    const Ledger& ledger_;
};

// Whether it is called so, to the word.
bool is_called(const EntityFacts& facts, const std::string& name) {
    if (facts.id == name) return true;
    const auto words = search_words(facts.type, name);
    return search_words(facts.type, facts.name) == words ||
           std::any_of(facts.forms.begin(), facts.forms.end(), [&](const EntityForm& form) {
               return search_words(facts.type, form.name) == words;
           });
}

Error several(const std::string& name, const std::vector<EntityFacts>& all) {
    constexpr std::size_t kNamed = 5;
    std::string hint = "by id:";
    for (std::size_t i = 0; i < std::min(all.size(), kNamed); ++i) {
        hint += (i == 0 ? " " : ", ") + all[i].id + " " + all[i].name + " (" +
                std::string(entity_type_name(all[i].type)) + ", " +
                std::to_string(all[i].articles) + ")";
    }
    return {ErrorKind::query, "'" + name + "' may mean several", hint};
}

}  // namespace

Result<EntityAnswer> answer_entity(OpenIndex& index, const EntityRequest& request) {
    if (auto had = index.shards.check_entities(); !had) return had.error();
    EntityAnswer answer;
    std::optional<Error> trouble;
    const FactFinder finder(index);
    bool known = false;
    for (const EntityType type : kTypes) {
        if (request.type && *request.type != type) continue;
        const auto meant = meant_entities(index.shards, index.ledger, type, request.name, true);
        if (!meant) {
            Error error = meant.error();
            // How a country is written is no help to who asks for a person.
            if (type == EntityType::country && !request.type &&
                countries_like(request.name).empty())
                error.hint.clear();
            if (!trouble || trouble->hint.empty()) trouble = std::move(error);
            continue;
        }
        known = true;
        for (const std::string& id : meant->ids) {
            EntityFacts facts = finder.facts(type, id);
            // An id says nothing of its type; nobody has it as the other one.
            if (facts.key.empty() && facts.articles == 0) continue;
            answer.entities.push_back(std::move(facts));
        }
        if (meant->lone_term.empty()) continue;
        answer.lone_types.push_back(type);
        answer.lone += term_count(index.shards, meant->lone_term);
    }
    if (answer.entities.empty() && (!known || answer.lone == 0)) {
        if (trouble && request.type) return *trouble;
        return Error{ErrorKind::not_found,
                     "no country, person or organization '" + request.name + "' in this index",
                     trouble ? trouble->hint : ""};
    }
    std::sort(answer.entities.begin(), answer.entities.end(),
              [](const EntityFacts& a, const EntityFacts& b) {
                  if (a.articles != b.articles) return a.articles > b.articles;
                  return a.name != b.name ? a.name < b.name : a.id < b.id;
              });
    if (answer.entities.size() > kMaxNamesakes) {
        answer.more = answer.entities.size() - kMaxNamesakes;
        answer.entities.resize(kMaxNamesakes);
    }
    return answer;
}

Result<EntityFacts> answer_one_entity(OpenIndex& index, const EntityRequest& request) {
    auto answer = answer_entity(index, request);
    if (!answer) return answer.error();
    std::vector<EntityFacts>& all = answer->entities;
    if (all.empty()) {
        return Error{ErrorKind::query,
                     "'" + request.name + "' is said without more of the name in " +
                         std::to_string(answer->lone) +
                         (answer->lone == 1 ? " article" : " articles") +
                         ", and may mean somebody else in each",
                     "newsidx show ARTICLE --json has the ids"};
    }
    if (all.size() == 1) return std::move(all.front());
    const auto is_meant = [&](const EntityFacts& one) { return is_called(one, request.name); };
    const auto first = std::find_if(all.begin(), all.end(), is_meant);
    if (first == all.end() || std::any_of(first + 1, all.end(), is_meant))
        return several(request.name, all);
    return std::move(*first);
}

Decision answer_decision(OpenIndex& index, const LedgerEntry& entry) {
    const FactFinder finder(index);
    Decision one;
    one.verb = ledger_verb(entry.verb);
    one.type = entry.type;
    one.who = finder.raw(entry.type, ledger_id(entry.type, entry.key), entry.key);
    if (entry.verb == LedgerVerb::merge) {
        one.into = finder.raw(entry.type, ledger_id(entry.type, entry.other), entry.other);
    } else {
        one.name = entry.other;
    }
    one.note = entry.note;
    return one;
}

std::vector<Decision> answer_decisions(OpenIndex& index) {
    std::vector<Decision> decisions;
    for (const LedgerEntry& entry : index.ledger.entries())
        decisions.push_back(answer_decision(index, entry));
    return decisions;
}

}  // namespace newsidx
