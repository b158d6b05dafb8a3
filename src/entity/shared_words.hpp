// What taggers of several threads have found out about words: the second one to meet a word needn't
// ask the model again.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "base/word_numbers.hpp"
#include "entity/feature_table.hpp"
#include "entity/word_features.hpp"

namespace newsidx {

// Of a word as it is written, and of the model alone.
struct MetWord {
    WordFacts facts;
    ReachSums sums{};
    bool is_met = false;
    bool has_own = false;  // the sums have own_features(), too
};

// May be used by several threads at a time.
class SharedWords {
public:
    // Sets `word` to what was put; false: nothing was, and it is left as it is.
    [[nodiscard]] bool find(std::string_view written, MetWord& word);
    // A word that is_met; the same whoever puts it, but for what belongs to has_own.
    void put(std::string_view written, const MetWord& word);

    // So many words are kept, and forgotten all at once.
    static constexpr std::size_t kMost = 64'000;

private:
    // Those of one hash, so that threads seldom wait for each other.
    struct Part {
        std::mutex lock;
        WordNumbers numbers;
        // By number, so many together, which stay where they are.
        static constexpr std::size_t kTogether = 32;
        std::vector<std::unique_ptr<std::array<MetWord, kTogether>>> words;

        [[nodiscard]] MetWord& at(std::string_view written);
    };
    static constexpr std::size_t kParts = 16;
    [[nodiscard]] Part& part_of(std::string_view written);

    std::array<Part, kParts> parts_;
};

}  // namespace newsidx
