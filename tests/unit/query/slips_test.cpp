#include "query/slips.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("slip_cost: nothing for the word itself, and what people do often costs less") {
    CHECK(slip_cost("union", "union") == 0);
    struct Case {
        const char* name;
        const char* meant;
        const char* likely;
        const char* unlikely;
    };
    const Case cases[] = {
        {"one of two letters left out", "parliament", "parliment", "paliament"},
        {"a letter doubled", "parade", "parrade", "parzade"},
        {"two neighbours swapped", "minister", "minsiter", "minoster"},
        {"a vowel for another", "separate", "seperate", "sebarate"},
        {"the key beside", "market", "narket", "qarket"},
        {"not the first letter", "market", "mqrket", "qarket"},
        {"one slip, not two", "market", "markwt", "narkwt"},
        {"a vowel of another script", "министр", "менистр", "минустк"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(slip_cost(c.likely, c.meant) < slip_cost(c.unlikely, c.meant));
    }
}
