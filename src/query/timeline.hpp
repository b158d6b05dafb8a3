// The timeline view: how many articles a day, week, month or year, and when there were unusually
// many.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "query/answer.hpp"
#include "query/tree.hpp"

namespace newsidx {

// More periods between the first and the last article are refused: nobody reads them, and one wrong
// date in the year 1 would make a million.
inline constexpr std::size_t kMaxPeriods = 20'000;

// A burst's rate is this many times the usual one.
inline constexpr double kBurstRate = 2;
// A period alone is no burst with fewer articles.
inline constexpr std::uint64_t kMinBurstArticles = 3;

enum class Period : std::uint8_t { day, week, month, year };

struct TimelineRequest {
    Node tree;
    std::optional<Period> by;  // none: chosen by the span of the dates
};

struct TimelinePeriod {
    std::string name;  // 2019-04-03, 2019-W14, 2019-04, 2019
    std::int32_t first_day = 0;
    std::int32_t last_day = 0;
    std::uint64_t articles = 0;
    bool burst = false;

    bool operator==(const TimelinePeriod&) const = default;
};

// A run of periods with unusually many articles.
struct Burst {
    std::size_t first = 0;  // of the timeline's periods
    std::size_t last = 0;
    std::uint64_t articles = 0;
    double expected = 0;  // articles, at the usual rate
    double weight = 0;    // how much likelier the burst is than the usual rate, as a logarithm

    bool operator==(const Burst&) const = default;
};

// total = those of all periods + coarser + undated.
struct TimelineAnswer {
    Period by = Period::year;
    std::vector<TimelinePeriod> periods;  // ascending, without gaps
    std::vector<Burst> bursts;            // ascending
    std::uint64_t total = 0;
    std::uint64_t undated = 0;
    std::uint64_t coarser = 0;  // dated, but not to one such period: 2019 in a timeline by month
};

[[nodiscard]] constexpr Facet facet_of(Period by) {
    switch (by) {
        case Period::day:
            return Facet::day;
        case Period::week:
            return Facet::week;
        case Period::month:
            return Facet::month;
        case Period::year:
            return Facet::year;
    }
    return Facet::year;
}

// The finest period that makes about sixty rows at most of these dates, and holds half of the dated
// articles at least. One article in fifty may lie farther off than all others are apart: its date
// doesn't count for the rows. `tables` are counted by year, month, week and day.
[[nodiscard]] Period period_for(const std::vector<FacetTable>& tables);

// `counted` is the result counted by `by`, `years` by year. `all` is the whole index counted by
// `by`, for what is usual; empty: an even spread is. An error of kind query when there are more
// periods than kMaxPeriods.
[[nodiscard]] Result<TimelineAnswer> make_timeline(Period by, const FacetTable& counted,
                                                   const FacetTable& years, const FacetTable& all,
                                                   std::uint64_t total);

// Kleinberg's two-state automaton (Bursty and Hierarchical Structure in Streams, 2002) over counts:
// each period is in the usual state, its count Poisson with the mean `usual`, or in a burst, with
// kBurstRate times that; to begin a burst costs the logarithm of the number of periods, to end one
// nothing. The cheapest sequence of states is taken.
[[nodiscard]] std::vector<Burst> find_bursts(const std::vector<std::uint64_t>& counts,
                                             const std::vector<double>& usual);

}  // namespace newsidx
