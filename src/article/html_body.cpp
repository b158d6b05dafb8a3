// Finds the element that holds the running text, by how much of it there is and how little of that
// is links, then drops what is no part of it, block by block.
#include "article/html_body.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "article/html_blocks.hpp"
#include "article/html_clutter.hpp"
#include "article/html_cues.hpp"

namespace newsidx {
namespace {

// Weights of blocks, summed up by element.
class Weights {
public:
    template <typename Counts>
    Weights(std::size_t nodes, const std::vector<TextBlock>& blocks, Counts&& counts)
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

bool is_paragraph_element(std::string_view name) {
    return name == "p" || name == "blockquote" || name == "pre" || name == "dd" ||
           (name.size() == 2 && name[0] == 'h');
}

// Clutter by name, unless it holds most of the page's running text: then the name means another
// thing, as in <div class="video-story">. Inside a paragraph names mean less still.
std::vector<bool> find_clutter(const HtmlTree& tree) {
    const auto& nodes = tree.nodes();
    const auto blocks = text_blocks(tree, std::vector<bool>(nodes.size()));
    const Weights prose(nodes.size(), blocks, is_prose);
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
    return clutter;
}

class BodyFinder {
public:
    BodyFinder(const HtmlTree& tree, const std::vector<TextBlock>& blocks)
        : nodes_(tree.nodes()), prose_(nodes_.size(), blocks, [](const TextBlock& block) {
              return !block.is_clutter && is_prose(block);
          }) {}

    // The element that holds the article.
    [[nodiscard]] std::uint32_t find() const {
        auto at = start();
        for (auto next = step_down(at); next != at; next = step_down(at)) at = next;
        return at;
    }

private:
    [[nodiscard]] double weight(std::uint32_t i) const { return prose_.inside(i, nodes_[i].end); }

    // The surest container that holds most of the text.
    [[nodiscard]] std::uint32_t start() const {
        const auto best = [&](auto&& is_wanted, double least) -> std::uint32_t {
            std::uint32_t found = 0;
            for (std::uint32_t i = 1; i < nodes_.size(); ++i) {
                if (is_wanted(nodes_[i]) && weight(i) > least * prose_.all() &&
                    (found == 0 || weight(i) > weight(found))) {
                    found = i;
                }
            }
            return found;
        };
        const auto by_property = best(
            [](const HtmlNode& node) {
                return node.attribute("itemprop").find("articleBody") != std::string_view::npos;
            },
            0.3);
        if (by_property != 0) return by_property;
        const auto article = best([](const HtmlNode& node) { return node.name == "article"; }, 0.4);
        if (article != 0) return article;
        return best(
            [](const HtmlNode& node) {
                return node.name == "main" || node.attribute("role") == "main";
            },
            0.4);
    }

    // The child that holds nearly all of the text, or the element itself.
    [[nodiscard]] std::uint32_t step_down(std::uint32_t at) const {
        for (auto child = at + 1; child < nodes_[at].end; child = nodes_[child].end) {
            const auto& node = nodes_[child];
            if (node.is_text() || is_paragraph_element(node.name)) continue;
            const double least = has_class_word(node, {"body", "content", "text"}) ? 0.7 : 0.92;
            if (weight(child) >= least * weight(at) && weight(at) > 0) return child;
        }
        return at;
    }

    const std::vector<HtmlNode>& nodes_;
    Weights prose_;
};

bool ends_sentence(std::string_view text) {
    for (const std::string_view end :
         {".", "!", "?", ":", ";", "\"", "”", "»", "…", "。", "！", "？", "」", ")", "’"}) {
        if (text.ends_with(end)) return true;
    }
    return false;
}

// Decides on the blocks of the article's element one by one.
class BodyWriter {
public:
    BodyWriter(const HtmlTree& tree, const Draft& known) : nodes_(tree.nodes()), known_(known) {}

    std::string write(const std::vector<TextBlock>& blocks) {
        // Without running text nothing tells labels from text.
        has_prose_ = std::any_of(blocks.begin(), blocks.end(), is_prose);
        std::vector<const TextBlock*> kept;
        for (const auto& block : blocks) {
            if (is_text(block)) kept.push_back(&block);
        }
        if (has_prose_) drop_edges(kept);
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
        if (block.is_clutter || is_known(block.text) || is_cue(block.text)) return false;
        constexpr double kLinkList = 0.6;
        constexpr double kLongLink = 250;
        if (block.link_density() > kLinkList && block.weight < kLongLink) return false;
        const auto name = nodes_[block.element].name;
        constexpr double kLabel = 40;
        const bool is_label = has_prose_ && !is_paragraph_element(name) && !block.is_item &&
                              name != "tr" && !block.is_heading && block.weight < kLabel &&
                              !ends_sentence(block.text);
        if (is_label) return false;
        // The same text twice is a teaser of itself.
        constexpr double kRepeatable = 60;
        return block.weight < kRepeatable || seen_.insert(block.text).second;
    }

    // What the page's head says already.
    [[nodiscard]] bool is_known(std::string_view text) const {
        if (text == known_.title || text == known_.published || text == known_.source) return true;
        return std::any_of(
            known_.authors.begin(), known_.authors.end(),
            [&](const std::string& author) { return text == author || text == "By " + author; });
    }

    // Before the first and behind the last running text stand dates, places and signatures.
    static void drop_edges(std::vector<const TextBlock*>& blocks) {
        constexpr double kShort = 60;
        const auto is_edge = [](const TextBlock* block) {
            return block->weight < kShort && (block->is_heading || !ends_sentence(block->text));
        };
        while (!blocks.empty() && is_edge(blocks.back()) && !blocks.back()->is_item) {
            blocks.pop_back();
        }
        const auto first = std::find_if_not(blocks.begin(), blocks.end(), is_edge);
        blocks.erase(blocks.begin(), first);
    }

    // A heading over what was dropped.
    static void drop_empty_headings(std::vector<const TextBlock*>& blocks) {
        std::vector<const TextBlock*> kept;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const bool is_last = i + 1 == blocks.size();
            if (blocks[i]->is_heading && (is_last || blocks[i + 1]->is_heading)) continue;
            kept.push_back(blocks[i]);
        }
        blocks = std::move(kept);
    }

    const std::vector<HtmlNode>& nodes_;
    const Draft& known_;
    bool has_prose_ = false;
    std::set<std::string> seen_;
};

}  // namespace

std::string article_body(const HtmlTree& tree, const Draft& known) {
    const auto blocks = text_blocks(tree, find_clutter(tree));
    const auto root = BodyFinder(tree, blocks).find();
    std::vector<TextBlock> inside;
    for (const auto& block : blocks) {
        if (block.element >= root && block.element < tree.nodes()[root].end)
            inside.push_back(block);
    }
    return BodyWriter(tree, known).write(inside);
}

}  // namespace newsidx
