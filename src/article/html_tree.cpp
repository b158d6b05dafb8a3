#include "article/html_tree.hpp"

#include <gumbo.h>

#include <algorithm>

#include "article/html_slim.hpp"
#include "article/html_tags.hpp"

namespace newsidx {

struct HtmlTree::Parsed {
    struct Destroy {
        // By recursion; slim_html has bounded its depth.
        void operator()(GumboOutput* output) const {
            gumbo_destroy_output(&kGumboDefaultOptions, output);
        }
    };
    std::string markup;
    std::unique_ptr<GumboOutput, Destroy> output;
};

namespace {

// Elements went through slim_html; its "x-a" is an "a" again.
std::string_view element_name(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    std::string_view name(piece.data == nullptr ? "x" : piece.data, piece.data ? piece.length : 1);
    if (name.starts_with("x-") && name.size() > 2) name.remove_prefix(2);
    return name;
}

const GumboVector* children_of(const GumboNode& node) {
    if (node.type == GUMBO_NODE_ELEMENT) return &node.v.element.children;
    return node.type == GUMBO_NODE_DOCUMENT ? &node.v.document.children : nullptr;
}

HtmlNode make_node(const GumboNode& from, std::uint32_t parent) {
    HtmlNode node;
    node.parent = parent;
    if (from.type == GUMBO_NODE_ELEMENT) {
        node.name = element_name(from.v.element);
        const auto& attributes = from.v.element.attributes;
        for (unsigned i = 0; i < attributes.length; ++i) {
            const auto* attribute = static_cast<const GumboAttribute*>(attributes.data[i]);
            node.attributes.push_back({attribute->name, attribute->value});
        }
    } else if (from.type == GUMBO_NODE_TEXT || from.type == GUMBO_NODE_WHITESPACE) {
        node.text = from.v.text.text;
    }
    return node;
}

// Walks without recursion: parents are known by index, siblings by gumbo.
std::vector<HtmlNode> flatten(const GumboNode& document) {
    std::vector<HtmlNode> nodes;
    nodes.emplace_back().name = "document";
    struct Level {
        const GumboVector* children;
        unsigned next;
        std::uint32_t index;
    };
    std::vector<Level> levels{{children_of(document), 0, 0}};
    while (!levels.empty()) {
        auto& level = levels.back();
        if (level.next == level.children->length) {
            nodes[level.index].end = static_cast<std::uint32_t>(nodes.size());
            levels.pop_back();
            continue;
        }
        const auto& child = *static_cast<const GumboNode*>(level.children->data[level.next++]);
        const auto index = static_cast<std::uint32_t>(nodes.size());
        nodes.push_back(make_node(child, level.index));
        nodes.back().end = index + 1;
        if (const auto* children = children_of(child)) levels.push_back({children, 0, index});
    }
    return nodes;
}

}  // namespace

std::string_view HtmlNode::attribute(std::string_view wanted) const {
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const auto& a) { return a.name == wanted; });
    return found == attributes.end() ? std::string_view() : found->value;
}

bool HtmlNode::has(std::string_view wanted) const {
    return std::any_of(attributes.begin(), attributes.end(),
                       [&](const auto& a) { return a.name == wanted; });
}

Result<HtmlTree> HtmlTree::parse(std::string_view utf8) {
    auto slim = slim_html(utf8);
    if (!slim) return slim.error();
    auto parsed = std::make_shared<Parsed>();
    parsed->markup = std::move(slim->markup);
    parsed->output.reset(gumbo_parse_with_options(&kGumboDefaultOptions, parsed->markup.data(),
                                                  parsed->markup.size()));
    HtmlTree tree;
    tree.nodes_ = flatten(*parsed->output->document);
    tree.json_ld_ = std::move(slim->json_ld);
    tree.parsed_ = std::move(parsed);
    return tree;
}

std::string HtmlTree::text_of(std::uint32_t index) const {
    std::string text;
    for (auto i = index; i < nodes_[index].end; ++i) {
        if (nodes_[i].is_text()) append_collapsed(text, nodes_[i].text);
        if (nodes_[i].name == "br" || tag_rule(nodes_[i].name).is_block) {
            append_collapsed(text, " ");
        }
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

void append_collapsed(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        const bool is_no_break_space = text.substr(at).starts_with("\u00A0");
        if (is_no_break_space || c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
            if (!out.empty() && out.back() != ' ') out += ' ';
            at += is_no_break_space ? 2 : 1;
        } else {
            out += c;
            ++at;
        }
    }
}

}  // namespace newsidx
