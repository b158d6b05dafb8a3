// The who view: who and what appears together with somebody or something.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "query/answer.hpp"
#include "query/tree.hpp"

namespace newsidx {

// Of each row, so many articles, newest first, are looked through for a sentence with both.
inline constexpr std::size_t kSentenceArticles = 10;
// A longer sentence is a list or broken text, and shows nothing.
inline constexpr std::size_t kMaxSentenceBytes = 500;

struct WhoRequest {
    std::string name;                // a country, person or organization, as in a filter
    std::optional<EntityType> type;  // what it is; none: the likeliest
    Node tree;                       // which articles count at all
    std::vector<EntityType> by;      // who and what is wanted
    std::uint64_t min = 3;           // articles together: the floor of support
    std::size_t limit = 20;          // rows; 0: all
    bool sentences = true;
    bool edges = false;  // count the rows among each other too
};

// A sentence of an article in which both are named.
struct SharedSentence {
    std::string article;  // id
    std::string source;
    std::optional<Date> published;
    Span span;                // bytes of the article's text
    std::string text;         // those bytes
    std::vector<Span> names;  // bytes of `text`: mentions of either, ascending, disjoint

    bool operator==(const SharedSentence&) const = default;
};

struct Companion {
    EntityType type = EntityType::country;
    std::string id;
    std::string name;
    std::uint64_t together = 0;  // articles
    std::uint64_t articles = 0;  // that name it at all
    double lift = 0;
    double score = 0;       // sure_lift(): what rows are ordered by
    double likelihood = 0;  // G2
    std::optional<SharedSentence> sentence;
};

struct WhoEdge {
    std::size_t one = 0;  // rows
    std::size_t other = 0;
    std::uint64_t together = 0;  // articles that name both and the one asked about
};

// What the name may mean too.
struct OtherMeaning {
    EntityType type = EntityType::person;
    std::uint64_t articles = 0;
};

struct WhoAnswer {
    EntityType type = EntityType::country;
    std::vector<std::string> ids;  // who was asked about: several share the name
    std::string name;
    std::string note;                // whom of that type the name may mean; "": one
    std::vector<OtherMeaning> also;  // of other types
    std::uint64_t articles = 0;      // that name the one asked about
    std::uint64_t all = 0;           // that count at all
    std::vector<Companion> rows;
    std::vector<WhoEdge> edges;  // with edges: both rows ascending, together > 0
};

// Of more rows no network is counted: it has as many pairs as the square of them.
inline constexpr std::size_t kMaxGraphRows = 1'000;

// An error of kind query where a network of so many rows is too large.
[[nodiscard]] Status check_graph(std::size_t rows);

// Makes rows of what the articles with the one asked about have, and what all have; best first.
[[nodiscard]] std::vector<Companion> companions(const std::vector<FacetTable>& with,
                                                const std::vector<FacetTable>& overall,
                                                const WhoRequest& request, const WhoAnswer& answer);

}  // namespace newsidx
