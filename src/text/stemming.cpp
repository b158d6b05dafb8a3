// The one file outside index/ that includes Xapian: its stemmers are what the index must agree with
// (docs/decisions.md).
#include "text/stemming.hpp"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <optional>

#include "text/english_stems.hpp"

namespace newsidx {
namespace {

struct Class {
    char letter;
    std::string_view lang;  // ISO 639-1
    const char* snowball;
};

// On disk: only append; 'z' is taken.
constexpr auto kClasses = std::to_array<Class>({
    {kEnglishStems, "en", "english"},
    {'b', "ru", "russian"},
    {'c', "de", "german"},
    {'d', "fr", "french"},
    {'e', "es", "spanish"},
    {'f', "pt", "portuguese"},
    {'g', "it", "italian"},
    {'h', "nl", "dutch"},
    {'i', "sv", "swedish"},
    {'j', "no", "norwegian"},
    {'k', "da", "danish"},
    {'l', "fi", "finnish"},
    {'m', "hu", "hungarian"},
    {'n', "ro", "romanian"},
    {'o', "tr", "turkish"},
    {'p', "ar", "arabic"},
    {'q', "hy", "armenian"},
    {'r', "eu", "basque"},
    {'s', "ca", "catalan"},
    {'t', "id", "indonesian"},
    {'u', "ga", "irish"},
    {'v', "lt", "lithuanian"},
    {'w', "ne", "nepali"},
    {'x', "ta", "tamil"},
});

constexpr char kNoStemmer = 'z';

constexpr auto kLetters = [] {
    std::array<char, kClasses.size() + 1> letters{};
    for (std::size_t i = 0; i < kClasses.size(); ++i) letters[i] = kClasses[i].letter;
    letters.back() = kNoStemmer;
    return letters;
}();

const Class* find_class(char letter) {
    for (const Class& one : kClasses) {
        if (one.letter == letter) return &one;
    }
    return nullptr;
}

}  // namespace

char stem_class(std::string_view lang) {
    if (lang == "nb" || lang == "nn") lang = "no";
    for (const Class& one : kClasses) {
        if (one.lang == lang) return one.letter;
    }
    return kNoStemmer;
}

std::string_view stem_class_language(char stem_class) {
    const Class* found = find_class(stem_class);
    return found == nullptr ? std::string_view() : found->lang;
}

std::string_view all_stem_classes() { return {kLetters.data(), kLetters.size()}; }

struct Stemmer::State {
    const Class* of = nullptr;           // none for 'z'
    std::optional<Xapian::Stem> xapian;  // made when a word needs it: of English hardly one does
};

Stemmer::Stemmer(char stem_class) : state_(std::make_unique<State>()) {
    state_->of = find_class(stem_class);
}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view folded) const {
    if (state_->of == nullptr) return std::string(folded);
    if (state_->of->letter == kEnglishStems) {
        if (auto stem = stem_english(folded)) return *std::move(stem);
    }
    if (!state_->xapian) state_->xapian.emplace(state_->of->snowball);
    std::string word(folded);
    std::string stemmed = (*state_->xapian)(word);
    return stemmed.empty() ? word : stemmed;
}

const Stemmer& Stemmers::of(char stem_class) {
    return made_.try_emplace(stem_class, stem_class).first->second;
}

std::size_t kept_by_stemming(std::string_view stem, char stem_class) {
    if (stem_class == kNoStemmer) return stem.size();
    if (stem_class != kEnglishStems) return 0;
    // English takes endings off and changes at most the two letters before: sensibility has the
    // stem "sensibl" of "sensible", easy "easi"; in short words one, but for dying, lying and
    // tying.
    if (stem.size() > 4) return stem.size() - 2;
    if (stem.size() < 2 || stem == "die" || stem == "lie" || stem == "tie")
        return std::min<std::size_t>(stem.size(), 1);
    return stem.size() - 1;
}

std::string stem(std::string_view folded, char stem_class) {
    return Stemmer(stem_class).stem(folded);
}

}  // namespace newsidx
