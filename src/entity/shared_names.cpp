#include "entity/shared_names.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

#include "base/word_set.hpp"
#include "entity/no_bodies.hpp"

namespace newsidx {
namespace {

// From here on the tagger is believed that a word is a body, though a person has it for a surname:
// Harrison Ford drives a Ford.
constexpr std::uint8_t kSureBody = 75;
// What a president has and a ministry is not called by.
constexpr auto kHis = std::to_array<std::string_view>(
    {"Administration", "Campaign", "Cabinet", "Family", "Presidency", "White House"});

std::string_view bytes(std::string_view text, const NameSpan& name) {
    return text.substr(name.span.begin, name.span.size());
}

bool is_person(const NameSpan& name) { return name.type == EntityType::person; }

std::string_view last_word(std::string_view words) {
    const std::size_t blank = words.find_last_of(" \n");
    return blank == words.npos ? words : words.substr(blank + 1);
}

class SharedKinds {
public:
    SharedKinds(std::string_view text, const std::vector<NameSpan>& names) : text_(text) {
        for (const NameSpan& name : names) {
            const std::string_view words = bytes(text, name);
            const bool full = words.find(' ') != words.npos;
            if (full) sure_[words] += is_person(name) ? name.confidence : -int{name.confidence};
            if (full && is_person(name) && !words.starts_with("The "))
                surnames_.insert(last_word(words));
            if (is_person(name)) people_.insert(last_word(words));
        }
        for (std::size_t i = 1; i < names.size(); ++i) {
            const NameSpan& long_name = names[i - 1];
            if (!is_person(long_name) && names[i].span.begin == long_name.span.end + 2 &&
                text.substr(long_name.span.end, 2) == " (")
                defined_.insert(bytes(text, names[i]));
        }
    }

    [[nodiscard]] bool is_nobody(const NameSpan& name) const {
        const std::string_view words = bytes(text_, name);
        if (is_person(name)) return is_pair(words) || (words == "Hill" && is_the_hill(name));
        return is_bodiless_acronym(words) && !defined_.contains(words);
    }

    [[nodiscard]] NameSpan settled(NameSpan name) const {
        const std::string_view words = bytes(text_, name);
        if (is_person(name)) {  // "The | Mueller"
            if (words.starts_with("The ") && surnames_.contains(words.substr(4)))
                name.span.begin += 4;
            return name;
        }
        const auto found = sure_.find(words);
        const bool shared = found != sure_.end() && found->second > 0;
        if (shared || words.ends_with(" Jr.") || words.ends_with(" Jr") ||
            words.ends_with(" Sr.")) {
            name.type = EntityType::person;
            return name;
        }
        const std::size_t blank = words.find(' ');
        if (blank == words.npos) {
            if (name.confidence < kSureBody && is_family(words)) name.type = EntityType::person;
            return name;
        }
        if (is_one_of<kHis>(words.substr(blank + 1)) && surnames_.contains(words.substr(0, blank)))
            return his(name, blank);
        return name;
    }

private:
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
    [[nodiscard]] bool is_pair(std::string_view words) const {
        const std::size_t hyphen = words.find('-');
        if (hyphen == words.npos || words.find(' ') != words.npos) return false;
        return people_.contains(words.substr(0, hyphen)) &&
               people_.contains(words.substr(hyphen + 1));
    }

    // Where Congress is, or its paper.
    [[nodiscard]] bool is_the_hill(const NameSpan& name) const {
        const std::string_view before = text_.substr(0, name.span.begin);
        return before.ends_with("he ") && !surnames_.contains("Hill");
    }

    // "Lee", "the Lees".
    [[nodiscard]] bool is_family(std::string_view word) const {
        const bool shouted =
            std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (shouted) return false;  // an acronym behind somebody's name
        if (surnames_.contains(word)) return true;
        return word.ends_with('s') && surnames_.contains(word.substr(0, word.size() - 1));
    }

    std::string_view text_;
    std::unordered_map<std::string_view, int> sure_;  // above 0: a person's
    std::unordered_set<std::string_view> surnames_;   // of full names
    std::unordered_set<std::string_view> people_;     // last words of all
    std::unordered_set<std::string_view> defined_;
};

}  // namespace

std::vector<NameSpan> with_shared_kinds(std::string_view text, std::vector<NameSpan> names) {
    const SharedKinds kinds(text, names);
    std::erase_if(names, [&](const NameSpan& name) { return kinds.is_nobody(name); });
    for (NameSpan& name : names) name = kinds.settled(name);
    return names;
}

}  // namespace newsidx
