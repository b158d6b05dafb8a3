#include "article/language.hpp"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>

#include "article/date_words.hpp"
#include "article/plain_english.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"

namespace newsidx {
namespace {

// Enough for the detector to be sure of any news text; the cost of an article stays bounded.
constexpr std::size_t kDetectedBytes = 2048;
// Of a shorter text a few words of Russian may look like Serbian: what is declared counts, too.
constexpr std::size_t kShortBytes = 512;

struct Named {
    std::string_view name;
    std::string_view code;
};

// Names in English and their own tongue, in plain letters, and the codes of 639-2 that librarians
// use and ICU doesn't know. All other codes go through ICU.
constexpr auto kLanguageNames = std::to_array<Named>({
    {"arabic", "ar"},   {"bulgarian", "bg"},  {"chinese", "zh"},    {"czech", "cs"},
    {"danish", "da"},   {"dutch", "nl"},      {"english", "en"},    {"finnish", "fi"},
    {"french", "fr"},   {"german", "de"},     {"greek", "el"},      {"hebrew", "he"},
    {"hindi", "hi"},    {"hungarian", "hu"},  {"indonesian", "id"}, {"italian", "it"},
    {"japanese", "ja"}, {"kazakh", "kk"},     {"korean", "ko"},     {"norwegian", "no"},
    {"persian", "fa"},  {"polish", "pl"},     {"portuguese", "pt"}, {"romanian", "ro"},
    {"russian", "ru"},  {"serbian", "sr"},    {"spanish", "es"},    {"swedish", "sv"},
    {"turkish", "tr"},  {"ukrainian", "uk"},  {"vietnamese", "vi"}, {"deutsch", "de"},
    {"espanol", "es"},  {"francais", "fr"},   {"italiano", "it"},   {"nederlands", "nl"},
    {"polski", "pl"},   {"portugues", "pt"},  {"svenska", "sv"},    {"turkce", "tr"},
    {"русскии", "ru"},  {"українська", "uk"}, {"қазақ", "kk"},      {"中文", "zh"},
    {"日本語", "ja"},   {"alb", "sq"},        {"arm", "hy"},        {"baq", "eu"},
    {"bur", "my"},      {"chi", "zh"},        {"cze", "cs"},        {"dut", "nl"},
    {"fre", "fr"},      {"geo", "ka"},        {"ger", "de"},        {"gre", "el"},
    {"ice", "is"},      {"mac", "mk"},        {"may", "ms"},        {"per", "fa"},
    {"rum", "ro"},      {"slo", "sk"},        {"wel", "cy"},        {"iw", "he"},
    {"in", "id"},       {"ji", "yi"},
});

// Without reliability CLD2 still has a best guess, "" for none.
struct Guess {
    std::string code;  // "": none
    bool reliable = false;
};

// `declared` tips the scales where languages are alike; "": nothing does.
Guess best_guess(std::string_view text, const std::string& declared, int flags) {
    const CLD2::CLDHints hints{declared.empty() ? nullptr : declared.c_str(), nullptr,
                               CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int bytes = 0;
    bool reliable = false;
    const CLD2::Language language = CLD2::ExtDetectLanguageSummary(
        text.data(), static_cast<int>(text.size()), /*is_plain_text=*/true, &hints, flags,
        languages.data(), percents.data(), scores.data(), nullptr, &bytes, &reliable);
    if (language == CLD2::UNKNOWN_LANGUAGE) return {};
    return {language_code(CLD2::LanguageCode(language)), reliable};
}

// The language that letters alone tell of: Russian has ы or э and none beside its 33, Ukrainian
// alone has ї. "" where they don't tell, or too few are Cyrillic. Of short texts the detector takes
// Russian for Serbian, and Kazakh names make it unsure.
std::string language_of_letters(std::string_view text) {
    constexpr std::size_t kFewestLetters = 20;
    std::size_t latin = 0;
    std::size_t russian = 0;
    std::size_t other = 0;  // Cyrillic
    bool has_y_or_e = false;
    bool has_yi = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto first = static_cast<unsigned char>(text[at]);
        if (ascii::is_letter(text[at])) ++latin;
        if (first < 0xd0 || first > 0xd4 || at + 1 == text.size()) continue;
        const unsigned code =
            (first & 0x1fU) << 6U | (static_cast<unsigned char>(text[++at]) & 0x3fU);
        has_y_or_e = has_y_or_e || code == U'ы' || code == U'э' || code == U'Ы' || code == U'Э';
        has_yi = has_yi || code == U'ї' || code == U'Ї';
        if ((code >= U'А' && code <= U'я') || code == U'ё' || code == U'Ё') {
            ++russian;
        } else {
            ++other;
        }
    }
    if (russian < kFewestLetters || russian < latin) return {};
    if (has_y_or_e && other == 0) return "ru";
    return has_yi && !has_y_or_e ? "uk" : "";
}

// Languages that do without ы and э.
constexpr auto kWithoutY = std::to_array<std::string_view>({"bg", "mk", "sr", "uk"});

}  // namespace

std::string language_code(std::string_view name) {
    const auto begin = name.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    name.remove_prefix(begin);
    const std::string lower = plain_letters(name.substr(0, name.find_first_of("-_ ;,.")));
    for (const Named& one : kLanguageNames) {
        if (one.name == lower) return std::string(one.code);
    }
    if (lower.size() < 2 || lower.size() > 3 ||
        !std::all_of(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
        return {};
    }
    // ICU turns the three letters of 639-2 into the two of 639-1 where there are such.
    std::array<char, 16> code{};
    UErrorCode trouble = U_ZERO_ERROR;
    const auto size =
        uloc_getLanguage(lower.c_str(), code.data(), static_cast<int32_t>(code.size()), &trouble);
    if (U_FAILURE(trouble) != 0) return {};
    std::string found(code.data(), static_cast<std::size_t>(size));
    if (found == "und") return {};
    return *uloc_getISO3Language(found.c_str()) == '\0' ? std::string() : found;
}

std::string detect_language(std::string_view text, std::string_view declared) {
    text = head_of(text, kDetectedBytes);
    if (is_plain_english(text)) return "en";
    const bool is_short = text.size() < kShortBytes;
    const Guess guess = best_guess(text, is_short ? std::string(declared) : std::string(), 0);
    if (guess.reliable && !guess.code.empty()) {
        const bool is_doubtful = is_short && is_one_of<kWithoutY>(guess.code);
        return is_doubtful && language_of_letters(text) == "ru" ? "ru" : guess.code;
    }
    if (!declared.empty()) return std::string(declared);
    if (auto told = language_of_letters(text); !told.empty()) return told;
    // Of short and tabular English texts, 1,608 were guessed to be English and 18 to be in twelve
    // other languages: those guesses are worth nothing.
    const std::string effort = best_guess(text, {}, CLD2::kCLDFlagBestEffort).code;
    return effort == "en" ? effort : std::string();
}

}  // namespace newsidx
