// One entry of a feed, RSS or Atom, to a draft.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "article/draft.hpp"

namespace newsidx {

// What a feed says for all its entries.
struct FeedHead {
    std::string title;
    std::string lang;
    std::string address;  // of its page or its own: what relative links are relative to
    std::vector<std::string> authors;
};

// The channel is the root itself where there is none in it.
[[nodiscard]] FeedHead feed_head(pugi::xml_node channel, pugi::xml_node root);

[[nodiscard]] Draft feed_draft(pugi::xml_node entry, const FeedHead& head);

}  // namespace newsidx
