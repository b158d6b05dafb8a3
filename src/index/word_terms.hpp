// The terms of words. A stem is a term as it stands where it is English, behind one control byte
// where it is not: the number of the class's letter, so that German, 'c', has 3. A folded form is a
// term with kFormMark behind it. So an English word and its stem stand side by side in an article's
// list of terms, which Xapian stores as what each adds to the one before. Words begin neither with
// a control byte nor with a capital letter, and have no kFormMark in them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/stemming.hpp"

namespace newsidx {

// Sorts before everything that a word may go on with, so that forms sort as their words do.
inline constexpr std::string_view kFormMark = "!";
inline constexpr char kClassBase = 'a' - 1;
inline constexpr char kFirstOfWords = ' ';  // no word begins with a byte before it
inline constexpr char kBehindCapitals = 'Z' + 1;
inline constexpr char kBehindWords = '\xff';  // no word has it

// Whether it is a term of something else than a word of the whole article.
[[nodiscard]] inline bool is_capital(std::string_view term) {
    return !term.empty() && term.front() >= 'A' && term.front() < kBehindCapitals;
}

// A stem that folding left nothing of has its class before it in every language: no term is empty.
[[nodiscard]] inline std::string stem_prefix(std::string_view stem, char stem_class) {
    if (stem_class == kEnglishStems && !stem.empty()) return {};
    return {static_cast<char>(stem_class - kClassBase)};
}

[[nodiscard]] inline std::string stem_term(std::string_view stem, char stem_class) {
    return stem_prefix(stem, stem_class).append(stem);
}

[[nodiscard]] inline std::string form_term(std::string_view form) {
    return std::string(form).append(kFormMark);
}

// The form of a term; nothing where it is another term.
[[nodiscard]] inline std::optional<std::string_view> form_in_term(std::string_view term) {
    if (!term.ends_with(kFormMark) || is_capital(term)) return {};
    return term.substr(0, term.size() - kFormMark.size());
}

// The stem of a term and its class; nothing where it is another term.
struct StemOfClass {
    std::string_view stem;
    char stem_class = kEnglishStems;
};
[[nodiscard]] inline std::optional<StemOfClass> stem_in_term(std::string_view term) {
    if (term.empty() || term.ends_with(kFormMark) || is_capital(term)) return {};
    const auto first = static_cast<unsigned char>(term.front());
    if (first >= kFirstOfWords) return StemOfClass{term, kEnglishStems};
    return StemOfClass{term.substr(1), static_cast<char>(first + kClassBase)};
}

}  // namespace newsidx
