#include "query/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <string_view>

#include "article/date.hpp"

namespace newsidx {
namespace {

constexpr std::int32_t kMostDays = 62;
constexpr std::int32_t kMostWeeks = 61 * 7;  // days
constexpr int kMostMonthYears = 5;
// Of so many articles one may be stray.
constexpr std::uint64_t kStrayShare = 50;

int year_of(std::string_view name) { return std::stoi(std::string(name.substr(0, 4))); }

std::int32_t day_named(std::string_view name) {
    return days_from_civil(year_of(name),
                           static_cast<unsigned>(std::stoi(std::string(name.substr(5, 2)))),
                           static_cast<unsigned>(std::stoi(std::string(name.substr(8, 2)))));
}

std::int32_t first_day_of(Period by, std::string_view name) {
    switch (by) {
        case Period::day:
            return day_named(name);
        case Period::week: {
            // The week with January 4 in it is the first.
            const std::int32_t first = monday_of(days_from_civil(year_of(name), 1, 4));
            return first + 7 * (std::stoi(std::string(name.substr(6, 2))) - 1);
        }
        case Period::month:
            return day_named(std::string(name) + "-01");
        case Period::year:
            return days_from_civil(year_of(name), 1, 1);
    }
    return 0;
}

std::string name_of(Period by, std::int32_t first_day) {
    switch (by) {
        case Period::day:
            return iso_day(first_day);
        case Period::week:
            return iso_week(first_day);
        case Period::month:
            return iso_day(first_day).substr(0, 7);
        case Period::year:
            return iso_day(first_day).substr(0, 4);
    }
    return {};
}

std::int32_t next_period(Period by, std::int32_t first_day) {
    Date date = date_of_day(first_day);
    switch (by) {
        case Period::day:
            return first_day + 1;
        case Period::week:
            return first_day + 7;
        case Period::month:
            date.precision = DatePrecision::month;
            break;
        case Period::year:
            date.precision = DatePrecision::year;
            break;
    }
    return last_day(date) + 1;
}

using Counts = std::map<std::int32_t, std::uint64_t>;  // by first day

Counts by_first_day(Period by, const FacetTable& table) {
    Counts counts;
    for (const FacetValue& value : table.values)
        counts[first_day_of(by, value.id)] = value.articles;
    return counts;
}

std::uint64_t count_at(const Counts& counts, std::int32_t day) {
    const auto at = counts.find(day);
    return at == counts.end() ? 0 : at->second;
}

const FacetTable& table_of(const std::vector<FacetTable>& tables, Facet facet) {
    return *std::find_if(tables.begin(), tables.end(),
                         [facet](const FacetTable& table) { return table.facet == facet; });
}

// Days from the first to the last period, without the few articles whose dates lie so far off that
// they are wrong or of another age: they must not decide how the others are shown.
std::int32_t span_of(Period by, const FacetTable& table) {
    const Counts counts = by_first_day(by, table);
    if (counts.empty()) return 0;
    std::uint64_t articles = 0;
    for (const auto& [day, count] : counts) articles += count;
    std::uint64_t spare = articles / kStrayShare;
    auto first = counts.begin();
    auto last = std::prev(counts.end());
    // The farther one of the two ends, as long as it is farther from its neighbour than all others
    // are from each other.
    while (first != last) {
        const std::int32_t before = std::next(first)->first - first->first;
        const std::int32_t behind = last->first - std::prev(last)->first;
        const bool is_first = before > behind || (before == behind && first->second < last->second);
        const auto stray = is_first ? first : last;
        const std::int32_t gap = std::max(before, behind);
        if (stray->second > spare || gap <= last->first - first->first - gap) break;
        spare -= stray->second;
        if (is_first) {
            ++first;
        } else {
            --last;
        }
    }
    return last->first - first->first;
}

Period finest_readable(const std::vector<FacetTable>& tables) {
    const std::int32_t years = span_of(Period::year, table_of(tables, Facet::year));
    if (years > days_from_civil(1970 + kMostMonthYears, 1, 1)) return Period::year;
    const std::int32_t days = span_of(Period::day, table_of(tables, Facet::day));
    if (days <= kMostDays) return Period::day;
    return days <= kMostWeeks ? Period::week : Period::month;
}

// The mean of periods, without up to one article in kStrayShare at each end: one that is dated 2050
// must not make every month of the others a burst.
double mean_without_strays(const std::vector<TimelinePeriod>& periods, std::uint64_t articles) {
    const auto first_with = [spare = articles / kStrayShare](auto from, auto to) {
        for (std::uint64_t left = spare; from != to && from->articles <= left; ++from)
            left -= from->articles;
        return from;
    };
    const auto first = first_with(periods.begin(), periods.end());
    const auto last = first_with(periods.rbegin(), periods.rend()).base();
    if (first >= last) return static_cast<double>(articles) / static_cast<double>(periods.size());
    std::uint64_t within = 0;
    for (auto at = first; at != last; ++at) within += at->articles;
    return static_cast<double>(within) / static_cast<double>(last - first);
}

// What the index as a whole has, at the share of it that the result is; an even spread where `all`
// is empty.
std::vector<double> usual_counts(const std::vector<TimelinePeriod>& periods, const Counts& all,
                                 std::uint64_t articles) {
    if (all.empty())
        return std::vector<double>(periods.size(), mean_without_strays(periods, articles));
    std::vector<double> usual;
    double whole = 0;
    for (const TimelinePeriod& period : periods) {
        usual.push_back(static_cast<double>(count_at(all, period.first_day)));
        whole += usual.back();
    }
    for (double& one : usual) one *= static_cast<double>(articles) / std::max(whole, 1.0);
    return usual;
}

// Whether all periods from the first article to the last can be shown, strays too.
bool fits(Period by, const FacetTable& table) {
    constexpr std::int32_t kDays[] = {1, 7, 28, 365};
    const Counts counts = by_first_day(by, table);
    if (counts.empty()) return true;
    const std::int32_t days = counts.rbegin()->first - counts.begin()->first;
    return static_cast<std::size_t>(days / kDays[static_cast<std::size_t>(by)]) < kMaxPeriods;
}

}  // namespace

Period period_for(const std::vector<FacetTable>& tables) {
    Period by = finest_readable(tables);
    const std::uint64_t undated = table_of(tables, Facet::year).missing;
    std::uint64_t dated = 0;
    for (const FacetValue& year : table_of(tables, Facet::year).values) dated += year.articles;
    for (; by != Period::year; by = static_cast<Period>(static_cast<int>(by) + 1)) {
        const std::uint64_t coarser = table_of(tables, facet_of(by)).missing - undated;
        if (coarser * 2 <= dated && fits(by, table_of(tables, facet_of(by)))) break;
    }
    return by;
}

Result<TimelineAnswer> make_timeline(Period by, const FacetTable& counted, const FacetTable& years,
                                     const FacetTable& all, std::uint64_t total) {
    TimelineAnswer answer;
    answer.by = by;
    answer.total = total;
    answer.undated = years.missing;
    answer.coarser = counted.missing - years.missing;
    const Counts counts = by_first_day(by, counted);
    if (counts.empty()) return answer;
    std::vector<std::uint64_t> articles;
    for (std::int32_t day = counts.begin()->first; day <= counts.rbegin()->first;) {
        if (answer.periods.size() == kMaxPeriods) {
            return Error{ErrorKind::query,
                         "more than " + std::to_string(kMaxPeriods) + " periods from " +
                             iso_day(counts.begin()->first) + " to " +
                             iso_day(counts.rbegin()->first),
                         "--by month or --by year, or --from and --to"};
        }
        const std::int32_t next = next_period(by, day);
        articles.push_back(count_at(counts, day));
        answer.periods.push_back({name_of(by, day), day, next - 1, articles.back(), false});
        day = next;
    }
    const Counts background = by_first_day(by, all);
    std::uint64_t in_periods = 0;
    for (const std::uint64_t one : articles) in_periods += one;
    answer.bursts = find_bursts(articles, usual_counts(answer.periods, background, in_periods));
    for (const Burst& burst : answer.bursts) {
        for (std::size_t i = burst.first; i <= burst.last; ++i) answer.periods[i].burst = true;
    }
    return answer;
}

std::vector<Burst> find_bursts(const std::vector<std::uint64_t>& counts,
                               const std::vector<double>& usual) {
    const std::size_t periods = counts.size();
    const double begin_cost = std::log(static_cast<double>(std::max<std::size_t>(periods, 2)));
    // How much likelier the burst's rate makes the period's count than the usual rate.
    const auto gain = [&](std::size_t i) {
        return static_cast<double>(counts[i]) * std::log(kBurstRate) - usual[i] * (kBurstRate - 1);
    };
    double calm = 0;             // the best sum of gains that ends in the usual state
    double burst = -begin_cost;  // and in a burst
    std::vector<bool> calm_from_burst;
    std::vector<bool> burst_from_calm;
    for (std::size_t i = 0; i < periods; ++i) {
        const bool ended = burst > calm;
        const bool began = calm - begin_cost >= burst;
        const double next_calm = std::max(calm, burst);
        burst = std::max(calm - begin_cost, burst) + gain(i);
        calm = next_calm;
        calm_from_burst.push_back(ended);
        burst_from_calm.push_back(began);
    }
    std::vector<Burst> bursts;
    bool in_burst = burst > calm;
    for (std::size_t i = periods; i-- > 0;) {
        if (!in_burst) {
            in_burst = calm_from_burst[i];
            continue;
        }
        if (bursts.empty() || bursts.back().first != i + 1) bursts.push_back({i, i, 0, 0, 0});
        Burst& last = bursts.back();
        last.first = i;
        last.articles += counts[i];
        last.expected += usual[i];
        last.weight += gain(i);
        in_burst = !burst_from_calm[i];
    }
    std::reverse(bursts.begin(), bursts.end());
    std::erase_if(bursts, [](const Burst& one) { return one.articles < kMinBurstArticles; });
    return bursts;
}

}  // namespace newsidx
