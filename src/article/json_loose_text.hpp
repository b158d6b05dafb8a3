// The text of a JSON object that has none under a name for texts: a page, a message, or what stands
// under a name that nobody knows, which is told and not taken.
#pragma once

#include "article/draft.hpp"
#include "article/json_tree.hpp"

namespace newsidx {

// Whether a member is named loosely like a text, and has words under it.
[[nodiscard]] bool has_loose_text(const JsonValue& object);

// Of the object's draft, as json_draft() gives it: where it has a title or summary alone, the text
// is taken from such a member. A page is read as HTML, and has what else the draft lacks, too.
// Where there is none, the draft's keys tell what reads like the text.
void add_loose_text(const JsonValue& object, Draft& draft);

}  // namespace newsidx
