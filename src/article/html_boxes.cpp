#include "article/html_boxes.hpp"

#include <algorithm>

#include "article/html_clutter.hpp"
#include "article/html_cues.hpp"
#include "article/html_root.hpp"

namespace newsidx {
namespace {

// Of a page's running text; more is the article, however it is built.
constexpr double kMostInBox = 0.25;

bool is_picture_box(const HtmlNode& node) {
    const bool has_picture = has_class_word(node, {"img",      "image",      "images",
                                                   "photo",    "photos",     "picture",
                                                   "pictures", "foto",       "fotos",
                                                   "imagen",   "imagem",     "bild",
                                                   "visuel",   "thumb",      "thumbnail",
                                                   "imagebox", "photobox",   "legende",
                                                   "epigrafe", "epigraph",   "bildunterschrift",
                                                   "bildtext", "didascalia", "photocaption"});
    // A paragraph beside its picture.
    return has_picture &&
           !has_class_word(node, {"text", "paragraph", "content", "article", "story"});
}

class BoxFinder {
public:
    BoxFinder(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
              std::vector<bool>& clutter)
        : nodes_(tree.nodes()),
          blocks_(blocks),
          prose_(nodes_.size(), blocks, is_prose),
          weights_(nodes_.size(), blocks, [](const TextBlock&) { return true; }),
          clutter_(clutter) {
        first_.resize(nodes_.size() + 1, blocks.size());
        for (std::size_t i = blocks.size(); i-- > 0;) first_[blocks[i].element] = i;
        for (std::size_t i = nodes_.size(); i-- > 0;) {
            first_[i] = std::min(first_[i], first_[i + 1]);
        }
    }

    void run() {
        mark_pictures();
        for (std::uint32_t i = 1; i < nodes_.size();) {
            if (clutter_[i] || nodes_[i].is_text() || weight(i) <= 0) {
                i = clutter_[i] ? nodes_[i].end : i + 1;
                continue;
            }
            if (is_letter_box(i)) {
                clutter_[i] = true;
                i = nodes_[i].end;
                continue;
            }
            mark_teasers(i);
            ++i;
        }
    }

private:
    [[nodiscard]] double weight(std::uint32_t i) const { return weights_.inside(i, nodes_[i].end); }

    [[nodiscard]] bool is_small(std::uint32_t i) const {
        return prose_.inside(i, nodes_[i].end) <= kMostInBox * prose_.all();
    }

    [[nodiscard]] bool is_box(std::uint32_t i) const {
        return !nodes_[i].is_text() && !is_paragraph_element(nodes_[i].name);
    }

    // Pictures aren't in the tree, the boxes made for them are. Where such boxes hold much of the
    // text together, the pages' paragraphs are called by their pictures.
    void mark_pictures() {
        std::vector<std::uint32_t> found;
        double held = 0;
        for (std::uint32_t i = 1; i < nodes_.size();) {
            if (weight(i) > 0 && is_picture_box(nodes_[i])) {
                found.push_back(i);
                held += prose_.inside(i, nodes_[i].end);
                i = nodes_[i].end;
            } else {
                ++i;
            }
        }
        if (held > kMostInBox * prose_.all()) return;
        for (const auto i : found) clutter_[i] = true;
    }

    // A title, a sentence on what it is, a field for the address. The text of boxes inside boxes is
    // looked at once for each, but no more than kMostLookedAt bytes of a page in all.
    [[nodiscard]] bool is_letter_box(std::uint32_t i) {
        constexpr double kSmallest = 30;
        constexpr double kLargest = 500;
        constexpr std::size_t kMostLookedAt = std::size_t{4} << 20;
        const auto size = weight(i);
        if (!is_box(i) || size < kSmallest || size > kLargest || !is_small(i)) return false;
        if (size >= weight(nodes_[i].parent) || looked_at_ > kMostLookedAt) return false;
        std::string text;
        for (auto b = first_[i]; b < first_[nodes_[i].end]; ++b) text += blocks_[b].text + "\n";
        looked_at_ += text.size();
        const bool has_field = std::any_of(
            nodes_.begin() + i, nodes_.begin() + nodes_[i].end,
            [](const HtmlNode& node) { return node.name == "form" || node.name == "button"; });
        return is_letter_offer(text, has_field);
    }

    // Begins with a line that is a link, as a teaser does with its title.
    [[nodiscard]] bool is_teaser(std::uint32_t i) const {
        constexpr double kShortestTitle = 12;
        constexpr double kLongest = 400;
        constexpr double kLinked = 0.8;
        if (!is_box(i) || weight(i) <= 0 || weight(i) > kLongest) return false;
        const auto& title = blocks_[first_[i]];
        return title.weight >= kShortestTitle && title.link_density() >= kLinked;
    }

    [[nodiscard]] bool looks_like(std::uint32_t one, std::uint32_t other) const {
        return nodes_[one].name == nodes_[other].name &&
               nodes_[one].attribute("class") == nodes_[other].attribute("class");
    }

    // Of the children of `parent` two or more in a row that are teasers of one make, and the line
    // over them.
    void mark_teasers(std::uint32_t parent) {
        std::vector<std::uint32_t> row;
        std::uint32_t over = 0;  // the child before the row
        std::uint32_t before = 0;
        const auto end_row = [&] {
            if (row.size() >= 2) mark_row(row, over);
            row.clear();
        };
        for (auto child = parent + 1; child < nodes_[parent].end; child = nodes_[child].end) {
            if (weight(child) <= 0 || clutter_[child]) continue;
            const bool goes_on = !row.empty() && looks_like(row.front(), child);
            if (!is_teaser(child)) {
                end_row();
            } else {
                if (!goes_on) end_row();
                if (row.empty()) over = before;
                row.push_back(child);
            }
            before = child;
        }
        end_row();
    }

    void mark_row(const std::vector<std::uint32_t>& row, std::uint32_t over) {
        if (prose_.inside(row.front(), nodes_[row.back()].end) > kMostInBox * prose_.all()) return;
        for (const auto child : row) clutter_[child] = true;
        constexpr double kLongestTitle = 60;
        if (over != 0 && weight(over) < kLongestTitle && nodes_[over].name != "h1")
            clutter_[over] = true;
    }

    const std::vector<HtmlNode>& nodes_;
    const std::vector<TextBlock>& blocks_;
    BlockWeights prose_;
    BlockWeights weights_;
    std::vector<bool>& clutter_;
    std::vector<std::size_t> first_;  // by node: the first block at or behind it
    std::size_t looked_at_ = 0;
};

}  // namespace

void mark_boxes(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                std::vector<bool>& clutter) {
    BoxFinder(tree, blocks, clutter).run();
}

}  // namespace newsidx
