#include "index/unweighted.hpp"

#include <algorithm>

namespace newsidx {
namespace {

// Terms that are looked up one by one on another machine; of more no one is likely in all articles.
constexpr std::size_t kMaxAskedAfar = 16;

bool has_gaps(const Xapian::Database& shard) {
    return shard.get_lastdocid() != shard.get_doccount();
}

bool is_in_all(const Xapian::Database& database, const std::string& term) {
    return database.get_doccount() > 0 && database.get_termfreq(term) == database.get_doccount();
}

// The articles of each index that have the term, by the term's own list.
class TermSource final : public Xapian::PostingSource {
public:
    explicit TermSource(std::string term) : term_(std::move(term)) {}

    TermSource* clone() const override { return new TermSource(term_); }
    void init(const Xapian::Database& shard) override {
        set_maxweight(0);
        frequency_ = shard.get_termfreq(term_);
        at_ = shard.postlist_begin(term_);
        end_ = shard.postlist_end(term_);
        is_before_first_ = true;
    }
    Xapian::doccount get_termfreq_min() const override { return frequency_; }
    Xapian::doccount get_termfreq_est() const override { return frequency_; }
    Xapian::doccount get_termfreq_max() const override { return frequency_; }

    void next(double /*min_weight*/) override {
        if (!is_before_first_) ++at_;
        is_before_first_ = false;
    }
    void skip_to(Xapian::docid docid, double /*min_weight*/) override {
        is_before_first_ = false;
        at_.skip_to(docid);
    }
    bool at_end() const override { return at_ == end_; }
    Xapian::docid get_docid() const override { return *at_; }

private:
    std::string term_;
    Xapian::doccount frequency_ = 0;
    Xapian::PostingIterator at_;
    Xapian::PostingIterator end_;
    bool is_before_first_ = true;
};

Xapian::Query asked_otherwise(const Shards& shards, const std::string& term) {
    if (is_in_all(shards.all(), term)) return Xapian::Query::MatchAll;
    const bool would_fail = std::any_of(
        shards.each().begin(), shards.each().end(),
        [&](const Xapian::Database& shard) { return has_gaps(shard) && is_in_all(shard, term); });
    if (!would_fail || !shards.remote().empty()) return Xapian::Query(term);
    return Xapian::Query((new TermSource(term))->release());
}

bool may_fail(const Shards& shards) {
    return std::any_of(shards.each().begin(), shards.each().end(), has_gaps);
}

}  // namespace

Xapian::Query unweighted_term(const Shards& shards, const std::string& term) {
    return may_fail(shards) ? asked_otherwise(shards, term) : Xapian::Query(term);
}

Xapian::Query unweighted_any(const Shards& shards, const std::vector<std::string>& terms) {
    const bool too_many_afar = !shards.remote().empty() && terms.size() > kMaxAskedAfar;
    if (!may_fail(shards) || too_many_afar)
        return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
    std::vector<Xapian::Query> queries;
    queries.reserve(terms.size());
    for (const std::string& term : terms) queries.push_back(asked_otherwise(shards, term));
    return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

}  // namespace newsidx
