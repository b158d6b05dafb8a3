#include "query/trends.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

namespace {

TrendsAnswer trends(const TrendsRequest& request) {
    TrendsAnswer answer;
    answer.articles_a = 100;
    answer.articles_b = 200;
    const FacetTable a{
        Facet::country, {{"KZ", "", 60}, {"RU", "", 50}, {"BY", "", 2}, {"AM", "", 12}}, 0, 0};
    const FacetTable b{Facet::country, {{"KZ", "", 20}, {"RU", "", 100}, {"GE", "", 90}}, 0, 0};
    add_trends(answer, Facet::country, a, b, request);
    order_trends(answer, request);
    finish_trends(answer, request);
    return answer;
}

std::string ids(const std::vector<Trend>& rows) {
    std::string out;
    for (const Trend& row : rows) out += row.id + " ";
    return out;
}

}  // namespace

TEST_CASE("add_trends: what a slice has more of, surest first, and nothing that may be chance") {
    const auto answer = trends({});
    CHECK(ids(answer.more_in_a) == "KZ AM ");
    CHECK(ids(answer.more_in_b) == "GE ");
    CHECK(answer.more_in_a[0].in_a == 60);
    CHECK(answer.more_in_a[0].in_b == 20);
    CHECK(answer.more_in_a[0].ratio == doctest::Approx((60.5 / 101) / (20.5 / 201)));
    CHECK(answer.more_in_a[0].likelihood > answer.more_in_a[1].likelihood);
}

TEST_CASE("finish_trends: so many rows a slice, with so many articles") {
    TrendsRequest request;
    request.limit = 1;
    CHECK(ids(trends(request).more_in_a) == "KZ ");
    request.limit = 0;
    request.min = 13;
    CHECK(ids(trends(request).more_in_a) == "KZ ");
    CHECK(ids(trends(request).more_in_b) == "GE ");
}

TEST_CASE("finish_trends: a word of a name in the same list says nothing more") {
    TrendsAnswer answer;
    answer.more_in_a = {{std::nullopt, "romney", "romney", 9, 1, 9, 30},
                        {Facet::person, "01", "Mitt Romney", 8, 1, 8, 20},
                        {std::nullopt, "mitt", "mitt", 8, 1, 8, 20},
                        {std::nullopt, "tax", "taxes", 7, 1, 7, 15}};
    answer.more_in_b = {{std::nullopt, "mitt", "mitt", 1, 8, 8, 20}};
    TrendsRequest request;
    request.limit = 2;
    order_trends(answer, request);
    finish_trends(answer, request);
    CHECK(ids(answer.more_in_a) == "01 tax ");
    CHECK(ids(answer.more_in_b) == "mitt ");
}

TEST_CASE("add_trends: empty slices have nothing more") {
    TrendsAnswer answer;
    add_trends(answer, Facet::country, {}, {}, {});
    CHECK(answer.more_in_a.empty());
    CHECK(answer.more_in_b.empty());
}
