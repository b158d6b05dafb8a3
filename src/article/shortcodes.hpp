// What editors of WordPress write between brackets ([caption id="1"]…[/caption]), and its
// paragraphs without tags.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// The text without them: captions and addresses of films go with what they have inside, of all
// others the brackets alone. One is taken for such when it has an end or a value; "[sic]" has none.
[[nodiscard]] std::string without_shortcodes(std::string_view markup);

// A tag for each paragraph that blank lines part, as WordPress adds them when it shows a page; not
// where its newer editor has marked every block.
[[nodiscard]] std::string with_paragraph_tags(std::string_view markup);

}  // namespace newsidx
