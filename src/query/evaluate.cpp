#include "query/evaluate.hpp"

#include <algorithm>

#include "query/find_places.hpp"
#include "query/meant_tokens.hpp"
#include "query/node_kinds.hpp"

namespace newsidx {
namespace {

class Evaluator {
public:
    Evaluator(const EvaluatedArticle& article, PlacesHave have)
        : article_(article), finder_(article, have) {}

    [[nodiscard]] Verdict decide(const Node& node) const {
        switch (node.kind) {
            case NodeKind::all:
                return Verdict::match;
            case NodeKind::none:
                return Verdict::no_match;
            case NodeKind::and_:
                return decide_children(node, Verdict::no_match, Verdict::match);
            case NodeKind::or_:
                return decide_children(node, Verdict::match, Verdict::no_match);
            case NodeKind::not_:
                switch (decide(node.children.front())) {
                    case Verdict::match:
                        return Verdict::no_match;
                    case Verdict::no_match:
                        return Verdict::match;
                    case Verdict::too_many_places:
                        return Verdict::too_many_places;
                }
                return Verdict::too_many_places;
            case NodeKind::filter:
                return verdict_of(article_.filter && article_.filter(node));
            default:
                return finder_.has_place(node);
        }
    }

    // The tokens of every branch of the tree that matched; none when the tree doesn't.
    void collect_matching(const Node& node, std::vector<std::uint32_t>& tokens) const {
        // Text matches by its places, so that asking for them is asking whether it does.
        if (first_placeless(node) == nullptr || decide(node) == Verdict::match)
            collect(node, tokens);
    }

private:
    static Verdict verdict_of(bool matches) { return matches ? Verdict::match : Verdict::no_match; }

    // `decisive` where one child says so, `other` where all others do.
    [[nodiscard]] Verdict decide_children(const Node& node, Verdict decisive, Verdict other) const {
        Verdict all = other;
        for (const Node& child : node.children) {
            const Verdict one = decide(child);
            if (one == decisive) return decisive;
            if (one == Verdict::too_many_places) all = one;
        }
        return all;
    }

    void collect(const Node& node, std::vector<std::uint32_t>& tokens) const {
        switch (node.kind) {
            case NodeKind::and_:
            case NodeKind::or_:
                for (const Node& child : node.children) collect_matching(child, tokens);
                break;
            case NodeKind::all:
            case NodeKind::none:
            case NodeKind::not_:
            case NodeKind::filter:
                break;
            case NodeKind::word:
            case NodeKind::wildcard:
            case NodeKind::fuzzy:
            case NodeKind::exact:
                add_meant_tokens(node, article_, tokens);
                break;
            default:
                for (const Place& place : finder_.places(node))
                    tokens.insert(tokens.end(), place.tokens.begin(), place.tokens.end());
        }
    }

    const EvaluatedArticle& article_;
    PlaceFinder finder_;
};

}  // namespace

Verdict decide(const Node& tree, const EvaluatedArticle& article) {
    return Evaluator(article, PlacesHave::bounds).decide(tree);
}

bool matches(const Node& tree, const EvaluatedArticle& article) {
    return decide(tree, article) == Verdict::match;
}

std::vector<Span> matched_spans(const Node& tree, const EvaluatedArticle& article) {
    const Evaluator evaluator(article, PlacesHave::words);
    std::vector<std::uint32_t> tokens;
    evaluator.collect_matching(tree, tokens);
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    std::vector<Span> spans;
    for (const std::uint32_t token : tokens) {
        const Span span = article.analysis->tokens[token].span;
        // Pairs of Han characters overlap: one span over the run.
        if (!spans.empty() && span.begin < spans.back().end) {
            spans.back().end = std::max(spans.back().end, span.end);
        } else {
            spans.push_back(span);
        }
    }
    return spans;
}

}  // namespace newsidx
