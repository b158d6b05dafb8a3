#include "entity/known_pairs.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

// The whole text, taken for the name of one organization, as it is parted.
std::string parted(const std::string& text) {
    NameSpan span;
    span.span = {0, static_cast<std::uint32_t>(text.size())};
    span.type = EntityType::organization;
    std::string out;
    for (const NameSpan& name : with_parted_pairs(text, {span}))
        out += text.substr(name.span.begin, name.span.size()) + "|";
    return out;
}

}  // namespace

TEST_CASE("with_parted_pairs: two bodies of the tables are parted, one name is not") {
    CHECK(parted("Reuters-CBS News") == "Reuters|CBS News|");
    CHECK(parted("CBS News/New York Times") == "CBS News|New York Times|");
    CHECK(parted("Coca-Cola") == "Coca-Cola|");
    CHECK(parted("CBS News-Nobody's Own") == "CBS News-Nobody's Own|");
}
