// The on-disk contract: terms, slots, metadata keys. Never renumber, never reuse, only append, and
// raise kSchemaVersion with every change that an older program would misread. docs/index-format.md
// tells the story of each.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "query/field.hpp"

namespace newsidx {

inline constexpr std::uint32_t kSchemaVersion = 8;
// Of an older one `reindex` makes this one; articles are stored in another way before it.
inline constexpr std::uint32_t kOldestReindexed = 4;

// Words: index/word_terms.hpp. Stems have the positions; forms have none and wdf 0, for wildcards
// and ~. All other terms begin with a capital letter, those with a value after the prefix end it in
// ':' (so that KZ can't run into the prefix) or have a value of one known shape.
inline constexpr std::string_view kTitlePrefix = "S";  // + stem term, with the title's positions
// "F" was for forms, and stems of all languages had their class before them.
// "M" was for the positions of sentence and paragraph ends: queries read them from the text.
inline constexpr std::string_view kIdPrefix = "Q:";             // + article id: one article
inline constexpr std::string_view kCountryPrefix = "XC:";       // + ISO code
inline constexpr std::string_view kAboutPrefix = "XA:";         // + ISO code
inline constexpr std::string_view kPersonPrefix = "XP:";        // + entity id
inline constexpr std::string_view kOrganizationPrefix = "XO:";  // + entity id
// Names that their article doesn't explain: + words that a query may ask for them by, see
// entity/name_search.hpp. Their ids are the article's own, so that no list of them could be short.
inline constexpr std::string_view kLonePersonPrefix = "XLP:";
inline constexpr std::string_view kLoneOrganizationPrefix = "XLO:";
// "XWP:" and "XWO:" were for the words of names, which are metadata now.
// Short: every article's list of terms has each of them once.
inline constexpr std::string_view kAuthorPrefix = "XW:";  // + folded value; so the next
inline constexpr std::string_view kSourcePrefix = "XS:";
inline constexpr std::string_view kLangPrefix = "XL:";
inline constexpr std::string_view kLabelPrefix = "XT:";
inline constexpr std::string_view kUrlPrefix = "XU:";   // + canonical URL; one its site too
inline constexpr std::string_view kPathPrefix = "XF:";  // + path as read; one a folder above it too
// "XB:" was for MinHash bands, which nothing asked for.
inline constexpr std::string_view kUndated = "XN";  // articles without a date

// Values longer than this go into a term as their begin and a hash (Xapian's own limit is 245
// bytes, NULs count twice).
inline constexpr std::size_t kMaxTermValueBytes = 200;

// What an article has one value of.
enum class Slot : std::uint32_t {
    sort_key = 0,  // 5 bytes time, newest greatest, then 10 bytes of complemented id: descending is
                   // the order of hits
    first_day =
        1,  // 4 bytes, days since 1970 + 2^31: the first day that its date may mean; none: no value
    last_day = 2,   // likewise, the last
    added = 3,      // 8 bytes, seconds since 1970
    words = 4,      // 4 bytes
    countries = 5,  // 2 bytes each, the ISO code, the first one's high bit set where it is about it
    persons = 6,    // 6 bytes each, the entity id
    organizations = 7,  // likewise
    sketch = 8,         // MinHash sketch, index/sketch.hpp
    source = 9,         // as written
    lang = 10,
    authors = 11,  // each with its varint length
    labels = 12
};
inline constexpr std::size_t kSlots = 13;

// Metadata. What begins with '!' belongs to the index as a whole, the rest is keyed by content.
inline constexpr std::string_view kSchemaKey = "!schema";
// The kExtractorVersion that all entities of the index were found by.
inline constexpr std::string_view kExtractorKey = "!extractor";
// The folder that relative paths start from; "/": there are none. Sorts behind kSchemaKey, as the
// next.
inline constexpr std::string_view kPathStartKey = "!start";
inline constexpr std::string_view kLedgerKey = "!ledger";  // packed indexes: what lay beside it
// What the index leaves out of its articles, for good: kEntities, or nothing. Sorts behind
// kSchemaKey, as a bulk build needs it.
inline constexpr std::string_view kWithoutKey = "!without";
inline constexpr std::string_view kEntities = "entities";
inline constexpr std::string_view kEntityKeyPrefix = "e/";  // + id in bytes: index/entity_names.hpp
inline constexpr std::string_view kDictionaryKeyPrefix = "dict/";  // + decimal zstd dictionary id
// How names are found by their words: + word + ':' + the id, in bytes, of an entity that has it in
// its name; the value says in how many articles: index/name_words.hpp
inline constexpr std::string_view kPersonWordKeyPrefix = "wp/";
inline constexpr std::string_view kOrganizationWordKeyPrefix = "wo/";

// Everything that counts the names of the index's entities.
inline constexpr std::array kNameCountPrefixes{kEntityKeyPrefix, kPersonWordKeyPrefix,
                                               kOrganizationWordKeyPrefix};

// The prefix under which a field's values are terms; empty where a field is answered otherwise.
[[nodiscard]] constexpr std::string_view term_prefix(Field field) {
    switch (field) {
        case Field::country:
            return kCountryPrefix;
        case Field::about:
            return kAboutPrefix;
        case Field::person:
            return kPersonPrefix;
        case Field::organization:
            return kOrganizationPrefix;
        case Field::author:
            return kAuthorPrefix;
        case Field::source:
            return kSourcePrefix;
        case Field::lang:
            return kLangPrefix;
        case Field::label:
            return kLabelPrefix;
        case Field::url:
            return kUrlPrefix;
        case Field::path:
            return kPathPrefix;
        case Field::title:
            return kTitlePrefix;
        case Field::body:
        case Field::date:
        case Field::added:
        case Field::words:
            return {};
    }
    return {};
}

// No prefix may be the begin of another one, or values of the two could meet.
static_assert([] {
    constexpr auto prefixes = std::to_array<std::string_view>(
        {kTitlePrefix, kIdPrefix, kCountryPrefix, kAboutPrefix, kPersonPrefix, kOrganizationPrefix,
         kLonePersonPrefix, kLoneOrganizationPrefix, kAuthorPrefix, kSourcePrefix, kLangPrefix,
         kLabelPrefix, kUrlPrefix, kPathPrefix, kUndated});
    for (std::size_t i = 0; i < prefixes.size(); ++i) {
        if (prefixes[i][0] < 'A' || prefixes[i][0] > 'Z') return false;
        for (std::size_t j = 0; j < prefixes.size(); ++j) {
            if (i != j && prefixes[j].starts_with(prefixes[i])) return false;
        }
    }
    return true;
}());

}  // namespace newsidx
