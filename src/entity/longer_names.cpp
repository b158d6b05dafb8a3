#include "entity/longer_names.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_map>

#include "entity/country_table.hpp"
#include "entity/name_variants.hpp"

namespace newsidx {
namespace {

using Words = std::span<const NameWord>;

// A full name that stands so many times as often as a longer one is not a part of that.
constexpr std::size_t kMuchMore = 3;
constexpr std::size_t kLeastWords = 2;  // of a full name

// Than a full name.
bool goes_beyond_full(const PersonForm* form) { return form->words.size() > kLeastWords; }

std::string joined(Words words) {
    std::string sounds;
    for (const NameWord& word : words) {
        if (!sounds.empty()) sounds += ' ';
        sounds += word.sound;
    }
    return sounds;
}

bool is_given(const NameWord& word) {
    return is_given_name(word.folded) || given_name_gender(word.sound) != Gender::unknown;
}

// Whether something stands between the words that no name has inside.
bool is_broken(std::string_view name, const PersonForm& form) {
    constexpr auto kBreaks =
        std::to_array<std::string_view>({"—", "–", " - ", " -- ", ": ", " | "});
    return std::any_of(kBreaks.begin(), kBreaks.end(),
                       [&](std::string_view mark) { return name.find(mark) != name.npos; }) ||
           std::any_of(form.words.begin(), form.words.end(),
                       [](const NameWord& word) { return !word.capital; });
}

class LongerNames {
public:
    LongerNames(const std::vector<PersonName>& names, const std::vector<const PersonForm*>& forms)
        : names_(names), forms_(forms) {
        for (std::uint32_t i = 0; i < names.size(); ++i) {
            const auto& words = forms[i]->words;
            if (words.empty()) continue;
            ++last_words_[words.back().sound];
            if (words.size() < kLeastWords) continue;
            Full& full = full_.try_emplace(joined(words), Full{i, 0}).first->second;
            if (names[i].places.size() > names[full.name].places.size()) full.name = i;
            full.count += names[i].places.size();
        }
    }

    [[nodiscard]] std::uint32_t meant(std::uint32_t name) const {
        const Words words = forms_[name]->words;
        if (!goes_beyond_full(forms_[name])) return kNoName;
        for (std::size_t size = words.size() - 1; size >= kLeastWords; --size) {
            const Full* head = full(words.first(size), name);
            if (head != nullptr && is_head(name, size, *head)) return head->name;
            const Full* tail = full(words.last(size), name);
            if (tail != nullptr && is_tail(name, size, *tail)) return tail->name;
        }
        return kNoName;
    }

private:
    struct Full {
        std::uint32_t name;  // the most frequent of those that sound so
        std::size_t count;
    };

    // The name of the article with these words, and no other suffix than the longer one.
    [[nodiscard]] const Full* full(Words words, std::uint32_t longer) const {
        const auto at = full_.find(joined(words));
        if (at == full_.end()) return nullptr;
        return forms_[at->second.name]->suffix == forms_[longer]->suffix ? &at->second : nullptr;
    }

    [[nodiscard]] bool is_much_more(const Full& full, std::uint32_t longer) const {
        return full.count >= kMuchMore * full_.at(joined(forms_[longer]->words)).count;
    }

    [[nodiscard]] bool is_head(std::uint32_t longer, std::size_t size, const Full& head) const {
        const Words words = forms_[longer]->words;
        const Words rest = words.subspan(size);
        if (is_broken(names_[longer].name, *forms_[longer])) return true;
        const NameWord& given = words[0];
        if (!rest[0].initial &&
            (rest[0].sound == given.sound || is_pet_name(rest[0].sound, given.sound)))
            return true;
        if (!is_given(given)) return false;
        if (is_given(rest[0]) && full(rest, longer) != nullptr) return true;
        return is_much_more(head, longer) && last_words_.at(words.back().sound) == 1;
    }

    [[nodiscard]] bool is_tail(std::uint32_t longer, std::size_t size, const Full& tail) const {
        const Words words = forms_[longer]->words;
        const Words rest = words.first(words.size() - size);
        if (is_broken(names_[longer].name, *forms_[longer])) return true;
        if (!is_given(words[rest.size()]) || !is_much_more(tail, longer)) return false;
        return rest.size() >= kLeastWords || !is_given(rest[0]);
    }

    const std::vector<PersonName>& names_;
    const std::vector<const PersonForm*>& forms_;
    std::unordered_map<std::string, Full> full_;
    std::unordered_map<std::string, std::size_t> last_words_;  // how many names end so
};

}  // namespace

std::vector<std::uint32_t> meant_names(const std::vector<PersonName>& names,
                                       const std::vector<const PersonForm*>& forms) {
    std::vector<std::uint32_t> meant;
    meant.reserve(names.size());
    if (std::none_of(forms.begin(), forms.end(), goes_beyond_full)) {
        meant.assign(names.size(), kNoName);
        return meant;
    }
    const LongerNames longer(names, forms);
    for (std::uint32_t i = 0; i < names.size(); ++i) meant.push_back(longer.meant(i));
    return meant;
}

}  // namespace newsidx
