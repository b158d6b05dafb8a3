// From what a format's reader found to an Article that keeps the promise.
#pragma once

#include "article/article.hpp"
#include "article/draft.hpp"
#include "article/parse.hpp"
#include "base/result.hpp"

namespace newsidx {

// What the draft lacks comes from `options.defaults`; a date also from the dateline or the file's
// name. An error of kind input when there are no words in it, or more bytes than kMaxArticleBytes.
[[nodiscard]] Result<Article> finish_article(const Draft& draft, const Location& location,
                                             const ParseOptions& options);

}  // namespace newsidx
