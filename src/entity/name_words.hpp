// A name as its words, and how they sound: what makes two spellings of one name equal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsidx {

struct NameWord {
    std::string folded;    // lower case, Latin, no diacritics: "tokaev" for Токаев
    std::string sound;     // sound_form(folded); "" where sounds aren't wanted
    bool initial = false;  // "J" of "J.K. Rowling"
    bool capital = false;  // begins with one, or its script has none
    bool shouted = false;  // two or more letters, all capitals
    bool hyphen = false;   // joined to the word before it

    bool operator==(const NameWord&) const = default;
};

// Longer names are cut: nobody has so many words.
inline constexpr std::size_t kMaxNameWords = 16;

// Words are parted at blanks, hyphens and full stops; marks are dropped, initials taken apart.
[[nodiscard]] std::vector<NameWord> name_words(std::string_view name, bool with_sounds = true);
// Whether the name has any.
[[nodiscard]] bool has_name_word(std::string_view name);

// A folded word in Latin letters; what is neither Cyrillic nor Greek stays.
[[nodiscard]] std::string latin_letters(std::string_view folded);

// A folded Latin word without the differences that come from transcribing: tokayev = tokaev,
// zelenskyy = zelensky, alexei = aleksey, kadhafi = gaddafi. Keeps vowels: Li Peng isn't Li Ping.
[[nodiscard]] std::string sound_form(std::string_view latin);

// Of a sound.
[[nodiscard]] constexpr bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

// The sound's consonants, its first letter, and whether it ends in a vowel: for given names inside
// one article, where dmitry = dimitri. Ivanova isn't Ivanov.
[[nodiscard]] std::string skeleton(std::string_view sound);

}  // namespace newsidx
