// How much one file on disk may unpack to.
#pragma once

#include <cstdint>

#include "base/result.hpp"
#include "source/byte_source.hpp"
#include "source/source.hpp"

namespace newsidx {

// What one file on disk has been unpacked to so far, over all levels.
struct UnpackBudget {
    const std::uint64_t& packed;  // bytes of the file read so far
    std::uint64_t unpacked = 0;
    std::uint64_t most_members = kMaxMembers;  // of each container
    std::uint64_t forgiven = 0;                // of `unpacked`: up to the end of the last bomb
    int bombs = 0;                             // members beyond kMaxRatio, so far
};

// Counts `bytes` more; an error of kind input when that goes beyond a limit of source.hpp.
[[nodiscard]] Status spend(UnpackBudget& budget, std::uint64_t bytes);

// After each member of a container. One that went beyond kMaxRatio, and was told, takes nothing
// from the next ones: what was unpacked so far no longer counts, kMaxBombs times. An error of kind
// input when nothing more may be unpacked.
[[nodiscard]] Status settle_member(UnpackBudget& budget);

// Counts what is read through it; both outlive it.
class BudgetedSource : public ByteSource {
public:
    BudgetedSource(ByteSource& behind, UnpackBudget& budget) : behind_(behind), budget_(budget) {}
    [[nodiscard]] Result<std::string_view> read() override;

private:
    ByteSource& behind_;
    UnpackBudget& budget_;
};

}  // namespace newsidx
