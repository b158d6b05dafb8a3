#include "query/quotations.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsidx;

namespace {

std::vector<std::string> quoted(const std::string& text) {
    std::vector<std::string> out;
    for (const Quotation& one : find_quotations(text)) {
        for (const QuotedSpan& part : one.parts)
            out.push_back(text.substr(part.inner.begin, part.inner.size()));
    }
    return out;
}

std::string repeated(std::string_view unit, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += unit;
    return out;
}

using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("find_quotations: what is longer than kMaxQuotedBytes is a mark that was forgotten") {
    const std::string longest(kMaxQuotedBytes - 4, 'a');
    CHECK(quoted("“" + longest + "” b") == Parts{longest});
    CHECK(quoted("“" + longest + "aaaa” b").empty());
    // A paragraph goes on in the next one only if it is no longer either.
    CHECK(quoted("“" + longest + "\n\n“b” c") == Parts{longest, "b"});
    CHECK(quoted("“" + longest + "aaaaa\n\n“b” c") == Parts{"b"});
}

TEST_CASE("find_quotations: marks of a paragraph that never close look at the next ones once") {
    // The inner one closes, whatever the outer one has tried.
    CHECK(quoted("“a “b” c\n\nd") == Parts{"b"});
    CHECK(quoted("“a «b\n\n«c» d\n\ne") == Parts{"b", "c"});
    CHECK(quoted("“a\n\n“b\n\nc “d\n\n“e” f") == Parts{"d", "e"});
}

TEST_CASE("find_quotations: marks that never close end somewhere") {
    // Looked through to the end of the text for each, these would not.
    CHECK(quoted(repeated("“a ", 100'000)).empty());
    CHECK(quoted(repeated(repeated("“a ", 100) + "\n\n", 1'000)).empty());
}
