// The quotes view: who said what, in direct speech.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/span.hpp"
#include "entity/entities.hpp"
#include "query/answer.hpp"
#include "query/tree.hpp"

namespace newsidx {

// A shorter one that no clause introduces or follows directly is a word in quote marks.
inline constexpr std::size_t kMinQuotedWords = 3;

enum class Sureness : std::uint8_t {
    sure,   // a clause of a name and a verb of saying stands directly at the quotation
    likely  // "he said" after such a clause; a quotation within the sentence that the clause begins
};

// What somebody says in one breath: `"We," he said, "will act."` is two parts.
struct SpokenQuote {
    std::uint32_t speaker = 0;  // index into Entities::entities
    std::vector<Span> parts;    // bytes of the article's text, without the marks; ascending
    Span attribution;           // the clause that says whose it is, name and verb
    Sureness sureness = Sureness::sure;

    bool operator==(const SpokenQuote&) const = default;
};

struct QuotesRequest {
    Node tree;                         // which articles are looked through
    std::vector<std::string> persons;  // whose quotes, as in a filter; empty: anybody's
    std::optional<Node> saying;        // only quotes that match this by themselves
    bool sure = false;                 // only those
    std::size_t limit = 20;            // quotes; 0: all
};

// A quote with where it stands.
struct QuoteHit {
    HitEntity speaker;  // `mentions` in the article
    std::string text;
    std::vector<Span> parts;
    Span attribution;
    std::string attribution_text;
    Sureness sureness = Sureness::sure;
    ArticleHead article;
};

}  // namespace newsidx
