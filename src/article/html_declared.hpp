// The text that a page declares as its article's (JSON-LD), as a guide to which of the blocks that
// it prints are the article. What is printed stays the text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "article/html_blocks.hpp"
#include "article/html_tree.hpp"

namespace newsidx {

// In bytes. A longer one is no guide: only what is said of every window of it can be looked up.
inline constexpr std::size_t kMaxDeclaredBytes = std::size_t{256} << 10U;

class DeclaredText {
public:
    explicit DeclaredText(std::string_view text);

    // No text, one too long, or one that says itself that it goes on elsewhere ("…").
    [[nodiscard]] bool is_empty() const { return windows_.empty(); }

    // Most of these letters stand there, too, in the same order; nothing of what is too short to
    // tell. Blanks, punctuation and capitals count for nothing.
    [[nodiscard]] std::optional<bool> has(std::string_view text) const;

private:
    std::vector<std::uint64_t> windows_;  // a hash of each run of letters of one length, sorted
};

// Of `kept`, blocks of the page in its order, those that the declared text doesn't have are left
// out, and of `all` those that it has are added; headings, items, rows and quotes, which many
// sites don't declare, stay as they are. Nothing is done where the two texts don't fit: most of
// what is kept isn't declared, or what is declared ends long before what is kept.
void follow_declared(const DeclaredText& declared, const HtmlTree& tree,
                     const std::vector<TextBlock>& all, std::vector<const TextBlock*>& kept);

}  // namespace newsidx
