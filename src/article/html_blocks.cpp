#include "article/html_blocks.hpp"

#include <algorithm>

#include "article/html_hidden.hpp"
#include "article/html_text.hpp"
#include "article/preformatted.hpp"

namespace newsidx {
namespace {

double weight_of(std::string_view text) {
    double weight = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xE3 && byte <= 0xED) {  // Kana, Chinese signs, Hangul
            weight += 3;
        } else if (byte < 0x80 || byte >= 0xC0) {
            weight += 1;
        }
    }
    return weight;
}

// Gathers text until the next block begins or one ends.
class BlockBuilder {
public:
    BlockBuilder(const HtmlTree& tree, const std::vector<bool>& clutter)
        : tree_(tree), nodes_(tree.nodes()), marked_(clutter) {}

    std::vector<TextBlock> build() {
        for (std::uint32_t i = 0; i < nodes_.size();) {
            leave(i);
            const auto& node = nodes_[i];
            if (is_hidden(node) || node.name == "head" || node.name == "rt" || is_note_mark(i)) {
                i = node.end;
                continue;
            }
            if (node.is_text()) {
                add_text(node.text);
            } else {
                enter(i, node);
            }
            if (node.name == "pre") {
                add_preformatted(i);
                i = node.end;
                continue;
            }
            ++i;
        }
        flush();
        return std::move(blocks_);
    }

private:
    struct Open {
        std::uint32_t element;
        std::uint32_t end;
        bool parts;
        bool is_clutter;
    };

    // "1", "[12]": leads to a note on the same page.
    [[nodiscard]] bool is_note_mark(std::uint32_t i) const {
        constexpr std::size_t kLongest = 6;
        if (nodes_[i].name != "a" || !nodes_[i].attribute("href").starts_with('#')) return false;
        const auto text = tree_.text_of(i);
        return text.size() <= kLongest && text.find_first_of("0123456789") != text.npos &&
               text.find_first_not_of("0123456789[]()") == text.npos;
    }

    void leave(std::uint32_t at) {
        while (!open_.empty() && at >= open_.back().end) {
            if (open_.back().parts) flush();
            if (nodes_[open_.back().element].name == "a") --links_;
            open_.pop_back();
        }
    }

    void enter(std::uint32_t i, const HtmlNode& node) {
        const bool is_block = is_block_element(node.name);
        const bool was_clutter = !open_.empty() && open_.back().is_clutter;
        const bool clutter = was_clutter || marked_[i];
        const bool parts = is_block || clutter != was_clutter;
        if (parts) flush();
        if (node.name == "br") {
            // Two breaks end a paragraph.
            if (broken_ && text_.size() == broken_size_) flush();
            broken_ = true;
            append_collapsed(text_, " ");
            broken_size_ = text_.size();
        }
        if (node.name == "td" || node.name == "th") append_collapsed(text_, " ");
        if (node.name == "a") ++links_;
        open_.push_back({i, node.end, parts, clutter});
    }

    void add_text(std::string_view text) {
        const auto before = text_.size();
        append_collapsed(text_, text);
        if (links_ > 0) linked_ += weight_of(std::string_view(text_).substr(before));
    }

    void add_preformatted(std::uint32_t index) {
        for (auto& paragraph : preformatted_paragraphs(tree_, index)) {
            text_ = std::move(paragraph.text);
            linked_ = links_ > 0 ? weight_of(text_) : weight_of(paragraph.links);
            flush();
        }
    }

    void flush() {
        text_.erase(text_.find_last_not_of(' ') + 1);
        if (!text_.empty()) {
            TextBlock block;
            block.text = std::move(text_);
            block.weight = weight_of(block.text);
            block.linked = linked_;
            block.is_clutter = !open_.empty() && open_.back().is_clutter;
            for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
                const auto name = nodes_[open->element].name;
                if (is_block_element(name) && block.element == 0) block.element = open->element;
                if (name == "li") block.is_item = true;
                if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
                    block.is_heading = true;
                }
            }
            blocks_.push_back(std::move(block));
        }
        text_.clear();
        linked_ = 0;
        broken_ = false;
    }

    const HtmlTree& tree_;
    const std::vector<HtmlNode>& nodes_;
    const std::vector<bool>& marked_;
    std::vector<TextBlock> blocks_;
    std::vector<Open> open_;
    int links_ = 0;
    std::string text_;
    double linked_ = 0;
    bool broken_ = false;
    std::size_t broken_size_ = 0;
};

}  // namespace

std::vector<TextBlock> text_blocks(const HtmlTree& tree, const std::vector<bool>& clutter) {
    return BlockBuilder(tree, clutter).build();
}

bool is_prose(const TextBlock& block) {
    constexpr double kShortest = 60;
    constexpr double kMostLinked = 0.4;
    return !block.is_heading && block.weight >= kShortest && block.link_density() < kMostLinked;
}

}  // namespace newsidx
