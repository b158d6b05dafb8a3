#include "index/collapse.hpp"

#include <unordered_map>

#include "base/bytes.hpp"
#include "index/schema.hpp"
#include "index/story_groups.hpp"
#include "index/value_terms.hpp"

namespace newsidx {
namespace {

// What a sort key is made of: see Slot::sort_key.
constexpr std::size_t kTimeBytes = 5;

std::string_view time_of(const Match& match) {
    return std::string_view(match.sort_key).substr(0, kTimeBytes);
}

bool is_dated(const Match& match) {
    return time_of(match).find_first_not_of('\0') != std::string::npos;
}

// Dates without a time are midnight here, so that days alone tell who is older.
std::uint64_t day_of(const Match& match) {
    constexpr std::uint64_t kSecondsPerDay = 86'400;
    return (read_big_endian(time_of(match)) - 1) / kSecondsPerDay;
}

// The lesser id on the same day: ids are complemented in keys.
bool is_older(const Match& a, const Match& b) {
    if (day_of(a) != day_of(b)) return day_of(a) < day_of(b);
    return a.sort_key.substr(kTimeBytes) > b.sort_key.substr(kTimeBytes);
}

}  // namespace

Result<std::vector<CollapsedMatch>> collapse(OpenIndex& index, const std::vector<Match>& matches) {
    if (matches.size() > kMaxGrouped) {
        return Error{ErrorKind::query,
                     "more than " + std::to_string(kMaxGrouped) +
                         " articles match: too many to look for copies among",
                     "a narrower query, or --from and --to"};
    }
    const auto sketch_of = [&](const Match& match) {
        return index.shards.all()
            .get_document(match.docid, Xapian::DOC_ASSUME_VALID)
            .get_value(static_cast<Xapian::valueno>(Slot::sketch));
    };
    StoryGroups groups;
    std::vector<CollapsedMatch> stories;
    std::unordered_map<std::size_t, std::size_t> places;  // from leaders to stories
    std::vector<const Match*> oldest;
    std::vector<std::pair<const Match*, std::string>> others;  // with their sketches
    for (std::size_t number = 0; number < matches.size(); ++number) {
        const Match& match = matches[number];
        std::string sketch = sketch_of(match);
        if (groups.add(sketch) != number) {
            others.emplace_back(&match, std::move(sketch));
            continue;
        }
        places[number] = stories.size();
        stories.push_back({match, 0, {}});
        oldest.push_back(is_dated(match) ? &match : nullptr);
    }
    // What two stories have a copy of in common counts in both, as `story` lists it for both.
    for (const auto& [match, sketch] : others) {
        for (const std::size_t leader : groups.leaders_of(sketch)) {
            const std::size_t place = places[leader];
            ++stories[place].copies;
            if (is_dated(*match) && (oldest[place] == nullptr || is_older(*match, *oldest[place])))
                oldest[place] = match;
        }
    }
    for (std::size_t i = 0; i < stories.size(); ++i) {
        const Match& best = stories[i].best;
        if (oldest[i] != nullptr && (!is_dated(best) || day_of(*oldest[i]) < day_of(best)))
            stories[i].oldest = id_in_sort_key(oldest[i]->sort_key);
    }
    return stories;
}

}  // namespace newsidx
