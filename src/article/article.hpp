// One news text as every later room may rely on it. The parsers of this room make the promises,
// nobody checks again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/date.hpp"
#include "base/location.hpp"

namespace newsidx {

// Longer titles are cut at a word; the whole stays at the head of the body. The positions of a
// title end well before kFirstBodyPosition (text/analysis.hpp) because of it.
inline constexpr std::size_t kMaxTitleBytes = 1000;

// Longer articles are refused: offsets are 32 bits wide and Xapian's document data stops at 128 MB.
inline constexpr std::size_t kMaxArticleBytes = std::size_t{16} << 20U;

// Promise, for every string: valid UTF-8 in NFC, no control characters (C0, DEL, C1), no bidi
// controls, no line separators but '\n' and that in `body` only. `body` has paragraphs parted by
// one blank line, no blank at either end of a line. `title` is one line, at most kMaxTitleBytes;
// empty only if body is, too.
struct Article {
    std::string title;
    std::string body;
    std::optional<Date> published;
    std::optional<Date> updated;
    std::string source;                // publisher or agency, as written
    std::string url;                   // as written; article/identity.hpp makes it canonical
    std::vector<std::string> authors;  // in the order printed, no repeats
    std::string lang;                 // ISO 639-1 where there is one, else 639-3, "" when not known
    std::vector<std::string> labels;  // sorted, no repeats
    Location location;                // where this copy was read

    bool operator==(const Article&) const = default;
};

// The text that all offsets count bytes of: title, blank line, body; the one alone when there is no
// other.
[[nodiscard]] std::string joined_text(std::string_view title, std::string_view body);
[[nodiscard]] std::string article_text(const Article& article);

}  // namespace newsidx
