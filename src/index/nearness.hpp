// What an article gets for having words of the query together, told from where they stand.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "index/position_lists.hpp"

namespace newsidx {

// What words are worth where they stand together.
struct Nearness {
    // The terms of the query's words, in order, once for each language: an article is in one.
    std::vector<std::vector<std::string>> terms;
    double phrase = 0;  // all of them side by side, in order
    struct Pair {
        std::size_t left = 0;  // numbers of words
        std::size_t right = 0;
        double weight = 0;
    };
    std::vector<Pair> pairs;  // within `window` words, in either order
    Xapian::termpos window = 0;
};

// Adds its bonuses to a query whose matches have all of the words: to stand at the right of an
// AND_MAYBE. Tells of every article, and looks where its words stand when Xapian asks for the
// weight. As OP_PHRASE and OP_NEAR would have it, in a tenth of the time.
class NearnessSource : public Xapian::PostingSource {
public:
    // One table for each index that is searched.
    NearnessSource(std::vector<PositionTable> tables, Nearness nearness);

    void init(const Xapian::Database& database) override;
    [[nodiscard]] PostingSource* clone() const override;
    [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return 0; }
    [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return last_; }
    [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return last_; }
    void next(double /*least*/) override { ++docid_; }
    void skip_to(Xapian::docid docid, double /*least*/) override { docid_ = docid; }
    bool check(Xapian::docid docid, double /*least*/) override {
        docid_ = docid;
        return true;
    }
    [[nodiscard]] Xapian::docid get_docid() const override { return docid_; }
    [[nodiscard]] bool at_end() const override { return docid_ > last_; }
    [[nodiscard]] double get_weight() const override;
    [[nodiscard]] std::string get_description() const override { return "NearnessSource"; }

private:
    using Places = std::vector<std::uint32_t>;

    std::vector<PositionTable> tables_;
    Nearness nearness_;
    Xapian::docid docid_ = 0;
    Xapian::docid last_ = 0;
    // Reading moves them on; the interface has the weight const.
    mutable std::vector<std::vector<PositionLists>> lists_;  // as Nearness::terms
    mutable std::vector<Places> places_;                     // of the article at hand, a word each
};

}  // namespace newsidx
