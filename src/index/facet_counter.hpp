// Counts facets over matches, from the value slots, without opening a document.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "entity/ledger.hpp"
#include "index/schema.hpp"
#include "query/answer.hpp"

namespace newsidx {

// Nothing for facets that are no entities.
[[nodiscard]] std::optional<EntityType> entity_type(Facet facet);

// The article's values of a facet by id, each once, without names, as the ledger has them: the one
// place that knows how an article is counted.
[[nodiscard]] std::vector<std::string> facet_values(Facet facet, const Xapian::Document& document,
                                                    const Ledger& ledger);

// Given to a match it sees every article the matcher sees: exact only with checkatleast = doccount.
// Local databases only.
class FacetCounter : public Xapian::MatchSpy {
public:
    // The ledger is read as long as there is something to count.
    FacetCounter(const std::vector<Facet>& facets, const Ledger& ledger);

    void operator()(const Xapian::Document& document, double weight) override;

    // The slots that hold all it counts, each by itself; empty where a facet is told from two of
    // them, so that each article has to be seen.
    [[nodiscard]] std::vector<Slot> slots() const;
    // `articles` of those that match have this value in the slot. The rest, up to `matches`, has
    // none.
    void count(Slot slot, const std::string& value, std::uint64_t articles);
    void count_rest(std::uint64_t matches);

    // Values by id, unordered and without names, in the order of the facets given.
    [[nodiscard]] std::vector<FacetTable> tables() const;

private:
    struct Count {
        Facet facet;
        std::unordered_map<std::string, std::uint64_t> articles;
        std::uint64_t missing = 0;
        std::uint64_t seen = 0;

        void add(const std::vector<std::string>& values, std::uint64_t times);
    };
    std::vector<Count> counts_;
    const Ledger& ledger_;
};

// Counts `inner` separately among the articles of each of some values of `outer`. Likewise given to
// a match.
class NestedFacetCounter : public Xapian::MatchSpy {
public:
    NestedFacetCounter(Facet outer, const std::vector<FacetValue>& values, Facet inner,
                       const Ledger& ledger);

    void operator()(const Xapian::Document& document, double weight) override;

    // One table a value, in the order given.
    [[nodiscard]] std::vector<FacetTable> tables() const;

private:
    Facet outer_;
    const Ledger& ledger_;
    std::unordered_map<std::string, std::size_t> places_;  // of each value in counters_
    std::deque<FacetCounter> counters_;                    // a spy can not be moved
};

}  // namespace newsidx
