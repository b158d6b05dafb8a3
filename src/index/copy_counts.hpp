// What second copies of articles add to the counts of words that Xapian keeps.
#pragma once

#include <xapian.h>

#include <string>
#include <utility>
#include <vector>

namespace newsidx {

class CopyCounts {
public:
    // `docids` are copies in this database, which isn't on another machine; one may be there
    // several times, and counts so.
    void add(const Xapian::Database& database, std::vector<Xapian::docid> docids);

    [[nodiscard]] Xapian::doccount copies() const { return copies_; }
    // Of all of them together, as Xapian has it: words, those of titles several times.
    [[nodiscard]] Xapian::totallength length() const { return length_; }
    // How many have the term: a step in its list of articles for each, or for each copy.
    [[nodiscard]] Xapian::doccount with(const std::string& term) const;

private:
    std::vector<std::pair<Xapian::Database, std::vector<Xapian::docid>>> shards_;  // ascending
    Xapian::doccount copies_ = 0;
    Xapian::totallength length_ = 0;
};

}  // namespace newsidx
