// Queries as brute force understands them, and how a person would type them.
#pragma once

#include <random>
#include <string>
#include <vector>

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
    years,      // `number` to `number_to`
    more_words  // than `number`
};

struct Query {
    Asked asked = Asked::word;
    std::string text;
    int number = 0;
    int number_to = 0;
    char part = 0;  // of a word: 't' in the title, 'b' in the body, 0 anywhere
    std::vector<Query> of;
};

Query random_query(std::mt19937& random);

// In the query language.
std::string typed(const Query& query, std::mt19937& random);
