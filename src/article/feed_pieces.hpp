// Where the entries of a feed stand in its text, for one whose XML is broken somewhere. Knows tags
// by name alone.
#pragma once

#include <string_view>
#include <vector>

namespace newsidx {

struct FeedPiece {
    std::string_view root;   // the start tag of the feed it stands in
    std::string_view head;   // of that feed, from `root` to its first entry
    std::string_view entry;  // from its start tag to its end tag, or to where the next one begins
};

[[nodiscard]] std::vector<FeedPiece> feed_pieces(std::string_view xml);

}  // namespace newsidx
