// Countries in a text: names from the tables, longest match, then what the context says. Knows
// nothing of articles.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "entity/country_table.hpp"
#include "entity/form_names.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// What decided about a candidate.
enum class CountryVerdict : std::uint8_t {
    taken,
    chosen,       // one of several countries of this name, by the words around
    phrase,       // part of a phrase that names no country: "Guinea pig"
    language,     // the language: "in English"
    pronoun,      // us, in a headline
    person,       // part of a person's name
    same_person,  // a person of this name is in the article
    company,      // part of a company's name
    stateless,    // a state's abbreviation without a place before it
    unsupported,  // also a common word, and nothing speaks for the place
};

struct CountryMention {
    Span span;
    std::uint32_t first_token = 0;  // half open range in Analysis::tokens
    std::uint32_t end_token = 0;
    CountryIndex country = kNoCountry;
    CountryNameKind kind = CountryNameKind::name;
    CountryVerdict verdict = CountryVerdict::taken;
    std::uint8_t confidence = 0;

    [[nodiscard]] bool taken() const { return verdict <= CountryVerdict::chosen; }
    bool operator==(const CountryMention&) const = default;
};

// Spans that another part of the extractor is sure of: both ascending and disjoint.
struct NameSpans {
    std::vector<Span> persons;
    std::vector<Span> companies;  // organizations whose name is no place: "American Airlines"
};

// All candidates in the order of the text, also those not taken. Linear in the text. `forms`: of
// articles before this one.
[[nodiscard]] std::vector<CountryMention> find_countries(std::string_view text,
                                                         const Analysis& analysis,
                                                         std::string_view lang,
                                                         const NameSpans& names, FormNames& forms);
[[nodiscard]] inline std::vector<CountryMention> find_countries(std::string_view text,
                                                                const Analysis& analysis,
                                                                std::string_view lang,
                                                                const NameSpans& names) {
    FormNames forms;
    return find_countries(text, analysis, lang, names, forms);
}

// The verdict in words, for a trace.
[[nodiscard]] std::string_view verdict_text(CountryVerdict verdict);

}  // namespace newsidx
