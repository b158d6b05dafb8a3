#include "ingest/merge.hpp"

#include <algorithm>

#include "article/identity.hpp"

namespace newsidx {
namespace {

Record record_of(const Article& article, std::uint64_t content) {
    Record record;
    record.id = article_id(article);
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

}  // namespace

Merged merge(const std::optional<Record>& stored, const Article& article, std::int64_t now) {
    const std::uint64_t content = content_hash(article);
    const RecordLocation here{article.location, content, article.labels};
    Merged merged;
    if (!stored) {
        merged.change = Change::added;
        merged.text_is_new = true;
        merged.record = record_of(article, content);
        merged.record.added = now;
        merged.record.locations.push_back(here);
        return merged;
    }
    std::vector<RecordLocation> locations = stored->locations;
    const auto at =
        std::find_if(locations.begin(), locations.end(),
                     [&](const RecordLocation& one) { return one.location == article.location; });
    const bool known = at != locations.end() && *at == here;
    if (at != locations.end()) {
        *at = here;
    } else {
        locations.push_back(here);
        std::sort(locations.begin(), locations.end(),
                  [](const RecordLocation& a, const RecordLocation& b) {
                      return a.location < b.location;
                  });
    }
    const bool still_held =
        std::any_of(locations.begin(), locations.end(),
                    [&](const RecordLocation& one) { return one.content == stored->content; });
    Record candidate = record_of(article, content);
    if (content != stored->content && (!still_held || is_newer(candidate, *stored))) {
        merged.change = Change::updated;
        merged.text_is_new = true;
        merged.record = std::move(candidate);
        merged.record.added = stored->added;
        merged.record.changed = now;
    } else {
        merged.change = known ? Change::none : Change::location;
        merged.record = *stored;
        merged.record.entities = {};
    }
    merged.record.locations = std::move(locations);
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
    for (const RecordLocation& one : other.locations) {
        const auto at = std::find_if(
            merged.locations.begin(), merged.locations.end(),
            [&](const RecordLocation& known) { return known.location == one.location; });
        if (at == merged.locations.end()) {
            merged.locations.push_back(one);
            continue;
        }
        // One place, read twice: what it held when the text that is kept was there, or whichever is
        // the greater, so that the order of merging can't show.
        if (at->content == one.content) {
            at->labels.insert(at->labels.end(), one.labels.begin(), one.labels.end());
            std::sort(at->labels.begin(), at->labels.end());
            at->labels.erase(std::unique(at->labels.begin(), at->labels.end()), at->labels.end());
        } else if (one.content == merged.content ||
                   (at->content != merged.content && one.content > at->content)) {
            *at = one;
        }
    }
    std::sort(
        merged.locations.begin(), merged.locations.end(),
        [](const RecordLocation& x, const RecordLocation& y) { return x.location < y.location; });
    return merged;
}

std::optional<Record> without_location(Record record, const std::string& path) {
    std::erase_if(record.locations,
                  [&](const RecordLocation& one) { return one.location.path == path; });
    if (record.locations.empty()) return std::nullopt;
    return record;
}

}  // namespace newsidx
