// Lines that stand in the middle of articles and are no part of them, known by their first words.
#pragma once

#include <string_view>

namespace newsidx {

// "Read more: …", "Advertisement", "Sign up for our newsletter", in the languages that news comes
// in most. `block` is a whole paragraph.
[[nodiscard]] bool is_cue(std::string_view block);

// "Trucks wait at the border. (Agency Photo/A. Writer)", "… PHOTO: A. WRITER": a line under a
// picture, known by the credit at its end.
[[nodiscard]] bool is_caption(std::string_view block);

// "Follow us on Telegram", with a link or a word about clicking: asks to read elsewhere.
[[nodiscard]] bool is_promotion(std::string_view block, bool has_link);

// Offers a letter to the reader, or asks for his leave: "Get the news in your inbox", "We use
// cookies". `has_field`: of a box with something to fill in or to press, where less tells.
[[nodiscard]] bool is_letter_offer(std::string_view text, bool has_field);

}  // namespace newsidx
