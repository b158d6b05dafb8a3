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
};

// Counts `bytes` more; an error of kind input when that goes beyond a limit of source.hpp.
[[nodiscard]] Status spend(UnpackBudget& budget, std::uint64_t bytes);

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
