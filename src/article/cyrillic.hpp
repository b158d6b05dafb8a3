// Which of the old encodings a Cyrillic text is in.
#pragma once

#include <string_view>

namespace newsidx {

// "windows-1251", "koi8-r", "koi8-u", "iso-8859-5" or "ibm866" for text whose letters are mostly
// Cyrillic, by how often they come; "" for all other. Tags of HTML don't count. Detectors by pairs
// of bytes take these for one another on short texts, and each turns the others' Russian into
// nonsense.
[[nodiscard]] std::string_view cyrillic_encoding(std::string_view bytes);

// Of what is KOI8: "koi8-u" where its Ukrainian letters are, else "koi8-r".
[[nodiscard]] std::string_view koi8_encoding(std::string_view bytes);

}  // namespace newsidx
