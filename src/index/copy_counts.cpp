#include "index/copy_counts.hpp"

#include <algorithm>

namespace newsidx {

void CopyCounts::add(const Xapian::Database& database, std::vector<Xapian::docid> docids) {
    if (docids.empty()) return;
    std::sort(docids.begin(), docids.end());
    copies_ += static_cast<Xapian::doccount>(docids.size());
    for (const Xapian::docid docid : docids) length_ += database.get_doclength(docid);
    shards_.emplace_back(database, std::move(docids));
}

Xapian::doccount CopyCounts::with(const std::string& term) const {
    Xapian::doccount count = 0;
    for (const auto& [database, docids] : shards_) {
        auto at = database.postlist_begin(term);
        const auto end = database.postlist_end(term);
        for (const Xapian::docid docid : docids) {
            if (at == end) break;
            at.skip_to(docid);
            if (at != end && *at == docid) ++count;
        }
    }
    return count;
}

}  // namespace newsidx
