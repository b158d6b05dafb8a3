// The related view: articles about the same events and people as those given.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/answer.hpp"
#include "query/tree.hpp"

namespace newsidx {

// Of the articles given, so many of their most distinctive words look for others.
inline constexpr std::size_t kRelatedWords = 40;
// An entity weighs this much of what a word that is as rare would.
inline constexpr double kEntityWeight = 1.0;
// So many articles can be given at once.
inline constexpr std::size_t kMaxSeeds = 100;

struct RelatedRequest {
    std::vector<std::string> ids;  // their first digits are enough
    Node tree;                     // which articles are wanted
    std::size_t limit = 10;
    std::size_t offset = 0;
};

struct RelatedHit {
    std::size_t rank = 0;  // from 1
    double score = 0;
    ArticleHead article;
    bool copy = false;                // of one given: see kCopySimilarity
    std::vector<HitEntity> entities;  // that it shares with those given, as in ArticleHead
    std::vector<std::string> words;   // likewise, most distinctive first, folded
};

struct RelatedAnswer {
    std::vector<RelatedHit> hits;
};

}  // namespace newsidx
