// Counts in how many articles each stem is.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "index/copy_counts.hpp"
#include "index/match_counter.hpp"
#include "index/word_list.hpp"
#include "query/answer.hpp"

namespace newsidx {

// Its memory grows with the different words of what it sees.
class WordCounter : public MatchCounter {
public:
    void operator()(const Xapian::Document& document, double weight) override;

    // Stem terms, unordered; function words are left out.
    [[nodiscard]] FacetTable table() const;

private:
    std::unordered_map<std::string, std::uint64_t> articles_;
};

// For each stem term the word of the index that most articles write for it; `copies` aren't
// counted.
[[nodiscard]] std::vector<std::string> commonest_words(const WordList& list,
                                                       const CopyCounts& copies,
                                                       const std::vector<std::string>& terms);

}  // namespace newsidx
