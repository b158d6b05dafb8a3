#include "entity/shared_names.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

#include "base/ascii.hpp"
#include "base/word_set.hpp"
#include "entity/known_names.hpp"
#include "entity/no_bodies.hpp"

namespace newsidx {
namespace {

// From here on the tagger is believed that a word is a body, though a person has it for a surname:
// Harrison Ford drives a Ford.
constexpr std::uint8_t kSureBody = 75;
// From here on it is believed though the tables have a person by the word, and nothing else.
constexpr std::uint8_t kSurest = 90;
// So many times as often.
constexpr int kFarMore = 2;
// What a president has and a ministry is not called by.
constexpr auto kHis = std::to_array<std::string_view>(
    {"Administration", "Campaign", "Cabinet", "Family", "Presidency", "White House"});

// What the tagger takes into a body's name before a surname: "Justice Lee".
constexpr auto kOffices = std::to_array<std::string_view>({"AG",          "Attorney General",
                                                           "Congressman", "Congresswoman",
                                                           "DNI",         "Dr.",
                                                           "Gov.",        "Governor",
                                                           "Judge",       "Justice",
                                                           "Mayor",       "Mr.",
                                                           "Mrs.",        "Ms.",
                                                           "President",   "Rep.",
                                                           "Secretary",   "Sen.",
                                                           "Senator",     "Speaker"});
// Words of headlines that somebody's name may begin with, too.
constexpr auto kAsks = std::to_array<std::string_view>({"Can ", "The "});

bool is_person(const NameSpan& name) { return name.type == EntityType::person; }

bool is_full(std::string_view words) { return words.find(' ') != words.npos; }

// Sorted words, made when somebody first asks: few articles need them.
class LazyWords {
public:
    template <typename Fill>
    bool contains(std::string_view word, Fill fill) {
        if (!made_) {
            fill(words_);
            std::sort(words_.begin(), words_.end());
            made_ = true;
        }
        return std::binary_search(words_.begin(), words_.end(), word);
    }

private:
    std::vector<std::string_view> words_;
    bool made_ = false;
};

class SharedKinds {
public:
    SharedKinds(std::string_view text, const std::vector<NameSpan>& names)
        : text_(text), names_(names) {
        for (const NameSpan& name : names) {
            if (is_person(name) && is_full(name.span.in(text)))
                people_.push_back({name.span.in(text), name.confidence});
        }
        std::sort(people_.begin(), people_.end());
        for (const NameSpan& name : names) {
            if (is_person(name)) continue;
            if (Sure* person = find(name.span.in(text))) person->sure -= name.confidence;
        }
    }

    [[nodiscard]] bool is_nobody(const NameSpan& name) {
        const std::string_view words = name.span.in(text_);
        if (is_person(name)) return is_pair(words) || (words == "Hill" && is_the_hill(name));
        if (words.size() == 1 && is_bracketed(name)) return true;  // "Ford (F)", "Mladost (L)"
        return is_bodiless_acronym(words) && !is_defined(words);
    }

    [[nodiscard]] NameSpan settled(NameSpan name) {
        const std::string_view words = name.span.in(text_);
        if (is_person(name)) {  // "The | Mueller"
            const std::string_view ask = words.substr(0, 4);
            if (is_one_of<kAsks>(ask) && is_surname(words.substr(4))) name.span.begin += 4;
            return name;
        }
        if (is_surer_person(words) || words.ends_with(" Jr.") || words.ends_with(" Jr") ||
            words.ends_with(" Sr.")) {
            name.type = EntityType::person;
            return name;
        }
        const std::size_t blank = words.find(' ');
        if (blank == words.npos) {
            if (is_somebody(name, words)) name.type = EntityType::person;
            return name;
        }
        const std::size_t last = words.rfind(' ');
        if (is_one_of<kOffices>(words.substr(0, last)) && is_surname(words.substr(last + 1))) {
            name.span.begin += static_cast<std::uint32_t>(last + 1);
            name.type = EntityType::person;
            return name;
        }
        if (is_one_of<kHis>(words.substr(blank + 1)) &&
            (is_last_word(words.substr(0, blank)) || is_known(words.substr(0, blank))))
            return his(name, blank);
        return name;
    }

private:
    [[nodiscard]] bool is_bracketed(const NameSpan& name) const {
        const Span& span = name.span;
        return span.begin > 0 && text_[span.begin - 1] == '(' && text_.substr(span.end, 1) == ")";
    }

    // Somebody's full name, and how much surer the tagger is of the person than of the body.
    struct Sure {
        std::string_view words;
        int sure = 0;
        auto operator<=>(const Sure&) const = default;
    };

    // The first of its name.
    Sure* find(std::string_view words) {
        if (!is_full(words)) return nullptr;
        const auto at = std::lower_bound(
            people_.begin(), people_.end(), words,
            [](const Sure& one, std::string_view wanted) { return one.words < wanted; });
        return at != people_.end() && at->words == words ? &*at : nullptr;
    }

    bool is_surer_person(std::string_view words) {
        int sure = 0;
        const Sure* person = find(words);
        if (person == nullptr) return false;
        const Sure* const end = people_.data() + people_.size();
        for (; person != end && person->words == words; ++person) sure += person->sure;
        return sure > 0;
    }

    // Whether a body's long name stands before it somewhere: "Cape Ann Arts (CAA)".
    bool is_defined(std::string_view words) {
        return defined_.contains(words, [&](auto& all) {
            for (std::size_t i = 1; i < names_.size(); ++i) {
                const NameSpan& long_name = names_[i - 1];
                if (!is_person(long_name) && names_[i].span.begin == long_name.span.end + 2 &&
                    text_.substr(long_name.span.end, 2) == " (")
                    all.push_back(names_[i].span.in(text_));
            }
        });
    }

    // "Lee | Administration" is his, "Lee White House" still a body.
    static NameSpan his(NameSpan name, std::size_t blank) {
        if (name.span.size() == blank + 1 + std::string_view("White House").size()) {
            name.span.begin += static_cast<std::uint32_t>(blank + 1);
        } else {
            name.span.end = name.span.begin + static_cast<std::uint32_t>(blank);
            name.type = EntityType::person;
        }
        return name;
    }

    // "The Trump-Mueller affair".
    [[nodiscard]] bool is_pair(std::string_view words) {
        const std::size_t hyphen = words.find('-');
        if (hyphen == words.npos || words.find(' ') != words.npos) return false;
        return is_last_word(words.substr(0, hyphen)) && is_last_word(words.substr(hyphen + 1));
    }

    // Where Congress is, or its paper.
    [[nodiscard]] bool is_the_hill(const NameSpan& name) {
        const std::string_view before = text_.substr(0, name.span.begin);
        return before.ends_with("he ") && !is_surname("Hill");
    }

    // "Lee", "the Lees".
    [[nodiscard]] bool is_family(std::string_view word) {
        const bool shouted =
            std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (shouted) return false;  // an acronym behind somebody's name
        if (is_surname(word)) return true;
        return word.ends_with('s') && is_surname(word.substr(0, word.size() - 1));
    }

    // Whether the word alone is a person far more often than a body: an article on Orrin Hatch.
    [[nodiscard]] bool is_often_person(std::string_view word) {
        if (balance_.empty()) {
            for (const NameSpan& name : names_) {
                const std::string_view words = name.span.in(text_);
                if (!is_full(words)) balance_[words] += is_person(name) ? 1 : -kFarMore;
            }
        }
        const auto at = balance_.find(word);
        return at != balance_.end() && at->second > 0;
    }

    // The last word of somebody's full name.
    bool is_surname(std::string_view word) {
        return surnames_.contains(word, [&](auto& all) {
            for (const Sure& person : people_) {
                if (!is_one_of<kAsks>(person.words.substr(0, 4)))
                    all.push_back(person.words.substr(person.words.rfind(' ') + 1));
            }
        });
    }

    // Whether one word that the tagger takes for a body is a person's: of the article, or where it
    // isn't sure, of the tables ("ahead of Erdoğan visit").
    [[nodiscard]] bool is_somebody(const NameSpan& name, std::string_view word) {
        if (name.confidence < kSureBody && is_family(word)) return true;
        if (name.confidence >= kSurest) return is_surname(word) && is_often_person(word);
        if (is_surname(word) && is_often_person(word)) return true;
        return word.size() > 3 && ascii::is_lower(word.back()) && is_known(word) &&
               !known_organization(organization_form(word));
    }

    static bool is_known(std::string_view surname) {
        return known_person(person_form(surname)).has_value();
    }

    // Of anybody's name, the whole of it if it has one.
    bool is_last_word(std::string_view word) {
        const bool alone = singles_.contains(word, [&](auto& all) {
            for (const NameSpan& name : names_) {
                if (is_person(name) && !is_full(name.span.in(text_)))
                    all.push_back(name.span.in(text_));
            }
        });
        return alone || is_surname(word);
    }

    std::string_view text_;
    const std::vector<NameSpan>& names_;
    std::vector<Sure> people_;  // each of the names, sorted
    LazyWords surnames_;
    LazyWords singles_;
    LazyWords defined_;
    std::unordered_map<std::string_view, int> balance_;  // of words alone; empty until asked for
};

}  // namespace

std::vector<NameSpan> with_shared_kinds(std::string_view text, const std::vector<NameSpan>& names) {
    SharedKinds kinds(text, names);
    std::vector<NameSpan> settled;
    settled.reserve(names.size());
    for (const NameSpan& name : names) {
        if (!kinds.is_nobody(name)) settled.push_back(kinds.settled(name));
    }
    return settled;
}

}  // namespace newsidx
