// Two paragraphs that tests of pages wrap in one outlet's markup or another's.
#pragma once

#include <string>

namespace newsidx {

inline const std::string kFirst =
    "Ministers of five countries met on Monday to agree on a common market for electric power.";
inline const std::string kSecond =
    "They left the question of tariffs open, and will meet again before the end of the year.";
inline const std::string kText = "<p>" + kFirst + "</p><p>" + kSecond + "</p>";

}  // namespace newsidx
