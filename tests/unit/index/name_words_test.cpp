#include "index/name_words.hpp"

#include <doctest/doctest.h>

#include <limits>

#include "index/name_index.hpp"
#include "index/schema.hpp"

using namespace newsidx;

namespace {

Entity entity(EntityType type, const std::string& id, const std::string& name, bool resolved) {
    Entity one;
    one.type = type;
    one.id = id;
    one.name = name;
    one.resolved = resolved;
    return one;
}

}  // namespace

TEST_CASE("name_word_keys: words of persons and organizations that their article explains") {
    Entities entities;
    // An id with the bytes of ':' and NUL.
    entities.entities = {entity(EntityType::person, "3a003a00ff3a", "Kofi Annan", true),
                         entity(EntityType::organization, "0102030405ff", "Interpol", true),
                         entity(EntityType::person, "000000000001", "Smith", false),
                         entity(EntityType::country, "GH", "Ghana", true)};
    std::size_t persons = 0;
    std::size_t organizations = 0;
    for (const std::string& key : name_word_keys(entities)) {
        CAPTURE(key);
        CHECK(is_name_word_key(key));
        const bool is_person = key.starts_with(kPersonWordKeyPrefix);
        CHECK(entity_of_key(key) == (is_person ? "3a003a00ff3a" : "0102030405ff"));
        const auto type = is_person ? EntityType::person : EntityType::organization;
        CHECK(key.starts_with(name_word_prefix(type, word_of_key(key))));
        ++(is_person ? persons : organizations);
    }
    CHECK(persons == 2);
    CHECK(organizations >= 1);
}

TEST_CASE("NameWordCache: what it has met changes no answer, however much") {
    NameWordCache whole;
    NameWordCache part{CacheShare(16)};
    const auto check = [&](EntityType type, const std::string& name) {
        CAPTURE(name);
        CHECK(whole.prefixes(type, name) == NameWordCache().prefixes(type, name));
        CHECK(part.prefixes(type, name) == NameWordCache().prefixes(type, name));
    };
    check(EntityType::person, "Interpol");
    check(EntityType::organization, "Interpol");  // another type's
    for (std::size_t i = 0; i <= NameWordCache::kMaxNames; ++i) {
        const std::string name = "Kofi " + std::to_string(i);
        static_cast<void>(whole.prefixes(EntityType::person, name));
        static_cast<void>(part.prefixes(EntityType::person, name));
    }
    check(EntityType::person, "Kofi 7");
    check(EntityType::person, "Interpol");
}

TEST_CASE("word counts: read back as written, and damage is told") {
    for (const std::int64_t count : {1LL, 127LL, 128LL, 1'000'000'000'000LL})
        CHECK(decode_word_count(encode_word_count(count)) == count);
    CHECK(encode_word_count(0).empty());
    CHECK(encode_word_count(-3).empty());
    for (const std::string_view wrong : {"", "\x80", "\x01\x01"})
        CHECK_FALSE(decode_word_count(wrong));
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    for (const std::int64_t change :
         {std::int64_t{0}, std::int64_t{1}, std::int64_t{-1}, most, -most}) {
        std::string bytes;
        append_word_change(bytes, change);
        append_word_change(bytes, 7);
        ByteReader in(bytes);
        CHECK(read_word_change(in) == change);
        CHECK(read_word_change(in) == 7);
        CHECK(in.ok());
    }
}

TEST_CASE("near_reach: counts letters, of every script") {
    CHECK(near_reach("anna") == 1);
    CHECK(near_reach("annan") == 2);
    CHECK(near_reach("анна") == 1);
    CHECK(near_reach("аннан") == 2);
}
