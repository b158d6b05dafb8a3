// Which format a text is in: by its content before its name.
#pragma once

#include <string_view>

namespace newsidx {

enum class Format : unsigned char { plain, markdown, html, json, feed, nitf, other_xml };

// `name`: the file's or member's name, for what content can't tell (Markdown without front matter).
[[nodiscard]] Format detect_format(std::string_view utf8, std::string_view name);

// What the first bytes of a file say it is when it is no text: "a PDF file"; "" when they don't.
[[nodiscard]] std::string_view binary_kind(std::string_view bytes);

// What a text is whose words are not all there is to it, and that newsidx doesn't read: "a mail
// message", "subtitles (WebVTT)"; "" for what is read.
[[nodiscard]] std::string_view unread_kind(std::string_view utf8);

}  // namespace newsidx
