// What is asked of an index, and what it answers: plain values, the only things that cross the
// vault's wall.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "article/article.hpp"
#include "base/span.hpp"
#include "entity/entities.hpp"
#include "query/ranking.hpp"
#include "query/tree.hpp"

namespace newsidx {

enum class SortOrder : std::uint8_t { relevance, date };

// What an article can be counted by.
enum class Facet : std::uint8_t {
    country,
    about,
    person,
    organization,
    source,
    lang,
    author,
    label,
    year,
    month,
    week,  // ISO 8601: 2019-W14
    day
};

// Newer articles first, as far as their words allow: see index/recency.hpp.
struct Recency {
    std::int32_t half_life = 30;  // days, at least 1
    std::int32_t as_of = 0;       // days since 1970
    double weight = 10;           // about what one rare word of the query is worth
};

struct SearchRequest {
    Node tree;
    SortOrder sort = SortOrder::relevance;
    std::size_t limit = 10;
    std::size_t offset = 0;
    // Of a hit's people, of its organizations: names after the first so many of each needn't be
    // told, where ties don't ask for them. Without it all are.
    std::optional<std::size_t> names{};
    bool shows_total = false;   // make it exact where that is cheap
    bool exact_total = false;   // false: the total may be an estimate, never more than a hint
    std::vector<Facet> facets;  // counted exactly over all matches
    bool snippets = true;
    Ranking ranking;
    std::optional<Recency> recency;
    bool suggest = false;   // look for better spellings of words that hardly any article has
    bool collapse = false;  // of articles that are copies of each other, the best one alone
};

// One passage of an article. `text` is the bytes [span) of the article's text; two line ends in it
// are a paragraph's end.
struct Snippet {
    Field field = Field::body;  // title or body
    Span span;                  // bytes of the article's text
    std::string text;
    std::vector<Span> matches;  // bytes of `text`, ascending, disjoint
    bool begins_sentence = true;
    bool ends_sentence = true;

    bool operator==(const Snippet&) const = default;
};

// An entity of a hit: a facet with its count.
struct HitEntity {
    EntityType type = EntityType::country;
    std::string id;
    std::string name;
    std::uint32_t mentions = 0;
    bool about = false;
    bool resolved = true;

    bool operator==(const HitEntity&) const = default;
};

// The stored article without its text.
struct ArticleHead {
    std::string id;  // 20 hex digits, see article/identity.hpp
    std::string title;
    std::optional<Date> published;
    std::optional<Date> updated;
    std::int64_t added = 0;    // seconds since 1970, UTC
    std::int64_t changed = 0;  // when its text was last replaced; 0: never
    std::string source;
    std::string url;
    std::vector<std::string> authors;
    std::string lang;
    std::uint32_t words = 0;
    std::vector<std::string> labels;
    std::vector<Location> locations;  // sorted
    // By type, then mentions (most first), then name, id; "" where a name wasn't asked for.
    std::vector<HitEntity> entities;

    bool operator==(const ArticleHead&) const = default;
};

struct Hit {
    std::size_t rank = 0;  // from 1
    double score = 0;      // rounded to 1e-6; 0 where the order is by date
    ArticleHead article;
    std::vector<Snippet> snippets;
    std::uint64_t copies = 0;  // with collapse: matches that are copies of this one
    std::string
        first_copy;  // with collapse: the id of the oldest, when its day is before this one's
};

struct FacetValue {
    std::string id;    // country code, entity id; the value itself for the others
    std::string name;  // as shown
    std::uint64_t articles = 0;

    bool operator==(const FacetValue&) const = default;
};

// All values of one facet over all matches, most articles first, ties by name, then id.
struct FacetTable {
    Facet facet = Facet::country;
    std::vector<FacetValue> values;
    std::uint64_t missing = 0;   // matches that have no value
    std::uint64_t distinct = 0;  // values there are, where `values` are only some of them; else 0
    std::optional<std::uint64_t> wanted{};  // of those, where not all are asked for

    bool operator==(const FacetTable&) const = default;
};

// A likelier spelling of a word of the query: see query/suggest.hpp.
struct Suggestion {
    std::string word;            // as typed
    std::string instead;         // folded
    std::uint64_t articles = 0;  // that have it

    bool operator==(const Suggestion&) const = default;
};

struct SearchAnswer {
    std::vector<Hit> hits;
    std::uint64_t total = 0;
    bool total_is_exact = false;
    std::optional<std::uint64_t> stories;  // with collapse: how many there are, of `total` articles
    std::vector<FacetTable> facets;        // in the order asked
    std::vector<Suggestion> suggestions;   // with them the query finds something
    std::vector<std::string>
        notes;  // for the person at the prompt: what was left out, capped or ambiguous
};

// A text that matches: an article, and the hash of all that its source says of it.
struct MatchingText {
    std::string id;
    std::uint64_t content = 0;
};

// A text that began to match a saved query, as `watch` tells it.
struct TextEvent {
    std::uint64_t cursor = 0;  // from 1
    std::string id;
    std::uint64_t content = 0;
    bool updated = false;                // another text of the article has matched before
    std::optional<ArticleHead> article;  // as it is now; nothing: it has gone since
};

// What an index is like, as `stats` prints it.
struct IndexStats {
    std::uint64_t articles = 0;
    std::uint64_t bytes = 0;  // on disk; 0 where it isn't local
    std::uint32_t schema = 0;
    std::uint64_t undated = 0;
    std::string first_day;  // ISO, of all dated articles; "" when there is none
    std::string last_day;
    std::vector<FacetTable> facets;  // lang, source, country, person, organization

    bool operator==(const IndexStats&) const = default;
};

// An article whole, as `show` prints it.
struct StoredArticle {
    ArticleHead head;
    std::string text;
    Entities entities;
    std::size_t title_bytes = 0;
};

}  // namespace newsidx
