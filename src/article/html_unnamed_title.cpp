#include "article/html_unnamed_title.hpp"

#include <algorithm>

#include "article/byline.hpp"
#include "article/html_clutter.hpp"
#include "article/html_cues.hpp"
#include "article/html_title.hpp"
#include "article/labelled_dates.hpp"
#include "article/printed_lines.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

constexpr double kLongest = 200;
constexpr double kLongestLine = 120;  // of what nothing marks as a heading
constexpr int kLine = 9;

std::size_t count_blanks(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

// As a headline does not.
bool ends_with_stop(std::string_view text) {
    return text.ends_with('.') || text.ends_with(':') || text.ends_with("。");
}

// The lower, the higher it ranks; kLine for what is no heading.
int rank_of(const HtmlTree& tree, const TextBlock& block) {
    const auto& nodes = tree.nodes();
    for (auto i = block.element; i != 0; i = nodes[i].parent) {
        const auto name = nodes[i].name;
        if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
            return name[1] - '0';
        if (name == "body" || name == "html" || name == "article") break;
        // Of a box that holds more its name says nothing about this line.
        const bool is_alone = tree.text_of(i).size() == block.text.size();
        if (!is_alone) break;
        if (has_class_word(nodes[i], {"title", "headline", "heading"})) return 2;
    }
    return kLine;
}

bool is_candidate(const TextBlock& block, int rank) {
    if (block.is_item || block.weight > kLongest || is_cue(block.text) || is_caption(block.text) ||
        is_date_line(block.text) || labelled_dates(block.text).is_labelled ||
        byline_word(block.text) > 0) {
        return false;
    }
    if (rank < kLine) return true;
    constexpr double kShortestLine = 12;
    return block.linked == 0 && block.weight >= kShortestLine && block.weight <= kLongestLine &&
           !ends_with_stop(block.text) && count_blanks(block.text) >= 2;
}

}  // namespace

const TextBlock* unnamed_headline(const HtmlTree& tree, const std::vector<TextBlock>& blocks) {
    const auto is_text = [](const TextBlock& block) {
        return !block.is_clutter && is_prose(block) && !is_cue(block.text);
    };
    const auto is_sentence = [](const TextBlock& block) {
        constexpr double kShortestSentence = 25;
        return !block.is_clutter && !block.is_heading && block.weight >= kShortestSentence &&
               block.linked == 0 && ends_with_stop(block.text) && !is_cue(block.text);
    };
    auto text = std::find_if(blocks.begin(), blocks.end(), is_text);
    if (text == blocks.end()) text = std::find_if(blocks.begin(), blocks.end(), is_sentence);
    if (text == blocks.end()) return nullptr;
    const TextBlock* found = nullptr;
    int best = kLine + 1;
    for (auto block = blocks.begin(); block != text; ++block) {
        if (block->is_clutter) continue;
        const int rank = rank_of(tree, *block);
        // Of headings the last one is the nearest to the text; of lines the first is above the
        // others.
        const bool is_better = rank < best || (rank == best && rank < kLine);
        if (is_better && is_candidate(*block, rank)) {
            found = &*block;
            best = rank;
        }
    }
    return found;
}

bool prints_line(const std::vector<TextBlock>& blocks, std::string_view title) {
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](const TextBlock& block) { return same_words(block.text, title); });
}

std::string printed_headline(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                             const std::string& title) {
    if (prints_line(blocks, title)) return title;
    const auto* found = unnamed_headline(tree, blocks);
    return found == nullptr ? title : found->text;
}

bool may_name_site(std::string_view title) {
    constexpr std::size_t kMostBlanks = 2;
    constexpr std::size_t kLongestName = 60;
    return title.size() <= kLongestName && count_blanks(ascii::trimmed(title)) <= kMostBlanks;
}

}  // namespace newsidx
