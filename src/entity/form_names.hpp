// What the built-in tables have by the words of a vocabulary: asked once for each form that the
// articles have, then found by its number, which costs a quarter.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "entity/country_table.hpp"
#include "entity/known_names.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// What names begin with a word: none, some where it has a capital or letters beyond ASCII, or some
// however it is written.
enum class NameStart : std::uint8_t { unasked, none, capital, any };

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
        return countries_.at(form, country_names);
    }
    [[nodiscard]] KnownPhrases known(const Form& form) { return known_.at(form, known_phrases); }

    // By the article's forms, and never empty: an article's tokens are many, and what tells most
    // of them apart should be small. Marks, which have no form, say 0 as the first form does.
    [[nodiscard]] std::vector<NameStart> country_starts(const Analysis& analysis) {
        return countries_.starts(analysis, country_names);
    }
    [[nodiscard]] std::vector<NameStart> known_starts(const Analysis& analysis) {
        return known_.starts(analysis, known_phrases);
    }

private:
    // Of one table.
    template <typename Names>
    class Answers {
    public:
        template <typename Ask>
        const Names& at(const Form& form, const Ask& ask) {
            const bool is_met = form.number < starts_.size();
            if (!is_met || starts_[form.number] == NameStart::unasked) add(form, ask);
            return names_[form.number];
        }

        template <typename Ask>
        std::vector<NameStart> starts(const Analysis& analysis, const Ask& ask) {
            std::vector<NameStart> starts(analysis.forms.size() + 1, NameStart::none);
            NameStart* start = starts.data();
            for (const Form& form : analysis.forms) {
                const bool is_met = form.number < starts_.size();
                *start = is_met ? starts_[form.number] : NameStart::unasked;
                if (*start == NameStart::unasked) *start = add(form, ask);
                ++start;
            }
            return starts;
        }

        void clear() {
            starts_.clear();
            names_.clear();
        }

    private:
        void reach(std::size_t number) {
            if (number < starts_.size()) return;
            starts_.resize(std::max(2 * starts_.size(), number + 1));
            names_.resize(starts_.size());
        }

        template <typename Ask>
        NameStart add(const Form& form, const Ask& ask) {
            reach(form.number);
            const Names names = ask(form.folded);
            const NameStart some = names.some_small ? NameStart::any : NameStart::capital;
            const NameStart start = names.is_empty() ? NameStart::none : some;
            starts_[form.number] = start;
            names_[form.number] = names;
            return start;
        }

        // By Form::number. Apart, because nearly all that is asked is how names start.
        std::vector<NameStart> starts_;
        std::vector<Names> names_;
    };

    std::shared_ptr<const void> vocabulary_;  // kept, so that no other one takes its place
    Answers<CountryNames> countries_;
    Answers<KnownPhrases> known_;
};

}  // namespace newsidx
