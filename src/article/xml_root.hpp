// The first element of an XML or SGML text, and what is read or refused for it.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// Its name in lower case, without a prefix: behind the declaration, comments and the document type.
// "" where there is none.
[[nodiscard]] std::string xml_root(std::string_view text);

// Whether the text says that it is XML, or has a document type of its own, and its first element is
// none of HTML's.
[[nodiscard]] bool is_other_xml(std::string_view text);

// Whether the text is one element from its begin to its end, and that is none of HTML's: XML that
// doesn't say so.
[[nodiscard]] bool is_one_element(std::string_view text);

// Whether it is an entry of a feed without the feed around it: RSS's <item> or Atom's <entry>.
[[nodiscard]] bool is_feed_entry(std::string_view text);

// What a text with this root is whose words, without their tags, would be a jumble of articles and
// codes: "NewsML". "" for all others.
[[nodiscard]] std::string_view unread_xml(std::string_view root);

}  // namespace newsidx
