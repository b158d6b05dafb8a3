#include "text/stop_words.hpp"

#include <algorithm>
#include <array>

#include "text/stemming.hpp"

namespace newsidx {
namespace {

// Articles, pronouns, prepositions, conjunctions, auxiliary verbs: each list sorted, folded.
constexpr auto kEnglish = std::to_array<std::string_view>(
    {"a",      "about", "all",   "also",    "an",    "and",   "any",   "are",   "as",     "at",
     "be",     "been",  "being", "both",    "but",   "by",    "can",   "could", "did",    "do",
     "does",   "doing", "each",  "for",     "from",  "had",   "has",   "have",  "having", "he",
     "her",    "hers",  "him",   "his",     "how",   "i",     "if",    "in",    "into",   "is",
     "it",     "its",   "many",  "may",     "might", "more",  "most",  "much",  "must",   "my",
     "no",     "nor",   "not",   "of",      "on",    "or",    "other", "our",   "shall",  "she",
     "should", "so",    "some",  "such",    "than",  "that",  "the",   "their", "them",   "then",
     "there",  "these", "they",  "this",    "those", "to",    "very",  "was",   "we",     "were",
     "what",   "when",  "where", "whether", "which", "while", "who",   "whom",  "whose",  "why",
     "will",   "with",  "would", "you",     "your"});
constexpr auto kFrench = std::to_array<std::string_view>(
    {"a",    "au",  "aux", "avec", "c",     "ce",   "ces",  "cette", "comme", "d",    "dans",
     "de",   "des", "du",  "elle", "elles", "en",   "est",  "et",    "etre",  "il",   "ils",
     "j",    "je",  "l",   "la",   "le",    "les",  "leur", "leurs", "mais",  "n",    "ne",
     "nous", "on",  "ont", "ou",   "par",   "pas",  "plus", "pour",  "qu",    "que",  "qui",
     "s",    "sa",  "se",  "ses",  "son",   "sont", "sur",  "un",    "une",   "vous", "y"});
constexpr auto kGerman = std::to_array<std::string_view>(
    {"als",   "am",    "an",   "auch",  "auf",    "aus", "bei",   "das",  "dem",  "den",   "der",
     "des",   "die",   "dies", "diese", "dieser", "du",  "durch", "ein",  "eine", "einem", "einen",
     "einer", "eines", "er",   "es",    "fur",    "hat", "ich",   "ihr",  "im",   "in",    "ist",
     "ja",    "mit",   "nach", "nicht", "noch",   "nur", "oder",  "sein", "sich", "sie",   "sind",
     "so",    "uber",  "um",   "und",   "von",    "vor", "war",   "was",  "wenn", "wer",   "werden",
     "wie",   "wir",   "wird", "zu",    "zum",    "zur"});
constexpr auto kSpanish = std::to_array<std::string_view>(
    {"a",     "al",  "como", "con",  "cual", "de",   "del",  "donde", "el",  "ella",  "en",
     "entre", "es",  "esta", "este", "esto", "fue",  "ha",   "han",   "la",  "las",   "le",
     "lo",    "los", "mas",  "no",   "o",    "para", "pero", "por",   "que", "quien", "se",
     "ser",   "si",  "sin",  "son",  "su",   "sus",  "un",   "una",   "y",   "ya"});
constexpr auto kPortuguese = std::to_array<std::string_view>(
    {"a",   "ao",   "as", "com",   "como", "da",   "das",  "de",   "do",   "dos",  "e",
     "ela", "ele",  "em", "entre", "es",   "esta", "este", "foi",  "mais", "mas",  "na",
     "nao", "nas",  "no", "nos",   "o",    "os",   "ou",   "para", "pela", "pelo", "por",
     "que", "quem", "se", "sem",   "ser",  "seu",  "sua",  "um",   "uma"});
constexpr auto kItalian = std::to_array<std::string_view>(
    {"a",     "al",  "alla",  "anche", "che", "chi", "come",  "con", "da", "dal", "dalla",
     "dei",   "del", "della", "delle", "di",  "e",   "ed",    "gli", "ha", "i",   "il",
     "in",    "la",  "le",    "lo",    "ma",  "nel", "nella", "non", "o",  "per", "piu",
     "quale", "se",  "si",    "sono",  "su",  "sul", "un",    "una"});
constexpr auto kRussian = std::to_array<std::string_view>(
    {"а",   "без", "был", "была", "были", "было", "быть",  "в",     "во",  "вы",
     "где", "да",  "для", "до",   "его",  "ее",   "если",  "же",    "за",  "и",
     "из",  "или", "им",  "их",   "к",    "как",  "когда", "кто",   "ли",  "мы",
     "на",  "не",  "но",  "о",    "об",   "он",   "она",   "они",   "от",  "по",
     "при", "с",   "со",  "так",  "то",   "у",    "что",   "чтобы", "это", "я"});

template <std::size_t N>
constexpr bool is_sorted(const std::array<std::string_view, N>& words) {
    return std::is_sorted(words.begin(), words.end());
}
static_assert(is_sorted(kEnglish) && is_sorted(kFrench) && is_sorted(kGerman) &&
              is_sorted(kSpanish) && is_sorted(kPortuguese) && is_sorted(kItalian) &&
              is_sorted(kRussian));

template <std::size_t N>
bool has(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace

bool is_stop_word(std::string_view folded, char stem_class) {
    const std::string_view lang = stem_class_language(stem_class);
    if (lang == "en") return has(kEnglish, folded);
    if (lang == "fr") return has(kFrench, folded);
    if (lang == "de") return has(kGerman, folded);
    if (lang == "es") return has(kSpanish, folded);
    if (lang == "pt") return has(kPortuguese, folded);
    if (lang == "it") return has(kItalian, folded);
    if (lang == "ru") return has(kRussian, folded);
    return false;
}

}  // namespace newsidx
