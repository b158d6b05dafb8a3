// From what a format's reader found to an Article that keeps the promise.
#pragma once

#include <cstddef>

#include "article/article.hpp"
#include "article/draft.hpp"
#include "article/parse.hpp"
#include "base/result.hpp"

namespace newsidx {

// A longer address is none: cut, it would be that of other articles, too, and the id is made of it.
inline constexpr std::size_t kMaxUrlBytes = 2000;

// What the draft lacks comes from `options.defaults`; a date also from the dateline or the file's
// name. An error of kind input when there are no words in it, or more bytes than kMaxArticleBytes.
[[nodiscard]] Result<Article> finish_article(const Draft& draft, const Location& location,
                                             const ParseOptions& options);

// What finish_article had to take from elsewhere.
[[nodiscard]] Unsaid unsaid_by(const Draft& draft);

}  // namespace newsidx
