#include "index/counted_ids.hpp"

#include <doctest/doctest.h>

#include "base/bytes.hpp"

using namespace newsidx;

namespace {

std::vector<std::string> ids(CountedIds& counted, std::string_view value) {
    std::vector<std::string> all;
    for (const std::uint64_t number : counted.of(value))
        all.push_back(id_of_number(counted.type(), number));
    return all;
}

Ledger ledger(std::string_view text) {
    auto parsed = Ledger::parse(text);
    REQUIRE(parsed);
    return *parsed;
}

}  // namespace

TEST_CASE("CountedIds: reads what the slots hold") {
    const Ledger none;
    CountedIds countries(Facet::country, none);
    CHECK(ids(countries,
              "\xcbZRU\xc4"
              "E") == std::vector<std::string>{"KZ", "RU", "DE"});
    CountedIds about(Facet::about, none);
    CHECK(ids(about,
              "\xcbZRU\xc4"
              "E") == std::vector<std::string>{"KZ", "DE"});
    CountedIds persons(Facet::person, none);
    CHECK(ids(persons, from_hex("00112233445566778899aabb")) ==
          std::vector<std::string>{"001122334455", "66778899aabb"});
    CHECK(ids(persons, "").empty());
}

TEST_CASE("CountedIds: whom the ledger has merged counts once, who is banned not at all") {
    const Ledger decided = ledger("merge\tcountry\tKZ\tRU\nban\tcountry\tDE\n");
    CountedIds countries(Facet::country, decided);
    CHECK(ids(countries, "KZRUFR") == std::vector<std::string>{"FR", "RU"});
    CHECK(ids(countries, "DEKZ") == std::vector<std::string>{"RU"});
    CHECK(ids(countries, "DE").empty());

    const auto id = [](const std::string& key) { return ledger_id(EntityType::person, key); };
    const Ledger merged = ledger("merge\tperson\tjane doe\tjohn doe\n");
    CountedIds persons(Facet::person, merged);
    CHECK(ids(persons, from_hex(id("jane doe") + id("john doe"))) ==
          std::vector<std::string>{id("john doe")});
}
