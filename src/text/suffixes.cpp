#include "text/suffixes.hpp"

#include "text/analysis.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/tokenize.hpp"

namespace newsidx {
namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// Whether folded letters begin as suffixes of case, number, person and the like
// do, which vary with the word's vowels: da, ye, nin, lar, dir; a; in, um. Not
// the "an" of Kur'an, the "ul" of mes'ul.
bool is_suffix(std::string_view folded) {
    if (folded.empty()) return false;
    const char first = folded.front();
    const char second = folded.size() > 1 ? folded[1] : '\0';
    if (first == 'a' || first == 'e') return second == '\0';
    if (first == 'i' || first == 'u') return second == '\0' || second == 'n' || second == 'm';
    if ((first == 'n' || first == 'y') && (second == 'd' || second == 'l' || second == 'k'))
        return true;
    return std::string_view("cdklmnsty").find(first) != std::string_view::npos && is_vowel(second);
}

}  // namespace

Suffixes suffixes_of(std::string_view lang) {
    return lang == "tr" ? Suffixes::behind_apostrophes : Suffixes::none;
}

std::size_t name_bytes(std::string_view word) {
    Char c = char_at(word, 0);
    // One letter alone has none: O'Neill, N'Djamena.
    for (std::size_t at = c.size + char_at(word, c.size).size; at < word.size(); at += c.size) {
        c = char_at(word, at);
        if (c.kind == CharKind::apostrophe && is_suffix(fold(word.substr(at + c.size)))) return at;
    }
    return word.size();
}

std::string_view word_in(std::string_view word, char stem_class) {
    if (suffixes_of(stem_class_language(stem_class)) != Suffixes::none)
        word = word.substr(0, name_bytes(word));
    const std::size_t end = word_end(word, 0);  // 0: of a script that parts no words
    return end == 0 ? word : word.substr(0, end);
}

std::string stem_in(std::string_view word, char stem_class, Stemmers& stemmers) {
    return stemmers.of(stem_class).stem(form_of(word_in(word, stem_class)));
}

std::string stem_in(std::string_view word, char stem_class) {
    Stemmers stemmers;
    return stem_in(word, stem_class, stemmers);
}

}  // namespace newsidx
