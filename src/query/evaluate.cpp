#include "query/evaluate.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "query/meant_tokens.hpp"
#include "query/node_kinds.hpp"

namespace newsidx {
namespace {

// A stretch of tokens that a node has a place at. Positions are those of the first and the last
// word.
struct Place {
    std::uint32_t first_position = 0;
    std::uint32_t last_position = 0;
    std::vector<std::uint32_t> tokens;  // the words that make it, ascending; none: not asked for

    [[nodiscard]] std::uint32_t length() const { return last_position - first_position; }

    bool operator<(const Place& other) const {
        if (first_position != other.first_position) return first_position < other.first_position;
        if (last_position != other.last_position) return last_position < other.last_position;
        return tokens < other.tokens;
    }
    bool operator==(const Place&) const = default;
};

using Places = std::vector<Place>;  // ascending, no repeats

void sort_unique(Places& places) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
}

bool share_word(const Place& a, const Place& b) {
    auto x = a.tokens.begin();
    auto y = b.tokens.begin();
    while (x != a.tokens.end() && y != b.tokens.end() && *x != *y) ++(*x < *y ? x : y);
    return x != a.tokens.end() && y != b.tokens.end();
}

// Whether an article matches is mostly told from where its places begin and end: without their
// words they are fewer, and cost no memory of their own.
enum class PlacesHave : std::uint8_t { bounds, words };

bool is_pair(const Node& node) {
    return node.kind == NodeKind::near || node.kind == NodeKind::adj ||
           node.kind == NodeKind::sentence || node.kind == NodeKind::paragraph;
}

// Whether its places may have other words among their own.
bool has_gaps(const Node& node) {
    return is_pair(node) || std::any_of(node.children.begin(), node.children.end(), has_gaps);
}

class Evaluator {
public:
    Evaluator(const EvaluatedArticle& article, PlacesHave have)
        : article_(article), analysis_(*article.analysis), have_(have) {}

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
                are_all_ = true;
                if (has_place(node)) return Verdict::match;
                return are_all_ ? Verdict::no_match : Verdict::too_many_places;
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
                for (const Place& place : places(node, have_))
                    tokens.insert(tokens.end(), place.tokens.begin(), place.tokens.end());
        }
    }

    [[nodiscard]] bool has_place(const Node& node) const {
        return !(is_pair(node) ? pair_places(node, 1, have_) : places(node, have_)).empty();
    }

    [[nodiscard]] Places places(const Node& node, PlacesHave have) const {
        switch (node.kind) {
            case NodeKind::word:
            case NodeKind::wildcard:
            case NodeKind::fuzzy:
            case NodeKind::exact:
                return word_places(node, have);
            case NodeKind::phrase:
                return phrase_places(node, have);
            case NodeKind::near:
            case NodeKind::adj:
            case NodeKind::sentence:
            case NodeKind::paragraph:
                return pair_places(node, kMaxPlaces, have);
            case NodeKind::at_least: {
                Places found = places(node.children.front(), have);
                std::size_t different = 0;
                for (std::size_t i = 0; i < found.size(); ++i) {
                    if (i == 0 || found[i].first_position != found[i - 1].first_position)
                        ++different;
                }
                return different >= node.number ? found : Places();
            }
            case NodeKind::first: {
                Places found = places(node.children.front(), have);
                const std::uint32_t end = kFirstBodyPosition + node.number;
                std::erase_if(found,
                              [end](const Place& place) { return place.last_position >= end; });
                return found;
            }
            case NodeKind::or_: {
                Places all;
                for (const Node& child : node.children) {
                    const Places some = places(child, have);
                    all.insert(all.end(), some.begin(), some.end());
                }
                sort_unique(all);
                return all;
            }
            default:
                return {};  // the parser lets no other node stand where places are asked for
        }
    }

    [[nodiscard]] Places word_places(const Node& leaf, PlacesHave have) const {
        std::vector<std::uint32_t> tokens;
        add_meant_tokens(leaf, article_, tokens);
        Places found;
        found.reserve(tokens.size());
        for (const std::uint32_t i : tokens) {
            const std::uint32_t position = analysis_.tokens[i].position;
            Place& place = found.emplace_back(Place{position, position, {}});
            if (have == PlacesHave::words) place.tokens = {i};
        }
        return found;
    }

    static Place joined(const Place& a, const Place& b, PlacesHave have) {
        Place place{std::min(a.first_position, b.first_position),
                    std::max(a.last_position, b.last_position),
                    {}};
        if (have == PlacesHave::words)
            std::merge(a.tokens.begin(), a.tokens.end(), b.tokens.begin(), b.tokens.end(),
                       std::back_inserter(place.tokens));
        return place;
    }

    [[nodiscard]] Places phrase_places(const Node& node, PlacesHave have) const {
        Places so_far = places(node.children.front(), have);
        for (std::size_t i = 1; i < node.children.size() && !so_far.empty(); ++i) {
            const Places next = places(node.children[i], have);
            Places longer;
            for (const Place& place : so_far) {
                for (auto at = first_from(next, place.last_position + 1);
                     at != next.end() && at->first_position == place.last_position + 1; ++at) {
                    if (is_full(longer)) break;
                    longer.push_back(joined(place, *at, have));
                }
            }
            sort_unique(longer);
            so_far = std::move(longer);
        }
        return so_far;
    }

    [[nodiscard]] bool is_full(const Places& places) const {
        if (places.size() < kMaxPlaces) return false;
        are_all_ = false;
        return true;
    }

    static Places::const_iterator first_from(const Places& places, std::uint32_t position) {
        return std::lower_bound(
            places.begin(), places.end(), position,
            [](const Place& place, std::uint32_t wanted) { return place.first_position < wanted; });
    }

    [[nodiscard]] bool mark_between(const std::vector<std::uint32_t>& marks, std::uint32_t from,
                                    std::uint32_t to) const {
        const auto at = std::upper_bound(marks.begin(), marks.end(), from);
        return at != marks.end() && *at < to;
    }

    [[nodiscard]] const std::vector<std::uint32_t>& marks_of(const Node& node) const {
        return node.kind == NodeKind::sentence ? analysis_.sentence_marks
                                               : analysis_.paragraph_marks;
    }

    // Whether `later`, which begins after `earlier` ends, is near enough for the node's rule.
    [[nodiscard]] bool reaches(const Node& node, const Place& earlier, const Place& later) const {
        if (node.kind == NodeKind::near || node.kind == NodeKind::adj)
            return later.first_position - earlier.last_position <= node.number;
        return !mark_between(marks_of(node), earlier.last_position, later.first_position);
    }

    // Whether what both take up is of one sentence or paragraph, where the node's rule asks for
    // that: neither may go over a mark itself.
    [[nodiscard]] bool is_within_marks(const Node& node, const Place& a, const Place& b) const {
        if (node.kind == NodeKind::near || node.kind == NodeKind::adj) return true;
        return !mark_between(marks_of(node), std::min(a.first_position, b.first_position),
                             std::max(a.last_position, b.last_position));
    }

    // Pairs that make a node's places, while there is room for more.
    class Pairs {
    public:
        Pairs(const Evaluator& evaluator, std::size_t most, PlacesHave have)
            : evaluator_(evaluator), most_(most), have_(have) {}

        void add(const Place& a, const Place& b) { pairs_.push_back(joined(a, b, have_)); }
        [[nodiscard]] bool is_full() const {
            return evaluator_.is_full(pairs_) || pairs_.size() == most_;
        }
        [[nodiscard]] Places take() && {
            sort_unique(pairs_);
            return std::move(pairs_);
        }

    private:
        const Evaluator& evaluator_;
        std::size_t most_;
        PlacesHave have_;
        Places pairs_;
    };

    void add_in_order(const Node& node, const Places& earlier, const Places& later,
                      Pairs& pairs) const {
        for (const Place& place : earlier) {
            // The closest that follow: farther ones only while the rule still holds.
            for (auto at = first_from(later, place.last_position + 1);
                 at != later.end() && reaches(node, place, *at); ++at) {
                if (pairs.is_full()) return;
                if (is_within_marks(node, place, *at)) pairs.add(place, *at);
            }
        }
    }

    // Those that lie in each other's gaps, with no word in common: no distance is smaller.
    void add_entwined(const Node& node, const Places& left, const Places& right,
                      Pairs& pairs) const {
        std::uint32_t longest = 0;
        for (const Place& place : right) longest = std::max(longest, place.length());
        std::size_t looks = 0;
        for (const Place& a : left) {
            const std::uint32_t first = a.first_position - std::min(a.first_position, longest);
            for (auto b = first_from(right, first);
                 b != right.end() && b->first_position <= a.last_position; ++b) {
                if (pairs.is_full()) return;
                if (++looks > kMaxLooks) {
                    are_all_ = false;
                    return;
                }
                if (b->last_position >= a.first_position && !share_word(a, *b) &&
                    is_within_marks(node, a, *b))
                    pairs.add(a, *b);
            }
        }
    }

    // `most`: so many are enough.
    [[nodiscard]] Places pair_places(const Node& node, std::size_t most, PlacesHave have) const {
        const bool may_entwine = node.kind != NodeKind::adj &&
                                 (has_gaps(node.children[0]) || has_gaps(node.children[1]));
        const PlacesHave inner = may_entwine ? PlacesHave::words : have;
        const Places left = places(node.children[0], inner);
        const Places right = places(node.children[1], inner);
        Pairs pairs(*this, most, have);
        add_in_order(node, left, right, pairs);
        if (node.kind != NodeKind::adj) add_in_order(node, right, left, pairs);
        if (may_entwine) add_entwined(node, left, right, pairs);
        return std::move(pairs).take();
    }

    const EvaluatedArticle& article_;
    const Analysis& analysis_;
    PlacesHave have_;
    mutable bool are_all_ = true;  // no place was left out since this was set
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
