// Which acronyms of the tables mean something else in most texts, so that they need their article's
// help.
#pragma once

#include <string_view>

namespace newsidx {

// Three capitals or more, or two that mean something else, too; full stops don't count. What such
// letters stand for an article may say itself.
[[nodiscard]] bool is_plain_acronym(std::string_view text);

// Whether it stands for the body of the tables only in an article that is about the body's country,
// or has its long name: DNA, GPS, N.C. In small letters, as keys have it.
[[nodiscard]] bool is_doubtful_acronym(std::string_view small);

// Whether it stands for the body of the tables also in an article that doesn't name the body's
// country: CIA, AFP. Written likewise.
[[nodiscard]] bool is_world_known_acronym(std::string_view small);

}  // namespace newsidx
