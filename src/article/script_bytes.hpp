// Which script a text of single bytes is in, where detectors by pairs of bytes err: on short texts
// they take Hebrew for Russian and Thai for Chinese.
#pragma once

#include <string_view>

namespace newsidx {

// "windows-1255" (Hebrew), "windows-874" (Thai), or a Cyrillic one (article/cyrillic.hpp); "" for
// all else.
[[nodiscard]] std::string_view encoding_by_script(std::string_view bytes);

// Letters of Latin script with accents stand in rows as no language has them: the text was decoded
// as windows-1252 and is in another script.
[[nodiscard]] bool is_accent_salad(std::string_view utf8);

}  // namespace newsidx
