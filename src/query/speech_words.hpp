// The words that tell who speaks: verbs of saying, and what stands around them, by language.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace newsidx {

enum class SpeechWord : std::uint8_t {
    said,        // "said", "told", "заявил"
    saying,      // "adding", "warning": says only whom the clause is about anyway
    passive,     // makes the verb after it say nothing of who speaks: "was told"
    pronoun,     // "he", "она": somebody named before
    relation,    // what follows belongs to another: "a spokesman for", "aide to"
    person_of,   // who speaks for or belongs to whoever follows: "porte-parole", "wife"
    filler,      // may stand between a name and its verb: "has", "also", "on", "Tuesday"
    joins,       // "and"
    turns,       // begins another thought: "but", "while"
    introduces,  // a name follows, and what is quoted is theirs: "according to", "по словам"
};

// Folded words, one or two joined by a blank. The language as ISO 639-1; those without lists have
// the English ones.
[[nodiscard]] std::span<const std::string_view> speech_words(std::string_view lang,
                                                             SpeechWord kind);

[[nodiscard]] bool is_speech_word(std::string_view lang, SpeechWord kind, std::string_view folded);

}  // namespace newsidx
