// Counts in how many articles each stem is.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <unordered_map>

#include "index/open_index.hpp"
#include "query/answer.hpp"

namespace newsidx {

// Given to a match. Its memory grows with the different words of what it sees.
class WordCounter : public Xapian::MatchSpy {
public:
    void operator()(const Xapian::Document& document, double weight) override;

    // Stem terms, language byte first, unordered; function words are left out.
    [[nodiscard]] FacetTable table() const;

private:
    std::unordered_map<std::string, std::uint64_t> articles_;
};

// The word of the index that most articles write for a stem term.
[[nodiscard]] std::string commonest_word(OpenIndex& index, const std::string& stem_term);

}  // namespace newsidx
