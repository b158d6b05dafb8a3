#include "query/suggest.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/edit_distance.hpp"
#include "query/slips.hpp"

namespace newsidx {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; }

std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
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

}  // namespace

bool may_be_misspelt(std::string_view folded, const Found& found) {
    return (found.by_stem <= kFewArticles || found.as_written == 0) &&
           letters(folded) >= kMinSuggestLetters && !has_digit(folded);
}

std::optional<double> plausibility(std::string_view typed, const Found& found,
                                   std::string_view candidate, std::uint64_t articles) {
    // A form that nobody wrote of a word that many did is mostly right.
    const bool is_found = found.by_stem > kFewArticles;
    const std::size_t limit = letters(typed) >= kTwoEditLetters && !is_found ? 2 : 1;
    const std::size_t edits = edit_distance(typed, candidate, limit);
    if (edits == 0 || edits > limit || has_digit(candidate) || articles < 2) return std::nullopt;
    if (!is_found && found.by_stem > 0 &&
        articles < std::max(kFewArticles + 1, found.by_stem * kMuchMore))
        return std::nullopt;
    const double likely = std::log(static_cast<double>(articles)) - slip_cost(typed, candidate);
    return is_found && likely <= 0 ? std::nullopt : std::optional(likely);
}

std::vector<const Node*> wanted_words(const Node& tree) {
    std::vector<const Node*> words;
    add_words(tree, words);
    return words;
}

}  // namespace newsidx
