#include "article/date_items.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "article/date_words.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

struct Replacement {
    std::string_view from;
    std::string_view to;
};

// "2019年4月3日 下午2时05分" reads as "2019-4-3 afternoon 2:05".
// The names of two words that four months have in the east of the Arab world, and its digits.
constexpr auto kReplacements = std::to_array<Replacement>({{"كانون الثاني", "يناير"},
                                                           {"تشرين الأول", "أكتوبر"},
                                                           {"تشرين الثاني", "نوفمبر"},
                                                           {"كانون الأول", "ديسمبر"},
                                                           {"٠", "0"},
                                                           {"۰", "0"},
                                                           {"١", "1"},
                                                           {"۱", "1"},
                                                           {"٢", "2"},
                                                           {"۲", "2"},
                                                           {"٣", "3"},
                                                           {"۳", "3"},
                                                           {"٤", "4"},
                                                           {"۴", "4"},
                                                           {"٥", "5"},
                                                           {"۵", "5"},
                                                           {"٦", "6"},
                                                           {"۶", "6"},
                                                           {"٧", "7"},
                                                           {"۷", "7"},
                                                           {"٨", "8"},
                                                           {"۸", "8"},
                                                           {"٩", "9"},
                                                           {"۹", "9"},
                                                           {"：", ":"},
                                                           {"时间", " "},
                                                           {"時間", " "},
                                                           {"日期", " "},
                                                           {"年", "-"},
                                                           {"년", "-"},
                                                           {"月", "-"},
                                                           {"월", "-"},
                                                           {"日", " "},
                                                           {"일", " "},
                                                           {"号", " "},
                                                           {"上午", " forenoon "},
                                                           {"午前", " forenoon "},
                                                           {"오전", " forenoon "},
                                                           {"下午", " afternoon "},
                                                           {"午後", " afternoon "},
                                                           {"오후", " afternoon "},
                                                           {"时", ":"},
                                                           {"時", ":"},
                                                           {"点", ":"},
                                                           {"點", ":"},
                                                           {"시", ":"},
                                                           {"分", " "},
                                                           {"분", " "},
                                                           {"–", "-"},
                                                           {"—", "-"},
                                                           {"−", "-"}});

bool is_word_byte(char c) { return ascii::is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

std::string with_ascii_marks(std::string_view text) {
    std::string out(text);
    if (std::all_of(text.begin(), text.end(),
                    [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        return out;
    }
    for (const Replacement& one : kReplacements) {
        for (auto at = out.find(one.from); at != std::string::npos; at = out.find(one.from, at))
            out.replace(at, one.from.size(), one.to);
    }
    return out;
}

}  // namespace

std::vector<DateItem> date_items(std::string_view text) {
    const std::string printed = with_ascii_marks(text);
    std::vector<DateItem> items;
    bool gap = false;
    const auto take_while = [&](std::size_t at, const auto& holds) {
        std::size_t end = at;
        while (end < printed.size() && holds(printed[end])) ++end;
        return std::string_view(printed).substr(at, end - at);
    };
    for (std::size_t at = 0; at < printed.size();) {
        const char c = printed[at];
        DateItem item;
        item.after_gap = gap;
        gap = false;
        if (c == ' ' || c == ',') {
            gap = true;
            ++at;
            continue;
        }
        if (ascii::is_digit(c)) {
            item.kind = DateItem::Kind::number;
            item.text = take_while(at, ascii::is_digit);
            std::from_chars(item.text.data(),
                            item.text.data() + std::min<std::size_t>(item.text.size(), 9),
                            item.value);
            at += item.text.size();
        } else if (is_word_byte(c)) {
            const std::string_view word = take_while(at, is_word_byte);
            const bool between_digits = at > 0 && ascii::is_digit(printed[at - 1]) &&
                                        at + 1 < printed.size() && ascii::is_digit(printed[at + 1]);
            at += word.size();
            if (between_digits && (word == "T" || word == "t")) {
                gap = true;
                continue;
            }
            item.kind = DateItem::Kind::word;
            item.text = plain_letters(word);
        } else {
            item.text = std::string(1, c);
            ++at;
        }
        items.push_back(std::move(item));
    }
    return items;
}

bool DateItems::is_number(std::size_t i, std::size_t max_digits) const {
    return i < items_.size() && items_[i].kind == DateItem::Kind::number &&
           items_[i].text.size() <= max_digits;
}

bool DateItems::is_year(std::size_t i) const { return is_number(i) && digits(i) == 4; }

bool DateItems::is_mark(std::size_t i, char mark) const {
    return i < items_.size() && items_[i].kind == DateItem::Kind::mark && items_[i].text[0] == mark;
}

bool DateItems::is_separator(std::size_t i) const {
    return is_mark(i, '-') || is_mark(i, '/') || is_mark(i, '.');
}

bool DateItems::is_word(std::size_t i, std::initializer_list<std::string_view> words) const {
    return i < items_.size() && items_[i].kind == DateItem::Kind::word &&
           std::find(words.begin(), words.end(), items_[i].text) != words.end();
}

std::string_view DateItems::word(std::size_t i) const {
    const bool is_one = i < items_.size() && items_[i].kind == DateItem::Kind::word;
    return is_one ? std::string_view(items_[i].text) : std::string_view();
}

bool DateItems::is_after_gap(std::size_t i) const {
    return i < items_.size() && items_[i].after_gap;
}

bool DateItems::is_same(std::size_t a, std::size_t b) const {
    return a < items_.size() && b < items_.size() && items_[a].text == items_[b].text;
}

}  // namespace newsidx
