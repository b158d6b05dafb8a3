#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "entity/name_groups.hpp"
#include "entity/person_form.hpp"

namespace newsidx {
namespace {

class Grouper {
public:
    Grouper(const std::vector<std::string_view>& names, NameForms& forms) {
        forms_.reserve(names.size());
        for (const std::string_view name : names) forms_.push_back(&forms.person(name));
    }

    std::vector<NameGroup> run() {
        std::vector<std::uint32_t> order(forms_.size());
        std::iota(order.begin(), order.end(), 0U);
        // Fuller names first: whole words count before initials.
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return weight(*forms_[a]) > weight(*forms_[b]);
        });
        for (const std::uint32_t name : order) place(name);
        for (NameGroup& group : groups_) std::sort(group.names.begin(), group.names.end());
        return std::move(groups_);
    }

private:
    static std::size_t weight(const PersonForm& form) {
        std::size_t sum = 0;
        for (const NameWord& word : form.words) sum += word.initial ? 1 : 10;
        return sum;
    }

    void place(std::uint32_t name) {
        const PersonForm& form = *forms_[name];
        Fit best = Fit::none;
        std::vector<std::uint32_t> owners;
        for (const std::uint32_t group : rivals(form)) {
            const Fit now = fit(form, *forms_[groups_[group].fullest]);
            if (now == Fit::none || now < best) continue;
            if (now > best) owners.clear();
            best = now;
            owners.push_back(group);
        }
        // Several fit, but one of them was made of this very form before.
        if (owners.size() == 1) {
            groups_[owners[0]].names.push_back(name);
            return;
        }
        const auto index = static_cast<std::uint32_t>(groups_.size());
        groups_.push_back({{name}, name, owners.size() > 1});
        for (const NameWord& word : form.words) {
            if (!word.initial) by_word_[word.sound].push_back(index);
        }
        if (form.words.size() > 1) {
            by_word_[skeleton(form.words.back().sound)].push_back(index);
            by_word_[skeleton(form.words.front().sound)].push_back(index);
        }
    }

    // Groups that share a word with the form.
    std::vector<std::uint32_t> rivals(const PersonForm& form) const {
        std::vector<std::uint32_t> found;
        const auto add = [&](const std::string& word) {
            const auto at = by_word_.find(word);
            if (at == by_word_.end()) return;
            const auto count = std::min(at->second.size(), kMaxRivals);
            found.insert(found.end(), at->second.begin(),
                         at->second.begin() + static_cast<std::ptrdiff_t>(count));
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

    std::vector<const PersonForm*> forms_;
    std::vector<NameGroup> groups_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;
};

}  // namespace

std::vector<NameGroup> group_persons(const std::vector<std::string_view>& names, NameForms& forms) {
    return Grouper(names, forms).run();
}

}  // namespace newsidx
