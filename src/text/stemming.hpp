// Which languages have a stemmer, the byte by which the index tells their words apart, and stemming
// itself.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace newsidx {

inline constexpr char kEnglishStems = 'a';

// The letter by which the index tells words of this language apart (index/word_terms.hpp). On disk:
// never renumber. A language without a stemmer, and "" (not known), get 'z'.
[[nodiscard]] char stem_class(std::string_view lang);

// The language that a class stands for, "" for 'z' and for bytes that are no class.
[[nodiscard]] std::string_view stem_class_language(char stem_class);

// All classes, 'a' first, 'z' last.
[[nodiscard]] std::string_view all_stem_classes();

// Stems words of one class. Snowball's algorithms as Xapian ships them, on folded words: so "sao"
// finds "são", and a word has one stem whether its accents were typed or not. Not shared between
// threads.
class Stemmer {
public:
    explicit Stemmer(char stem_class);
    ~Stemmer();
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;

    // The stem of a folded word; the word itself for 'z'. Never empty unless the word is.
    [[nodiscard]] std::string stem(std::string_view folded) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

// How many of the first bytes of the stem begin every folded word that has it; 0 where nobody
// knows. The stem is one that this class's Stemmer gave.
[[nodiscard]] std::size_t kept_by_stemming(std::string_view stem, char stem_class);

// Stemmers of all classes that were asked for. Making one costs as much as stemming ten words. Not
// shared between threads.
class Stemmers {
public:
    [[nodiscard]] const Stemmer& of(char stem_class);

private:
    std::map<char, Stemmer> made_;
};

// For a word or two: makes a Stemmer each time.
[[nodiscard]] std::string stem(std::string_view folded, char stem_class);

}  // namespace newsidx
