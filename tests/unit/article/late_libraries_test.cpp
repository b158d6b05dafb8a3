#include <dlfcn.h>
#include <doctest/doctest.h>
#include <simdjson.h>

#include <cstring>

TEST_CASE("late_libraries: simdjson's tables are what the library itself has") {
    void* const library = ::dlopen(NEWSIDX_SIMDJSON, RTLD_LAZY);
    REQUIRE(library != nullptr);
    const void* const in = ::dlsym(library, "_ZN8simdjson8internal24structural_or_whitespaceE");
    const void* const out =
        ::dlsym(library, "_ZN8simdjson8internal32structural_or_whitespace_negatedE");
    REQUIRE(in != nullptr);
    REQUIRE(out != nullptr);
    REQUIRE(in != simdjson::internal::structural_or_whitespace);
    CHECK(std::memcmp(in, simdjson::internal::structural_or_whitespace, 256) == 0);
    CHECK(std::memcmp(out, simdjson::internal::structural_or_whitespace_negated, 256) == 0);
}
