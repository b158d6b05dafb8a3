#include "source/budget.hpp"

#include <string>

#include "source/source.hpp"

namespace newsidx {
namespace {

bool is_beyond_ratio(const UnpackBudget& budget) {
    const std::uint64_t counted = budget.unpacked - budget.forgiven;
    return counted > kRatioGraceBytes && counted / kMaxRatio > budget.packed;
}

Status check_total(const UnpackBudget& budget) {
    if (budget.unpacked <= kMaxUnpackedBytes) return {};
    return Error{ErrorKind::input,
                 "unpacks to more than " + std::to_string(kMaxUnpackedBytes >> 30U) + " GiB", ""};
}

}  // namespace

Status spend(UnpackBudget& budget, std::uint64_t bytes) {
    budget.unpacked += bytes;
    if (auto within = check_total(budget); !within) return within;
    if (is_beyond_ratio(budget)) {
        return Error{ErrorKind::input,
                     "unpacks to more than " + std::to_string(kMaxRatio) + " times its size", ""};
    }
    return {};
}

Status settle_member(UnpackBudget& budget) {
    if (auto within = check_total(budget); !within) return within;
    if (!is_beyond_ratio(budget)) return {};
    if (budget.bombs == kMaxBombs) {
        return Error{ErrorKind::input,
                     "has more than " + std::to_string(kMaxBombs) +
                         " members that unpack to more than " + std::to_string(kMaxRatio) +
                         " times their size: the rest is left out",
                     ""};
    }
    ++budget.bombs;
    budget.forgiven = budget.unpacked;
    return {};
}

Result<std::string_view> BudgetedSource::read() {
    auto bytes = behind_.read();
    if (!bytes) return bytes;
    if (auto within = spend(budget_, bytes->size()); !within) return within.error();
    return bytes;
}

}  // namespace newsidx
