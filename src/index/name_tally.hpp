// How often the articles that change name whom, with which words: what an index counts of names,
// kept in memory until there is enough of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "index/engine.hpp"
#include "index/record.hpp"

namespace newsidx {

class NameTally {
public:
    // An article that comes or goes. `word_keys`: of its name_word_keys().
    void add(const Record& record, const std::vector<std::string>& word_keys) {
        count(record, word_keys, 1);
    }
    void take_away(const Record& record);

    // Whether it holds so much that it is time to write.
    [[nodiscard]] bool is_full() const;
    // Adds to what the index counts, and begins anew.
    [[nodiscard]] Status write(Engine& engine);

private:
    void count(const Record& record, const std::vector<std::string>& word_keys, std::int64_t sign);

    NameChanges names_;
    WordChanges words_;
};

}  // namespace newsidx
