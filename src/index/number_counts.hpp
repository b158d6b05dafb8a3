// Counts how often numbers come by, as fast as memory allows: what facets of ids are made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace newsidx {

// A table with open addressing. Numbers are below 2^64 - 1 and no user's choice: where they stand
// in the table is plain from them.
class NumberCounts {
public:
    void add(std::uint64_t number, std::uint64_t times) {
        if (used_ * 2 >= cells_.size()) grow();
        Cell& cell = cells_[place(number)];
        if (cell.key == 0) {
            cell.key = number + 1;
            ++used_;
        }
        cell.times += times;
    }

    [[nodiscard]] std::uint64_t times(std::uint64_t number) const {
        return cells_.empty() ? 0 : cells_[place(number)].times;
    }

    [[nodiscard]] std::size_t size() const { return used_; }

    // `take(number, times)` for each number, in any order.
    template <typename Take>
    void each(const Take& take) const {
        for (const Cell& cell : cells_) {
            if (cell.key != 0) take(cell.key - 1, cell.times);
        }
    }

private:
    struct Cell {
        std::uint64_t key = 0;  // the number + 1; 0: free
        std::uint64_t times = 0;
    };

    static constexpr std::size_t kFirstCells = 256;  // a power of two, as all sizes after it

    // The number's cell, or the free one that waits for it.
    [[nodiscard]] std::size_t place(std::uint64_t number) const {
        constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15;  // 2^64 over the golden ratio
        std::size_t at = static_cast<std::size_t>((number * kGolden) >> 32U) & (cells_.size() - 1);
        while (cells_[at].key != 0 && cells_[at].key != number + 1)
            at = (at + 1) & (cells_.size() - 1);
        return at;
    }

    void grow() {
        std::vector<Cell> old(cells_.empty() ? kFirstCells : cells_.size() * 2);
        old.swap(cells_);
        for (const Cell& cell : old) {
            if (cell.key != 0) cells_[place(cell.key - 1)] = cell;
        }
    }

    std::vector<Cell> cells_;
    std::size_t used_ = 0;
};

}  // namespace newsidx
