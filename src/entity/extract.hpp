// Who and what an article names: the one way into this room.
#pragma once

#include <string_view>

#include "article/article.hpp"
#include "entity/entities.hpp"
#include "entity/trace.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// Stored with every index. Grows whenever another release would find other entities in an article.
inline constexpr int kExtractorVersion = 1;

// Built-in tables and this instance's caches. Cheap to make; not shared between threads. The answer
// depends on the article alone, never on what was extracted before it.
class Extractor {
public:
    // `text` as article_text() makes it, `analysis` of that text. When `trace` is given, also what
    // was not taken is written there.
    [[nodiscard]] Entities extract(const Article& article, std::string_view text,
                                   const Analysis& analysis, Trace* trace = nullptr);
};

}  // namespace newsidx
