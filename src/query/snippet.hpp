// Passages of an article that show why it matched.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "query/answer.hpp"
#include "text/analysis.hpp"

namespace newsidx {

inline constexpr std::size_t kSnippetBytes = 280;  // of one article, all passages together, about
inline constexpr std::size_t kMaxSnippets = 2;     // passages of one article

// The best passages: most different words matched, then most matches, earliest first; at a
// sentence's start where that fits, whole words always. `matches` are matched_spans() of the
// article. Without matches in the body: its first sentences.
[[nodiscard]] std::vector<Snippet> make_snippets(std::string_view text, const Analysis& analysis,
                                                 const std::vector<Span>& matches);

}  // namespace newsidx
