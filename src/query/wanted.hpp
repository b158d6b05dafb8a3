// Which words of an article a tree can have anything to do with.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "query/tree.hpp"
#include "text/stemming.hpp"
#include "text/wanted_words.hpp"

namespace newsidx {

// In articles of this language: an Analyzer::analyze_around() these words answers matches() and
// matched_spans() as the whole analysis does, but for spans that no passage shows of words that
// always match. Nothing where only the whole does: distances beyond
// a paragraph, words of which no letter is sure.
[[nodiscard]] std::optional<std::vector<WantedWord>> wanted_words(const Node& tree,
                                                                  std::string_view lang,
                                                                  Stemmers& stemmers);

}  // namespace newsidx
