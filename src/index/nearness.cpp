#include "index/nearness.hpp"

#include <algorithm>

namespace newsidx {
namespace {

using Places = std::vector<std::uint32_t>;

// Whether each word stands right behind the one before it, somewhere.
bool side_by_side(const std::vector<Places>& places) {
    std::vector<std::size_t> at(places.size());
    return std::any_of(places.front().begin(), places.front().end(), [&](std::uint32_t first) {
        for (std::size_t i = 1; i < places.size(); ++i) {
            const std::uint32_t wanted = first + static_cast<std::uint32_t>(i);
            while (at[i] < places[i].size() && places[i][at[i]] < wanted) ++at[i];
            if (at[i] == places[i].size() || places[i][at[i]] != wanted) return false;
        }
        return true;
    });
}

// Whether two places are less than `window` apart.
bool near(const Places& left, const Places& right, Xapian::termpos window) {
    auto a = left.begin();
    auto b = right.begin();
    while (a != left.end() && b != right.end()) {
        if ((*a < *b ? *b - *a : *a - *b) < window) return true;
        *a < *b ? ++a : ++b;
    }
    return false;
}

}  // namespace

NearnessSource::NearnessSource(std::vector<PositionTable> tables, Nearness nearness)
    : tables_(std::move(tables)), nearness_(std::move(nearness)) {}

Xapian::PostingSource* NearnessSource::clone() const {
    return new NearnessSource(tables_, nearness_);
}

void NearnessSource::init(const Xapian::Database& database) {
    docid_ = 0;
    last_ = database.get_lastdocid();
    double most = nearness_.phrase;
    for (const auto& pair : nearness_.pairs) most += pair.weight;
    set_maxweight(most);
    lists_.clear();
    const auto table = std::find_if(tables_.begin(), tables_.end(),
                                    [&](const PositionTable& one) { return one.is_of(database); });
    if (table == tables_.end()) throw Xapian::DatabaseModifiedError("an index has gone");
    for (const auto& terms : nearness_.terms) {
        auto& of_language = lists_.emplace_back();
        for (const std::string& term : terms) of_language.emplace_back(*table, term);
    }
}

double NearnessSource::get_weight() const {
    for (auto& words : lists_) {
        places_.resize(words.size());
        for (std::size_t i = 0; i < words.size(); ++i) {
            words[i].read(docid_, places_[i]);
            if (places_[i].empty()) break;
        }
        if (std::any_of(places_.begin(), places_.end(),
                        [](const Places& of_word) { return of_word.empty(); }))
            continue;
        double weight = side_by_side(places_) ? nearness_.phrase : 0;
        for (const auto& pair : nearness_.pairs) {
            if (near(places_[pair.left], places_[pair.right], nearness_.window))
                weight += pair.weight;
        }
        return weight;
    }
    return 0;
}

}  // namespace newsidx
