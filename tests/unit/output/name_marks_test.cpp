#include "output/name_marks.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

Entities mentions(const std::vector<std::pair<EntityType, Span>>& marks) {
    Entities entities;
    for (const auto& [type, span] : marks) {
        Mention mention;
        mention.entity = static_cast<std::uint32_t>(entities.entities.size());
        mention.span = span;
        entities.mentions.push_back(mention);
        Entity entity;
        entity.type = type;
        entities.entities.push_back(entity);
    }
    return entities;
}

std::string marked(std::string_view text, const Entities& entities, const Style& style) {
    Wrapped lines(80, 0, 0, style);
    NameMarks(entities, text.size()).add(text, 0, text.size(), {}, style.types, lines);
    return lines.take();
}

constexpr auto kCountry = EntityType::country;
constexpr auto kPerson = EntityType::person;
constexpr auto kBody = EntityType::organization;

}  // namespace

TEST_CASE("NameMarks: each kind of name has its brackets, also within each other") {
    struct Case {
        std::string_view text;
        Entities entities;
        std::string_view want;
    };
    const Case cases[] = {
        {"nobody here", {}, "nobody here"},
        {"Ann met Bob", mentions({{kPerson, {0, 3}}, {kPerson, {8, 11}}}), "[Ann] met [Bob]"},
        {"Bank of Peru", mentions({{kBody, {0, 12}}, {kCountry, {8, 12}}}), "<Bank of {Peru}>"},
        {"Peru Bank", mentions({{kCountry, {0, 4}}, {kBody, {0, 9}}}), "<{Peru} Bank>"},
        {"PeruAnn", mentions({{kCountry, {0, 4}}, {kPerson, {4, 7}}}), "{Peru}[Ann]"},
        {"crossing over", mentions({{kPerson, {0, 8}}, {kBody, {4, 13}}}), "[crossing] over"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.text);
        CHECK(marked(c.text, c.entities, kPlain) == c.want);
    }
}

TEST_CASE("NameMarks: with colours the innermost name's is seen, and no bracket") {
    const auto entities = mentions({{kBody, {0, 12}}, {kCountry, {8, 12}}});
    CHECK(marked("Bank of Peru", entities, kColour) ==
          std::string(kColour.types[2]) + "Bank of" + "\x1b[0m " + std::string(kColour.types[0]) +
              "Peru\x1b[0m");
}

TEST_CASE("NameMarks: a mention beyond the text's end marks what there is") {
    CHECK(marked("Ann", mentions({{kPerson, {0, 9}}}), kColour) ==
          std::string(kColour.types[1]) + "Ann\x1b[0m");
    CHECK(marked("Ann", mentions({{kPerson, {0, 9}}}), kPlain) == "Ann");
}
