// Elements of feeds by namespace, whatever prefix a feed gives it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace newsidx {

enum class FeedSpace : std::uint8_t {
    plain,    // none, or RSS 1.0's own
    atom,     // 1.0 and 0.3
    content,  // the full text of RSS
    dublin,   // Dublin Core, elements and terms
    yandex,   // the full text in Russian feeds
    turbo,    // the same for Yandex' own pages
    burner,   // FeedBurner's addresses before it changed them
    rdf,
    other,
};

struct FeedName {
    FeedSpace space = FeedSpace::plain;
    std::string_view local;

    bool operator==(const FeedName&) const = default;
};

// Of an element's attributes so many are asked for namespaces, the first ones: every name of every
// entry is looked up.
inline constexpr std::size_t kMaxDeclarations = 100;

// Prefixes that no ancestor declares mean what they usually do.
[[nodiscard]] FeedName feed_name(pugi::xml_node node);

[[nodiscard]] std::vector<pugi::xml_node> feed_children(pugi::xml_node parent, FeedName name);

// The first child of that name; a null node if there is none.
[[nodiscard]] pugi::xml_node feed_child(pugi::xml_node parent, FeedName name);

// What is inside the element: text and CDATA joined, or markup where it has elements inside.
[[nodiscard]] std::string feed_content(pugi::xml_node node);

}  // namespace newsidx
