#include "article/language.hpp"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace newsidx {
namespace {

// Enough for the detector to be sure of any news text; the cost of an article stays bounded.
constexpr std::size_t kDetectedBytes = 4096;

struct Named {
    std::string_view name;
    std::string_view code;
};

// As newspapers' files write them out; codes go through ICU.
constexpr auto kNames = std::to_array<Named>({
    {"arabic", "ar"},   {"chinese", "zh"},    {"dutch", "nl"},     {"english", "en"},
    {"french", "fr"},   {"german", "de"},     {"hindi", "hi"},     {"italian", "it"},
    {"japanese", "ja"}, {"kazakh", "kk"},     {"korean", "ko"},    {"persian", "fa"},
    {"polish", "pl"},   {"portuguese", "pt"}, {"russian", "ru"},   {"spanish", "es"},
    {"swedish", "sv"},  {"turkish", "tr"},    {"ukrainian", "uk"},
});

}  // namespace

std::string language_code(std::string_view name) {
    std::string lower(name.substr(0, name.find_first_of("-_ ;,")));
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    for (const Named& one : kNames) {
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
    std::size_t size = std::min(text.size(), kDetectedBytes);
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xc0U) == 0x80U) --size;
    bool reliable = false;
    const CLD2::Language language = CLD2::DetectLanguage(text.data(), static_cast<int>(size),
                                                         /*is_plain_text=*/true, &reliable);
    if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return std::string(declared);
    return language_code(CLD2::LanguageCode(language));
}

}  // namespace newsidx
