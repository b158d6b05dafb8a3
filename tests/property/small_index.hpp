// Indexes of raw articles, and the articles and marks that newsidx finds in them.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "index/reader.hpp"
#include "random_query.hpp"
#include "raw_article.hpp"

// A folder of its own that goes with it.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string operator/(const std::string& name) const;

private:
    std::string path_;
};

// Every article from the `part`th on, each `parts`th of them.
void write_index(const std::string& path, const std::vector<RawArticle>& articles, std::size_t part,
                 std::size_t parts);

struct Answer {
    std::vector<std::string> ids;  // in order
    std::vector<double> scores;
    std::uint64_t total = 0;
    // What is marked in the passages of each, as bytes of the article's text.
    std::vector<std::set<std::uint32_t>> shown;

    bool operator==(const Answer&) const = default;
};

[[nodiscard]] Answer ask(newsidx::Reader& reader, const newsidx::Node& tree);

// The words that the tree's evaluator names on the whole text, as indexes of the article's. Filters
// are answered by brute force: each in the tree is one of the query's, which was typed as `text`.
[[nodiscard]] std::set<std::size_t> words_marked(const newsidx::Node& tree, const Query& query,
                                                 const std::string& text, const RawArticle& raw);
