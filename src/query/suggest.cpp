#include "query/suggest.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "query/slips.hpp"

namespace newsidx {
namespace {

// Chosen on half of the queries that scripts/eval-spelling draws from titles (docs/ranking.md).
constexpr double kBlankCost = 4;    // of a blank too many or too few
constexpr double kUnseen = 5;       // so many articles' worth of doubt in what few have shown
constexpr double kNearness = 0.99;  // what nearness tells of words side by side; the rest: both
constexpr double kCompanyWeight = 1.2;

// Of a word that articles have: a letter doubled twice, or one of the likelier slips.
constexpr double kMostSlip = 6;
// Of three letters: two swapped.
constexpr double kMostShortSlip = 4.5;
// So many times as often as by chance are what is meant and the rest of the query together.
constexpr double kMoreThanChance = 1.5;

std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<double> worth(const Found& found, std::uint64_t articles, double cost) {
    if (articles < kFewestMeant) return std::nullopt;
    const double likely = std::log(static_cast<double>(articles)) - cost;
    // A form that nobody wrote of a word that many did is mostly right.
    if (found.by_stem > kFewArticles) return likely <= 0 ? std::nullopt : std::optional(likely);
    if (found.by_stem > 0 && articles < std::max(kFewArticles + 1, found.by_stem * kMuchMore))
        return std::nullopt;
    return likely;
}

void add_words(const Node& node, std::vector<const Node*>& words) {
    if (node.kind == NodeKind::not_) return;
    if (node.kind == NodeKind::word &&
        std::none_of(words.begin(), words.end(),
                     [&](const Node* one) { return one->text == node.text; })) {
        words.push_back(&node);
    }
    for (const Node& child : node.children) add_words(child, words);
}

bool is_side_by_side(const Node& node) {
    return node.kind == NodeKind::phrase ||
           ((node.kind == NodeKind::and_ || node.kind == NodeKind::or_) && node.implicit);
}

bool may_be_one(const Node& left, const Node& right) {
    return left.kind == NodeKind::word && right.kind == NodeKind::word && left.field == right.field;
}

void add_neighbours(const Node& node, std::vector<std::pair<const Node*, const Node*>>& pairs) {
    if (node.kind == NodeKind::not_) return;
    for (std::size_t i = 1; is_side_by_side(node) && i < node.children.size(); ++i) {
        if (may_be_one(node.children[i - 1], node.children[i]))
            pairs.emplace_back(&node.children[i - 1], &node.children[i]);
    }
    for (const Node& child : node.children) add_neighbours(child, pairs);
}

// "ka", "zakhstan": the suggestion for both, where there is one.
const Suggestion* for_both(const Node& left, const Node& right,
                           const std::vector<Suggestion>& suggestions) {
    if (!may_be_one(left, right)) return nullptr;
    const auto found = std::find_if(
        suggestions.begin(), suggestions.end(),
        [&](const Suggestion& one) { return one.word == left.text + " " + right.text; });
    return found == suggestions.end() ? nullptr : &*found;
}

// A word; a phrase where two were meant.
void replace_word(Node& word, const std::string& instead) {
    const auto blank = instead.find(' ');
    if (blank == std::string::npos) {
        word.text = instead;
        return;
    }
    Node left = word;
    Node right = word;
    left.text = instead.substr(0, blank);
    right.text = instead.substr(blank + 1);
    word.kind = NodeKind::phrase;
    word.text.clear();
    word.children = {std::move(left), std::move(right)};
}

}  // namespace

bool is_slip_in_context(std::string_view typed, std::string_view candidate) {
    if (typed == candidate || has_digit(candidate) || letters(typed) + 1 < kMinSuggestLetters)
        return false;
    const bool is_short = letters(typed) < kMinSuggestLetters;
    if (is_short && letters(candidate) != letters(typed)) return false;
    return slip_cost(typed, candidate) <= (is_short ? kMostShortSlip : kMostSlip);
}

bool is_meant_in_context(const InContext& context) {
    const auto much_more = [](std::uint64_t more, std::uint64_t than) {
        return more >= kMuchMore * std::max<std::uint64_t>(than, 1);
    };
    if (!much_more(context.candidate, context.typed) ||
        !much_more(context.with_candidate, context.with_typed)) {
        return false;
    }
    if (context.beside == context.all) return true;  // nothing beside it
    const double by_chance = static_cast<double>(context.beside) /
                             static_cast<double>(context.all) *
                             static_cast<double>(context.candidate);
    // What nearly all articles have can't be together with anything more often than by chance.
    return static_cast<double>(context.with_candidate) >=
           std::min(kMoreThanChance * by_chance, 0.9 * static_cast<double>(context.beside));
}

bool may_be_misspelt(std::string_view folded, const Found& found) {
    return (found.by_stem <= kFewArticles || found.as_written == 0) &&
           letters(folded) >= kMinSuggestLetters && !has_digit(folded);
}

std::optional<double> plausibility(std::string_view typed, const Found& found,
                                   std::string_view candidate, std::uint64_t articles) {
    // What somebody has written is most likely meant, however rare: one slip in a long word, the
    // wrong letters doubled ("Phillipines"), or none. A short form that nobody wrote of a word that
    // is there ("pats") may be one of the likelier slips ("reson").
    const bool is_long = letters(typed) >= kTwoEditLetters;
    if (found.as_written > 0 && !is_long) return std::nullopt;
    const std::size_t limit = is_long ? 2 : 1;
    const std::size_t edits = edit_distance(typed, candidate, limit);
    if (edits == 0 || edits > limit || has_digit(candidate)) return std::nullopt;
    const double cost = slip_cost(typed, candidate);
    const bool is_found = found.by_stem > 0;
    if (is_found && (edits > 1 || !is_long) && cost > kMostSlip) return std::nullopt;
    return worth(found, articles, cost);
}

std::optional<double> plausibility_of_blank(const Found& found, std::uint64_t articles) {
    return worth(found, articles, kBlankCost);
}

double company_plausibility(std::span<const Company> company, std::uint64_t articles,
                            std::uint64_t all) {
    const double seen = static_cast<double>(articles) + kUnseen;
    double sum = 0;
    for (const Company& word : company) {
        const double anywhere = static_cast<double>(word.alone) / static_cast<double>(all);
        const double both = (static_cast<double>(word.both) + kUnseen * anywhere) / seen;
        const double near = static_cast<double>(word.near) / seen;
        sum += std::log(word.is_beside ? kNearness * near + (1 - kNearness) * both : both);
    }
    return kCompanyWeight * sum;
}

std::vector<const Node*> wanted_words(const Node& tree) {
    std::vector<const Node*> words;
    add_words(tree, words);
    return words;
}

std::vector<std::pair<const Node*, const Node*>> neighbouring_words(const Node& tree) {
    std::vector<std::pair<const Node*, const Node*>> pairs;
    add_neighbours(tree, pairs);
    return pairs;
}

Node corrected(Node tree, const std::vector<Suggestion>& suggestions) {
    if (tree.kind == NodeKind::word) {
        const auto found =
            std::find_if(suggestions.begin(), suggestions.end(),
                         [&](const Suggestion& one) { return one.word == tree.text; });
        if (found != suggestions.end()) replace_word(tree, found->instead);
        return tree;
    }
    for (std::size_t i = 1; is_side_by_side(tree) && i < tree.children.size(); ++i) {
        const Suggestion* both = for_both(tree.children[i - 1], tree.children[i], suggestions);
        if (both == nullptr) continue;
        tree.children[i - 1].text = both->instead;
        tree.children.erase(tree.children.begin() + static_cast<std::ptrdiff_t>(i));
    }
    for (Node& child : tree.children) child = corrected(std::move(child), suggestions);
    return tree;
}

}  // namespace newsidx
