#include "source/budget.hpp"

#include <string>

#include "source/source.hpp"

namespace newsidx {

Status spend(UnpackBudget& budget, std::uint64_t bytes) {
    budget.unpacked += bytes;
    if (budget.unpacked > kMaxUnpackedBytes) {
        return Error{ErrorKind::input,
                     "unpacks to more than " + std::to_string(kMaxUnpackedBytes >> 30U) + " GiB",
                     ""};
    }
    if (budget.unpacked > kRatioGraceBytes && budget.unpacked / kMaxRatio > budget.packed) {
        return Error{ErrorKind::input,
                     "unpacks to more than " + std::to_string(kMaxRatio) + " times its size", ""};
    }
    return {};
}

Result<std::string_view> BudgetedSource::read() {
    auto bytes = behind_.read();
    if (!bytes) return bytes;
    if (auto within = spend(budget_, bytes->size()); !within) return within.error();
    return bytes;
}

}  // namespace newsidx
