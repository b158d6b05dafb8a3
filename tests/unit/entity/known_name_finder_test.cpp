#include "entity/known_name_finder.hpp"

#include <doctest/doctest.h>

#include <string>

#include "entity/known_names.hpp"

using namespace newsidx;

namespace {

Span place_of(const std::string& text, const std::string& part) {
    const auto at = static_cast<std::uint32_t>(text.find(part));
    return {at, at + static_cast<std::uint32_t>(part.size())};
}

std::string found(const std::string& text, const std::vector<NameSpan>& spans,
                  const std::vector<OtherSpan>& others) {
    std::string out;
    for (const NameSpan& name : with_known_names(text, analyze(text, 0, "en"), spans, others)) {
        if (!out.empty()) out += '|';
        if (name.known != kNoKnownName) out += '=';
        out += name.type == EntityType::person ? "P:" : "O:";
        out += text.substr(name.span.begin, name.span.size());
    }
    return out;
}

}  // namespace

TEST_CASE("with_known_names: finds what the tagger has not") {
    CHECK(found("talks at the United Nations today", {}, {}) == "=O:United Nations");
}

TEST_CASE("with_known_names: finds German names in the case of their sentence") {
    CHECK(found("sagte er der Süddeutschen Zeitung vor den Vereinten Nationen", {}, {}) ==
          "=O:Süddeutschen Zeitung|=O:Vereinten Nationen");
}

TEST_CASE("with_known_names: takes no part of a joined word") {
    CHECK(found("the United Nations-backed talks", {}, {}).empty());
    CHECK(found("the anti-UNICEF talks with UNICEF", {}, {}) == "O:UNICEF");
}

TEST_CASE("with_known_names: one word is no name among capitals, if those are Latin") {
    CHECK(found("Liberté, égalité, UNICEF", {}, {}) == "O:UNICEF");
    CHECK(found("AGENTS FROM UNICEF", {}, {}).empty());
    CHECK(found("LIBERTÉ, ÉGALITÉ, UNICEF", {}, {}).empty());
    CHECK(found("UNICEF ОБЪЯВИЛ О НОВОЙ ПРОГРАММЕ", {}, {}) == "O:UNICEF");
}

TEST_CASE("with_known_names: takes nothing out of a name of another kind") {
    const std::string text = "They signed the United Nations Convention on Friday.";
    CHECK(found(text, {}, {{place_of(text, "United Nations Convention"), 50}}).empty());
    const Span whole = place_of(text, "United Nations");
    CHECK(found(text, {}, {{whole, 95, true}}).empty());
    CHECK(found(text, {}, {{whole, 50}}) == "=O:United Nations");
}

TEST_CASE("with_known_names: leaves the tagger's ends to a name that ends like a known one") {
    const std::string text = "talks with King Abdullah II on Friday";
    NameSpan span;
    span.span = place_of(text, "Abdullah II");
    span.confidence = 90;
    CHECK(found(text, {span}, {}) == "=P:Abdullah II");
}

TEST_CASE("with_known_names: parts a body from the country's other body that it belongs to") {
    const std::string text = "a researcher of the Bird Centre of the Kenyan United Nations";
    NameSpan span;
    span.type = EntityType::organization;
    span.span = place_of(text, "Bird Centre of the Kenyan United Nations");
    CHECK(found(text, {span}, {}) == "O:Bird Centre|=O:United Nations");
    CHECK(found(text, {}, {{span.span, 90}}) == "O:Bird Centre|=O:United Nations");
    CHECK(found(text, {}, {{place_of(text, "Kenyan United Nations"), 90}}) == "=O:United Nations");
}

TEST_CASE("with_known_names: a seat of power is a body though the tagger takes it for a place") {
    const std::string text = "He met Ann at the White House on Friday.";
    CHECK(found(text, {}, {{place_of(text, "White House"), 99, true}}) == "=O:White House");
    const std::string his = "She left the Obama White House in May.";
    CHECK(found(his, {}, {{place_of(his, "Obama White House"), 99, true}}) == "=O:White House");
    const std::string garden = "They spoke in the White House Rose Garden.";
    CHECK(found(garden, {}, {{place_of(garden, "White House Rose Garden"), 99, true}}).empty());
}

TEST_CASE(
    "with_known_names: a body of several words is one though the tagger takes it for a work") {
    const std::string text = "Image copyright Getty Images Image caption the hills";
    CHECK(found(text, {}, {{place_of(text, "Getty Images"), 99, false}}) == "=O:Getty Images");
    CHECK(found(text, {}, {{place_of(text, "Getty Images"), 99, true}}).empty());
}

TEST_CASE("with_known_names: parts a person from a body, acronym or surname that stands before") {
    const auto parts = [](const std::string& text, const std::string& name, EntityType type) {
        NameSpan span;
        span.type = type;
        span.span = place_of(text, name);
        return found(text, {span}, {});
    };
    CHECK(parts("envoy to the United Nations Nikki Haley said", "United Nations Nikki Haley",
                EntityType::person) == "O:United Nations|=P:Nikki Haley");
    CHECK(parts("said Speaker of the House Paul Ryan today", "House Paul Ryan",
                EntityType::organization) == "O:House|=P:Paul Ryan");
    CHECK(parts("to end DACA Ilhan Omar blasts him", "DACA Ilhan Omar", EntityType::person) ==
          "=P:Ilhan Omar");
    CHECK(parts("dump Pence for Haley Nikki Haley said", "Haley Nikki Haley", EntityType::person) ==
          "P:Haley|=P:Nikki Haley");
    CHECK(parts("the Fundación Paul Ryan opened", "Fundación Paul Ryan",
                EntityType::organization) == "O:Fundación Paul Ryan");
}
