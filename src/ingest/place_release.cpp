#include "ingest/place_release.hpp"

#include <algorithm>
#include <utility>

#include "base/paths.hpp"
#include "ingest/merge.hpp"
#include "source/walk.hpp"

namespace newsidx {

Status PlaceRelease::release_unseen(FileAtHand& file) {
    const auto unseen = file.held.unseen();
    if (unseen.empty() && file.behind.empty()) return {};
    if (auto written = changes_.drain(); !written) return written;
    if (!file.complete) return {};
    if (auto forgotten = forget_lines_behind(file); !forgotten) return forgotten;
    for (const auto& id : unseen) {
        if (auto taken = take_location(id, file.place); !taken) return taken;
    }
    return {};
}

// The file has been read to its end: nothing is behind what was seen.
Status PlaceRelease::forget_lines_behind(FileAtHand& file) {
    for (const std::string& id : std::exchange(file.behind, {})) {
        auto stored = changes_.find(id);
        if (!stored) return stored.error();
        if (!*stored) continue;
        Record record = **std::move(stored);
        if (!file.forget_lines_behind(record)) continue;
        if (auto put = changes_.put_again(std::move(record), nullptr); !put) return put;
    }
    return {};
}

// Forgets that `path` holds the article.
Status PlaceRelease::take_location(const std::string& id, const std::string& path) {
    auto stored = changes_.find(id);
    if (!stored) return stored.error();
    if (!*stored) return {};
    const std::size_t places = (*stored)->locations.size();
    auto left = without_location(**stored, path);
    if (left && left->locations.size() == places) return {};  // a path below this one
    if (left) {
        note_bereft(*left);
        return changes_.put_again(*std::move(left), nullptr);
    }
    ++summary_.removed;
    return writer_.remove(id);
}

bool PlaceRelease::is_below_named(const std::string& file) const {
    return std::any_of(named_.begin(), named_.end(), [&](const std::string& path) {
        return is_at_or_below(file, places_.on_disk(places_.place_of(path)));
    });
}

// Where no place holds the text that is shown, those that are left have another, which the index
// does not. They are read again if this run was to read them.
void PlaceRelease::note_bereft(const Record& record) {
    const auto& places = record.locations;
    if (std::any_of(places.begin(), places.end(),
                    [&](const auto& one) { return one.content == record.content; }))
        return;
    for (const auto& one : places) {
        const std::string file = places_.on_disk(one.location.path);
        if (can_read_again(one.location.path, file)) {
            bereft_.insert(file);
        } else {
            failed_(one.location, Error{ErrorKind::input,
                                        "has another text of an article whose text is gone from "
                                        "where it was: add it again",
                                        ""});
        }
    }
}

bool PlaceRelease::can_read_again(const std::string& path, const std::string& file) const {
    return path != "-" && is_below_named(file) && !is_gone(file);
}

void PlaceRelease::note_other_texts(const Record& record) {
    for (const auto& one : record.locations) {
        const std::string file = places_.on_disk(one.location.path);
        if (one.content != record.content && can_read_again(one.location.path, file))
            bereft_.insert(file);
    }
}

Status PlaceRelease::prune() {
    for (const std::string& path : named_) {
        if (path == "-" || is_gone(path)) continue;
        const std::string folder = places_.on_disk(places_.place_of(path));
        auto ids = ids_at_or_below(folder);
        if (!ids) return ids.error();
        for (const auto& id : *ids) {
            if (auto pruned = prune_article(id, folder); !pruned) return pruned;
        }
    }
    return {};
}

// Relative paths have no folder in common that one could ask for.
Result<std::vector<std::string>> PlaceRelease::ids_at_or_below(const std::string& folder) {
    const bool all_relative = is_at_or_below(places_.start(), folder);
    return all_relative ? writer_.all_ids() : writer_.ids_at_or_below(places_.place_of(folder));
}

Status PlaceRelease::prune_article(const std::string& id, const std::string& folder) {
    auto stored = changes_.find(id);
    if (!stored) return stored.error();
    if (!*stored) return {};
    for (const auto& at : (*stored)->locations) {
        const std::string& place = at.location.path;
        const std::string file = places_.on_disk(place);
        if (place == "-" || !is_at_or_below(file, folder) || !is_gone(file)) continue;
        if (auto taken = take_location(id, place); !taken) return taken;
    }
    return {};
}

}  // namespace newsidx
