#include <doctest/doctest.h>

#include "output/json_views.hpp"
#include "output/text_views.hpp"

using namespace newsidx;

namespace {

TimelineAnswer sample_timeline() {
    TimelineAnswer answer;
    answer.by = Period::year;
    answer.total = 1'250;
    answer.undated = 2;
    answer.periods = {{"2014", 16071, 16435, 40, false}, {"2015", 16436, 16800, 1'208, true}};
    answer.bursts = {{1, 1, 1'208, 300.5, 500}};
    return answer;
}

}  // namespace

TEST_CASE("text_timeline: bars to the width, the longest fills it, bursts marked and told") {
    CHECK(text_timeline(sample_timeline(), {{}, 36}) ==
          "  2014     40  ▋\n"
          "  2015  1,208 ▲████████████████████\n"
          "  ▲ 2015: 1,208 where 300 are usual\n"
          "  1,250 articles, 2 undated\n");
}

TEST_CASE("text_timeline: a long run without articles is one line") {
    TimelineAnswer answer = sample_timeline();
    answer.bursts.clear();
    answer.periods.insert(answer.periods.begin() + 1, 5, {"x", 0, 0, 0, false});
    const std::string text = text_timeline(answer, {{}, 36});
    CHECK(text.find("  ⋮ 5 years without any\n") != std::string::npos);
    CHECK(text.find("  x ") == std::string::npos);
}

TEST_CASE("text_sparkline: lines of the width, each between its first and last period") {
    TimelineAnswer answer = sample_timeline();
    answer.periods.insert(answer.periods.end(), 30, {"2016", 0, 0, 604, false});
    answer.bursts.clear();
    CHECK(text_sparkline(answer, {{}, 40}) ==
          "  2014 ▁█▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ 2016\n"
          "  2016 ▄▄▄▄▄ 2016\n"
          "  1,250 articles, 2 undated\n");
}

TEST_CASE("json_timeline: a line a period, totals and bursts where asked") {
    CHECK(json_timeline(sample_timeline(), true) ==
          "{\"type\":\"period\",\"period\":\"2014\",\"from\":\"2014-01-01\",\"to\":\"2014-12-31\","
          "\"articles\":40}\n"
          "{\"type\":\"period\",\"period\":\"2015\",\"from\":\"2015-01-01\",\"to\":\"2015-12-31\","
          "\"articles\":1208,\"burst\":true}\n"
          "{\"type\":\"timeline-summary\",\"schema\":1,\"by\":\"year\",\"total\":1250,"
          "\"undated\":2,\"coarser\":0,\"bursts\":[{\"from\":\"2015\",\"to\":\"2015\","
          "\"articles\":1208,\"expected\":300.5,\"weight\":500.0}]}\n");
}
