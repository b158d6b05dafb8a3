// The text of what editors of web pages save: blocks that hold spans, lists and blocks again, as
// Editor.js, Draft.js, ProseMirror, Slate, Portable Text, Contentful and Arc have them.
#pragma once

#include <string>

#include "article/json_tree.hpp"

namespace newsidx {

// A list becomes paragraphs parted by a blank line; the spans of one block become one. Blocks of
// pictures and the like have no text. Of an object its own text ("rendered", "text", ...), else
// that of the blocks in it.
[[nodiscard]] std::string json_blocks_text(const JsonValue& value);

// Whether it is an object that has an editor's blocks, or a list of them, that are articles with a
// title and a text each.
[[nodiscard]] bool blocks_are_articles(const JsonValue& object);

}  // namespace newsidx
