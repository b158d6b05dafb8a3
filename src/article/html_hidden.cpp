#include "article/html_hidden.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace newsidx {
namespace {

std::string without_blanks(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\n') continue;
        out += ascii::lower(c);
    }
    return out;
}

}  // namespace

bool is_hidden(const HtmlNode& node) {
    if (node.attributes.empty()) return node.name == "dialog";
    if (node.name == "dialog") return !node.has("open");
    if (node.has("hidden") && node.attribute("hidden") != "until-found") return true;
    if (node.attribute("aria-hidden") == "true") return true;
    const auto style = without_blanks(node.attribute("style"));
    return style.find("display:none") != style.npos ||
           style.find("visibility:hidden") != style.npos;
}

}  // namespace newsidx
