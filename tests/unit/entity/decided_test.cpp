#include "entity/decided.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>
#include <string>

#include "entity/entity_id.hpp"
#include "entity/sort_entities.hpp"

using namespace newsidx;

namespace {

constexpr auto kPerson = EntityType::person;
constexpr int kPeople = 8;

std::string key_of(int person) { return "p" + std::to_string(person); }
std::string id_of(int person) { return entity_id(kPerson, key_of(person)); }

Entity entity(int person) {
    Entity one;
    one.type = kPerson;
    one.id = id_of(person);
    return one;
}

// Who counts as whom, done the slow way: 0 is nobody.
class Model {
public:
    Model() {
        for (int i = 0; i < kPeople; ++i) owner_[i] = i;
    }
    void merge(int a, int b) {
        const int from = owner_[a];
        const int to = owner_[b];
        for (auto& [person, owner] : owner_) {
            if (owner == from) owner = to;
        }
    }
    void ban(int a) { banned_.insert(owner_[a]); }
    [[nodiscard]] std::string counted(int person) const {
        const int owner = owner_.at(person);
        return banned_.contains(owner) ? "" : id_of(owner);
    }

private:
    std::map<int, int> owner_;
    std::set<int> banned_;
};

}  // namespace

TEST_CASE("decided: without decisions nothing changes") {
    Entities entities;
    entities.entities = {entity(1), entity(2)};
    sort_entities(entities);
    entities.mentions = {{0, {0, 4}, 20, 90}, {1, {5, 9}, 20, 90}};
    CHECK(decided(entities, Ledger()) == entities);
    Ledger other;
    other.add({LedgerVerb::ban, EntityType::organization, "p1", "", ""});
    other.add({LedgerVerb::rename, kPerson, "p1", "x", ""});
    CHECK(decided(entities, other) == entities);
}

TEST_CASE("decided: merged entities have all mentions, banned ones none") {
    Entities entities;
    entities.entities = {entity(0), entity(1), entity(2)};
    entities.entities[1].about = true;
    entities.entities[0].resolved = false;
    entities.mentions = {{0, {0, 4}, 20, 90}, {1, {5, 9}, 20, 80}, {2, {10, 12}, 20, 70}};
    Ledger ledger;
    ledger.add({LedgerVerb::merge, kPerson, "p0", "p1", ""});
    ledger.add({LedgerVerb::ban, kPerson, "p2", "", ""});
    const Entities out = decided(entities, ledger);
    REQUIRE(out.entities.size() == 1);
    CHECK(out.entities[0].id == id_of(1));
    CHECK(out.entities[0].about);
    CHECK(out.entities[0].resolved);
    CHECK(out.mentions == std::vector<Mention>{{0, {0, 4}, 20, 90}, {0, {5, 9}, 20, 80}});
}

TEST_CASE("Ledger: any decisions count as a slow model says, and undone they leave no trace") {
    std::mt19937 random(7);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    for (int round = 0; round < 300; ++round) {
        Ledger ledger;
        Entities entities;
        for (int i = 0; i < kPeople; ++i) {
            if (below(2) == 0) continue;
            entities.mentions.push_back(
                {static_cast<std::uint32_t>(entities.entities.size()),
                 {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + 1)},
                 20,
                 90});
            entities.entities.push_back(entity(i));
        }
        sort_entities(entities);
        Model model;
        std::vector<std::string> texts;
        for (int step = below(8); step >= 0; --step) {
            texts.push_back(ledger.text());
            const int a = below(kPeople);
            const int b = below(kPeople);
            if (below(4) == 0) {
                ledger.add({LedgerVerb::ban, kPerson, key_of(a), "", ""});
                model.ban(a);
            } else {
                ledger.add({LedgerVerb::merge, kPerson, key_of(a), key_of(b), ""});
                model.merge(a, b);
            }
        }
        std::set<std::string> wanted;
        std::size_t mentions = 0;
        for (const Mention& mention : entities.mentions) {
            const std::string counted = model.counted(static_cast<int>(mention.span.begin));
            if (counted.empty()) continue;
            wanted.insert(counted);
            ++mentions;
        }
        const Entities out = decided(entities, ledger);
        std::set<std::string> got;
        for (const Entity& one : out.entities) got.insert(one.id);
        CHECK(got == wanted);
        CHECK(got.size() == out.entities.size());
        CHECK(out.mentions.size() == mentions);
        for (; !texts.empty(); texts.pop_back()) {
            REQUIRE(ledger.undo().has_value());
            CHECK(ledger.text() == texts.back());
        }
        CHECK(decided(entities, ledger) == entities);
    }
}
