// Dates that say which they are: "Updated: April 5, 2019 | Published: April 2, 2019".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsidx {

// As printed, in plain letters where a label stood. What isn't there is empty.
struct LabelledDates {
    std::string published;
    std::string updated;
    bool is_labelled = false;
};

// Of one text that holds dates. Without a label the text is `published` as it is.
[[nodiscard]] LabelledDates labelled_dates(std::string_view text);

enum class DateLabel : std::uint8_t { none, published, updated };

// What its labels say, of publishing if any does.
[[nodiscard]] DateLabel label_of_all(std::string_view text);

// What the text says last of a date that is to come: "Updated", "First published on".
[[nodiscard]] DateLabel label_before_date(std::string_view text);

// A word of such labels, in plain letters.
[[nodiscard]] bool is_date_label_word(std::string_view folded);

}  // namespace newsidx
