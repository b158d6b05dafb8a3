// A date as printed, cut into numbers, words and marks.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
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

// The items of a date, and what is asked of them again and again. An index may lie behind the last
// item everywhere but in `value` and `digits`: nothing is there.
class DateItems {
public:
    explicit DateItems(std::vector<DateItem> items) : items_(std::move(items)) {}

    [[nodiscard]] std::size_t size() const { return items_.size(); }
    [[nodiscard]] bool is_number(std::size_t i, std::size_t max_digits = 4) const;
    [[nodiscard]] bool is_year(std::size_t i) const;  // by its four digits
    [[nodiscard]] bool is_mark(std::size_t i, char mark) const;
    [[nodiscard]] bool is_separator(std::size_t i) const;  // of day, month and year
    [[nodiscard]] bool is_word(std::size_t i, std::initializer_list<std::string_view> words) const;
    [[nodiscard]] std::string_view word(std::size_t i) const;  // empty for what is no word
    [[nodiscard]] bool is_after_gap(std::size_t i) const;
    [[nodiscard]] int value(std::size_t i) const { return items_[i].value; }
    [[nodiscard]] std::size_t digits(std::size_t i) const { return items_[i].text.size(); }
    [[nodiscard]] bool is_same(std::size_t a, std::size_t b) const;  // as printed

private:
    std::vector<DateItem> items_;
};

}  // namespace newsidx
