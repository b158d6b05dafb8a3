#include "text/stop_words.hpp"

#include <doctest/doctest.h>

#include "text/fold.hpp"
#include "text/stemming.hpp"

using namespace newsidx;

TEST_CASE("is_stop_word: knows function words of the article's language only") {
    struct Case {
        std::string_view word;
        std::string_view lang;
        bool stops;
    };
    const Case cases[] = {
        {"the", "en", true},   {"whether", "en", true}, {"union", "en", false}, {"who", "en", true},
        {"die", "de", true},   {"die", "en", false},    {"der", "de", true},    {"и", "ru", true},
        {"союз", "ru", false}, {"les", "fr", true},     {"para", "es", true},   {"nao", "pt", true},
        {"della", "it", true}, {"the", "fi", false},    {"the", "", false},
    };
    for (const auto& c : cases) {
        CAPTURE(c.word);
        CAPTURE(c.lang);
        CHECK(is_stop_word(c.word, stem_class(c.lang)) == c.stops);
    }
}
