#include "article/preformatted.hpp"

#include <string_view>

#include "article/clean.hpp"
#include "article/html_hidden.hpp"
#include "article/html_text.hpp"

namespace newsidx {
namespace {

struct Gathered {
    std::string text;
    std::vector<std::string> links;
};

Gathered gather(const HtmlTree& tree, std::uint32_t index) {
    const auto& nodes = tree.nodes();
    Gathered all;
    std::vector<std::uint32_t> open_blocks;
    for (auto i = index + 1; i < nodes[index].end;) {
        while (!open_blocks.empty() && i >= open_blocks.back()) {
            all.text += "\n\n";
            open_blocks.pop_back();
        }
        const auto& node = nodes[i];
        if (is_hidden(node) || node.name == "head" || node.name == "rt") {
            i = node.end;
            continue;
        }
        all.text += node.text;
        if (node.name == "br") all.text += '\n';
        if (node.name == "td" || node.name == "th") all.text += ' ';
        if (node.name == "a") all.links.push_back(clean_line(tree.text_of(i)));
        if (is_block_element(node.name)) {
            all.text += "\n\n";
            open_blocks.push_back(node.end);
        }
        ++i;
    }
    return all;
}

}  // namespace

std::vector<PreformattedParagraph> preformatted_paragraphs(const HtmlTree& tree,
                                                           std::uint32_t index) {
    constexpr std::string_view kEnd = "\n\n";
    const auto all = gather(tree, index);
    const std::string body = clean_body(all.text);
    std::vector<PreformattedParagraph> paragraphs;
    auto link = all.links.begin();
    for (std::size_t at = 0; at < body.size();) {
        const auto end = std::min(body.find(kEnd, at), body.size());
        PreformattedParagraph paragraph{body.substr(at, end - at), ""};
        // In the order written: one that isn't found is in a paragraph further down.
        for (std::size_t from = 0; link != all.links.end(); ++link) {
            from = paragraph.text.find(*link, from);
            if (from == std::string::npos) break;
            from += link->size();
            paragraph.links += *link;
        }
        paragraphs.push_back(std::move(paragraph));
        at = end + kEnd.size();
    }
    return paragraphs;
}

}  // namespace newsidx
