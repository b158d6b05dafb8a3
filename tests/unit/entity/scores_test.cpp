#include "entity/scores.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

// Of text with <P:...>, <O:...> and <L:...> around what the tagger took for names.
std::string rivals(std::string_view source) {
    std::string text;
    TaggedSpans found;
    for (std::size_t at = 0; at < source.size();) {
        if (source[at] != '<') {
            text += source[at++];
            continue;
        }
        const char kind = source[at + 1];
        const std::size_t end = source.find('>', at);
        const auto begin = static_cast<std::uint32_t>(text.size());
        text += source.substr(at + 3, end - at - 3);
        const Span span{begin, static_cast<std::uint32_t>(text.size())};
        if (kind == 'L') {
            found.others.push_back({span, 90, true});
        } else {
            NameSpan name;
            name.span = span;
            name.type = kind == 'P' ? EntityType::person : EntityType::organization;
            found.names.push_back(name);
        }
        at = end + 1;
    }
    const TaggedSpans mended = with_rivals(text, std::move(found));
    std::string out;
    for (const NameSpan& name : mended.names) {
        out += name.type == EntityType::person ? "P:" : "O:";
        out += text.substr(name.span.begin, name.span.size()) + '|';
    }
    for (const OtherSpan& other : mended.others)
        out += text.substr(other.span.begin, other.span.size()) + '|';
    return out;
}

}  // namespace

TEST_CASE("with_rivals: both sides of a result are clubs") {
    struct Case {
        const char* name;
        const char* in;
        const char* want;
    };
    const Case cases[] = {
        {"a side taken for a person", "<O:Marist> 31 <P:Nelson> 17; and", "O:Marist|O:Nelson|"},
        {"a side taken for a place", "<L:Riwaka> 1-2 <O:Old Boys> 0-9.", "O:Riwaka|O:Old Boys|"},
        {"a side taken for nothing", "<O:Marist> 31 Waimea Old Boys 40\nPoneke 3 <O:Bo> 2",
         "O:Marist|O:Waimea Old Boys|O:Poneke|O:Bo|"},
        {"two places", "<L:Barnsley> 3 <L:Bradford> 1", "O:Barnsley|O:Bradford|"},
        {"a place and nothing", "in <L:Paris> 24 Times 3", "Paris|"},
        {"two persons", "<P:Nadal> 6 <P:Lee> 4", "P:Nadal|P:Lee|"},
        {"a month", "<O:Marist> 31 March 17", "O:Marist|"},
        {"no second score", "<O:Marist> 31 Nelson won", "O:Marist|"},
        {"part of a name", "<O:Marist> 31 New <P:Nelson Lee> 17", "O:Marist|P:Nelson Lee|"},
        {"a year", "<O:Marist> 2024 Nelson 17", "O:Marist|"},
        {"at either end", "31 <O:Marist> 31", "O:Marist|"},
        {"nothing", "", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        CHECK(rivals(c.in) == c.want);
    }
}

TEST_CASE("add_scored_names: parts names at scores that a rival's follows") {
    const auto parts = [](std::string_view text, std::string_view name) {
        std::vector<Span> spans;
        const auto begin = static_cast<std::uint32_t>(text.find(name));
        const auto end = begin + static_cast<std::uint32_t>(name.size());
        std::string out = add_scored_names(text, {begin, end}, spans) ? "" : "-";
        for (const Span& span : spans)
            out += std::string(text.substr(span.begin, span.size())) + '|';
        return out;
    };
    CHECK(parts("Stoke 24 Wanderers 27", "Stoke 24 Wanderers") == "Stoke|Wanderers|");
    CHECK(parts("Huia 71 57 .555", "Huia 71") == "Huia|");
    CHECK(parts("Kalkee 199 and 426", "Kalkee 199") == "Kalkee|");
    CHECK(parts("Radio 4 and 5", "Radio 4") == "-");
    CHECK(parts("Radio 4 on air", "Radio 4") == "-");
    CHECK(parts("Bendigo 9/160, Kalkee 46 all out", "Bendigo 9/160") == "-");
    CHECK(parts("Valle 3, Mushuc Runa 3;", "Valle 3") == "Valle|");
    CHECK(parts("at Mitre 10 today", "Mitre 10") == "-");
    CHECK(parts("the Area 51 Club", "Area 51 Club") == "-");
    CHECK(parts("plain", "plain") == "-");
}
