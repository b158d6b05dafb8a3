// Which other words a word of a name may be a slip for: "did you mean" leaves names alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/tree.hpp"

namespace newsidx {

class NameSpellings {
public:
    explicit NameSpellings(std::vector<std::string> words) : words_(std::move(words)) {}

    [[nodiscard]] bool has(const std::string& folded) const;

private:
    std::vector<std::string> words_;  // ascending
};

// Nothing for a word that no name of the tables has (entity/table_words.hpp): anything may be meant
// by it. Else the other words of all that it names, and of all that the other words of the query
// name: "barack" of "barak" beside "obama".
[[nodiscard]] std::optional<NameSpellings> spellings_of_name(const Node& word,
                                                             const std::vector<const Node*>& query);

}  // namespace newsidx
