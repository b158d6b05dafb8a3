#include "text/sentences.hpp"

#include <array>
#include <string>

#include "base/ascii.hpp"
#include "base/word_set.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

// A full stop after these ends no sentence: a name or a number follows.
constexpr auto kTitles = std::to_array<std::string_view>(
    {"adm",  "approx", "art",  "asst", "atty", "ave",    "brig", "bros", "capt", "cf",
     "cmdr", "col",    "cpl",  "dr",   "drs",  "fig",    "fr",   "gen",  "gens", "gov",
     "govs", "hon",    "insp", "lt",   "maj",  "messrs", "mr",   "mrs",  "ms",   "mt",
     "no",   "nos",    "pp",   "pres", "prof", "profs",  "pvt",  "rep",  "reps", "rev",
     "sen",  "sens",   "sgt",  "st",   "supt", "v",      "vs",   "г",    "им",   "ул"});

// Likewise, but words by themselves in small letters.
constexpr auto kCapitalTitles =
    std::to_array<std::string_view>({"Amb", "Det", "Dist", "Ft", "Pte", "Sec", "Secy"});

// After these only a word that often begins a sentence tells.
constexpr auto kShortened = std::to_array<std::string_view>(
    {"apr", "aug", "co",  "corp", "dec", "dept", "est", "etc", "feb",  "inc", "jan",  "jr",
     "jul", "jun", "ltd", "mar",  "nov", "oct",  "plc", "sep", "sept", "sr",  "univ", "al"});

// Likewise, in this spelling: what American papers call the states, among others.
constexpr auto kCapitalShortened = std::to_array<std::string_view>(
    {"Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Cos",  "Ct",   "Del",  "Fla", "Ga",   "Ill",
     "Ind", "Kan",  "Ky",  "La",    "Mass", "Md",   "Mich", "Minn", "Miss", "Mo",  "Mont", "Neb",
     "Nev", "Okla", "Ore", "Pa",    "Tenn", "Tex",  "Va",   "Vt",   "Wash", "Wis", "Wyo"});

constexpr auto kOpeners = std::to_array<std::string_view>(
    {"A",     "After", "Also",  "An",        "And",  "As",      "At",    "But",   "By",
     "For",   "From",  "He",    "Her",       "His",  "However", "I",     "If",    "In",
     "It",    "Its",   "Last",  "Meanwhile", "No",   "On",      "One",   "Our",   "She",
     "Since", "So",    "Some",  "That",      "The",  "Their",   "There", "These", "They",
     "This",  "Those", "Under", "We",        "What", "When",    "While", "With",  "You"});

// How many marks behind a sentence's end are looked at: a page of them would take for ever.
constexpr std::uint32_t kMaxLook = 64;

class Splitter {
public:
    Splitter(std::string_view text, const std::vector<Token>& tokens, std::uint32_t end)
        : text_(text), tokens_(tokens), end_(end) {}

    // Whether a sentence ends after token i; `last` becomes its last token, behind closing marks.
    bool ends_after(std::uint32_t i, std::uint32_t& last) const {
        const bool dotted = tokens_[i].kind == TokenKind::word;
        if (dotted && text_[tokens_[i].span.end - 1] != '.') return false;
        const char32_t mark = tokens_[i].kind == TokenKind::punctuation ? code(i) : 0;
        const bool full_stop = mark == '.' || dotted;
        if (!full_stop && !is_strong(mark)) return false;
        last = i;
        const std::uint32_t far = std::min(end_, i + kMaxLook);
        while (last + 1 < far && tokens_[last + 1].glued && is_closing(last + 1)) ++last;
        if (last + 1 >= end_) return false;  // the paragraph's end does it
        if (is_wide(mark)) return !is_wide(code(last + 1));
        const Token& next = tokens_[last + 1];
        if (next.glued) return false;
        std::uint32_t word = last + 1;
        const std::uint32_t far_word = std::min(end_, word + kMaxLook);
        while (word < far_word && tokens_[word].kind == TokenKind::punctuation) ++word;
        if (word < far_word && is_lower(code(word))) return false;
        if (!full_stop || word >= far_word) return true;
        return full_stop_ends(i, dotted, word);
    }

private:
    [[nodiscard]] std::string_view bytes(std::uint32_t i) const {
        return text_.substr(tokens_[i].span.begin, tokens_[i].span.size());
    }
    [[nodiscard]] char32_t code(std::uint32_t i) const {
        return char_at(text_, tokens_[i].span.begin).code;
    }

    static bool is_wide(char32_t c) {
        return c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0xff0e;
    }
    static bool is_strong(char32_t c) {
        return c == '!' || c == '?' || c == 0x2026 || c == 0x061f || c == 0x06d4 || c == 0x0964 ||
               is_wide(c);
    }
    [[nodiscard]] bool is_closing(std::uint32_t i) const {
        if (tokens_[i].kind != TokenKind::punctuation) return false;
        switch (code(i)) {
            case '"':
            case '\'':
            case ')':
            case ']':
            case '.':
            case '!':
            case '?':
            case 0x2019:
            case 0x201d:
            case 0x00bb:
            case 0x300d:
            case 0x300f:
                return true;
            default:
                return false;
        }
    }

    [[nodiscard]] bool full_stop_ends(std::uint32_t i, bool dotted, std::uint32_t next_word) const {
        const bool opener = is_one_of<kOpeners>(bytes(next_word));
        if (dotted) return opener;
        if (i == 0 || !tokens_[i].glued || tokens_[i - 1].kind != TokenKind::word) return true;
        const std::string_view before = bytes(i - 1);
        const Char first = char_at(before, 0);
        if (first.size == before.size() && is_upper(first.code))
            return before == "I";  // an initial, or "he and I."
        const std::string word = ascii::lower(before);
        if (is_one_of<kTitles>(word) || is_one_of<kCapitalTitles>(before)) return false;
        return !(is_one_of<kShortened>(word) || is_one_of<kCapitalShortened>(before)) || opener;
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    std::uint32_t end_;
};

}  // namespace

std::vector<std::uint32_t> sentence_ends(std::string_view text, const std::vector<Token>& tokens,
                                         std::uint32_t begin, std::uint32_t end) {
    std::vector<std::uint32_t> ends;
    const Splitter splitter(text, tokens, end);
    for (std::uint32_t i = begin; i < end; ++i) {
        std::uint32_t last = i;
        if (!splitter.ends_after(i, last)) continue;
        ends.push_back(last + 1);
        i = last;
    }
    if (end > begin && (ends.empty() || ends.back() != end)) ends.push_back(end);
    return ends;
}

}  // namespace newsidx
