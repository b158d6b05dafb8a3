// Which words of an article are where they were before its text was changed. Pure.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "index/index_document.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// Where the paragraphs of an article's body begin, kMaxParagraphStarts of them at most.
// None where the body's first line is the title, too.
[[nodiscard]] std::vector<ParagraphStart> paragraph_starts(const Record& record,
                                                           std::string_view body,
                                                           const Analysis& analysis);

// Up to, but not with, which position all words of the document are those of the article that it
// replaces, with `old` and `old_body`: those of the paragraphs before the first one that differs.
// 0: none is known to be. Both are analysed in the same way, as a schema has it.
[[nodiscard]] std::uint32_t same_positions_before(const IndexDocument& document, const Record& old,
                                                  std::string_view old_body);

}  // namespace newsidx
