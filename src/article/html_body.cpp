// Takes the blocks that stand where the article does, and drops what is no part of it, one by one.
#include "article/html_body.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "article/html_blocks.hpp"
#include "article/html_boxes.hpp"
#include "article/html_clutter.hpp"
#include "article/html_cues.hpp"
#include "article/html_declared.hpp"
#include "article/html_edges.hpp"
#include "article/html_root.hpp"
#include "article/html_title.hpp"
#include "article/html_unnamed_title.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

// Clutter by name, unless it holds most of the page's running text: then the name means another
// thing, as in <div class="video-story">. Inside a paragraph names mean less still.
std::vector<bool> find_clutter(const HtmlTree& tree) {
    const auto& nodes = tree.nodes();
    const auto blocks = text_blocks(tree, std::vector<bool>(nodes.size()));
    const BlockWeights prose(nodes.size(), blocks, is_prose);
    std::vector<std::size_t> text_before(nodes.size() + 1);  // bytes of text before each node
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        text_before[i + 1] = text_before[i] + nodes[i].text.size();
    }
    const auto text_size = [&](std::uint32_t i) {
        return text_before[nodes[i].end] - text_before[i];
    };
    std::vector<bool> clutter(nodes.size());
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const auto& node = nodes[i];
        if (node.is_text()) continue;
        if (!is_clutter(node)) continue;
        const auto& parent = nodes[node.parent].name;
        const bool in_paragraph =
            is_paragraph_element(parent) && text_size(node.parent) > 2 * text_size(i);
        if (in_paragraph && node.name != "button" && !is_said_only(node)) continue;
        const bool holds_most = 2 * prose.inside(i, node.end) > prose.all();
        if (holds_most && !has_class_word(node, {"comment", "comments"})) continue;
        clutter[i] = true;
    }
    mark_boxes(tree, text_blocks(tree, clutter), clutter);
    return clutter;
}

// Decides on the blocks of the article's element one by one.
class BodyWriter {
public:
    BodyWriter(const HtmlTree& tree, const Draft& known, const std::vector<TextBlock>& blocks)
        : tree_(tree),
          nodes_(tree.nodes()),
          known_(known),
          weights_(nodes_.size(), blocks, [](const TextBlock&) { return true; }) {}

    // `blocks` stand where the article does; `all` are the page's.
    std::string write(const std::vector<TextBlock>& blocks, const std::vector<TextBlock>& all,
                      std::string_view declared) {
        // Without running text nothing tells labels from text.
        has_prose_ = std::any_of(blocks.begin(), blocks.end(), is_prose);
        std::vector<const TextBlock*> kept;
        for (const auto& block : blocks) {
            if (is_text(block)) kept.push_back(&block);
        }
        follow_declared(DeclaredText(declared), tree_, all, kept);
        if (has_prose_) drop_edges(kept, known_);
        drop_empty_headings(kept);
        std::string body;
        for (const auto* block : kept) {
            if (!body.empty()) body += "\n\n";
            body += block->text;
        }
        return body;
    }

private:
    [[nodiscard]] bool is_text(const TextBlock& block) {
        if (block.is_clutter || block.element < box_end_ || is_known(block.text)) return false;
        if (is_cue(block.text)) {
            if (block.is_heading || begins_box(block)) leave_out_box(block);
            return false;
        }
        if (is_caption(block.text) || asks_elsewhere(block)) return false;
        constexpr double kLinkList = 0.6;
        constexpr double kLongLink = 250;
        if (block.link_density() > kLinkList && block.weight < kLongLink) return false;
        const auto name = nodes_[block.element].name;
        constexpr double kLabel = 40;
        const bool is_label = has_prose_ && !is_paragraph_element(name) && !block.is_item &&
                              name != "tr" && !block.is_heading && !block.is_lead &&
                              block.weight < kLabel && !ends_sentence(block.text);
        if (is_label) return false;
        // The same text twice is a teaser of itself.
        constexpr double kRepeatable = 60;
        return block.weight < kRepeatable || seen_.insert(block.text).second;
    }

    // A line over a box of its own, in an element that is no paragraph.
    [[nodiscard]] bool begins_box(const TextBlock& block) const {
        constexpr double kLongestTitle = 40;
        const auto box = nodes_[block.element].parent;
        return block.weight < kLongestTitle && block.linked == 0 &&
               !is_paragraph_element(nodes_[block.element].name) &&
               weights_.inside(box, block.element) == 0;
    }

    // A page that names itself speaks of where else it is read.
    [[nodiscard]] bool asks_elsewhere(const TextBlock& block) const {
        return is_letter_offer(block.text, false) ||
               is_promotion(block.text, block.linked > 0 || names_site(block.text, known_));
    }

    // A heading that leads elsewhere: so does what stands in one box with it.
    void leave_out_box(const TextBlock& heading) {
        constexpr double kMostHeld = 0.35;
        const auto box = nodes_[heading.element].parent;
        if (weights_.inside(box, nodes_[box].end) <= kMostHeld * weights_.all()) {
            box_end_ = nodes_[box].end;
        }
    }

    // What the page's head says already.
    [[nodiscard]] bool is_known(std::string_view text) const {
        if (text == known_.published || text == known_.source) return true;
        if (same_words(text, known_.title)) return true;
        // "By A B", "Von A B"
        constexpr std::size_t kLongestBy = 4;
        const auto blank = text.find(' ');
        const auto name = blank <= kLongestBy ? text.substr(blank + 1) : text;
        return std::any_of(known_.authors.begin(), known_.authors.end(),
                           [&](const std::string& author) {
                               return same_words(text, author) || same_words(name, author) ||
                                      same_words(text, "By " + author);
                           });
    }

    // A heading over what was dropped.
    static void drop_empty_headings(std::vector<const TextBlock*>& blocks) {
        std::vector<const TextBlock*> kept;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const bool is_last = i + 1 == blocks.size();
            if (blocks[i]->is_heading && !blocks[i]->is_lead &&
                (is_last || blocks[i + 1]->is_heading))
                continue;
            kept.push_back(blocks[i]);
        }
        blocks = std::move(kept);
    }

    const HtmlTree& tree_;
    const std::vector<HtmlNode>& nodes_;
    const Draft& known_;
    BlockWeights weights_;
    bool has_prose_ = false;
    std::uint32_t box_end_ = 0;  // of the box that is left out
    std::set<std::string> seen_;
};

// One is the other with something before or behind it: a kicker, the site's name.
bool is_print_of(std::string_view line, std::string_view title) {
    const auto a = ascii::lower(line);
    const auto b = ascii::lower(title);
    return !b.empty() && (a.find(b) != a.npos || b.find(a) != b.npos);
}

// A heading that follows on a title so short that it may be the site's: it may be the headline.
const TextBlock* heading_below(const std::vector<TextBlock>& blocks, std::string_view title) {
    constexpr double kShortest = 15;
    if (!may_name_site(title)) return nullptr;
    const auto printed = std::find_if(blocks.begin(), blocks.end(), [&](const TextBlock& block) {
        return same_words(block.text, title);
    });
    const auto next = std::find_if(printed, blocks.end(), [&](const TextBlock& block) {
        return !block.is_clutter && !same_words(block.text, title);
    });
    const bool is_wanted = printed != blocks.end() && printed->is_heading && next != blocks.end() &&
                           next->is_heading && next->weight >= kShortest && next->linked == 0 &&
                           !is_cue(next->text);
    return is_wanted ? &*next : nullptr;
}

// What stands above the text as its headline, where the title is another, is not lost.
void keep_headline(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                   std::string_view title, std::vector<TextBlock>& inside) {
    const auto* headline =
        prints_line(blocks, title) ? heading_below(blocks, title) : unnamed_headline(tree, blocks);
    if (headline == nullptr || is_print_of(headline->text, title)) return;
    const auto at = std::find_if(inside.begin(), inside.end(), [&](const TextBlock& block) {
        return block.element == headline->element && block.text == headline->text;
    });
    if (at == inside.end()) {
        inside.insert(inside.begin(), *headline)->is_lead = true;
    } else {
        at->is_lead = true;
    }
}

}  // namespace

std::vector<TextBlock> page_blocks(const HtmlTree& tree) {
    return text_blocks(tree, find_clutter(tree));
}

std::string article_body(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                         const Draft& known, std::string_view declared) {
    auto inside = article_blocks(tree, blocks, known.title);
    keep_headline(tree, blocks, known.title, inside);
    return BodyWriter(tree, known, inside).write(inside, blocks, declared);
}

}  // namespace newsidx
