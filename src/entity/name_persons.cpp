#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "entity/distinct_names.hpp"
#include "entity/entity_id.hpp"
#include "entity/honorific.hpp"
#include "entity/name_groups.hpp"
#include "entity/naming.hpp"
#include "entity/person_form.hpp"

namespace newsidx {
namespace {

class PersonNamer {
public:
    explicit PersonNamer(const NamingInput& in) : in_(in) {
        for (std::uint32_t i = 0; i < in.spans.size(); ++i) {
            if (in.spans[i].type == EntityType::person) add(i);
        }
    }

    std::vector<NamedEntity> run() {
        const auto groups = group_persons(said(), in_.title_end, well_known(), in_.forms);
        std::map<std::string, std::size_t> owners;  // how many have this key
        std::vector<NamedEntity> people;
        people.reserve(groups.size());
        for (const NameGroup& group : groups) {
            people.push_back(named(group));
            if (people.back().entity.resolved) ++owners[people.back().entity.key];
        }
        // Two people of one article whom initials alone tell apart.
        for (std::size_t i = 0; i < groups.size(); ++i) {
            Entity& entity = people[i].entity;
            const PersonForm& form = in_.forms.person(names_.name(groups[i].fullest));
            const bool told = form.words.size() > 2 || !form.suffix.empty();
            if (entity.resolved && owners[entity.key] > 1 && entity.key == own_key(form) && told &&
                !known_[i]) {
                entity.key = form.suffix.empty() ? full_person_key(form) : suffixed_key(form);
                entity.id = entity_id(entity.type, entity.key);
            }
        }
        return joined_by_id(std::move(people));
    }

private:
    void add(std::uint32_t span) {
        const Honorific honorific = honorific_of(in_.text, in_.spans[span].span);
        const auto name =
            names_.add(surface(in_.text, in_.spans[span]), span, honorific_kind(honorific));
        if (name == honorifics_.size()) honorifics_.push_back(honorific);
    }

    [[nodiscard]] std::vector<PersonName> said() const {
        std::vector<PersonName> all;
        all.reserve(names_.size());
        for (std::uint32_t i = 0; i < names_.size(); ++i) {
            PersonName one{names_.name(i), honorifics_[i], {}};
            one.places.reserve(names_.spans(i).size());
            for (const std::uint32_t span : names_.spans(i))
                one.places.push_back(in_.spans[span].span.begin);
            all.push_back(std::move(one));
        }
        return all;
    }

    [[nodiscard]] WellKnown well_known() const {
        return [this](const PersonForm& form, const Honorific& honorific) -> std::string_view {
            if (!in_.known_names) return {};
            const auto row = known_person(form, honorific.reigns);
            return row ? known_name(*row).name : std::string_view();
        };
    }

    NamedEntity named(const NameGroup& group) {
        NamedEntity person;
        const auto row = known(group);
        known_.push_back(row.has_value());
        if (row) {
            person.entity = known_entity(*row);
        } else {
            person.entity = unknown(group);
        }
        for (const auto* names : {&group.names, &group.longer}) {
            for (const std::uint32_t name : *names) {
                const auto& spans = names_.spans(name);
                person.spans.insert(person.spans.end(), spans.begin(), spans.end());
            }
        }
        return person;
    }

    // By the fullest form that the tables know; a lone word only where there is nothing fuller.
    [[nodiscard]] std::optional<KnownIndex> known(const NameGroup& group) const {
        if (!in_.known_names || group.ambiguous) return {};
        std::optional<KnownIndex> best;
        std::size_t words = 0;
        const std::size_t most = in_.forms.person(names_.name(group.fullest)).words.size();
        const bool reigns =
            std::any_of(group.names.begin(), group.names.end(), [&](std::uint32_t name) {
                return honorifics_[name].reigns || in_.forms.person(names_.name(name)).titled;
            });
        for (const std::uint32_t name : group.names) {
            const PersonForm& form = in_.forms.person(names_.name(name));
            if (form.words.size() <= words || (most > 1 && form.words.size() == 1)) continue;
            if (const auto row = known_person(form, reigns)) {
                best = row;
                words = form.words.size();
            }
        }
        return best;
    }

    [[nodiscard]] Entity unknown(const NameGroup& group) const {
        Entity entity;
        entity.type = EntityType::person;
        entity.name = display(group);
        const PersonForm& form = in_.forms.person(names_.name(group.fullest));
        entity.key = group.ambiguous ? "" : own_key(form);
        if (entity.key.empty()) {
            entity.resolved = false;
            entity.key = scoped_key(full_person_key(form), in_.scope);
        }
        entity.id = entity_id(entity.type, entity.key);
        return entity;
    }

    // A father is told from his son wherever he is called "Sr."; so is who bears another suffix
    // than the one whom the tables have.
    [[nodiscard]] std::string own_key(const PersonForm& form) const {
        if (form.suffix.empty() || form.words.size() < 2) return bare_key(form);
        PersonForm bare = form;
        bare.suffix = {};
        bare.junior = false;
        const bool relative = form.suffix == "sr" || (in_.known_names && known_person(bare, false));
        return relative ? suffixed_key(form) : bare_key(form);
    }

    [[nodiscard]] std::string bare_key(const PersonForm& form) const {
        return in_.known_names ? stranger_key(form) : own_person_key(form);
    }

    // The fullest form; of those with as many words one that isn't in capitals, the most frequent,
    // the first.
    [[nodiscard]] std::string display(const NameGroup& group) const {
        const auto rank = [&](std::uint32_t name) {
            const auto& words = in_.forms.person(names_.name(name)).words;
            std::size_t whole = 0;
            bool shouted = false;
            for (const NameWord& word : words) {
                if (!word.initial) ++whole;
                shouted = shouted || word.shouted;
            }
            return std::tuple(whole, words.size(), !shouted, names_.spans(name).size());
        };
        const auto best =
            std::max_element(group.names.begin(), group.names.end(),
                             [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
        return names_.name(*best);
    }

    const NamingInput& in_;
    DistinctNames names_;
    std::vector<Honorific> honorifics_;  // by name
    std::vector<bool> known_;            // by group
};

}  // namespace

std::vector<NamedEntity> name_persons(const NamingInput& in) { return PersonNamer(in).run(); }

}  // namespace newsidx
