// A page as a flat array of nodes in the order of the text: whatever lies inside node i are the
// nodes i+1 to nodes[i].end. The only file's header behind which gumbo is known.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace newsidx {

struct HtmlAttribute {
    std::string_view name;
    std::string_view value;  // character references undone
};

// The views live as long as the tree.
struct HtmlNode {
    std::string_view name;  // of the element, in small letters; empty: a text
    std::string_view text;  // of a text, character references undone
    std::uint32_t parent = 0;
    std::uint32_t end = 0;  // behind its last descendant
    std::vector<HtmlAttribute> attributes;

    [[nodiscard]] bool is_text() const { return name.empty(); }
    [[nodiscard]] std::string_view attribute(std::string_view wanted) const;  // empty: not there
    [[nodiscard]] bool has(std::string_view wanted) const;
};

class HtmlTree {
public:
    // Scripts, styles, comments and pictures are not in it. Node 0 is the root and has no name that
    // matters.
    [[nodiscard]] static Result<HtmlTree> parse(std::string_view utf8);

    [[nodiscard]] const std::vector<HtmlNode>& nodes() const { return nodes_; }
    [[nodiscard]] const std::vector<std::string>& json_ld() const { return json_ld_; }

    // All text inside node `index`, white space runs as one blank, none at the ends.
    [[nodiscard]] std::string text_of(std::uint32_t index) const;

private:
    struct Parsed;
    std::shared_ptr<const Parsed> parsed_;  // what the views point into
    std::vector<HtmlNode> nodes_;
    std::vector<std::string> json_ld_;
};

// Appends `text` with runs of white space as one blank; none at the head of `out`.
void append_collapsed(std::string& out, std::string_view text);

}  // namespace newsidx
