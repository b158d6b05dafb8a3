#include "entity/name_search.hpp"

#include <algorithm>
#include <utility>

#include "entity/entity_id.hpp"
#include "entity/known_names.hpp"
#include "entity/name_variants.hpp"
#include "entity/name_words.hpp"
#include "entity/organization_form.hpp"
#include "entity/person_form.hpp"

namespace newsidx {
namespace {

// Longer words are cut, here and there alike.
constexpr std::size_t kMaxWordBytes = 64;

void tidy(std::vector<std::string>& words) {
    for (std::string& word : words) word.resize(std::min(word.size(), kMaxWordBytes));
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

std::string upper_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return out;
}

// Persons are looked for by sound.
std::vector<NameWord> words_of(EntityType type, std::string_view name) {
    return name_words(name, type == EntityType::person);
}

// Untidied, with room for so many more.
std::vector<std::string> own_words(EntityType type, const std::vector<NameWord>& all,
                                   std::size_t more) {
    const bool only_initials =
        std::all_of(all.begin(), all.end(), [](const NameWord& word) { return word.initial; });
    std::vector<std::string> words;
    words.reserve(all.size() + more);
    std::string letters;
    for (const NameWord& word : all) {
        if (word.initial) letters += word.folded;
        if (word.initial && type == EntityType::person && !only_initials) continue;
        if (word.initial && type == EntityType::organization && only_initials) continue;
        words.push_back(type == EntityType::person ? std::string(canonical_sound(word.sound))
                                                   : word.folded);
    }
    // "U.N."
    if (words.empty() && !letters.empty()) words.push_back(letters);
    return words;
}

}  // namespace

std::vector<std::string> search_words(EntityType type, std::string_view name) {
    std::vector<std::string> words = own_words(type, words_of(type, name), 0);
    tidy(words);
    return words;
}

std::vector<std::string> sense_words(std::string_view organization) {
    std::vector<std::string> words;
    for (const auto& word : organization_form(organization).words) words.push_back(word.text);
    tidy(words);
    return words;
}

std::vector<std::string> filed_words(EntityType type, std::string_view name) {
    const std::vector<NameWord> all = words_of(type, name);
    OrganizationForm form;
    if (type == EntityType::organization) form = organization_form(all);
    std::vector<std::string> words = own_words(type, all, form.words.size() + form.acronyms.size());
    for (auto& word : form.words) {
        // Most are their own sense, and tidy() would have to drop them.
        if (std::find(words.begin(), words.end(), word.text) == words.end())
            words.push_back(std::move(word.text));
    }
    for (std::string& acronym : form.acronyms) words.push_back(std::move(acronym));
    tidy(words);
    return words;
}

std::vector<std::string> spelled_out(std::vector<std::string> words) {
    const auto ny = std::find(words.begin(), words.end(), "ny");
    if (ny == words.end() || words.size() < 2) return words;
    words.erase(ny);
    words.emplace_back("new");
    words.emplace_back("york");
    tidy(words);
    return words;
}

bool is_numeral(std::string_view word) {
    return !word.empty() && word.find_first_not_of("ivx") == std::string_view::npos;
}

std::string_view without_numerals(std::string_view name) {
    const auto blank = name.rfind(' ');
    if (blank == std::string_view::npos ||
        name.find_first_not_of("IVX", blank + 1) != std::string_view::npos) {
        return name;
    }
    return name.substr(0, blank);
}

std::string known_id(EntityType type, std::string_view name) {
    std::optional<KnownIndex> row;
    if (type == EntityType::person) {
        row = known_person(person_form(name));
    } else {
        row = known_organization(organization_form(name));
        // At the prompt nobody holds the shift key.
        if (!row) row = known_organization(organization_form(upper_ascii(name)));
    }
    if (!row) return {};
    const KnownName known = known_name(*row);
    return entity_id(known.type, known.key);
}

std::string current_id(std::string_view id) {
    const auto row = known_by_id(id);
    if (!row) return std::string(id);
    const KnownName known = known_name(*row);
    return entity_id(known.type, known.key);
}

std::string lone_value(const std::vector<std::string>& words) {
    std::string value;
    for (const std::string& word : words) {
        if (!value.empty()) value += ' ';
        value += word;
    }
    return value;
}

std::vector<std::string> lone_values(EntityType type, std::string_view name) {
    const std::vector<std::string> words = search_words(type, name);
    std::vector<std::string> values;
    if (words.size() > kMaxLoneWords) {
        values = words;
        values.push_back(lone_value(words));
        return values;
    }
    for (unsigned choice = 1; choice < (1U << words.size()); ++choice) {
        std::vector<std::string> chosen;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if ((choice & (1U << i)) != 0) chosen.push_back(words[i]);
        }
        values.push_back(lone_value(chosen));
    }
    return values;
}

}  // namespace newsidx
