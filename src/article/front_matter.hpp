// The fields that stand above a Markdown text: between two lines "---" (YAML) or "+++" (TOML), or
// as an object in JSON.
#pragma once

#include <string_view>

#include "article/draft.hpp"
#include "base/result.hpp"

namespace newsidx {

inline constexpr std::size_t kMaxFrontMatterBytes = 64 * 1024;

// Whether the text begins with a JSON object that has an article's title or date and no text, on
// lines of its own, and words that are no JSON stand behind it.
[[nodiscard]] bool has_json_front_matter(std::string_view utf8);

// Sets title, dates, source, url, lang, authors and labels of `draft`, and gives the text behind
// the front matter: all of it when there is none. YAML that a strict reader refuses, such as
// "title: Minsk: a visit", is read line by line, as its writer meant it; so is such TOML. Fields of
// an article that no second line closes end at the first blank line. An error of kind input where
// such fields run into the text, and when the front matter is too long.
[[nodiscard]] Result<std::string_view> read_front_matter(std::string_view utf8, Draft& draft);

}  // namespace newsidx
