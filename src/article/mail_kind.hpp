// Mail as it was sent, whose words are packed for the way; what a reader pasted is no such thing.
#pragma once

#include <string_view>

namespace newsidx {

// "a mail message" where the lines above the first blank one are the headers of a mail and one of
// them tells that words in it are packed: MIME's version, a type in parts or in HTML, an encoding
// of the text or of a subject. "a mailbox" for the mails of a program in one file, "a saved page
// with all its parts (MHTML)" for what browsers make of this form; "" for all else.
[[nodiscard]] std::string_view mail_kind(std::string_view utf8);

}  // namespace newsidx
