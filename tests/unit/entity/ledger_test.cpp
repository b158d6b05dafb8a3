#include "entity/ledger.hpp"

#include <doctest/doctest.h>

#include "entity/entity_id.hpp"

using namespace newsidx;

namespace {

constexpr auto kPerson = EntityType::person;

std::string person_id(const std::string& key) { return entity_id(kPerson, key); }

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
    CHECK(one.current(kPerson, person_id("a")) == person_id("c"));
    CHECK(one.current(kPerson, person_id("b")) == person_id("c"));
    CHECK(one.current(kPerson, person_id("x")) == person_id("x"));
    CHECK(one.members(kPerson, person_id("c")).size() == 3);
    one.add(merge("c", "a"));  // they are one already
    CHECK(one.current(kPerson, person_id("a")) == person_id("c"));
    Ledger other = ledger("");
    other.add(merge("b", "c"));
    other.add(merge("a", "b"));
    CHECK(other.current(kPerson, person_id("a")) == person_id("c"));
    CHECK(other.current(EntityType::organization, person_id("a")) == person_id("a"));
}

TEST_CASE("Ledger: bans and names are those of the one who counts") {
    Ledger one = ledger("");
    one.add(merge("a", "b"));
    one.add({LedgerVerb::ban, kPerson, "a", "", ""});
    one.add({LedgerVerb::rename, kPerson, "b", "Bea", ""});
    CHECK(one.is_banned(kPerson, person_id("b")));
    CHECK(one.name(kPerson, person_id("b")) == "Bea");
    CHECK_FALSE(one.name(kPerson, person_id("a")).has_value());
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
    CHECK_FALSE(one.is_banned(kPerson, person_id("c")));
    CHECK(one.undo().has_value());
    CHECK(one.text() == "# ours\n# end\n\n");
    CHECK_FALSE(one.undo().has_value());
    CHECK(one.current(kPerson, person_id("a")) == person_id("a"));
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

TEST_CASE("Ledger::parse: refuses bytes that no terminal should see, and codes of no country") {
    for (const char* text : {"# \x1b[2J\n", "ban\tperson\ta\x07\n", "ban\tperson\t\xff\n",
                             "ban\tcountry\tKazakhstan\n", "merge\tcountry\tKZ\tXX\n"}) {
        CAPTURE(text);
        const auto parsed = Ledger::parse(text);
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().what.find("line 1") != std::string::npos);
    }
    CHECK(Ledger::parse("merge\tcountry\tHK\tCN\r\n"));
}

TEST_CASE("Ledger: who is banned counts as nobody, with all that were merged into it") {
    Ledger one = ledger("");
    CHECK_FALSE(one.changes(kPerson));
    one.add(merge("a", "b"));
    CHECK(one.changes(kPerson));
    CHECK_FALSE(one.changes(EntityType::organization));
    CHECK(one.counted(kPerson, person_id("a")) == person_id("b"));
    one.add({LedgerVerb::ban, kPerson, "b", "", ""});
    CHECK_FALSE(one.counted(kPerson, person_id("a")).has_value());
    one.add(merge("b", "c"));
    CHECK(one.counted(kPerson, person_id("a")) == person_id("c"));
}

TEST_CASE("Ledger: long chains of merges are read and asked in bounded time") {
    constexpr int kMerges = 100'000;
    std::string forward;
    std::string backward;
    for (int i = 0; i < kMerges; ++i) {
        forward += ledger_line(merge("p" + std::to_string(i), "p" + std::to_string(i + 1)));
        backward += ledger_line(
            merge("p" + std::to_string(kMerges - i - 1), "p" + std::to_string(kMerges - i)));
    }
    const std::string last = person_id("p" + std::to_string(kMerges));
    for (const std::string& text : {forward, backward}) {
        const Ledger one = ledger(text);
        CHECK(one.current(kPerson, person_id("p0")) == last);
        CHECK(one.members(kPerson, last).size() == kMerges + 1);
    }
}

TEST_CASE("Ledger::import: takes what isn't there yet, in its order, whatever the notes") {
    Ledger one = ledger("# ours\nban\tperson\ta\t# why\n");
    const std::vector<LedgerEntry> theirs{{LedgerVerb::ban, kPerson, "a", "", "because"},
                                          {LedgerVerb::rename, kPerson, "b", "Bea", ""},
                                          {LedgerVerb::rename, kPerson, "b", "Bea", "again"}};
    CHECK(one.import(theirs) == 1);
    CHECK(one.import(theirs) == 0);
    CHECK(one.text() == "# ours\nban\tperson\ta\t# why\nrename\tperson\tb\tBea\n");
}

TEST_CASE("dictionary_entries: names of one id are one, shown by the first, found in texts") {
    const auto entries = dictionary_entries(
        "# ours\nAnna Berg\tperson\tQ1\nA. Berg-Lind\tperson\tQ1\nBerg\tperson\tQ1\n");
    REQUIRE(entries);
    std::string lines;
    for (const LedgerEntry& one : *entries) lines += ledger_line(one);
    const std::string anna = key_of_name(kPerson, "Anna Berg");
    CHECK(lines == "name\tperson\t" + anna + "\tAnna Berg\t# Q1\nrename\tperson\t" + anna +
                       "\tAnna Berg\t# Q1\nname\tperson\t" + anna +
                       "\tA. Berg-Lind\t# Q1\nmerge\tperson\t" +
                       key_of_name(kPerson, "A. Berg-Lind") + "\t" + anna +
                       "\t# Q1\nname\tperson\t" + anna + "\tBerg\t# Q1\nmerge\tperson\t" +
                       key_in_dictionary(kPerson, "Berg") + "\t" + anna + "\t# Q1\n");
    CHECK_FALSE(dictionary_entries("Anna Berg\tperson\n"));
    CHECK_FALSE(dictionary_entries("Anna Berg\tcity\tQ1\n"));
    CHECK_FALSE(dictionary_entries("...\tperson\tQ1\n"));
    CHECK_FALSE(dictionary_entries("Hopton\tcountry\tQ1\n"));
}

TEST_CASE("imported_entries: the first line tells a ledger from a dictionary") {
    CHECK(imported_entries("# x\nban\tperson\ta\n")->size() == 1);
    CHECK(imported_entries("\n# x\nAnna Berg\tperson\tQ1\n")->size() == 2);
    CHECK(imported_entries("")->empty());
    for (const char* text : {"ban\tperson\n", "Anna Berg\n", "Anna Berg\tperson\tQ1\nban\tperson\n",
                             "#", "x\ty\tz\n"}) {
        CAPTURE(text);
        const auto entries = imported_entries(text);
        CHECK((!entries || entries->empty()));
        if (!entries) CHECK(entries.error().what.find("in line ") != std::string::npos);
    }
}

TEST_CASE("key_of_name: as the extractor files it") {
    CHECK(key_of_name(kPerson, "Tokaev") == key_of_name(kPerson, "Kassym-Jomart Tokayev"));
    CHECK(key_of_name(EntityType::organization, "CSTO") ==
          key_of_name(EntityType::organization, "Collective Security Treaty Organization"));
    CHECK(key_of_name(EntityType::country, "Kazakhstan") == "KZ");
    CHECK(key_of_name(kPerson, "Berg").empty());
}
