#include "ingest/merge.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "article/identity.hpp"

namespace newsidx {
namespace {

Record record_of(const Article& article, const std::string& id, std::uint64_t content) {
    Record record;
    record.id = id;
    record.title = article.title;
    record.published = article.published;
    record.updated = article.updated;
    record.source = article.source;
    record.url = article.url;
    record.authors = article.authors;
    record.lang = article.lang;
    record.content = content;
    return record;
}

// Both sorted, as the sum is; no repeats.
void add_labels(std::vector<std::string>& labels, const std::vector<std::string>& more) {
    std::vector<std::string> all;
    std::set_union(labels.begin(), labels.end(), more.begin(), more.end(), std::back_inserter(all));
    labels = std::move(all);
}

}  // namespace

Error too_many_places() {
    return Error{ErrorKind::input,
                 "is an article that lies at " + std::to_string(kMaxPlaces) + " places already",
                 ""};
}

Merged merge(std::optional<Record> stored, const Article& article, const std::string& id,
             std::int64_t now) {
    const std::uint64_t content = content_hash(article);
    RecordLocation here{article.location, content, article.labels};
    Merged merged;
    if (!stored) {
        merged.change = Change::added;
        merged.text_is_new = true;
        merged.record = record_of(article, id, content);
        merged.record.added = now;
        merged.record.locations.push_back(std::move(here));
        return merged;
    }
    merged.record = *std::move(stored);
    Record& record = merged.record;
    auto& places = record.locations;
    const auto at = std::lower_bound(places.begin(), places.end(), article.location,
                                     [](const RecordLocation& one, const Location& location) {
                                         return one.location < location;
                                     });
    const bool is_known_place = at != places.end() && at->location == article.location;
    if (!is_known_place && places.size() >= kMaxPlaces) {
        merged.change = Change::refused;
        return merged;
    }
    // A label that was given once stays as long as the text does: who adds again need not know it.
    if (is_known_place && at->content == content) add_labels(here.labels, at->labels);
    merged.change = is_known_place && *at == here ? Change::none : Change::location;
    if (is_known_place) {
        *at = std::move(here);
    } else {
        places.insert(at, std::move(here));
    }
    if (merged.change == Change::location) record.entities = {};
    if (content == record.content) return merged;
    const bool still_held =
        std::any_of(places.begin(), places.end(),
                    [&](const RecordLocation& one) { return one.content == record.content; });
    Record candidate = record_of(article, id, content);
    if (still_held && !is_newer(candidate, record)) {
        merged.loses = merged.change == Change::location;
        return merged;
    }
    merged.outlives =
        !still_held && std::any_of(places.begin(), places.end(), [&](const RecordLocation& one) {
            return one.content != content;
        });
    merged.change = Change::updated;
    merged.text_is_new = true;
    candidate.added = record.added;
    candidate.changed = now;
    candidate.locations = std::move(places);
    record = std::move(candidate);
    return merged;
}

Record merge_records(const Record& a, const Record& b) {
    const bool a_wins = is_newer(a, b);
    const Record& winner = a_wins ? a : b;
    const Record& other = a_wins ? b : a;
    Record merged = winner;
    merged.added = std::min(a.added, b.added);
    merged.changed = std::max(a.changed, b.changed);
    // The later text came second: one index would have replaced the earlier by it then.
    if (a.content != b.content && winner.added > other.added)
        merged.changed = std::max(merged.changed, winner.added);
    merged.locations.clear();
    const auto& places = other.locations;
    auto at = places.begin();
    for (const RecordLocation& one : winner.locations) {
        for (; at != places.end() && at->location < one.location; ++at)
            merged.locations.push_back(*at);
        merged.locations.push_back(one);
        if (at == places.end() || at->location != one.location) continue;
        // One place, read twice: what it held when the text that is kept was there, or whichever is
        // the greater, so that the order of merging can't show.
        RecordLocation& kept = merged.locations.back();
        if (kept.content == at->content) {
            add_labels(kept.labels, at->labels);
        } else if (at->content == merged.content ||
                   (kept.content != merged.content && at->content > kept.content)) {
            kept = *at;
        }
        ++at;
    }
    merged.locations.insert(merged.locations.end(), at, places.end());
    if (merged.locations.size() > kMaxPlaces) merged.locations.resize(kMaxPlaces);
    return merged;
}

std::optional<Record> without_location(Record record, const std::string& path) {
    std::erase_if(record.locations,
                  [&](const RecordLocation& one) { return one.location.path == path; });
    if (record.locations.empty()) return std::nullopt;
    return record;
}

bool forget_lines(Record& record, const std::string& path, std::uint64_t after,
                  std::uint64_t before) {
    return std::erase_if(record.locations, [&](const RecordLocation& one) {
               const Location& at = one.location;
               return at.path == path && at.member.empty() && at.line > after && at.line < before;
           }) > 0;
}

}  // namespace newsidx
