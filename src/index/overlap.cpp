#include "index/overlap.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "index/record.hpp"
#include "index/remote.hpp"
#include "index/schema.hpp"
#include "index/stored_text.hpp"
#include "index/value_terms.hpp"

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

// One copy of an article, and where it is.
struct Place {
    std::size_t shard = 0;
    Xapian::docid docid = 0;  // in its shard
};
struct Copy {
    Place place;
    Record record;
};

Result<Copy> copy_at(const std::vector<Xapian::Database>& shards, Place place,
                     DataUnpacker& unpacker) {
    auto opened = unpacker.open(shards[place.shard].get_document(place.docid).get_data());
    if (!opened) {
        return Error{ErrorKind::damaged, "an index is damaged: a stored record can't be read",
                     "newsidx verify"};
    }
    return Copy{place, std::move(opened->record)};
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

// The biggest index of another machine: its ids stay there, it is asked for those of the others.
std::optional<std::size_t> biggest_remote(const std::vector<Xapian::Database>& shards) {
    std::optional<std::size_t> biggest;
    for (std::size_t i = 0; i < shards.size(); ++i) {
        if (is_remote(shards[i]) &&
            (!biggest || shards[i].get_doccount() > shards[*biggest].get_doccount()))
            biggest = i;
    }
    return biggest;
}

// Ids asked of another machine in one question.
constexpr std::size_t kIdsAsked = 1'000;

}  // namespace

// Finds the articles that several shards have, and picks the copies to hide.
class OverlapFinder {
public:
    OverlapFinder(const std::vector<Xapian::Database>& shards, DataUnpacker& unpacker,
                  Overlap& overlap)
        : shards_(shards),
          overlap_(overlap),
          unpacker_(unpacker),
          asked_(biggest_remote(shards)),
          counted_(shards.size()) {}

    Status run() {
        std::vector<std::size_t> walked;
        std::vector<Walk> walks;
        for (std::size_t i = 0; i < shards_.size(); ++i) {
            if (i == asked_) continue;
            walked.push_back(i);
            walks.emplace_back(shards_[i]);
        }
        std::vector<std::size_t> holders;
        while (true) {
            first_of(walks, holders);
            if (holders.empty()) break;
            const std::string term = walks[holders.front()].term;
            std::vector<Place> places;
            if (holders.size() > 1) {
                for (const std::size_t i : holders)
                    places.push_back({walked[i], *shards_[walked[i]].postlist_begin(term)});
            }
            if (asked_) {
                batch_.emplace(term, Group{walked[holders.front()], std::move(places)});
                if (batch_.size() == kIdsAsked) {
                    if (auto done = ask(); !done) return done;
                }
            } else if (auto done = decide(places); !done) {
                return done;
            }
            for (const std::size_t i : holders) walks[i].next();
        }
        if (auto done = ask(); !done) return done;
        for (std::size_t i = 0; i < shards_.size(); ++i)
            overlap_.counted_.add(shards_[i], std::move(counted_[i]));
        return {};
    }

private:
    struct Group {
        std::size_t holder = 0;     // a walked shard that has it
        std::vector<Place> places;  // all of them, where there is more than one
    };

    // Which walks stand at the least id of all.
    static void first_of(const std::vector<Walk>& walks, std::vector<std::size_t>& holders) {
        holders.clear();
        for (std::size_t i = 0; i < walks.size(); ++i) {
            if (walks[i].term.empty()) continue;
            if (!holders.empty() && walks[i].term > walks[holders.front()].term) continue;
            if (!holders.empty() && walks[i].term < walks[holders.front()].term) holders.clear();
            holders.push_back(i);
        }
    }

    // Which of the batch the other machine has, too.
    Status ask() {
        if (!asked_ || batch_.empty()) return {};
        std::vector<std::string> terms;
        for (const auto& [term, group] : batch_) terms.push_back(term);
        Xapian::Enquire enquire(shards_[*asked_]);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
        const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(terms.size()));
        for (auto at = found.begin(); at != found.end(); ++at) {
            const auto copy = copy_at(shards_, {*asked_, *at}, unpacker_);
            if (!copy) return copy.error();
            const std::string term = value_term(kIdPrefix, copy->record.id);
            const auto group = batch_.find(term);
            if (group == batch_.end()) continue;
            if (group->second.places.empty()) {
                const std::size_t holder = group->second.holder;
                group->second.places.push_back({holder, *shards_[holder].postlist_begin(term)});
            }
            group->second.places.push_back({*asked_, *at});
        }
        for (const auto& [term, group] : batch_) {
            if (auto done = decide(group.places); !done) return done;
        }
        batch_.clear();
        return {};
    }

    Status decide(const std::vector<Place>& places) {
        if (places.size() < 2) return {};
        ++overlap_.articles_;
        std::vector<Copy> copies;
        for (const Place& place : places) {
            auto copy = copy_at(shards_, place, unpacker_);
            if (!copy) return copy.error();
            copies.push_back(*std::move(copy));
        }
        const auto best = std::min_element(copies.begin(), copies.end(), goes_before);
        for (auto copy = copies.begin(); copy != copies.end(); ++copy) {
            if (copy == best) continue;
            hide(*copy);
            count(*copy, copies);
        }
        return {};
    }

    // Told from itself, or from its like on this machine.
    void count(const Copy& hidden, const std::vector<Copy>& copies) {
        const Copy* told = is_remote(shards_[hidden.place.shard]) ? nullptr : &hidden;
        for (const Copy& copy : copies) {
            const bool is_like = !is_remote(shards_[copy.place.shard]) &&
                                 copy.record.content == hidden.record.content;
            if (told == nullptr && is_like) told = &copy;
        }
        if (told != nullptr) counted_[told->place.shard].push_back(told->place.docid);
    }

    void hide(const Copy& copy) {
        overlap_.hidden_[copy.place.shard].push_back(copy.place.docid);
        for (const Entity& entity : copy.record.entities.entities) {
            if (entity.type != EntityType::country)
                --overlap_.names_too_many_[entity.id].articles[entity.name];
        }
    }

    const std::vector<Xapian::Database>& shards_;
    Overlap& overlap_;
    DataUnpacker& unpacker_;
    std::optional<std::size_t> asked_;
    std::map<std::string, Group> batch_;               // by term, not yet asked for
    std::vector<std::vector<Xapian::docid>> counted_;  // by shard
};

Result<Overlap> Overlap::find(const std::vector<Xapian::Database>& shards, DataUnpacker& unpacker) {
    Overlap overlap;
    overlap.hidden_.resize(shards.size());
    if (shards.size() < 2) return overlap;
    if (std::none_of(shards.begin(), shards.end(), is_remote)) {
        if (auto apart = tell_apart(shards); !apart) return apart.error();
    }
    if (auto found = OverlapFinder(shards, unpacker, overlap).run(); !found) return found.error();
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

const EntityNames* Overlap::names_too_many(std::string_view id) const {
    if (articles_ == 0) return nullptr;
    const auto at = names_too_many_.find(std::string(id));
    return at == names_too_many_.end() ? nullptr : &at->second;
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
