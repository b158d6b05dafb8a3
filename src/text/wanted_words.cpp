#include "text/wanted_words.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace newsidx {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// U+2000 to U+203F: dashes, quotes and blanks, the only characters beyond ASCII that most texts
// have many of. None begins a word.
bool is_general_punctuation(std::string_view text, std::size_t at) {
    return text.substr(at).starts_with("\xe2\x80");
}

// Whether the word at `at` may begin with `begin` once it is folded: as fold() does for ASCII,
// passing what it drops; yes for whatever only fold() itself can say.
bool may_fold_to(std::string_view text, std::size_t at, std::string_view begin) {
    for (std::size_t same = 0; same < begin.size(); ++at) {
        if (at >= text.size()) return false;
        const char c = text[at];
        if (c == '.' || c == '\'') continue;
        if (static_cast<unsigned char>(c) >= 0x80) {
            if (!is_general_punctuation(text, at)) return true;
            const std::string_view one = text.substr(at, 3);
            // Apostrophes are dropped, and joiners are parts of words; the others end the word.
            return one == "\u2018" || one == "\u2019" || one == "\u200c" || one == "\u200d";
        }
        if (lower(c) != begin[same]) return false;
        ++same;
    }
    return true;
}

}  // namespace

bool is_wanted(const Form& form, const std::vector<WantedWord>& words) {
    return std::any_of(words.begin(), words.end(), [&](const WantedWord& word) {
        return form.folded.starts_with(word.begin) && (word.stem.empty() || form.stem == word.stem);
    });
}

WantedPlaces::WantedPlaces(const std::vector<WantedWord>& words) : words_(words) {
    for (const WantedWord& word : words) {
        const char first = word.begin.front();
        begins_[static_cast<unsigned char>(first)] = true;
        if (first >= 'a' && first <= 'z')
            begins_[static_cast<unsigned char>(first - 'a' + 'A')] = true;
    }
    // Lead bytes: accents are folded away.
    std::fill(begins_.begin() + 0xc0, begins_.end(), true);
}

bool WantedPlaces::fits(std::string_view text, std::size_t at) const {
    // A token goes on as long as there are letters and digits.
    if (at > 0 && is_ascii_word(text[at - 1])) return false;
    if (static_cast<unsigned char>(text[at]) >= 0x80) return !is_general_punctuation(text, at);
    return std::any_of(words_.begin(), words_.end(),
                       [&](const WantedWord& word) { return may_fold_to(text, at, word.begin); });
}

}  // namespace newsidx
