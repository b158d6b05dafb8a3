// Bytes to articles: the one way into this room. Pure: reads no file, knows no clock.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "article/article.hpp"
#include "article/json_tally.hpp"
#include "article/parse_date.hpp"
#include "base/result.hpp"
#include "source/raw_text.hpp"

namespace newsidx {

// What the user says about the input, for all of it.
struct ParseOptions {
    // Field (title, body, date, updated, source, url, author, lang) to the value for articles that
    // lack it.
    std::map<std::string, std::string> defaults;
    // Field to the path of a JSON key, ".meta.head": looked at before the names known by
    // themselves.
    std::map<std::string, std::string> json_paths;
    std::vector<std::string> labels;
    // No article is of a later one: 69 is 1969.
    int this_year = kUnknownYear;
};

// Fields of an article that its file says nothing of: they are empty, a default, or a guess.
struct Unsaid {
    bool source = false;
    bool authors = false;
    bool lang = false;
};

// One file may hold several articles (a feed, a JSON array); those that can be read are not lost
// for the one that can't.
struct ParsedArticles {
    std::vector<Article> articles;
    std::vector<Unsaid> unsaid;  // of each of them
    struct Failure {
        Location location;
        Error error;  // kind input
    };
    std::vector<Failure> failures;
    // JSON objects and rows of tables with an article's keys and no text: nothing to index, nothing
    // wrong.
    std::uint64_t empty = 0;
    JsonTally json{};  // of the articles that were JSON objects
};

// The articles of one raw text. Never fails as a whole: what can't be read is among the failures. A
// text with no words at all is a failure ("no text in it").
[[nodiscard]] ParsedArticles parse_articles(const RawText& raw, const ParseOptions& options);

}  // namespace newsidx
