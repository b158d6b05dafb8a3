#include "entity/name_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/ascii.hpp"
#include "base/short_bytes.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/tokenize.hpp"

namespace newsidx {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::size_t kUsualWords = 4;  // of a name

// Cyrillic (Russian, Ukrainian, Kazakh, Serbian) and Greek letters as newspapers transcribe them.
constexpr auto kLetters = std::to_array<Pair>(
    {{"а", "a"},  {"б", "b"},  {"в", "v"},  {"г", "g"},  {"д", "d"},    {"е", "e"},  {"ж", "zh"},
     {"з", "z"},  {"и", "i"},  {"й", "y"},  {"к", "k"},  {"л", "l"},    {"м", "m"},  {"н", "n"},
     {"о", "o"},  {"п", "p"},  {"р", "r"},  {"с", "s"},  {"т", "t"},    {"у", "u"},  {"ф", "f"},
     {"х", "kh"}, {"ц", "ts"}, {"ч", "ch"}, {"ш", "sh"}, {"щ", "shch"}, {"ъ", ""},   {"ы", "y"},
     {"ь", ""},   {"э", "e"},  {"ю", "yu"}, {"я", "ya"}, {"і", "i"},    {"ї", "yi"}, {"є", "ye"},
     {"ґ", "g"},  {"ә", "a"},  {"ғ", "g"},  {"қ", "k"},  {"ң", "n"},    {"ө", "o"},  {"ұ", "u"},
     {"ү", "u"},  {"һ", "h"},  {"ј", "j"},  {"љ", "lj"}, {"њ", "nj"},   {"ћ", "c"},  {"ђ", "dj"},
     {"џ", "dz"}, {"ў", "u"},  {"α", "a"},  {"β", "v"},  {"γ", "g"},    {"δ", "d"},  {"ε", "e"},
     {"ζ", "z"},  {"η", "i"},  {"θ", "th"}, {"ι", "i"},  {"κ", "k"},    {"λ", "l"},  {"μ", "m"},
     {"ν", "n"},  {"ξ", "x"},  {"ο", "o"},  {"π", "p"},  {"ρ", "r"},    {"σ", "s"},  {"ς", "s"},
     {"τ", "t"},  {"υ", "y"},  {"φ", "f"},  {"χ", "ch"}, {"ψ", "ps"},   {"ω", "o"}});

// Spellings of one sound: by their first letter, of those longer ones first. What stands for
// nothing single is written as a capital.
constexpr auto kSounds = std::to_array<Pair>(
    {{"ch", "C"},    {"ck", "k"},  {"dzh", "J"}, {"dj", "J"},   {"dh", "d"},  {"ee", "i"},
     {"gh", "g"},    {"kh", "h"},  {"ou", "u"},  {"oo", "u"},   {"ph", "f"},  {"q", "k"},
     {"shch", "SC"}, {"sch", "S"}, {"sh", "S"},  {"tsch", "C"}, {"tch", "C"}, {"th", "t"},
     {"ts", "T"},    {"tz", "T"},  {"w", "v"},   {"x", "ks"},   {"y", "i"},   {"zh", "J"}});

// For a byte of a spelling at most: "x".
constexpr std::size_t kMostSoundBytes = 2;
static_assert(std::all_of(kSounds.begin(), kSounds.end(), [](const Pair& sound) {
    return sound.second.size() <= kMostSoundBytes * sound.first.size();
}));

// Where in kSounds the spellings that begin with a byte are: [first, end).
struct Range {
    std::uint8_t first = 0;
    std::uint8_t end = 0;
};
constexpr auto kSoundsOf = [] {
    std::array<Range, 256> ranges{};
    for (std::size_t i = 0; i < kSounds.size(); ++i) {
        Range& range = ranges[static_cast<unsigned char>(kSounds[i].first[0])];
        if (range.end == 0) range.first = static_cast<std::uint8_t>(i);
        range.end = static_cast<std::uint8_t>(i + 1);
    }
    return ranges;
}();

// What the letters that `rest` begins with sound like; nullptr where it is what they are. The
// second letter settles nearly all.
const Pair* sound_of(std::string_view rest) {
    const Range range = kSoundsOf[static_cast<unsigned char>(rest[0])];
    for (std::size_t i = range.first; i < range.end; ++i) {
        const std::string_view spelling = kSounds[i].first;
        if (spelling.size() == 1) return &kSounds[i];
        if (rest.size() > 1 && rest[1] == spelling[1] && rest.starts_with(spelling))
            return &kSounds[i];
    }
    return nullptr;
}

bool is_soft(char c) { return c == 'e' || c == 'i' || c == 'y'; }

std::string spelt_by_sound(std::string_view latin) {
    std::string out(kMostSoundBytes * latin.size(), '\0');
    char* end = out.data();
    for (std::size_t at = 0; at < latin.size();) {
        if (const Pair* sound = sound_of(latin.substr(at))) {
            end = copy_short(end, sound->second);
            at += sound->first.size();
            continue;
        }
        // Jomart and Zhomart; but Sergej and Sarajevo.
        if (latin[at] == 'j') {
            const bool consonant = at == 0 || !is_vowel(latin[at - 1]);
            *end++ = consonant && at + 1 < latin.size() && is_vowel(latin[at + 1]) ? 'J' : 'i';
        } else if (latin[at] == 'c') {
            *end++ = at + 1 < latin.size() && is_soft(latin[at + 1]) ? 's' : 'k';
        } else {
            *end++ = latin[at];
        }
        ++at;
    }
    out.resize(static_cast<std::size_t>(end - out.data()));
    return out;
}

// Says how a word of ASCII is written.
void set_case(std::string_view raw, NameWord& word) {
    const bool upper = ascii::is_upper(raw[0]);
    word.capital = !ascii::is_lower(raw[0]);
    word.initial = upper && raw.size() == 1;
    word.shouted = upper && raw.size() > 1 && std::none_of(raw.begin(), raw.end(), ascii::is_lower);
}

std::optional<NameWord> name_word(std::string_view raw, bool hyphen) {
    NameWord word;
    word.folded = fold(raw);
    const bool plain = ascii::is_ascii(raw);
    if (!plain) word.folded = latin_letters(word.folded);
    if (word.folded.empty()) return {};
    word.hyphen = hyphen;
    if (plain) {
        set_case(raw, word);
        return word;
    }
    const Char first = char_at(raw, 0);
    word.capital = !is_lower(first.code);
    word.initial = first.size == raw.size() && is_upper(first.code);
    std::size_t letters = 0;
    word.shouted = true;
    for (std::size_t at = 0; at < raw.size(); ++letters) {
        const Char c = char_at(raw, at);
        if (is_lower(c.code)) word.shouted = false;
        at += c.size;
    }
    if (letters < 2 || !is_upper(first.code)) word.shouted = false;
    return word;
}

// Whether the name is words of ASCII letters with blanks between, as most are: then the words are
// what stands between blanks.
bool is_plain(std::string_view name) {
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return ascii::is_letter(c) || c == ' '; });
}

// The words of a name that is_plain().
std::vector<NameWord> plain_name_words(std::string_view name) {
    std::vector<NameWord> words;
    words.reserve(kUsualWords);
    for (std::size_t at = 0; at < name.size() && words.size() < kMaxNameWords; ++at) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        if (end > at) {
            const std::string_view raw = name.substr(at, end - at);
            NameWord& word = words.emplace_back();
            word.folded = ascii::lower(raw);
            set_case(raw, word);
        }
        at = end;
    }
    return words;
}

// `add(NameWord)` each word, until it says that it has had enough.
template <typename Add>
void each_name_word(std::string_view name, const Add& add) {
    constexpr std::size_t kUsualTokens = 8;
    std::vector<Token> tokens;
    tokens.reserve(kUsualTokens);
    tokenize(name, 0, name.size(), tokens);
    const auto goes_on = [&](std::string_view raw, bool hyphen) {
        auto word = name_word(raw, hyphen);
        return !word || add(std::move(*word));
    };
    bool hyphen = false;
    for (const Token& token : tokens) {
        const std::string_view raw = token.span.in(name);
        if (token.kind == TokenKind::punctuation) {
            hyphen = raw == "-" || raw == "‑";
            continue;
        }
        if (raw.find('.') != std::string_view::npos && token.kind == TokenKind::word) {
            for (std::size_t at = 0; at < raw.size();) {
                const std::size_t end = std::min(raw.find('.', at), raw.size());
                if (end > at && !goes_on(raw.substr(at, end - at), false)) return;
                at = end + 1;
            }
        } else if (!goes_on(raw, hyphen && token.glued)) {
            return;
        }
        hyphen = false;
    }
}

}  // namespace

std::string latin_letters(std::string_view folded) {
    if (std::all_of(folded.begin(), folded.end(),
                    [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return std::string(folded);
    std::string out;
    for (std::size_t at = 0; at < folded.size();) {
        const Char c = char_at(folded, at);
        const std::string_view letter = folded.substr(at, c.size);
        at += c.size;
        if (c.size == 1) {
            out += letter[0];
            continue;
        }
        const auto* found = std::find_if(kLetters.begin(), kLetters.end(),
                                         [&](const Pair& p) { return p.first == letter; });
        out += found != kLetters.end() ? found->second : letter;
    }
    return out;
}

std::string sound_form(std::string_view latin) {
    std::string sound = spelt_by_sound(latin);
    if (sound.starts_with("ie")) sound.erase(0, 1);  // Yeltsin, Eltsin
    std::size_t size = 0;                            // so much of it is settled
    for (std::size_t at = 0; at < sound.size(); ++at) {
        const char c = sound[at];
        if (size > 0 && sound[size - 1] == c) continue;
        // Tokayev, Tokaev.
        const bool glide = c == 'i' && size > 0 && is_vowel(sound[size - 1]) &&
                           at + 1 < sound.size() && is_vowel(sound[at + 1]);
        if (!glide) sound[size++] = c;
    }
    sound.resize(size);
    return sound;
}

std::string skeleton(std::string_view sound) {
    if (sound.empty()) return {};
    std::string out(1, sound[0]);
    for (const char c : sound.substr(1)) {
        if (!is_vowel(c) && c != out.back()) out += c;
    }
    if (is_vowel(sound.back())) out += '+';
    return out;
}

std::vector<NameWord> name_words(std::string_view name, bool with_sounds) {
    std::vector<NameWord> words;
    if (is_plain(name)) {
        words = plain_name_words(name);
    } else {
        words.reserve(kUsualWords);
        each_name_word(name, [&](NameWord&& word) {
            words.push_back(std::move(word));
            return words.size() < kMaxNameWords;
        });
    }
    if (with_sounds) {
        for (NameWord& word : words) word.sound = sound_form(word.folded);
    }
    return words;
}

bool has_name_word(std::string_view name) {
    if (!name.empty() && ascii::is_letter(name[0])) return true;
    bool found = false;
    each_name_word(name, [&](const NameWord&) {
        found = true;
        return false;
    });
    return found;
}

}  // namespace newsidx
