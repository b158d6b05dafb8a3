#include "query/story.hpp"

#include <algorithm>
#include <limits>

#include "article/date.hpp"

namespace newsidx {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;

// The first and the last second that the date may mean, on UTC's clock where it tells its offset.
struct Moments {
    std::int64_t from = 0;
    std::int64_t to = 0;
};

Moments moments(const Date& date) {
    const std::int64_t offset = date.utc_offset.value_or(0) * std::int64_t{60};
    const std::int64_t from = printed_seconds(date) - offset;
    switch (date.precision) {
        case DatePrecision::second:
            return {from, from};
        case DatePrecision::minute:
            return {from, from + 59};
        default:
            return {from, from + (last_day(date) - first_day(date) + 1) * kSecondsPerDay - 1};
    }
}

}  // namespace

void mark_first(std::vector<StoryCopy>& copies) {
    std::int64_t oldest = std::numeric_limits<std::int64_t>::max();
    for (const StoryCopy& copy : copies) {
        if (copy.article.published) oldest = std::min(oldest, moments(*copy.article.published).to);
    }
    for (StoryCopy& copy : copies)
        copy.first = copy.article.published && moments(*copy.article.published).from <= oldest;
}

}  // namespace newsidx
