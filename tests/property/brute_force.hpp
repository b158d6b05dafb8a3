// What a query means, word by word over raw articles: no index, no tree, no analysis.
#pragma once

#include <set>

#include "random_query.hpp"
#include "raw_article.hpp"

bool matches(const Query& query, const RawArticle& article);

// The indexes of the words that made the article match.
std::set<std::size_t> marked(const Query& query, const RawArticle& article);
