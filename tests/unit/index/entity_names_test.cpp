#include "index/entity_names.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

TEST_CASE("encode_names: every key and all counts come back") {
    const std::string article = " @0123456789abcdef0123";
    for (const std::string key :
         {"a. body", "somebody", "", "a. body @", "a. body @0123456789ABCDEF0123", "A. Body"}) {
        for (const std::string& whole : {key, key + article, key + article + article}) {
            EntityNames names{EntityType::organization, whole, {{"A. Body", 3}, {"Other", 300}}};
            CHECK(decode_names(encode_names(names)) == names);
            names.articles.clear();
            CHECK(decode_names(encode_names(names)) == names);
        }
    }
}

TEST_CASE("encode_names: a key that its name tells, and an article's id, take little room") {
    const EntityNames names{EntityType::person, "berg @0123456789abcdef0123", {{"Berg", 1}}};
    CHECK(encode_names(names).size() == 1 + 10 + 1 + 1 + 4 + 1);
}

TEST_CASE("are_names_in_use: as long as each name has an article") {
    EntityNames names{EntityType::organization, "a. body", {{"A. Body", 3}, {"Other", 300}}};
    const std::string bytes = encode_names(names);
    CHECK(are_names_in_use(bytes));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(are_names_in_use(bytes.substr(0, size)));
    for (const std::int64_t none : {0, -1}) {
        names.articles["Other"] = none;
        CHECK_FALSE(are_names_in_use(encode_names(names)));
    }
    names.articles.clear();
    CHECK_FALSE(are_names_in_use(encode_names(names)));
    names = {EntityType::person, "berg @0123456789abcdef0123", {{"Berg", 1}}};
    CHECK(are_names_in_use(encode_names(names)));
}

TEST_CASE("decode_names: cut bytes and a key without a name are refused") {
    const std::string bytes =
        encode_names({EntityType::person, "berg @0123456789abcdef0123", {{"Berg", 1}}});
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(decode_names(bytes.substr(0, size)));
    CHECK_FALSE(decode_names(std::string("\x11\x00", 2)));
}
