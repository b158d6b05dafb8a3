#include "index/position_check.hpp"

#include <algorithm>
#include <limits>

#include "index/word_terms.hpp"
#include "query/evaluate.hpp"
#include "text/analysis.hpp"
#include "text/stemming.hpp"
#include "text/suffixes.hpp"

namespace newsidx {
namespace {

// Whether the positions of words are all that the node asks about.
bool asks_positions(const Node& node) {
    switch (node.kind) {
        case NodeKind::wildcard:
        case NodeKind::fuzzy:
        case NodeKind::exact:
        case NodeKind::sentence:
        case NodeKind::paragraph:
            return false;
        default:
            return std::all_of(node.children.begin(), node.children.end(), asks_positions);
    }
}

// Whether a mark may lie within its places.
bool may_cross_mark(const Node& node) {
    const bool has_room =
        (node.kind == NodeKind::near || node.kind == NodeKind::adj) && node.number > 1;
    return has_room || std::any_of(node.children.begin(), node.children.end(), may_cross_mark);
}

// What no mark can part: two words next to each other are of one sentence. Nothing may be taken
// away from what is narrower.
bool make_narrower(Node& node) {
    if (node.kind == NodeKind::not_) return asks_positions(node);
    if (node.kind == NodeKind::sentence || node.kind == NodeKind::paragraph) {
        if (may_cross_mark(node)) return false;
        node.kind = NodeKind::near;
        node.number = 1;
    }
    if (node.children.empty()) return asks_positions(node);
    return std::all_of(node.children.begin(), node.children.end(), make_narrower);
}

// What every pair of a sentence or a paragraph is.
void make_wider(Node& node) {
    if (node.kind == NodeKind::sentence || node.kind == NodeKind::paragraph) {
        node.kind = NodeKind::near;
        node.number = std::numeric_limits<std::uint32_t>::max();
    }
    for (Node& child : node.children) make_wider(child);
}

// Whether it is asked of any place where it is in the article.
bool asks_where(const Node& node) {
    return node.kind == NodeKind::first ||
           std::any_of(node.children.begin(), node.children.end(), asks_where);
}

void add_words(const Node& node, std::vector<std::string>& words) {
    if (node.kind == NodeKind::word) words.push_back(node.text);
    for (const Node& child : node.children) add_words(child, words);
}

void sort_unique(std::vector<std::string>& strings) {
    std::sort(strings.begin(), strings.end());
    strings.erase(std::unique(strings.begin(), strings.end()), strings.end());
}

}  // namespace

PositionCheck::PositionCheck(const Node& tree, const Xapian::Database& database)
    : tree_(tree), database_(database) {
    if (asks_positions(tree)) {
        power_ = Power::decides;
    } else if (narrower_ = tree; make_narrower(narrower_)) {
        power_ = Power::proves_matches;
        if (asks_where(tree)) make_wider(wider_.emplace(tree));
    }
    add_words(tree, words_);
    sort_unique(words_);
}

const std::vector<std::string>& PositionCheck::stems(char stem_class) {
    const auto [at, is_new] = stems_.try_emplace(stem_class);
    if (is_new) {
        for (const std::string& word : words_)
            at->second.push_back(stem_in(word, stem_class, stemmers_));
        sort_unique(at->second);
    }
    return at->second;
}

std::optional<bool> PositionCheck::matches(Xapian::docid docid, std::string_view lang,
                                           const std::function<bool(const Node&)>& filter) {
    if (power_ == Power::none) return {};
    // An analysis as the text's would be if it had no other words.
    Analysis analysis;
    const char language = stem_class(lang);
    for (const std::string& stem : stems(language)) {
        const std::string term = stem_term(stem, language);
        Token token;
        token.form = static_cast<std::uint32_t>(analysis.forms.size());
        const auto end = database_.positionlist_end(docid, term);
        for (auto at = database_.positionlist_begin(docid, term); at != end; ++at) {
            token.position = *at;
            analysis.tokens.push_back(token);
        }
        analysis.forms.push_back({"", stem});
    }
    std::sort(analysis.tokens.begin(), analysis.tokens.end(),
              [](const Token& a, const Token& b) { return a.position < b.position; });
    const auto body = std::partition_point(
        analysis.tokens.begin(), analysis.tokens.end(),
        [](const Token& token) { return token.position < kFirstBodyPosition; });
    analysis.title_tokens = static_cast<std::uint32_t>(body - analysis.tokens.begin());
    const EvaluatedArticle article{"", &analysis, lang, filter, &stemmers_, &work_};
    const Verdict verdict = decide(power_ == Power::decides ? tree_ : narrower_, article);
    if (verdict == Verdict::match) return true;
    if (power_ == Power::decides && verdict == Verdict::no_match) return false;
    if (wider_ && decide(*wider_, article) == Verdict::no_match) return false;
    return {};
}

}  // namespace newsidx
