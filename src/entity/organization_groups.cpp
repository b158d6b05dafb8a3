#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "base/word_numbers.hpp"
#include "entity/acronyms.hpp"
#include "entity/name_groups.hpp"
#include "entity/organization_form.hpp"

namespace newsidx {
namespace {

class OrganizationGrouper {
public:
    OrganizationGrouper(const std::vector<std::string_view>& names,
                        const std::vector<AcronymDefinition>& acronyms, NameForms& forms,
                        const KnownBody& known)
        : known_(known) {
        forms_.reserve(names.size());
        for (const std::string_view name : names) forms_.push_back(&forms.organization(name));
        for (const AcronymDefinition& definition : acronyms) {
            const OrganizationForm& acronym = forms.organization(definition.acronym);
            const OrganizationForm& name = forms.organization(definition.name);
            if (acronym.is_acronym) defined_[organization_key(name)] = acronym.words[0].text;
        }
    }

    std::vector<NameGroup> run() {
        std::vector<std::uint32_t> order(forms_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return forms_[a]->words.size() > forms_[b]->words.size();
        });
        for (const std::uint32_t name : order) place(name);
        for (NameGroup& group : groups_) std::sort(group.names.begin(), group.names.end());
        return std::move(groups_);
    }

private:
    void place(std::uint32_t name) {
        const OrganizationForm& form = *forms_[name];
        if (form.is_acronym) {
            // What the article says that it stands for, whatever else has these initials.
            const auto owner = definers_.find(form.words[0].text);
            if (owner != definers_.end()) {
                groups_[owner->second].names.push_back(name);
                return;
            }
        }
        OrganizationFit best = OrganizationFit::none;
        std::vector<std::uint32_t> owners;
        for (const std::uint32_t group : rivals(form)) {
            const OrganizationFit now = fit(form, *forms_[groups_[group].fullest]);
            if (now == OrganizationFit::none || now < best) continue;
            const OrganizationForm& fullest = *forms_[groups_[group].fullest];
            if (now == OrganizationFit::head && are_two(form, fullest)) continue;
            if (now == OrganizationFit::acronym && is_chance(form, fullest)) continue;
            if (now > best) owners.clear();
            best = now;
            owners.push_back(group);
        }
        if (owners.size() == 1) {
            groups_[owners[0]].names.push_back(name);
            define(form, owners[0]);
            return;
        }
        const auto index = static_cast<std::uint32_t>(groups_.size());
        groups_.push_back({{name}, {}, name, owners.size() > 1});
        for (const auto& word : form.words) groups_with(word.text).push_back(index);
        for (const std::string& acronym : form.acronyms) groups_with(acronym).push_back(index);
        define(form, index);
    }

    // Whether the tables have a body that is called like the beginning of the fuller name, which is
    // another one: White House, and White House Council of Economic Advisers.
    [[nodiscard]] bool are_two(const OrganizationForm& form, const OrganizationForm& fuller) const {
        if (!known_) return false;
        const std::string_view one = known_(form);
        if (one.empty()) return false;
        const std::string_view other = known_(fuller);
        return other.empty() ? is_part_of(fuller, form) : one != other;
    }

    // Whether a known body's two letters are another's initials without the article's saying so:
    // BP and Banadir Pharmacy.
    [[nodiscard]] bool is_chance(const OrganizationForm& form,
                                 const OrganizationForm& fuller) const {
        const std::string_view letters = form.words[0].text;
        if (!known_ || letters.size() > 2 || is_doubtful_acronym(letters)) return false;
        const std::string_view one = known_(form);
        return !one.empty() && one != known_(fuller);
    }

    // The group has a long name that the article explains an acronym by. The first one counts.
    void define(const OrganizationForm& form, std::uint32_t group) {
        if (defined_.empty()) return;  // as most articles explain none
        const auto defined = defined_.find(organization_key(form));
        if (defined != defined_.end()) definers_.try_emplace(defined->second, group);
    }

    std::vector<std::uint32_t> rivals(const OrganizationForm& form) {
        std::vector<std::uint32_t> found;
        for (const auto& word : form.words) {
            const auto& groups = groups_with(word.text);
            const auto count = std::min(groups.size(), kMaxRivals);
            found.insert(found.end(), groups.begin(),
                         groups.begin() + static_cast<std::ptrdiff_t>(count));
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    // Those that have a word, or it for an acronym.
    std::vector<std::uint32_t>& groups_with(std::string_view word) {
        const auto [number, is_new] = words_.number(word);
        return is_new ? groups_by_word_.emplace_back() : groups_by_word_[number];
    }

    const KnownBody& known_;
    std::vector<const OrganizationForm*> forms_;
    std::vector<NameGroup> groups_;
    WordNumbers words_;
    std::vector<std::vector<std::uint32_t>> groups_by_word_;   // by their numbers
    std::unordered_map<std::string, std::string> defined_;     // key of a name to its acronym
    std::unordered_map<std::string, std::uint32_t> definers_;  // acronym to the group of its name
};

}  // namespace

std::vector<NameGroup> group_organizations(const std::vector<std::string_view>& names,
                                           const std::vector<AcronymDefinition>& acronyms,
                                           NameForms& forms, const KnownBody& known) {
    return OrganizationGrouper(names, acronyms, forms, known).run();
}

}  // namespace newsidx
