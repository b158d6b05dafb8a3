// What becomes of an article that is read while the index may know it already: the rule by which
// any order of adding gives the same index. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "article/article.hpp"
#include "base/error.hpp"
#include "index/record.hpp"

namespace newsidx {

enum class Change : std::uint8_t {
    none,      // this place is known to hold just this
    location,  // the text is stored; it is now known to lie here, too, or with other labels
    added,     // a new article
    updated,   // another text of a known article, and the one to keep
    refused    // it lies at kMaxPlaces already
};

// Of one article. Each search that shows it reads them all.
inline constexpr std::size_t kMaxPlaces = 10'000;
[[nodiscard]] Error too_many_places();

struct Merged {
    Change change = Change::none;
    bool text_is_new = false;  // the stored text is to be the given article's
    bool loses = false;        // another text of its id counts; it wasn't known to lie here
    // The text that counted lies nowhere any more: this one has taken its place, and places that
    // have yet another text are to be read again, as theirs may be newer.
    bool outlives = false;
    Record record;  // as it is to be stored, without entities and word count when that is news
};

// `id` is the article's (article/identity.hpp), `stored` the index's record of it, `now` seconds
// since 1970. Of two texts that claim one id the later date wins, then the greater content hash; a
// text that no place holds any more loses to any.
[[nodiscard]] Merged merge(std::optional<Record> stored, const Article& article,
                           const std::string& id, std::int64_t now);

// What one index keeps where two had `a` and `b` of one id: the newer one's text, the places of
// both, the first kMaxPlaces of them. The other way round it is the same. Entities and word count
// are the newer one's.
[[nodiscard]] Record merge_records(const Record& a, const Record& b);

// Takes a place away; nothing is left of the record when it was the last.
[[nodiscard]] std::optional<Record> without_location(Record record, const std::string& path);

// Takes the places in the file `path`, not in a member of it, at lines in (after, before) away:
// there is another article now. True when there were any.
bool forget_lines(Record& record, const std::string& path, std::uint64_t after,
                  std::uint64_t before);

}  // namespace newsidx
