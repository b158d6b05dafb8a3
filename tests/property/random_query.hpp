// Queries as brute force understands them, and how a person would type them.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "raw_article.hpp"

enum class Asked {
    word,
    prefix,
    similar,  // within `number` edits
    exact,
    phrase,
    near,
    in_order,
    one_sentence,
    one_paragraph,
    at_least,
    first,
    all_of,
    any_of,
    none_of,
    source,
    author,
    label,
    path,
    lang,
    country,
    about,
    person,
    organization,
    date,   // from `date` to `date_to`
    added,  // likewise
    words   // `number` to `number_to` of them
};

// What is typed before a date or a number, or between two.
enum class Compared { equal, less, at_most, more, at_least, range, none };

struct Query {
    Asked asked = Asked::word;
    std::string text;
    int number = 0;
    int number_to = 0;
    Compared compared = Compared::equal;
    RawDate date;
    RawDate date_to;
    bool prefix = false;  // of a filter: `text` is how the value begins
    // Of a word: 't' in the title, 'b' in the body, 0 anywhere. Of what has two words or more it is
    // that of each, and typed once.
    char part = 0;
    std::vector<Query> of;
};

Query random_query(std::mt19937& random);

// In the query language.
std::string typed(const Query& query, std::mt19937& random);

bool is_filter(const Query& query);
// Always the same: "source:\"North Wire\"".
std::string filter_typed(const Query& query);
