#include "index/lead.hpp"

#include <algorithm>
#include <cmath>

#include "text/analysis.hpp"

namespace newsidx {
namespace {

double words_before(Xapian::termpos position) {
    return position - (position < kFirstBodyPosition ? 1 : kFirstBodyPosition);
}

}  // namespace

void rank_by_lead(const Xapian::Database& database, const std::vector<RankedWord>& words,
                  const Ranking& ranking, std::vector<Match>& best) {
    const std::size_t articles = std::min(best.size(), ranking.looked_at);
    for (std::size_t i = 0; i < articles; ++i) {
        double bonus = 0;
        for (const RankedWord& word : words) {
            for (const std::string& term : word.terms) {
                const auto first = database.positionlist_begin(best[i].docid, term);
                if (first == database.positionlist_end(best[i].docid, term)) continue;
                bonus += word.idf * std::exp(-words_before(*first) / ranking.lead_words);
            }
        }
        best[i].score = rounded_score(best[i].score + ranking.lead * bonus);
    }
    std::sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(articles), comes_first);
}

}  // namespace newsidx
