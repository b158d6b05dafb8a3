// The story view: the articles that tell the same text, and which of them was first.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/answer.hpp"
#include "query/tree.hpp"

namespace newsidx {

// Two articles are copies when so much of their wording is the same (estimated Jaccard similarity
// of their word shingles). Half: a copy cut to half its length
// is one, two reports of one event are not.
inline constexpr double kCopySimilarity = 0.5;

struct StoryRequest {
    std::string id;  // its first digits are enough
    Node tree;       // which copies are wanted
};

struct StoryCopy {
    ArticleHead article;
    bool asked = false;
    bool first = false;          // no copy is surely older
    double similarity = 1;       // to the article asked, 0 to 1
    std::size_t equal_bins = 0;  // of the sketch
    std::size_t bins = 0;        // of any sketch; 0: the article is too short to have one
};

struct StoryAnswer {
    std::vector<StoryCopy> copies;  // the article asked too; oldest first, undated last, then by id
};

// Sets `first` for each dated copy that may be the first: its date leaves open that it is as old as
// any other. A date without time is any time of the day.
void mark_first(std::vector<StoryCopy>& copies);

}  // namespace newsidx
