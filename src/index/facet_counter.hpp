// Counts facets over matches, from the value slots, without opening a document.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "index/schema.hpp"
#include "query/answer.hpp"

namespace newsidx {

// Given to a match it sees every article the matcher sees: exact only with checkatleast = doccount.
// Local databases only.
class FacetCounter : public Xapian::MatchSpy {
public:
    explicit FacetCounter(const std::vector<Facet>& facets);

    void operator()(const Xapian::Document& document, double weight) override;

    // Values by id, unordered and without names, in the order of the facets given.
    [[nodiscard]] std::vector<FacetTable> tables() const;

private:
    struct Count {
        Facet facet;
        std::unordered_map<std::string, std::uint64_t> articles;
        std::uint64_t missing = 0;
    };
    std::vector<Count> counts_;
};

}  // namespace newsidx
