#include "article/plausible_date.hpp"

namespace newsidx {
namespace {

constexpr int kEarliestYear = 1600;  // of newspapers
constexpr int kLatestYear = 2100;

bool is_epoch(const Date& date) {
    if (date.precision < DatePrecision::minute || date.year < 1969 || date.year > 1970)
        return false;
    Date epoch;
    epoch.year = 1970;
    return printed_seconds(date) - 60 * date.utc_offset.value_or(0) == printed_seconds(epoch);
}

}  // namespace

bool is_plausible(const Date& date) {
    return date.year >= kEarliestYear && date.year <= kLatestYear && is_valid(date) &&
           !is_epoch(date);
}

}  // namespace newsidx
