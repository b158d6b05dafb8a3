// What wires print around a text for those who handle it.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// "KAZAKHSTAN-PORT/ (UPDATE 2)", "^BC-AS--Kazakhstan-Port,130": names a text, and is no headline.
[[nodiscard]] bool is_wire_slug(std::string_view line);

// Takes "(MORE)" between pages, "(END)", "Enditem" and the like at the end, and the "[+2412 chars]"
// of a service that gives the begin of texts. Of a text that is nothing else all stays.
void drop_wire_marks(std::string& body);

}  // namespace newsidx
