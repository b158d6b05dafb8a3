#include "entity/name_search.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "entity/entity_id.hpp"
#include "entity/person_form.hpp"

using namespace newsidx;

namespace {

std::string joined(const std::vector<std::string>& words) { return lone_value(words); }

constexpr auto kPerson = EntityType::person;
constexpr auto kBody = EntityType::organization;

}  // namespace

TEST_CASE("search_words: persons by sound in any script, organizations as they are written") {
    CHECK(search_words(kPerson, "Tokayev") == search_words(kPerson, "Токаев"));
    CHECK(search_words(kPerson, "Muammar Gaddafi") == search_words(kPerson, "moammar QADHAFI"));
    CHECK(joined(search_words(kPerson, "V. Putin")) == "putin");
    CHECK(joined(search_words(kBody, "Bank of Hopton")) == "bank hopton of");
    CHECK(joined(search_words(kBody, "U.N.")) == "un");
    CHECK(search_words(kPerson, "").empty());
    CHECK(search_words(kBody, "…").empty());
}

TEST_CASE("filed_words: an organization also by sense and by acronym") {
    const auto words = filed_words(kBody, "Kazakh Foreign Ministry");
    const auto has = [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    CHECK(has("kazakh"));
    CHECK(has("@KZ"));
    CHECK(has("kfm"));
    CHECK(filed_words(kPerson, "Anna Berg") == search_words(kPerson, "Anna Berg"));
}

TEST_CASE("known_id: by a whole name of the tables, acronyms in small letters too") {
    CHECK(known_id(kBody, "csto") == known_id(kBody, "Collective Security Treaty Organization"));
    CHECK(known_id(kBody, "csto").size() == 12);
    CHECK(known_id(kPerson, "Tokaev") == known_id(kPerson, "Kassym-Jomart Tokayev"));
    CHECK(known_id(kPerson, "Anna Berg").empty());
}

TEST_CASE("current_id: an id from before the table's row means the row's person now") {
    const std::string old = entity_id(kPerson, person_key(person_form("Qasym-Zhomart Toqayev")));
    CHECK(current_id(old) == known_id(kPerson, "Tokayev"));
    CHECK(current_id("0123456789ab") == "0123456789ab");
}

TEST_CASE("lone_values: every choice of the words, of many words each and all") {
    CHECK(lone_values(kPerson, "Clinton").size() == 1);
    CHECK(lone_values(kPerson, "George Bush").size() == 3);
    CHECK(lone_values(kBody, "Board of Trade of Old Hopton").size() == 6);
    const auto choices = std::size_t{1} << kMaxLoneWords;
    CHECK(lone_values(kBody, "Board of Old Hopton").size() == choices - 1);
    CHECK(lone_values(kBody, "Trade Board of Old Hopton").size() == kMaxLoneWords + 2);
    CHECK(lone_values(kPerson, "").empty());
}

TEST_CASE("is_scoped_key: keys that end in an article's id") {
    CHECK(is_scoped_key(scoped_key("berg", "0123456789abcdef0123")));
    CHECK_FALSE(is_scoped_key("anna berg"));
    CHECK_FALSE(is_scoped_key("foreign ministry @KZ"));
    CHECK_FALSE(is_scoped_key("@KZ foreign ministry"));
}

TEST_CASE("spelled_out: NY beside another word is New York") {
    CHECK(spelled_out({"ny", "times"}) == std::vector<std::string>{"new", "times", "york"});
    CHECK(spelled_out({"ny"}) == std::vector<std::string>{"ny"});
    CHECK(spelled_out({"new", "times"}) == std::vector<std::string>{"new", "times"});
}

TEST_CASE("without_numerals: behind the name alone") {
    CHECK(without_numerals("Gregory XII") == "Gregory");
    CHECK(without_numerals("Xi Jinping") == "Xi Jinping");
    CHECK(without_numerals("XI") == "XI");
    CHECK(is_numeral("xi"));
    CHECK_FALSE(is_numeral("li"));
    CHECK_FALSE(is_numeral(""));
}
