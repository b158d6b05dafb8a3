#include "query/suggest.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/edit_distance.hpp"

namespace newsidx {
namespace {

// One more edit is a twentieth as frequent, and may lead to some 250 times as many strings (54 a
// letter, over two): ln(5000).
constexpr double kEditCost = 8.5;
// Vowels, doubled letters and the order of letters go wrong ten times as often as all else.
constexpr double kLikelyEdit = 2.3;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; }

std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Without doubled letters, and vowels alike: what people mishear and mistype.
std::string sound(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (std::string_view("aeiouy").find(c) != std::string_view::npos) c = 'a';
        if (out.empty() || out.back() != c) out.push_back(c);
    }
    return out;
}

std::string sorted(std::string_view text) {
    std::string out(text);
    std::sort(out.begin(), out.end());
    return out;
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

bool may_be_misspelt(std::string_view folded, std::uint64_t articles) {
    return articles <= kFewArticles && letters(folded) >= kMinSuggestLetters && !has_digit(folded);
}

double plausibility(std::string_view typed, std::uint64_t typed_articles,
                    std::string_view candidate, std::uint64_t candidate_articles) {
    const std::size_t limit = letters(typed) >= kTwoEditLetters ? 2 : 1;
    const std::size_t edits = edit_distance(typed, candidate, limit);
    if (edits == 0 || edits > limit || has_digit(candidate)) return -1;
    if (candidate_articles <= kFewArticles && typed_articles > 0) return -1;
    if (candidate_articles < std::max<std::uint64_t>(typed_articles * kMuchMore, 2)) return -1;
    const bool likely = sound(typed) == sound(candidate) || sorted(typed) == sorted(candidate);
    const double cost = static_cast<double>(edits) * (kEditCost - (likely ? kLikelyEdit : 0));
    return std::log(static_cast<double>(candidate_articles)) - cost + 2 * kEditCost;
}

std::vector<const Node*> wanted_words(const Node& tree) {
    std::vector<const Node*> words;
    add_words(tree, words);
    return words;
}

}  // namespace newsidx
