#include "entity/honorific.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace newsidx;

TEST_CASE("honorific_of: what stands before a name or begins it says who is meant") {
    struct Case {
        const char* text;
        Honorific want;
    };
    const Case cases[] = {
        {"Mr. |Berg", {Gender::male, false}},
        {"said Mrs |Berg", {Gender::female, false}},
        {"(Ms. |Berg", {Gender::female, false}},
        {"President |Berg", {Gender::unknown, true}},
        {"the former Sen. |Berg", {Gender::unknown, true}},
        {"|Queen Anna", {Gender::female, true, true}},
        {"Mullah |Berg", {Gender::unknown, false, true}},
        {"then |Berg", {}},
        {"|Mr", {}},
        {"Mr.\n\n|Berg", {}},
        {"the |Berg| administration said", {Gender::unknown, true}},
        {"|", {}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        std::string text = c.text;
        const std::size_t begin = text.find('|');
        text.erase(begin, 1);
        const std::size_t end = std::min(text.find('|'), text.size());
        if (end < text.size()) text.erase(end, 1);
        CHECK(honorific_of(text, {static_cast<std::uint32_t>(begin),
                                  static_cast<std::uint32_t>(end)}) == c.want);
    }
}
