#include "index/word_terms.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "index/build_document.hpp"
#include "text/analysis.hpp"

using namespace newsidx;

namespace {

IndexDocument document_in(const std::string& lang, const std::string& title,
                          const std::string& body) {
    Record record;
    record.id = "0123456789abcdef0123";
    record.title = title;
    record.lang = lang;
    const std::string text = title + "\n\n" + body;
    const Analysis analysis = analyze(text, title.size(), lang);
    return build_document(std::move(record), body, analysis);
}

std::vector<std::string> terms_of(const IndexDocument& document) {
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < document.terms.size(); ++i)
        terms.emplace_back(document.terms.term(i));
    return terms;
}

}  // namespace

TEST_CASE("stem_term, form_term: are read back as what they are, and never as each other") {
    for (const char c : all_stem_classes()) {
        for (const std::string stem : {"govern", "2019", "год", "o'neil", "", "x"}) {
            const std::string term = stem_term(stem, c);
            REQUIRE_FALSE(term.empty());
            const auto back = stem_in_term(term);
            REQUIRE(back);
            CHECK(back->stem == stem);
            CHECK(back->stem_class == c);
            CHECK_FALSE(form_in_term(term));
            CHECK_FALSE(stem_in_term(form_term(term)));
        }
    }
    CHECK(form_in_term(form_term("government")) == "government");
    for (const std::string other : {"Sgovern", "Q:0123", "XU:https://a.example/!", "XN"}) {
        CHECK_FALSE(stem_in_term(other));
        CHECK_FALSE(form_in_term(other));
    }
}

TEST_CASE("form_term: sorts as its form does, behind the same word as a stem") {
    const std::vector<std::string> forms = {"1",  "1,000", "1.5", "10", "a", "a'b",
                                            "a.", "a.b.",  "a1",  "aa", "b", "год"};
    for (std::size_t i = 1; i < forms.size(); ++i) {
        CHECK(forms[i - 1] < forms[i]);
        CHECK(form_term(forms[i - 1]) < form_term(forms[i]));
        CHECK(form_term(forms[i - 1]) < stem_term(forms[i], kEnglishStems));
        CHECK(stem_term(forms[i - 1], kEnglishStems) < form_term(forms[i - 1]));
    }
}

TEST_CASE("build_document: terms are in order, stems and forms side by side") {
    const auto english = document_in("en", "1,000 votes", "Governments of 2019 voted; o'neil год!");
    CHECK(english.terms.check());
    CHECK(terms_of(english) ==
          std::vector<std::string>{
              "1,000",        "1,000!", "2019",   "2019!", "Q:0123456789abcdef0123",
              "S1,000",       "Svote",  "XL:en",  "XN",    "govern",
              "governments!", "of",     "of!",    "oneil", "oneil!",
              "vote",         "voted!", "votes!", "год",   "год!"});
    const auto german = document_in("de", "Wahl", "Die Regierungen von 2019");
    CHECK(german.terms.check());
    CHECK(terms_of(german) == std::vector<std::string>{"\x03"
                                                       "2019",
                                                       "\x03"
                                                       "die",
                                                       "\x03"
                                                       "regier",
                                                       "\x03"
                                                       "von",
                                                       "\x03"
                                                       "wahl",
                                                       "2019!", "Q:0123456789abcdef0123",
                                                       "S\x03"
                                                       "wahl",
                                                       "XL:de", "XN", "die!", "regierungen!",
                                                       "von!", "wahl!"});
    // Letters that folding may leave nothing of.
    for (const std::string lang : {"en", "de", ""}) {
        const auto odd =
            document_in(lang, "\xd9\x80", "\xca\xbc \xcc\x81 a\xcc\x81 \xd9\x80\xd9\x80");
        CHECK(odd.terms.check());
    }
}
