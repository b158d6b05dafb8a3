// Which articles match, in which order: the part of a search that Xapian does, and the checks it
// can't do.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "index/compile.hpp"
#include "index/match_check.hpp"
#include "index/match_counter.hpp"
#include "index/match_order.hpp"
#include "index/open_index.hpp"
#include "query/answer.hpp"

namespace newsidx {

struct Matches {
    std::vector<Match> best;  // the first offset + limit, in order
    std::uint64_t total = 0;
    bool total_is_exact = false;
    bool is_cheap_to_count = false;  // few candidates, and no text of theirs has to be read
    std::vector<std::string> notes;  // names in the query that mean several
};

// All that match, none to be shown: for counting.
[[nodiscard]] SearchRequest whole_result(const Node& tree);

// Articles are told apart and ordered by nothing but score, date and id, so that neither shards nor
// the order of adding show.
class Matcher {
public:
    explicit Matcher(OpenIndex& index);

    // `counter`, where given, has counted every match, and the total is exact. `among`, where
    // given: only of what this query matches too, ranked by it alone.
    [[nodiscard]] Result<Matches> run(const SearchRequest& request, MatchCounter* counter,
                                      const Xapian::Query* among = nullptr);

    // Some of the matches by date, newest first: those after the sort key `before`, or the first
    // ones.
    struct Window {
        std::vector<Match> matches;
        std::string next;   // the `before` of the next window
        bool last = false;  // there is no next one
    };
    [[nodiscard]] Result<Window> window(const Node& tree, const std::string& before);

private:
    [[nodiscard]] Result<Matches> run(const CompiledQuery& compiled, const SearchRequest& request,
                                      MatchCounter* counter);
    // As run, and then the first of them by where they have the words (index/lead.hpp) and by
    // their neighbours (index/neighbours.hpp).
    [[nodiscard]] Result<Matches> run_twice(const CompiledQuery& compiled,
                                            const std::vector<RankedWord>& words,
                                            const SearchRequest& request, MatchCounter* counter);
    [[nodiscard]] Result<Xapian::Query> expand(const CompiledQuery& compiled,
                                               const SearchRequest& request);
    [[nodiscard]] Matches run_exact(Xapian::Enquire& enquire, const SearchRequest& request,
                                    MatchCounter* counter);
    void add_keys(std::vector<Match>& best, std::size_t needed) const;
    // As run_exact, over indexes of other machines.
    [[nodiscard]] Matches run_by_value(Xapian::Enquire& enquire, const Xapian::Query& query,
                                       const SearchRequest& request, MatchCounter& counter);
    // Each match is looked at by itself: whether it is one, where the query isn't `exact`, and
    // whether it is a copy, where that can't be asked of the query.
    [[nodiscard]] Result<Matches> run_checked(Xapian::Enquire& enquire,
                                              const SearchRequest& request, MatchCounter* counter,
                                              bool exact);
    [[nodiscard]] Result<std::uint64_t> estimated_total(const Node& tree,
                                                        const std::vector<Match>& candidates,
                                                        PositionCheck& positions);

    OpenIndex& index_;
    Shards& shards_;
    MatchCheck check_;
};

}  // namespace newsidx
