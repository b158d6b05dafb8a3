// A clause beside a quotation, cut into names, words and marks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "query/quotes.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// What a clause is made of: a name is one item, however many words it has.
struct ClauseItem {
    enum class Kind : std::uint8_t { word, person, comma, colon, dash, stop } kind = Kind::word;
    std::string_view word;     // folded; of a person: the last word of the name; of marks: nothing
    Span span;                 // bytes of the article's text
    std::uint32_t entity = 0;  // of a person
    bool possessive = false;   // of a person: "Putin's", "d'Emmanuel Macron"
    bool upper = false;        // begins with a capital
};

// Mentions of one article that are of persons, ready to be looked up by place.
class ClauseReader {
public:
    ClauseReader(std::string_view text, const Analysis& analysis, const Entities& entities);

    // The tokens [begin, end) as items. Views into the analysis.
    [[nodiscard]] std::vector<ClauseItem> items(std::uint32_t begin, std::uint32_t end) const;

private:
    [[nodiscard]] ClauseItem person(const Mention& mention, const Token& token) const;
    [[nodiscard]] ClauseItem other(const Token& token) const;

    std::string_view text_;
    const Analysis& analysis_;
    std::vector<Mention> persons_;  // by place, disjoint
};

}  // namespace newsidx
