#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>

#include "base/word_numbers.hpp"
#include "entity/longer_names.hpp"
#include "entity/name_groups.hpp"
#include "entity/name_variants.hpp"
#include "entity/person_form.hpp"
#include "entity/surname_owner.hpp"

namespace newsidx {
namespace {

// By the given name; nothing where the family's comes first.
Gender gender_of(const PersonForm& form) {
    if (form.words.size() < 2 || form.family_first) return Gender::unknown;
    return given_name_gender(form.words[0].sound);
}

bool are_one(const PersonForm& a, const PersonForm& b) {
    return fit(a, b) >= Fit::partial || fit(b, a) >= Fit::partial;
}

// Who is more likely called without a suffix: nobody says "Sr." but to tell a father from a son.
std::size_t suffix_rank(const PersonForm& form) {
    constexpr auto kRanked = std::to_array<std::string_view>({"", "jr", "ii", "iii", "iv", "sr"});
    return static_cast<std::size_t>(std::find(kRanked.begin(), kRanked.end(), form.suffix) -
                                    kRanked.begin());
}

class PersonGrouper {
public:
    PersonGrouper(const std::vector<PersonName>& names, TextPlace title_end, const WellKnown& known,
                  NameForms& forms)
        : names_(names), title_end_(title_end), known_(known), all_forms_(forms) {
        forms_.reserve(names.size());
        for (const PersonName& name : names) forms_.push_back(&forms.person(name.name));
    }

    std::vector<NameGroup> run() {
        std::vector<std::uint32_t> order(forms_.size());
        std::iota(order.begin(), order.end(), 0U);
        // Fuller names first: whole words count before initials. Of surnames alone those whose
        // honorifics tell who is meant.
        std::vector<std::uint32_t> weights(forms_.size());
        for (std::size_t i = 0; i < forms_.size(); ++i) {
            weights[i] = names_[i].honorific == Honorific{} ? 0 : 1;
            for (const NameWord& word : forms_[i]->words) weights[i] += word.initial ? 2 : 20;
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return weights[a] > weights[b]; });
        const std::vector<std::uint32_t> meant = meant_names(names_, forms_);
        owners_.assign(forms_.size(), 0);
        for (const std::uint32_t name : order) {
            if (meant[name] == kNoName) place(name);
        }
        // What they hold is shorter: it has its group once it is their turn.
        std::reverse(order.begin(), order.end());
        for (const std::uint32_t name : order) {
            if (meant[name] == kNoName) continue;
            owners_[name] = owners_[meant[name]];
            groups_[owners_[name]].longer.push_back(name);
        }
        for (NameGroup& group : groups_) std::sort(group.names.begin(), group.names.end());
        return std::move(groups_);
    }

private:
    void place(std::uint32_t name) {
        const PersonForm& form = *forms_[name];
        Fit best = Fit::none;
        std::vector<std::uint32_t> owners;
        std::vector<std::uint32_t> bearers;  // of the form as their surname
        for (const std::uint32_t group : rivals(form)) {
            if (are_relatives(name, groups_[group])) continue;
            const Fit now = best_fit(form, groups_[group]);
            const PersonForm& fullest = *forms_[groups_[group].fullest];
            if (now == Fit::partial && are_two_known(form, fullest)) continue;
            if (now == Fit::given && is_known_by_title(name, fullest)) continue;
            if (now == Fit::surname) bearers.push_back(group);
            if (now == Fit::none || now < best) continue;
            if (now > best) owners.clear();
            best = now;
            owners.push_back(group);
        }
        if (form.words.size() == 1 && best != Fit::given) {
            if (best == Fit::surname) keep_spelt_alike(form.words[0], bearers);
            if (best != Fit::same) owners.clear();
            place_lone(name, without_juniors(bearers), owners);
        } else if (owners.size() == 1) {
            join(name, owners[0]);
        } else {
            add_group(name, owners.size() > 1);
        }
    }

    // Of the bearers of a surname those who spell it like that, if anybody does: with Kurt Volker
    // in an article Volker isn't Paul Volcker.
    void keep_spelt_alike(const NameWord& surname, std::vector<std::uint32_t>& bearers) const {
        const auto is_spelt_otherwise = [&](std::uint32_t group) {
            const auto& words = forms_[groups_[group].fullest]->words;
            return std::none_of(words.begin(), words.end(), [&](const NameWord& word) {
                return word.folded == surname.folded;
            });
        };
        if (!std::all_of(bearers.begin(), bearers.end(), is_spelt_otherwise))
            std::erase_if(bearers, is_spelt_otherwise);
    }

    void join(std::uint32_t name, std::uint32_t group) {
        groups_[group].names.push_back(name);
        owners_[name] = group;
    }

    // Whether a name is a relative's of the same name: "Jr." and "III" are two, "Sr." is told from
    // one without; and so is "Jr." from one whom the body names first, as texts introduce people by
    // their full names. "Brown Sr." is no Brown without, George III no George Washington.
    [[nodiscard]] bool are_relatives(std::uint32_t name, const NameGroup& group) const {
        const PersonForm& form = *forms_[name];
        if (form.words.size() == 1)
            return !form.suffix.empty() && form.suffix != forms_[group.fullest]->suffix;
        return std::any_of(group.names.begin(), group.names.end(), [&](std::uint32_t other) {
            const PersonForm& theirs = *forms_[other];
            if (theirs.words.size() == 1) return false;
            if (are_father_and_son(form, theirs)) return true;
            if (form.suffix == theirs.suffix) return false;
            if (!form.suffix.empty() && !theirs.suffix.empty()) return true;
            const std::string_view suffix = form.suffix.empty() ? theirs.suffix : form.suffix;
            const bool mine = form.suffix.empty();
            return suffix == "sr" ||
                   first_in_body(mine ? name : other) < first_in_body(mine ? other : name);
        });
    }

    // "Flynn" of Michael Flynn and Michael Flynn Jr. is he without a suffix, or whose is lower,
    // unless the title has the other alone.
    [[nodiscard]] std::vector<std::uint32_t> without_juniors(
        const std::vector<std::uint32_t>& bearers) const {
        const auto form = [&](std::uint32_t group) { return forms_[groups_[group].fullest]; };
        std::vector<std::uint32_t> left;
        std::copy_if(
            bearers.begin(), bearers.end(), std::back_inserter(left), [&](std::uint32_t group) {
                return std::none_of(bearers.begin(), bearers.end(), [&](std::uint32_t other) {
                    return form(other)->words == form(group)->words &&
                           suffix_rank(*form(other)) < suffix_rank(*form(group)) &&
                           (is_in_title(groups_[other]) || !is_in_title(groups_[group]));
                });
            });
        return left;
    }

    [[nodiscard]] bool is_in_title(const NameGroup& group) const {
        const auto& places = names_[group.fullest].places;
        return !places.empty() && places[0] < title_end_;
    }

    [[nodiscard]] TextPlace first_in_body(std::uint32_t name) const {
        const auto& places = names_[name].places;
        const auto at = std::lower_bound(places.begin(), places.end(), title_end_);
        return at == places.end() ? kNowhere : *at;
    }

    // Whether one is called Jr. and the tables have the other, too; "Trump Jr." is no Trump
    // without.
    [[nodiscard]] bool are_father_and_son(const PersonForm& form, const PersonForm& fuller) const {
        if (form.junior == fuller.junior) return false;
        if (form.words.size() == 1) return form.junior;
        return known_(form, {}) != known_(fuller, {});
    }

    // "John Adams" isn't John Quincy Adams: the tables have both.
    [[nodiscard]] bool are_two_known(const PersonForm& form, const PersonForm& fuller) const {
        const std::string_view one = known_(form, {});
        if (one.empty()) return false;
        const std::string_view other = known_(fuller, {});
        return !other.empty() && one != other;
    }

    // Whether one whom the tables have by a title and a given name is another than the fuller one:
    // Pope Francis and Francis DeBernardo.
    [[nodiscard]] bool is_known_by_title(std::uint32_t name, const PersonForm& fuller) const {
        const PersonForm& form = *forms_[name];
        if (!form.titled && !names_[name].honorific.reigns) return false;
        const std::string_view one = known_(form, names_[name].honorific);
        return !one.empty() && one != known_(fuller, {});
    }

    void add_group(std::uint32_t name, bool ambiguous) {
        const PersonForm& form = *forms_[name];
        const auto index = static_cast<std::uint32_t>(groups_.size());
        groups_.push_back({{name}, {}, name, ambiguous});
        owners_[name] = index;
        for (const NameWord& word : form.words) {
            if (!word.initial) groups_with(word.sound).push_back(index);
        }
        if (form.words.size() > 1) {
            groups_with(skeleton(form.words.back().sound)).push_back(index);
            groups_with(skeleton(form.words.front().sound)).push_back(index);
        }
    }

    // A single word: the surname of one of `owners`, or a name of its own, of which `alone` are the
    // groups.
    void place_lone(std::uint32_t name, const std::vector<std::uint32_t>& owners,
                    const std::vector<std::uint32_t>& alone) {
        const SurnameOwner owner = owner_of(name, owners, alone);
        if (owner.kind == OwnerKind::bearer) {
            join(name, owners[owner.bearer]);
            return;
        }
        const bool nobody = owner.kind == OwnerKind::nobody;
        const auto same = std::find_if(alone.begin(), alone.end(), [&](std::uint32_t group) {
            return groups_[group].ambiguous == nobody &&
                   !contradict(names_[groups_[group].fullest].honorific.gender,
                               names_[name].honorific.gender);
        });
        if (same != alone.end()) {
            join(name, *same);
        } else {
            add_group(name, nobody);
        }
    }

    [[nodiscard]] SurnameOwner owner_of(std::uint32_t name,
                                        const std::vector<std::uint32_t>& owners,
                                        const std::vector<std::uint32_t>& alone) const {
        const PersonName& said = names_[name];
        if (owners.empty() && said.honorific.gender == Gender::unknown) return {};
        const std::string_view known_name = known_(*forms_[name], said.honorific);
        const PersonForm* known = known_name.empty() ? nullptr : &all_forms_.person(known_name);
        std::vector<Bearer> bearers;
        TextPlace first = kNowhere;
        for (const std::uint32_t group : owners) {
            bearers.push_back(bearer(groups_[group], known));
            first = std::min(first, bearers.back().first);
        }
        LoneSurname lone;
        lone.gender = said.honorific.gender;
        lone.office = said.honorific.office;
        for (const TextPlace place : said.places) {
            if (place < title_end_) {
                lone.in_title = true;
                continue;
            }
            lone.first_in_body = std::min(lone.first_in_body, place);
            if (place < first) ++lone.before;
        }
        if (known != nullptr) {
            lone.known = true;
            lone.known_gender = gender_of(*known);
            lone.known_present = std::any_of(alone.begin(), alone.end(), [&](std::uint32_t group) {
                return !groups_[group].ambiguous;
            });
        }
        return surname_owner(lone, bearers, title_end_);
    }

    [[nodiscard]] Bearer bearer(const NameGroup& group, const PersonForm* known) const {
        Bearer bearer;
        for (const std::uint32_t name : group.names) {
            const PersonForm& form = *forms_[name];
            if (form.words.size() < 2) continue;
            const PersonName& said = names_[name];
            if (bearer.gender == Gender::unknown) bearer.gender = said.honorific.gender;
            bearer.office = bearer.office || said.honorific.office;
            bearer.well_known = bearer.well_known || (known != nullptr && are_one(form, *known) &&
                                                      !are_father_and_son(form, *known));
            if (!said.places.empty()) bearer.first = std::min(bearer.first, said.places[0]);
            bearer.count += static_cast<std::uint32_t>(said.places.size());
        }
        bearer.in_title = bearer.first < title_end_;
        if (bearer.gender == Gender::unknown) bearer.gender = gender_of(*forms_[group.fullest]);
        return bearer;
    }

    // With the fullest name, or another full one: "Anna Berg" of Anna Berg Press Office.
    [[nodiscard]] Fit best_fit(const PersonForm& form, const NameGroup& group) const {
        Fit best = fit(form, *forms_[group.fullest]);
        if (form.words.size() > 1 || best == Fit::same) return best;
        const std::size_t most = std::min(group.names.size(), kMaxForms);
        for (std::size_t i = 1; i < most && best < Fit::surname; ++i) {
            const PersonForm& other = *forms_[group.names[i]];
            if (other.words.size() > 1) best = std::max(best, fit(form, other));
        }
        return best;
    }

    // Groups that share a word with the form.
    std::vector<std::uint32_t> rivals(const PersonForm& form) {
        std::vector<std::uint32_t> found;
        const auto add = [&](std::string_view word) {
            const auto& groups = groups_with(word);
            const auto count = std::min(groups.size(), kMaxRivals);
            found.insert(found.end(), groups.begin(),
                         groups.begin() + static_cast<std::ptrdiff_t>(count));
        };
        for (const NameWord& word : form.words) {
            if (word.initial) continue;
            add(word.sound);
            add(skeleton(word.sound));
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    // Those that have a word, or its skeleton.
    std::vector<std::uint32_t>& groups_with(std::string_view word) {
        const auto [number, is_new] = words_.number(word);
        return is_new ? groups_by_word_.emplace_back() : groups_by_word_[number];
    }

    // Names of a group that a surname is compared with.
    static constexpr std::size_t kMaxForms = 8;

    const std::vector<PersonName>& names_;
    TextPlace title_end_;
    const WellKnown& known_;
    NameForms& all_forms_;
    std::vector<const PersonForm*> forms_;
    std::vector<NameGroup> groups_;
    std::vector<std::uint32_t> owners_;  // by name: its group
    WordNumbers words_;
    std::vector<std::vector<std::uint32_t>> groups_by_word_;  // by their numbers
};

}  // namespace

std::vector<NameGroup> group_persons(const std::vector<PersonName>& names, TextPlace title_end,
                                     const WellKnown& known, NameForms& forms) {
    return PersonGrouper(names, title_end, known, forms).run();
}

}  // namespace newsidx
