#include "article/feed_pieces.hpp"

#include <algorithm>

namespace newsidx {
namespace {

struct Tag {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view name;  // without its prefix
    bool closes = false;
};

// The next tag from `at` on; one at the text's end with no name when there is none. Comments and
// CDATA are stepped over.
Tag next_tag(std::string_view xml, std::size_t at) {
    while ((at = xml.find('<', at)) < xml.size()) {
        const auto rest = xml.substr(at);
        const bool is_cdata = rest.starts_with("<![CDATA[");
        if (is_cdata || rest.starts_with("<!--")) {
            const std::string_view end = is_cdata ? "]]>" : "-->";
            const auto found = xml.find(end, at);
            if (found == xml.npos) break;
            at = found + end.size();
            continue;
        }
        // A bare '<' ends where the next one begins.
        auto end = std::min(xml.find_first_of("<>", at + 1), xml.size());
        if (end < xml.size() && xml[end] == '>') ++end;
        Tag tag{at, end, {}, rest.starts_with("</")};
        auto name = rest.substr(tag.closes ? 2 : 1);
        name = name.substr(0, name.find_first_of(" \t\r\n/<>"));
        tag.name = name.substr(name.find(':') + 1);  // npos + 1 is 0: no prefix
        return tag;
    }
    return {xml.size(), xml.size(), {}, false};
}

bool is_root(std::string_view name) { return name == "rss" || name == "feed" || name == "RDF"; }
bool is_entry(std::string_view name) { return name == "item" || name == "entry"; }

}  // namespace

std::vector<FeedPiece> feed_pieces(std::string_view xml) {
    std::vector<FeedPiece> pieces;
    FeedPiece piece;
    std::size_t root_begin = 0;
    std::size_t entry_begin = xml.npos;
    const auto close = [&](std::size_t end) {
        if (entry_begin == xml.npos) return;
        piece.entry = xml.substr(entry_begin, end - entry_begin);
        pieces.push_back(piece);
        entry_begin = xml.npos;
    };
    for (auto tag = next_tag(xml, 0); tag.begin < xml.size(); tag = next_tag(xml, tag.end)) {
        if (is_root(tag.name)) {
            close(tag.begin);
            if (tag.closes) continue;
            piece.root = xml.substr(tag.begin, tag.end - tag.begin);
            piece.head = {};
            root_begin = tag.begin;
        } else if (is_entry(tag.name) && tag.closes) {
            close(tag.end);
        } else if (is_entry(tag.name)) {
            close(tag.begin);
            if (piece.head.empty()) piece.head = xml.substr(root_begin, tag.begin - root_begin);
            entry_begin = tag.begin;
        }
    }
    close(xml.size());
    return pieces;
}

}  // namespace newsidx
