// What article/article.hpp promises of every article, as a check. Shared with the fuzz targets.
#pragma once

#include <string>

#include "article/parse.hpp"

// What an article of `parsed` breaks; empty if all is kept.
std::string broken_promise(const newsidx::ParsedArticles& parsed);
