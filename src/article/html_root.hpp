// Where on a page its article stands.
#pragma once

#include <string_view>
#include <vector>

#include "article/html_blocks.hpp"
#include "article/html_tree.hpp"

namespace newsidx {

// Weights of blocks, summed up by element.
class BlockWeights {
public:
    template <typename Counts>
    BlockWeights(std::size_t nodes, const std::vector<TextBlock>& blocks, Counts&& counts)
        : sums_(nodes + 1) {
        for (const auto& block : blocks) {
            if (counts(block)) sums_[block.element + 1] += block.weight;
        }
        for (std::size_t i = 1; i < sums_.size(); ++i) sums_[i] += sums_[i - 1];
    }

    // Of the blocks inside the element that begins at node `begin`.
    [[nodiscard]] double inside(std::uint32_t begin, std::uint32_t end) const {
        return sums_[end] - sums_[begin];
    }
    [[nodiscard]] double all() const { return sums_.back(); }

private:
    std::vector<double> sums_;
};

// Text has paragraphs in it, not boxes.
[[nodiscard]] bool is_paragraph_element(std::string_view name);

// Of the blocks of a page those inside the element that holds the article, and the lead that stands
// between `title` and that element. In the order of the text.
[[nodiscard]] std::vector<TextBlock> article_blocks(const HtmlTree& tree,
                                                    const std::vector<TextBlock>& blocks,
                                                    std::string_view title);

}  // namespace newsidx
