// The counts that ranking weighs words by, each article counted once. Xapian itself counts every
// copy of an article that several indexes have.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "index/shards.hpp"
#include "query/ranking.hpp"

namespace newsidx {

class CountedOnce {
public:
    // `shards` are read as long as there is something to count.
    explicit CountedOnce(const Shards& shards);

    [[nodiscard]] double articles() const { return articles_; }
    [[nodiscard]] double average_length() const { return average_length_; }
    // Articles that have the term.
    [[nodiscard]] double frequency(const std::string& term) const;

    // BM25 as it would be without the copies: every term that ranks by `scheme` is to be asked for
    // as `ranked` has it, with its weight times `scale`.
    [[nodiscard]] Xapian::BM25Weight scheme(const Ranking& ranking) const;
    [[nodiscard]] Xapian::Query ranked(const std::string& term, const Ranking& ranking,
                                       double scale = 1) const;
    // Where all of them are.
    [[nodiscard]] Xapian::Query all_ranked(const std::vector<std::string>& terms,
                                           const Ranking& ranking) const;
    // False: there are no copies, and ranked() is the term alone.
    [[nodiscard]] bool corrects() const;

private:
    const Shards& shards_;
    double articles_ = 0;
    double average_length_ = 0;
};

}  // namespace newsidx
