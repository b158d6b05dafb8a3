// A date as printed, cut into numbers, words and marks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsidx {

struct DateItem {
    enum class Kind : unsigned char { number, word, mark } kind = Kind::mark;
    std::string text;        // words in plain letters
    int value = 0;           // of a number, its first nine digits
    bool after_gap = false;  // blanks or commas stood before it
};

// `text` is clean (article/clean.hpp). Words that Chinese, Japanese and Korean dates put behind
// numbers come as the marks of ISO 8601; the T between day and time is a gap.
[[nodiscard]] std::vector<DateItem> date_items(std::string_view text);

}  // namespace newsidx
