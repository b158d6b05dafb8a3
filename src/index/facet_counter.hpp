// Counts facets over matches, from the value slots, without opening a document.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "entity/ledger.hpp"
#include "index/counted_ids.hpp"
#include "index/match_counter.hpp"
#include "index/number_counts.hpp"
#include "index/schema.hpp"
#include "index/shards.hpp"
#include "query/answer.hpp"
#include "query/facets.hpp"

namespace newsidx {

// The article's values of a facet by id, each once, without names, as the ledger has them.
[[nodiscard]] std::vector<std::string> facet_values(Facet facet, const Xapian::Document& document,
                                                    const Ledger& ledger);

// An error as of Shards::check_entities where some of the facets are entities.
[[nodiscard]] Status check_facets(const Shards& shards, const std::vector<Facet>& facets);

class FacetCounter : public MatchCounter {
public:
    // The ledger is read as long as there is something to count.
    FacetCounter(const std::vector<Facet>& facets, const Ledger& ledger);

    void operator()(const Xapian::Document& document, double weight) override;

    // Empty where a facet is told from two slots.
    [[nodiscard]] std::vector<Slot> slots() const override;
    void count(Slot slot, const std::string& value, std::uint64_t articles) override;
    void count_rest(std::uint64_t matches) override;

    // Values by id, unordered and without names, in the order of the facets given.
    [[nodiscard]] std::vector<FacetTable> tables() const;
    // The same of entities that are in the tables alone, whose facets are the ones counted here.
    [[nodiscard]] std::vector<FacetTable> tables_like(const std::vector<FacetTable>& tables) const;
    // The same of values that can be among the rows alone, with how many there are.
    [[nodiscard]] std::vector<FacetTable> tables(const FacetRows& rows) const;

private:
    // What is counted while articles go by: ids of entities as numbers, of all other facets whole
    // values of the slots, which are taken apart at the end.
    struct Count {
        explicit Count(Facet counted, const Ledger& ledger);

        void add(const std::string& value, const std::string& last_day, std::uint64_t times);
        [[nodiscard]] FacetTable table(const FacetRows* rows) const;

        Facet facet;
        std::optional<CountedIds> ids;
        NumberCounts numbers;
        std::unordered_map<std::string, std::uint64_t> values;
        std::map<std::pair<std::string, std::string>, std::uint64_t> days;  // the first, the last
        std::uint64_t missing = 0;
        std::uint64_t seen = 0;
    };
    std::vector<Count> counts_;
};

// Counts `inner` separately among the articles of each of some values of `outer`.
class NestedFacetCounter : public MatchCounter {
public:
    NestedFacetCounter(Facet outer, const std::vector<FacetValue>& values, Facet inner,
                       const Ledger& ledger);

    void operator()(const Xapian::Document& document, double weight) override;

    // One table a value, in the order given.
    [[nodiscard]] std::vector<FacetTable> tables() const;

private:
    Facet outer_;
    const Ledger& ledger_;
    // Of each value in counters_: by number where the outer facet is an entity, else by id.
    std::optional<CountedIds> ids_;
    std::unordered_map<std::uint64_t, std::size_t> number_places_;
    std::unordered_map<std::string, std::size_t> places_;
    std::deque<FacetCounter> counters_;  // a spy can not be moved
};

}  // namespace newsidx
