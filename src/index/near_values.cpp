#include "index/near_values.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "article/language.hpp"
#include "base/ascii.hpp"
#include "base/edit_distance.hpp"
#include "index/match_count.hpp"
#include "index/schema.hpp"
#include "index/value_terms.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kShown = 3;
// Labels and languages are few: where none resembles, these are all there are to choose from.
constexpr std::size_t kShownOfFew = 5;
// Up to so many letters one edit is a slip, two are another word.
constexpr std::size_t kShortValue = 5;
// Whatever an index has, so many values are looked at.
constexpr std::size_t kMaxLookedAt = 500'000;

struct Candidate {
    std::string term;
    std::string value;       // folded, as terms have it
    bool has_words = false;  // all that were asked for are in it: CNN in "cnn (web news)"
    std::uint64_t articles = 0;
};

bool is_of_word(char c) {
    return ascii::is_alphanumeric(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::vector<std::string_view> words_of(std::string_view value) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < value.size();) {
        std::size_t end = at;
        while (end < value.size() && is_of_word(value[end])) ++end;
        if (end > at) words.push_back(value.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

// "foo" is no slip of "food": a shorter word is as near to too many others.
constexpr std::size_t kShortestValueSlip = 4;

bool is_near(std::string_view asked, std::string_view word) {
    if (asked.size() < kShortestValueSlip) return asked == word;
    return within_edits(asked, word, asked.size() > kShortValue ? 2 : 1);
}

template <typename Fits>
bool each_has_one(const std::vector<std::string_view>& asked,
                  const std::vector<std::string_view>& words, Fits fits) {
    return !asked.empty() && std::all_of(asked.begin(), asked.end(), [&](std::string_view one) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return fits(one, word); });
    });
}

// As its articles print it: terms are folded.
std::string as_printed(const Shards& shards, Field field, const Candidate& one) {
    const auto posting = shards.all().postlist_begin(one.term);
    if (posting == shards.all().postlist_end(one.term)) return one.value;
    const auto stored = shards.stored(*posting);
    if (!stored) return one.value;
    std::vector<std::string> printed = {stored->record.source};
    if (field == Field::author) printed = stored->record.authors;
    if (field == Field::label) printed = all_labels(stored->record);
    for (const std::string& value : printed) {
        if (folded_value(value) == one.value) return value;
    }
    return one.value;
}

std::vector<Candidate> near_candidates(const Shards& shards, Field field, const std::string& asked,
                                       bool any) {
    const std::string prefix(term_prefix(field));
    const auto words = words_of(asked);
    std::vector<Candidate> found;
    std::size_t looked_at = 0;
    for (auto at = shards.all().allterms_begin(prefix);
         at != shards.all().allterms_end(prefix) && looked_at < kMaxLookedAt; ++at, ++looked_at) {
        Candidate one{*at, (*at).substr(prefix.size()), false, 0};
        const auto has = words_of(one.value);
        one.has_words = each_has_one(words, has, std::equal_to<>());
        if (any || one.has_words || is_near(asked, one.value) || each_has_one(words, has, is_near))
            found.push_back(std::move(one));
    }
    for (Candidate& one : found) one.articles = term_count(shards, one.term);
    std::erase_if(found, [](const Candidate& one) { return one.articles == 0; });
    std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
        if (a.has_words != b.has_words) return a.has_words;
        return a.articles != b.articles ? a.articles > b.articles : a.value < b.value;
    });
    return found;
}

std::string listed(const Shards& shards, Field field, const std::vector<Candidate>& candidates,
                   std::size_t limit) {
    std::string list;
    for (std::size_t i = 0; i < std::min(candidates.size(), limit); ++i) {
        list += (i > 0 ? ", '" : "'") + as_printed(shards, field, candidates[i]) + "' (" +
                std::to_string(candidates[i].articles) + ")";
    }
    if (candidates.size() > limit)
        list += " and " + std::to_string(candidates.size() - limit) + " more";
    return list;
}

std::string_view value_name(Field field) {
    switch (field) {
        case Field::lang:
            return "language";
        case Field::url:
            return "address";
        case Field::path:
            return "file or folder";
        default:
            return field_info(field).name;
    }
}

}  // namespace

std::string no_such_value(const Shards& shards, const Node& filter) {
    const Field field = *filter.field;
    const bool is_place = field == Field::url || field == Field::path;
    const std::string name(value_name(field));
    std::string told =
        "no " + name + " '" + filter.text + (filter.prefix ? "*" : "") + "' in this index";
    if (is_place) return told;  // too many to look for those that resemble it
    if (field != Field::lang) {
        const auto near = near_candidates(shards, field, folded_value(filter.text), false);
        if (!near.empty())
            return told + "; did you mean " + listed(shards, field, near, kShown) + "?";
    }
    if (field != Field::lang && field != Field::label) return told;
    const auto all = near_candidates(shards, field, "", true);
    if (all.empty()) return told;
    return told + "; it has " + listed(shards, field, all, kShownOfFew);
}

}  // namespace newsidx
