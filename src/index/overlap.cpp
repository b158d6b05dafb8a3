#include "index/overlap.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "index/record.hpp"
#include "index/schema.hpp"
#include "index/stored_text.hpp"

namespace newsidx {
namespace {

// The ids of one shard, ascending.
struct Walk {
    const Xapian::Database* shard;
    Xapian::TermIterator at;
    Xapian::TermIterator end;
    std::string term;

    explicit Walk(const Xapian::Database& database)
        : shard(&database),
          at(database.allterms_begin(std::string(kIdPrefix))),
          end(database.allterms_end(std::string(kIdPrefix))) {
        read();
    }

    void read() { term = at == end ? std::string() : *at; }
    void next() {
        ++at;
        read();
    }
};

// One copy of an article.
struct Copy {
    std::size_t shard = 0;
    Xapian::docid docid = 0;  // in its shard
    Record record;
};

Result<Copy> copy_of(const Walk& walk, std::size_t shard) {
    const Xapian::docid local = *walk.shard->postlist_begin(walk.term);
    const std::string data = walk.shard->get_document(local).get_data();
    const auto parts = split_document_data(data);
    auto record = parts ? decode_record(parts->record) : std::nullopt;
    if (!record) {
        return Error{ErrorKind::damaged, "an index is damaged: a stored record can't be read",
                     "newsidx verify"};
    }
    return Copy{shard, local, *std::move(record)};
}

bool goes_before(const Copy& a, const Copy& b) {
    if (is_newer(a.record, b.record) != is_newer(b.record, a.record))
        return is_newer(a.record, b.record);
    return encode_record(a.record) < encode_record(b.record);
}

// What a shard is known by where Xapian hands over a database without its name. Copies of one
// index by `cp` have one uuid until the next commit.
struct Mark {
    std::string uuid;
    Xapian::rev revision;
    Xapian::docid last;
    Xapian::totallength length;

    explicit Mark(const Xapian::Database& shard)
        : uuid(shard.get_uuid()),
          revision(shard.get_revision()),
          last(shard.get_lastdocid()),
          length(shard.get_total_length()) {}
    bool operator==(const Mark&) const = default;
};

// Posts the hidden copies of whichever shard it is asked about.
class HiddenCopies : public Xapian::PostingSource {
public:
    struct Shard {
        Mark mark;
        std::vector<Xapian::docid> docids;
    };

    explicit HiddenCopies(std::vector<Shard> shards) : shards_(std::move(shards)) {}

    void init(const Xapian::Database& database) override {
        const Mark mark(database);
        const auto shard = std::find_if(shards_.begin(), shards_.end(),
                                        [&](const Shard& one) { return one.mark == mark; });
        docids_ = shard == shards_.end() ? std::vector<Xapian::docid>() : shard->docids;
        at_ = 0;
        started_ = false;
    }

    PostingSource* clone() const override { return new HiddenCopies(shards_); }

    Xapian::doccount get_termfreq_min() const override { return count(); }
    Xapian::doccount get_termfreq_est() const override { return count(); }
    Xapian::doccount get_termfreq_max() const override { return count(); }
    Xapian::docid get_docid() const override { return docids_[at_]; }
    bool at_end() const override { return started_ && at_ >= docids_.size(); }

    void next(double /*min_weight*/) override {
        if (started_) ++at_;
        started_ = true;
    }

    void skip_to(Xapian::docid docid, double /*min_weight*/) override {
        started_ = true;
        const auto from = docids_.begin() + static_cast<std::ptrdiff_t>(at_);
        at_ = static_cast<std::size_t>(std::lower_bound(from, docids_.end(), docid) -
                                       docids_.begin());
    }

private:
    [[nodiscard]] Xapian::doccount count() const {
        return static_cast<Xapian::doccount>(docids_.size());
    }

    std::vector<Shard> shards_;
    std::vector<Xapian::docid> docids_;
    std::size_t at_ = 0;
    bool started_ = false;
};

// Two shards that can't be told apart can't have the copies of one left out.
Status tell_apart(const std::vector<Xapian::Database>& shards) {
    for (std::size_t i = 0; i < shards.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (Mark(shards[i]) == Mark(shards[j])) {
                return Error{ErrorKind::usage, "two of the indexes are one and the same, or copies",
                             "name each with one --db"};
            }
        }
    }
    return {};
}

}  // namespace

Result<Overlap> Overlap::find(const std::vector<Xapian::Database>& shards) {
    Overlap overlap;
    overlap.hidden_.resize(shards.size());
    if (shards.size() < 2) return overlap;
    if (auto apart = tell_apart(shards); !apart) return apart.error();
    std::vector<Walk> walks(shards.begin(), shards.end());
    std::vector<std::size_t> holders;
    while (true) {
        holders.clear();
        for (std::size_t i = 0; i < walks.size(); ++i) {
            if (walks[i].term.empty()) continue;
            if (!holders.empty() && walks[i].term > walks[holders.front()].term) continue;
            if (!holders.empty() && walks[i].term < walks[holders.front()].term) holders.clear();
            holders.push_back(i);
        }
        if (holders.empty()) break;
        if (holders.size() > 1) {
            ++overlap.articles_;
            std::optional<Copy> best;
            for (const std::size_t i : holders) {
                auto copy = copy_of(walks[i], i);
                if (!copy) return copy.error();
                if (best) {
                    if (goes_before(*copy, *best)) std::swap(*best, *copy);
                    overlap.hidden_[copy->shard].push_back(copy->docid);
                } else {
                    best = *std::move(copy);
                }
            }
        }
        for (const std::size_t i : holders) walks[i].next();
    }
    for (auto& docids : overlap.hidden_) std::sort(docids.begin(), docids.end());
    return overlap;
}

Xapian::doccount Overlap::hidden_count() const {
    std::size_t count = 0;
    for (const auto& docids : hidden_) count += docids.size();
    return static_cast<Xapian::doccount>(count);
}

bool Overlap::hides(Xapian::docid docid) const {
    if (articles_ == 0) return false;
    // How Xapian numbers the documents of databases that are read together.
    const auto shards = static_cast<Xapian::docid>(hidden_.size());
    const auto& docids = hidden_[(docid - 1) % shards];
    return std::binary_search(docids.begin(), docids.end(), (docid - 1) / shards + 1);
}

Xapian::Query Overlap::without_copies(const Xapian::Query& query,
                                      const std::vector<Xapian::Database>& shards) const {
    if (articles_ == 0) return query;
    std::vector<HiddenCopies::Shard> hidden;
    for (std::size_t i = 0; i < shards.size(); ++i) hidden.push_back({Mark(shards[i]), hidden_[i]});
    auto* source = new HiddenCopies(std::move(hidden));
    return {Xapian::Query::OP_AND_NOT, query, Xapian::Query(source->release())};
}

}  // namespace newsidx
