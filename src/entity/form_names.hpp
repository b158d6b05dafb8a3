// What the built-in tables have by the words of a vocabulary: asked once for each form that the
// articles have, then found by its number, which costs a quarter.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "entity/country_table.hpp"
#include "entity/known_names.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// Not shared between threads. What it answers never depends on what it has met.
class FormNames {
public:
    // Before an article's forms are asked about. Forgets all if they are another vocabulary's.
    void begin_article(const Analysis& analysis) {
        if (vocabulary_ != nullptr && vocabulary_ == analysis.vocabulary) return;
        vocabulary_ = analysis.vocabulary;
        countries_.clear();
        known_.clear();
    }

    // Those that begin with the form.
    [[nodiscard]] CountryNames countries(const Form& form) {
        std::optional<CountryNames>& found = at(countries_, form.number);
        if (!found) found = country_names(form.folded);
        return *found;
    }
    [[nodiscard]] KnownPhrases known(const Form& form) {
        std::optional<KnownPhrases>& found = at(known_, form.number);
        if (!found) found = known_phrases(form.folded);
        return *found;
    }

private:
    template <typename Found>
    static Found& at(std::vector<Found>& all, std::size_t number) {
        if (number >= all.size()) all.resize(std::max(2 * all.size(), number + 1));
        return all[number];
    }

    std::shared_ptr<const void> vocabulary_;  // kept, so that no other one takes its place
    std::vector<std::optional<CountryNames>> countries_;  // by Form::number
    std::vector<std::optional<KnownPhrases>> known_;
};

}  // namespace newsidx
