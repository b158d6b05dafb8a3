#include "entity/ledger.hpp"

#include <doctest/doctest.h>

#include "entity/entity_id.hpp"

using namespace newsidx;

namespace {

constexpr auto kPerson = EntityType::person;

std::string id(const std::string& key) { return entity_id(kPerson, key); }

Ledger ledger(std::string_view text) {
    auto parsed = Ledger::parse(text);
    REQUIRE(parsed);
    return *std::move(parsed);
}

LedgerEntry merge(const std::string& key, const std::string& into) {
    return {LedgerVerb::merge, kPerson, key, into, ""};
}

}  // namespace

TEST_CASE("Ledger: merges follow each other, whichever way they are told") {
    Ledger one = ledger("");
    one.add(merge("a", "b"));
    one.add(merge("b", "c"));
    CHECK(one.current(kPerson, id("a")) == id("c"));
    CHECK(one.current(kPerson, id("b")) == id("c"));
    CHECK(one.current(kPerson, id("x")) == id("x"));
    CHECK(one.members(kPerson, id("c")).size() == 3);
    one.add(merge("c", "a"));  // they are one already
    CHECK(one.current(kPerson, id("a")) == id("c"));
    Ledger other = ledger("");
    other.add(merge("b", "c"));
    other.add(merge("a", "b"));
    CHECK(other.current(kPerson, id("a")) == id("c"));
    CHECK(other.current(EntityType::organization, id("a")) == id("a"));
}

TEST_CASE("Ledger: bans and names are those of the one who counts") {
    Ledger one = ledger("");
    one.add(merge("a", "b"));
    one.add({LedgerVerb::ban, kPerson, "a", "", ""});
    one.add({LedgerVerb::rename, kPerson, "b", "Bea", ""});
    CHECK(one.is_banned(kPerson, id("b")));
    CHECK(one.name(kPerson, id("b")) == "Bea");
    CHECK_FALSE(one.name(kPerson, id("a")).has_value());
    CHECK(one.names(kPerson).size() == 1);
}

TEST_CASE("Ledger: undo takes the last decision and nothing else, comments stay") {
    const std::string text = "# ours\nmerge\tperson\ta\tb\t# Ann is Bea\nban\tperson\tc\n# end\n\n";
    Ledger one = ledger(text);
    REQUIRE(one.entries().size() == 2);
    CHECK(one.entries()[0].note == "Ann is Bea");
    CHECK(one.text() == text);
    const auto undone = one.undo();
    REQUIRE(undone.has_value());
    CHECK(undone->verb == LedgerVerb::ban);
    CHECK(one.text() == "# ours\nmerge\tperson\ta\tb\t# Ann is Bea\n# end\n\n");
    CHECK_FALSE(one.is_banned(kPerson, id("c")));
    CHECK(one.undo().has_value());
    CHECK(one.text() == "# ours\n# end\n\n");
    CHECK_FALSE(one.undo().has_value());
    CHECK(one.current(kPerson, id("a")) == id("a"));
}

TEST_CASE("Ledger: what is added reads back, tabs in names become blanks") {
    Ledger one = ledger("");
    one.add({LedgerVerb::rename, kPerson, "a", "A\tB", "x"});
    const Ledger again = ledger(one.text());
    REQUIRE(again.entries().size() == 1);
    CHECK(again.entries()[0].other == "A B");
    CHECK(again.text() == one.text());
}

TEST_CASE("Ledger::parse: names the line that is wrong") {
    for (const char* text :
         {"join\tperson\ta\tb\n", "merge\tperson\ta\n", "ban\tperson\n", "ban\tcity\ta\n",
          "merge\tperson\t\tb\n", "rename\tperson\ta\t\n", "ban\n", "ban\tperson\ta\tb\tc\n"}) {
        CAPTURE(text);
        const auto parsed = Ledger::parse(std::string("# ours\n") + text);
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().kind == ErrorKind::input);
        CHECK(parsed.error().what.find("line 2") != std::string::npos);
    }
}

TEST_CASE("dictionary_entries: names of one id are one, shown by the first") {
    const auto entries = dictionary_entries(
        "# ours\nAnna Berg\tperson\tQ1\nA. Berg-Lind\tperson\tQ1\nAnna Berg\tperson\tQ1\n");
    REQUIRE(entries);
    REQUIRE(entries->size() == 2);
    CHECK((*entries)[0].verb == LedgerVerb::rename);
    CHECK((*entries)[0].other == "Anna Berg");
    CHECK((*entries)[1].verb == LedgerVerb::merge);
    CHECK((*entries)[1].other == (*entries)[0].key);
    CHECK_FALSE(dictionary_entries("Anna Berg\tperson\n"));
    CHECK_FALSE(dictionary_entries("Anna Berg\tcity\tQ1\n"));
    CHECK_FALSE(dictionary_entries("Berg\tperson\tQ1\n"));
}

TEST_CASE("key_of_name: as the extractor files it") {
    CHECK(key_of_name(kPerson, "Tokaev") == key_of_name(kPerson, "Kassym-Jomart Tokayev"));
    CHECK(key_of_name(EntityType::organization, "CSTO") ==
          key_of_name(EntityType::organization, "Collective Security Treaty Organization"));
    CHECK(key_of_name(EntityType::country, "Kazakhstan") == "KZ");
    CHECK(key_of_name(kPerson, "Berg").empty());
}
