#include "base/utf8.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("utf8: well-formed text is told from the rest, and the rest is replaced") {
    struct Case {
        const char* name;
        std::string bytes;
        std::string valid;
    };
    const Case cases[] = {
        {"empty", "", ""},
        {"ASCII beyond one word", "Eurasian Union", "Eurasian Union"},
        {"two, three and four bytes", "é中\U0001F600", "é中\U0001F600"},
        {"a lone continuation", "a\x80z", "a\xef\xbf\xbdz"},
        {"a cut character at the end", "a\xe4\xb8", "a\xef\xbf\xbd"},
        {"a cut character, then text", "\xe4\xb8z", "\xef\xbf\xbdz"},
        {"an overlong slash", "\xc0\xaf", "\xef\xbf\xbd\xef\xbf\xbd"},
        {"a surrogate", "\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
        {"above U+10FFFF", "\xf4\x90\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
        {"no byte of UTF-8", "\xff", "\xef\xbf\xbd"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(valid_utf8(c.bytes) == (c.bytes == c.valid));
        CHECK(to_valid_utf8(c.bytes) == c.valid);
        CHECK(valid_utf8(to_valid_utf8(c.bytes)));
    }
}

TEST_CASE("append_utf8: what it writes is one well-formed character") {
    for (const char32_t code : {U'a', U'é', U'中', U'\U0001F600'}) {
        std::string out;
        append_utf8(out, code);
        CHECK(utf8_size(out, 0) == out.size());
    }
}
