#include "query/find_places.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "query/meant_tokens.hpp"

namespace newsidx {
namespace {

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

bool is_pair(const Node& node) {
    return node.kind == NodeKind::near || node.kind == NodeKind::adj ||
           node.kind == NodeKind::sentence || node.kind == NodeKind::paragraph;
}

// How many pairs of places are joined for one place of it.
std::size_t joins(const Node& node) {
    std::size_t count = is_pair(node) ? 1 : 0;
    for (const Node& child : node.children) count += joins(child);
    return count;
}

// Whether its places may have other words among their own.
bool has_gaps(const Node& node) {
    return is_pair(node) || std::any_of(node.children.begin(), node.children.end(), has_gaps);
}

Place joined(const Place& a, const Place& b, PlacesHave have) {
    Place place{std::min(a.first_position, b.first_position),
                std::max(a.last_position, b.last_position),
                {}};
    if (have == PlacesHave::words)
        std::merge(a.tokens.begin(), a.tokens.end(), b.tokens.begin(), b.tokens.end(),
                   std::back_inserter(place.tokens));
    return place;
}

Places::const_iterator first_from(const Places& places, std::uint32_t position) {
    return std::lower_bound(
        places.begin(), places.end(), position,
        [](const Place& place, std::uint32_t wanted) { return place.first_position < wanted; });
}

bool mark_between(const std::vector<std::uint32_t>& marks, std::uint32_t from, std::uint32_t to) {
    const auto at = std::upper_bound(marks.begin(), marks.end(), from);
    return at != marks.end() && *at < to;
}

// Whether its places lie within one sentence or paragraph.
bool is_within_marks(const Node& node) {
    return node.kind == NodeKind::sentence || node.kind == NodeKind::paragraph;
}

const std::vector<std::uint32_t>& marks_of(const Node& node, const Analysis& analysis) {
    return node.kind == NodeKind::sentence ? analysis.sentence_marks : analysis.paragraph_marks;
}

// Whether `later`, which begins after `earlier` ends, is near enough for the node's rule.
bool reaches(const Node& node, const Analysis& analysis, const Place& earlier, const Place& later) {
    if (is_within_marks(node))
        return !mark_between(marks_of(node, analysis), earlier.last_position, later.first_position);
    return later.first_position - earlier.last_position <= node.number;
}

// Places that are made of others, while there is room for more.
class Pairs {
public:
    // `enough` of them end the search; `are_all` becomes false where `room` is filled.
    Pairs(std::size_t enough, std::size_t room, PlacesHave have, bool& are_all)
        : enough_(enough), room_(room), have_(have), are_all_(are_all) {}

    void add(const Place& a, const Place& b) { pairs_.push_back(joined(a, b, have_)); }

    [[nodiscard]] bool is_full() {
        if (pairs_.size() >= room_) are_all_ = false;
        return pairs_.size() >= std::min(enough_, room_);
    }

    // One more pair is looked at; false where there were enough for this room.
    [[nodiscard]] bool may_look() { return ++looks_ <= room_ * kLooksOfPlace; }

    // What it was all worth: pairs that were made or looked at.
    [[nodiscard]] std::uint64_t work() const { return looks_ + pairs_.size(); }

    void leave_out() { are_all_ = false; }

    [[nodiscard]] Places take() && {
        sort_unique(pairs_);
        return std::move(pairs_);
    }

private:
    static constexpr std::size_t kLooksOfPlace = kMaxLooks / kMaxPlaces;

    std::size_t enough_;
    std::size_t room_;
    std::size_t looks_ = 0;
    PlacesHave have_;
    bool& are_all_;
    Places pairs_;
};

void add_in_order(const Node& node, const Analysis& analysis, const Places& earlier,
                  const Places& later, Pairs& pairs) {
    for (const Place& place : earlier) {
        // The closest that follow: farther ones only while the rule still holds.
        for (auto at = first_from(later, place.last_position + 1);
             at != later.end() && reaches(node, analysis, place, *at); ++at) {
            if (pairs.is_full()) return;
            pairs.add(place, *at);
        }
    }
}

// Those that lie in each other's gaps, with no word in common: no distance is smaller.
void add_entwined(const Places& left, const Places& right, Pairs& pairs) {
    std::uint32_t longest = 0;
    for (const Place& place : right) longest = std::max(longest, place.length());
    for (const Place& a : left) {
        const std::uint32_t first = a.first_position - std::min(a.first_position, longest);
        for (auto b = first_from(right, first);
             b != right.end() && b->first_position <= a.last_position; ++b) {
            if (pairs.is_full()) return;
            if (!pairs.may_look()) return pairs.leave_out();
            if (b->last_position >= a.first_position && !share_word(a, *b)) pairs.add(a, *b);
        }
    }
}

// How many places of a node are looked at.
struct PlaceLimit {
    std::size_t most = kMaxPlaces;
    // Each place of a long chain has many words, and a chain has places at each of its links.
    bool fewer_of_many_words = false;

    [[nodiscard]] std::size_t of(const Node& pair) const {
        return fewer_of_many_words ? most / std::max<std::size_t>(1, joins(pair)) : most;
    }
};

// One walk down a tree.
class PlaceSearch {
public:
    PlaceSearch(const EvaluatedArticle& article, PlaceLimit limit)
        : article_(article), analysis_(*article.analysis), limit_(limit) {}

    [[nodiscard]] Places places(const Node& node, PlacesHave have);
    // `most`: so many are enough.
    [[nodiscard]] Places pair_places(const Node& node, std::size_t most, PlacesHave have);
    // Whether no place was left out.
    [[nodiscard]] bool are_all() const { return are_all_; }

private:
    [[nodiscard]] Places word_places(const Node& leaf, PlacesHave have) const;
    [[nodiscard]] Places phrase_places(const Node& node, PlacesHave have);
    [[nodiscard]] Places operand_places(const Node& node, const Node& operand, PlacesHave have);

    void count(std::uint64_t work) {
        if (article_.work != nullptr && limit_.most > kFewPlaces) *article_.work += work;
    }

    const EvaluatedArticle& article_;
    const Analysis& analysis_;
    PlaceLimit limit_;
    bool are_all_ = true;
};

Places PlaceSearch::places(const Node& node, PlacesHave have) {
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
            return pair_places(node, limit_.most, have);
        case NodeKind::at_least: {
            Places found = places(node.children.front(), have);
            std::size_t different = 0;
            for (std::size_t i = 0; i < found.size(); ++i) {
                if (i == 0 || found[i].first_position != found[i - 1].first_position) ++different;
            }
            return different >= node.number ? found : Places();
        }
        case NodeKind::first: {
            Places found = places(node.children.front(), have);
            const std::uint32_t end = kFirstBodyPosition + node.number;
            std::erase_if(found, [end](const Place& place) { return place.last_position >= end; });
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

Places PlaceSearch::word_places(const Node& leaf, PlacesHave have) const {
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

Places PlaceSearch::phrase_places(const Node& node, PlacesHave have) {
    Places so_far = places(node.children.front(), have);
    for (std::size_t i = 1; i < node.children.size() && !so_far.empty(); ++i) {
        const Places next = places(node.children[i], have);
        Pairs longer(limit_.most, limit_.most, have, are_all_);
        for (const Place& place : so_far) {
            for (auto at = first_from(next, place.last_position + 1);
                 at != next.end() && at->first_position == place.last_position + 1; ++at) {
                if (longer.is_full()) break;
                longer.add(place, *at);
            }
        }
        count(longer.work());
        so_far = std::move(longer).take();
    }
    return so_far;
}

// Those of an operand; of a sentence or paragraph without those that go over a mark.
Places PlaceSearch::operand_places(const Node& node, const Node& operand, PlacesHave have) {
    Places found = places(operand, have);
    if (!is_within_marks(node) || !has_gaps(operand)) return found;
    std::erase_if(found, [&](const Place& place) {
        return mark_between(marks_of(node, analysis_), place.first_position, place.last_position);
    });
    return found;
}

Places PlaceSearch::pair_places(const Node& node, std::size_t most, PlacesHave have) {
    const bool may_entwine =
        node.kind != NodeKind::adj && (has_gaps(node.children[0]) || has_gaps(node.children[1]));
    const PlacesHave inner = may_entwine ? PlacesHave::words : have;
    const Places left = operand_places(node, node.children[0], inner);
    const Places right = operand_places(node, node.children[1], inner);
    const std::size_t room = limit_.of(node);
    Pairs pairs(std::min(most, room), room, have, are_all_);
    add_in_order(node, analysis_, left, right, pairs);
    if (node.kind != NodeKind::adj) add_in_order(node, analysis_, right, left, pairs);
    if (may_entwine) add_entwined(left, right, pairs);
    count(pairs.work());
    return std::move(pairs).take();
}

// Any place that is found is one; that there is none is told only where none was left out.
Verdict place_among(const EvaluatedArticle& article, const Node& node, PlacesHave have,
                    std::size_t most) {
    PlaceSearch search(article, {.most = most});
    const Places found =
        is_pair(node) ? search.pair_places(node, 1, have) : search.places(node, have);
    if (!found.empty()) return Verdict::match;
    return search.are_all() ? Verdict::no_match : Verdict::too_many_places;
}

}  // namespace

Places PlaceFinder::places(const Node& node) const {
    return PlaceSearch(article_, {.fewer_of_many_words = true}).places(node, have_);
}

Verdict PlaceFinder::has_place(const Node& node) const {
    const Verdict soon = place_among(article_, node, have_, kFewPlaces);
    return soon == Verdict::too_many_places ? place_among(article_, node, have_, kMaxPlaces) : soon;
}

}  // namespace newsidx
