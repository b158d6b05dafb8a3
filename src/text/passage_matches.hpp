// Which of many matches in a text a passage can be chosen for, told without cutting the text into
// tokens: the others needn't be looked at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace newsidx {

struct PassageMatch {
    std::size_t begin = 0;  // bytes of the text
    std::size_t end = 0;
    std::uint32_t word = 0;  // the same for matches of one stem
    bool sure = false;       // it is a token by itself; else it may be none
};

// A choice that looks at more matches than these needs all of them: see query/snippet.cpp.
inline constexpr std::size_t kMostPassageMatches = 400;

// Of a body's matches, ascending: those whose window of `size` bytes may show most different words,
// then most matches, then come first. Nothing where the best window may lack one of the words:
// then there may be two passages, and any match can be in one.
//
// A window has its first match in the first half, a token's end at its end, and nothing of what
// is written together cut: so it shows all that end within half of `size` behind its match with a
// blank after them, and at most all that begin within `size` of the place where the match's
// sentence may begin, if that is near, or else of half of `size` before the match's end.
[[nodiscard]] std::optional<std::vector<PassageMatch>> passage_matches(
    std::string_view text, const std::vector<PassageMatch>& matches, std::size_t size);

}  // namespace newsidx
