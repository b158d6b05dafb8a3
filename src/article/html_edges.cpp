#include "article/html_edges.hpp"

#include <algorithm>
#include <string>

#include "article/byline.hpp"
#include "article/labelled_dates.hpp"
#include "article/printed_lines.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

bool names_author(std::string_view text, const Draft& known, bool at_head) {
    constexpr std::size_t kShortestName = 5;
    return std::any_of(known.authors.begin(), known.authors.end(), [&](std::string_view author) {
        author.remove_prefix(byline_word(author));
        if (author.size() < kShortestName) return false;
        return at_head ? text.starts_with(author) : text.find(author) != text.npos;
    });
}

// "name@site.org", "@name"
bool has_address(std::string_view text) {
    for (auto at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
        if (at + 2 < text.size() && ascii::is_alphanumeric(text[at + 1]) &&
            ascii::is_alphanumeric(text[at + 2]))
            return true;
    }
    return false;
}

bool is_short_line(const TextBlock& block) {
    constexpr double kShort = 60;
    return block.weight < kShort && (block.is_heading || !ends_sentence(block.text));
}

// "By A. Writer, 3 April 2019, 10:30.", "Published on 3 April 2019 at 10:30"
bool is_head_line(const TextBlock& block, const Draft& known) {
    constexpr double kLongest = 120;
    if (is_short_line(block)) return true;
    if (block.weight >= kLongest) return false;
    const bool has_digits = block.text.find_first_of("0123456789") != std::string::npos;
    return is_date_line(block.text) ||
           (has_digits && labelled_dates(block.text).is_labelled && !ends_sentence(block.text)) ||
           (names_author(block.text, known, false) &&
            (byline_word(block.text) > 0 || !ends_sentence(block.text)));
}

// "A. Writer covers the courts. Write to writer@site.org", "More news of the day on Site"
bool is_tail_note(const TextBlock& block, const Draft& known) {
    constexpr double kLongest = 350;
    if (block.weight >= kLongest) return false;
    return has_address(block.text) || names_author(block.text, known, true) ||
           (block.linked > 0 && names_site(block.text, known));
}

}  // namespace

bool ends_sentence(std::string_view text) {
    for (const std::string_view end :
         {".", "!", "?", ":", ";", "\"", "”", "»", "…", "。", "！", "？", "」", ")", "’"}) {
        if (text.ends_with(end)) return true;
    }
    return false;
}

bool names_site(std::string_view text, const Draft& known) {
    constexpr std::size_t kShortestName = 6;
    return known.source.size() >= kShortestName && text.find(known.source) != text.npos;
}

void drop_edges(std::vector<const TextBlock*>& blocks, const Draft& known) {
    // More lines than these are no signature.
    constexpr std::size_t kMostNotes = 4;
    std::size_t notes = 0;
    while (!blocks.empty() && !blocks.back()->is_lead) {
        const auto& last = *blocks.back();
        const bool is_note = blocks.size() > 1 && notes < kMostNotes && is_tail_note(last, known);
        if (!is_note && (!is_short_line(last) || last.is_item)) break;
        if (is_note) ++notes;
        blocks.pop_back();
    }
    const auto first = std::find_if(blocks.begin(), blocks.end(), [&](const TextBlock* block) {
        return block->is_lead || !is_head_line(*block, known);
    });
    blocks.erase(blocks.begin(), first);
    // Behind a lead they stand, too.
    const auto behind = std::find_if_not(blocks.begin(), blocks.end(),
                                         [](const TextBlock* block) { return block->is_lead; });
    const auto next = std::find_if(behind, blocks.end(), [&](const TextBlock* block) {
        return block->is_heading || !is_head_line(*block, known);
    });
    blocks.erase(behind, next);
}

}  // namespace newsidx
