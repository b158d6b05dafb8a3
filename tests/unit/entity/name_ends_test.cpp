#include "entity/name_ends.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

Span find_in(std::string_view text, std::string_view name) {
    const auto begin = static_cast<std::uint32_t>(text.find(name));
    return {begin, begin + static_cast<std::uint32_t>(name.size())};
}

std::string ended(std::string_view text, std::string_view name) {
    const Span span = with_own_end(text, find_in(text, name));
    return std::string(text.substr(span.begin, span.size()));
}

std::string echoed(std::string_view text, std::string_view name, std::string_view behind) {
    const auto seam = static_cast<std::uint32_t>(text.find(behind));
    const Span span = echo_before_seam(text, find_in(text, name), seam);
    return std::string(text.substr(span.begin, span.size()));
}

}  // namespace

TEST_CASE("with_own_end: a saint's possessive and a party's faction belong to the name") {
    CHECK(ended("Fr Chilinda of St Anthony's blessed the boots.", "St Anthony") == "St Anthony's");
    CHECK(ended("St. Joseph’s won.", "St. Joseph") == "St. Joseph’s");
    CHECK(ended("St. Louis's mayor", "St. Louis") == "St. Louis");
    CHECK(ended("St Mary Hospital's nurses", "St Mary Hospital") == "St Mary Hospital");
    CHECK(ended("the Kerala Congress (M) leader", "Kerala Congress") == "Kerala Congress (M)");
    CHECK(ended("the Janata Dal (Secular)", "Janata Dal") == "Janata Dal (Secular)");
    CHECK(ended("Indian National Congress (INC)", "Indian National Congress") ==
          "Indian National Congress");
    CHECK(ended("the Congress (which won", "Congress") == "Congress");
    CHECK(ended("Congress (", "Congress") == "Congress");
}

TEST_CASE("echo_before_seam: a name that stands there twice before a glued word") {
    CHECK(echoed("President Trump Donald John TrumpGOP senators", "Trump Donald John Trump",
                 "GOP") == "Donald John Trump");
    CHECK(echoed("Lee Charles (Chuck) Ellis LeeOvernight Care", "Chuck) Ellis LeeOvernight Care",
                 "Overnight") == "Charles (Chuck) Ellis Lee");
    CHECK(echoed("Ann LeeGOP", "Ann Lee", "GOP") == "Ann Lee");
    CHECK(echoed("Lee LeeGOP", "Lee Lee", "GOP") == "Lee Lee");
    CHECK(echoed("Lee was not Ann LeeGOP", "Ann Lee", "GOP") == "Ann Lee");
    CHECK(echoed("LeeGOP", "Lee", "GOP") == "Lee");
}
