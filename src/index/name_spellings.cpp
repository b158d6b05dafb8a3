#include "index/name_spellings.hpp"

#include <algorithm>

#include "entity/table_words.hpp"
#include "text/analysis.hpp"

namespace newsidx {

bool NameSpellings::has(const std::string& folded) const {
    return std::binary_search(words_.begin(), words_.end(), folded);
}

std::optional<NameSpellings> spellings_of_name(const Node& word,
                                               const std::vector<const Node*>& query) {
    auto words = words_of_same_names(form_of(word.text));
    if (!words) return std::nullopt;
    for (const Node* other : query) {
        if (other->text == word.text) continue;
        if (const auto more = words_of_same_names(form_of(other->text)))
            words->insert(words->end(), more->begin(), more->end());
    }
    std::sort(words->begin(), words->end());
    return NameSpellings(*std::move(words));
}

}  // namespace newsidx
