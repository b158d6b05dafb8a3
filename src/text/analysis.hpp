// One pass over an article's text: tokens, sentences, paragraphs, folded and stemmed forms. Index,
// entities and snippets all read the same Analysis.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/cache_share.hpp"
#include "base/span.hpp"
#include "text/word_case.hpp"

namespace newsidx {

// A folded form is cut after the last character that fits: what is longer is no word anybody
// searches whole.
inline constexpr std::size_t kMaxFormBytes = 64;
// So much of a word is looked at for its form: marks on a letter take room and are folded away.
inline constexpr std::size_t kMaxReadWordBytes = 512;
inline constexpr std::size_t kMaxCachedForms = 60'000;  // of all languages together

// Limits of one text: the largest article of prose (16 MiB) keeps well below them, a list of
// millions of numbers or a picture of punctuation doesn't. Each form costs a kilobyte of memory
// until it is written.
inline constexpr std::size_t kMaxTokens = 5'000'000;
inline constexpr std::size_t kMaxForms = 250'000;

// Positions, as the index stores them (a contract with every index on disk).
// Words count from 1 in the title and from kFirstBodyPosition in the body. The end of a sentence
// takes one position (a marker); the end of a paragraph takes one more, and so does nothing else.
inline constexpr std::uint32_t kFirstBodyPosition = 1001;
// The widest NEAR or ADJ a query may ask for. A title of kMaxTitleBytes has at most 700 positions,
// so no proximity crosses from title to body.
inline constexpr std::uint32_t kMaxProximity = 300;

enum class TokenKind : std::uint8_t {
    word,    // letters, with digits, combining marks, inner apostrophes ("o'neil") or inner full
             // stops ("u.s.")
    number,  // starts with a digit: "2019", "1,203.5", "5g"
    cjk,  // two adjacent Han, Kana or Hangul characters, overlapping with the next; one where a run
          // has only one
    punctuation  // one mark; takes no position, has no form
};

struct Token {
    Span span;                   // in the analysed text
    std::uint32_t form = 0;      // index into Analysis::forms; not meaningful for punctuation
    std::uint32_t position = 0;  // 0 for punctuation
    TokenKind kind = TokenKind::word;
    bool glued = false;                 // no white space between this token and the one before: how
                                        // "Kassym-Jomart" is known to be one name
    WordCase written = WordCase::mark;  // of its first kMaxReadWordBytes
};

// One distinct word of the text, folded: lower case, without diacritics, at most kMaxFormBytes. Its
// bytes belong to Analysis::vocabulary.
struct Form {
    std::string_view folded;
    // Of `folded`, in the article's language; equals it where that has no stemmer.
    std::string_view stem;
    std::uint32_t article_stem = 0;  // from 0: which of the article's stems it is
    // Which form and which stem they are of all that the vocabulary has: of use only to whoever
    // meets the same vocabulary again.
    std::uint32_t number = 0;
    std::uint32_t stem_number = 0;
    // What is asked of every form of every article, made once for the vocabulary:
    std::uint64_t leading = 0;  // leading_bytes() of `folded`, by which it sorts
    std::uint64_t stem_leading = 0;
    std::uint64_t hash = 0;  // XXH3 of `folded`

    bool operator==(const Form& other) const {
        return folded == other.folded && stem == other.stem;
    }
};

// The folded form of one word as forms have it: cut at kMaxFormBytes, between characters.
[[nodiscard]] std::string form_of(std::string_view word);

struct Sentence {
    std::uint32_t first_token = 0;  // half open range in Analysis::tokens
    std::uint32_t end_token = 0;
    std::uint32_t paragraph = 0;  // from 0, the title is paragraph 0 when there is one
    Span span;                    // first to last token, in bytes
};

struct Analysis {
    std::vector<Token> tokens;               // in the order of the text
    std::vector<Form> forms;                 // in the order of their first use
    std::uint32_t stems = 0;                 // how many different ones they have
    std::shared_ptr<const void> vocabulary;  // keeps their bytes
    std::vector<Sentence> sentences;
    std::vector<std::uint32_t> sentence_marks;   // positions of the markers, ascending
    std::vector<std::uint32_t> paragraph_marks;  // likewise
    std::uint32_t title_tokens = 0;              // tokens[0, title_tokens) are the title's
    std::uint32_t words = 0;                     // tokens with a position
    bool complete = true;  // false: what lies beyond kMaxTokens or kMaxForms is missing
};

struct WantedWord;  // text/wanted_words.hpp

// Analyses articles one after another; keeps the folded and stemmed forms of words it has met, up
// to its share of kMaxCachedForms. What it answers never depends on what it has met, but for the
// numbers that words have in its vocabulary. Not shared between threads.
class Analyzer {
public:
    explicit Analyzer(CacheShare share = {});
    ~Analyzer();
    Analyzer(Analyzer&&) noexcept;
    Analyzer& operator=(Analyzer&&) noexcept;

    // `text` as article_text() makes it, `title_bytes` the length of its title, `lang` an ISO 639
    // code or "". Linear in the text. The text's promises (article/article.hpp) are relied on.
    [[nodiscard]] Analysis analyze(std::string_view text, std::size_t title_bytes,
                                   std::string_view lang);

    // The same of those paragraphs alone that have any of the `words`, that begin less than `reach`
    // bytes behind one that has, or that open the body, and of the title: for passages of so many
    // bytes around the words it is as good as the whole, in a tenth of the time. Spans are in the
    // whole text; positions, marks and numbers of paragraphs count what is there, so that only
    // distances within a paragraph mean what they should. Words that are not wanted may have
    // the form 0, which is no word's.
    [[nodiscard]] Analysis analyze_around(const std::vector<WantedWord>& words, std::size_t reach,
                                          std::string_view text, std::size_t title_bytes,
                                          std::string_view lang);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// One article by an Analyzer of its own.
[[nodiscard]] Analysis analyze(std::string_view text, std::size_t title_bytes,
                               std::string_view lang);

}  // namespace newsidx
