// Which languages have a stemmer, and the byte by which the index tells their words apart.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// The byte that a word term of an article in this language starts with. On disk: never renumber.
// English articles get 'a'; a language without a stemmer, and "" (not known), get 'z'.
[[nodiscard]] char stem_class(std::string_view lang);

// The language that a class stands for, "" for 'z' and for bytes that are no class.
[[nodiscard]] std::string_view stem_class_language(char stem_class);

// All classes, 'a' first, 'z' last.
[[nodiscard]] std::string_view all_stem_classes();

// The stem of a folded word in the language of the class; the word itself for 'z'.
[[nodiscard]] std::string stem(std::string_view folded, char stem_class);

}  // namespace newsidx
