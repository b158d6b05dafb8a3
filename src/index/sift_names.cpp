#include "index/sift_names.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "entity/name_search.hpp"
#include "entity/name_words.hpp"
#include "entity/person_form.hpp"
#include "index/names.hpp"

namespace newsidx {
namespace {

// Of longer words nobody asks as initials.
constexpr std::size_t kMostInitials = 5;
// Bytes of a folded word, of which too many others have the sound.
constexpr std::size_t kMostBySound = 4;

// Whether an article calls it by a name that has the word.
bool has_in_name(const Shards& shards, EntityType type, const std::string& id,
                 const std::string& word) {
    const EntityNames names = entity_names(shards, id);
    return std::any_of(names.articles.begin(), names.articles.end(), [&](const auto& one) {
        const auto words = search_words(type, without_numerals(one.first));
        return std::binary_search(words.begin(), words.end(), word);
    });
}

}  // namespace

void drop_initials_and_numerals(const Shards& shards, EntityType type, std::string_view name,
                                const std::string& word, bool is_known,
                                std::vector<std::string>& ids) {
    if (word.size() > kMostInitials || ids.empty()) return;
    if (type == EntityType::person && !is_numeral(ascii::lower(name))) return;
    std::vector<std::string> named;
    for (const std::string& id : ids) {
        if (has_in_name(shards, type, id, word)) named.push_back(id);
    }
    if (is_known || !named.empty()) ids = std::move(named);
}

void drop_by_sound(const Shards& shards, std::string_view name, std::vector<std::string>& ids) {
    const std::vector<NameWord> asked = name_words(name);
    const bool is_latin = ascii::is_ascii(name);
    if (asked.size() != 1 || !is_latin || asked.front().folded.size() > kMostBySound) return;
    const auto has_letters = [&](const auto& one) {
        const std::vector<NameWord> words = name_words(one.first);
        return std::any_of(words.begin(), words.end(), [&](const NameWord& word) {
            return word.folded == asked.front().folded;
        });
    };
    std::erase_if(ids, [&](const std::string& id) {
        const EntityNames names = entity_names(shards, id);
        return std::none_of(names.articles.begin(), names.articles.end(), has_letters);
    });
}

void drop_other_initials(const Shards& shards, const Ledger& ledger, std::string_view name,
                         std::vector<std::string>& ids) {
    const PersonForm asked = person_form(name);
    if (asked.words.size() < 3) return;
    std::erase_if(ids, [&](const std::string& id) {
        return initials_contradict(asked,
                                   person_form(shown_name(shards, ledger, EntityType::person, id)));
    });
}

}  // namespace newsidx
