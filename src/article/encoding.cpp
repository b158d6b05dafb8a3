// The one file that includes ICU's converters and detector: needed by `add` only.
#include "article/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "article/byte_counts.hpp"
#include "article/cyrillic.hpp"
#include "article/latin_bytes.hpp"
#include "article/script_bytes.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace newsidx {
namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

// Where a declaration must stand: the HTML standard looks no further either.
constexpr std::size_t kDeclarationBytes = 4096;
constexpr std::size_t kDetectorBytes = 64 * 1024;
// Text in 16 or 32 bits a character has a mark or is declared; else one NUL in so many bytes means
// a binary file.
constexpr std::size_t kBytesPerNul = 1000;

// The value after `key` and '=' in `text`, without quotes.
std::string_view value_after(std::string_view text, std::string_view key) {
    auto at = text.find(key);
    if (at == std::string_view::npos) return {};
    at = text.find_first_not_of(" \t\r\n", at + key.size());
    if (at == std::string_view::npos || text[at] != '=') return {};
    at = text.find_first_not_of(" \t\r\n\"'", at + 1);
    if (at == std::string_view::npos) return {};
    return text.substr(at, text.find_first_of("\"'>;/? \t\r\n", at) - at);
}

std::optional<std::string> convert(std::string_view bytes, const char* encoding) {
    UErrorCode code = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> from(ucnv_open(encoding, &code));
    if (U_FAILURE(code) != 0 || from == nullptr) return std::nullopt;
    // U+FFFD for what the encoding doesn't know is ICU's default.
    std::string out;
    const auto needed = ucnv_toAlgorithmic(UCNV_UTF8, from.get(), nullptr, 0, bytes.data(),
                                           static_cast<int32_t>(bytes.size()), &code);
    if (code != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(code) != 0) return std::nullopt;
    code = U_ZERO_ERROR;
    out.resize(static_cast<std::size_t>(needed));
    ucnv_reset(from.get());
    ucnv_toAlgorithmic(UCNV_UTF8, from.get(), out.data(), needed, bytes.data(),
                       static_cast<int32_t>(bytes.size()), &code);
    if (U_FAILURE(code) != 0) return std::nullopt;
    return out;
}

// No byte beyond ASCII has another one beside it: an accent in Latin text, where the encodings of
// East Asia would have pairs.
bool is_lone_accents(std::string_view bytes) {
    bool before = false;
    for (const char c : bytes) {
        const bool high = static_cast<unsigned char>(c) >= 0x80;
        if (high && before) return false;
        before = high;
    }
    return true;
}

// As browsers do: the larger set of Windows stands for each of ISO's that it contains.
std::string as_browsers(std::string name) {
    if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii") return "windows-1252";
    if (name == "iso-8859-9") return "windows-1254";
    if (name == "gb2312" || name == "gbk") return "gb18030";
    if (name == "shift_jis" || name == "shift-jis" || name == "sjis") return "windows-31j";
    if (name == "euc-kr" || name == "ks_c_5601-1987") return "windows-949";
    return name;
}

bool is_eligible(const std::string& name, bool lone_accents) {
    // Never without marks, and what mainframes had; both come up on noise.
    if (name.starts_with("utf-") || name.starts_with("ibm")) return false;
    return !lone_accents || name.starts_with("iso-8859") || name.starts_with("windows-125");
}

// What ICU takes the bytes for, in lower case, the likeliest first.
std::vector<std::string> guesses(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, kDetectorBytes);
    UErrorCode code = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&code));
    if (U_FAILURE(code) != 0) return {};
    ucsdet_setText(detector.get(), head.data(), static_cast<int32_t>(head.size()), &code);
    int32_t found = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &found, &code);
    if (U_FAILURE(code) != 0) return {};
    std::vector<std::string> names;
    for (const UCharsetMatch* match : std::span(matches, static_cast<std::size_t>(found))) {
        const char* name = ucsdet_getName(match, &code);
        if (U_FAILURE(code) != 0) return {};
        names.push_back(ascii::lower(name));
    }
    return names;
}

// ICU knows what the bytes stand for.
LatinEncoding latin_encoding(const char* name) {
    LatinEncoding encoding{name, {}};
    UErrorCode code = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> from(ucnv_open(name, &code));
    if (U_FAILURE(code) != 0 || from == nullptr) return encoding;
    for (std::size_t i = 0; i < encoding.letters.size(); ++i) {
        const auto byte = static_cast<char>(0x80 + i);
        const char* at = &byte;
        UErrorCode read = U_ZERO_ERROR;
        const UChar32 letter = ucnv_getNextUChar(from.get(), &at, at + 1, &read);
        constexpr UChar32 kUnknown = 0xfffd;
        if (U_FAILURE(read) != 0 || letter == kUnknown) continue;
        encoding.letters.at(i) = static_cast<char32_t>(letter);
    }
    return encoding;
}

// The detector knows no Baltic language and no Ukrainian KOI8, and on short texts it errs: it is
// heard, but not obeyed.
std::string by_letters(std::string_view head, std::string guess) {
    static const auto encodings = std::to_array<LatinEncoding>(
        {latin_encoding("windows-1252"), latin_encoding("windows-1250"),
         latin_encoding("iso-8859-2"), latin_encoding("windows-1257"),
         latin_encoding("windows-1254")});
    if (guess == "koi8-r") return std::string(koi8_encoding(head));
    const bool is_latin =
        std::any_of(encodings.begin(), encodings.end(),
                    [&](const LatinEncoding& encoding) { return encoding.name == guess; });
    if (!is_latin) return guess;
    return std::string(likeliest_latin(count_outside_tags(head), encodings, guess));
}

// The name of the encoding; "" where nothing speaks for any.
std::string detected(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, kDetectorBytes);
    if (const std::string_view name = encoding_by_script(head); !name.empty())
        return std::string(name);
    const bool lone_accents = is_lone_accents(head);
    for (const auto& name : guesses(bytes)) {
        if (is_eligible(name, lone_accents)) return by_letters(head, as_browsers(name));
    }
    return {};
}

// Of scripts other than Latin, in single bytes; "" where the likeliest guess is none.
std::string detected_script(std::string_view bytes) {
    constexpr auto kScripts = std::to_array<std::string_view>(
        {"windows-1251", "koi8-r", "iso-8859-5", "windows-1253", "iso-8859-7", "windows-1255",
         "iso-8859-8", "iso-8859-8-i", "windows-1256", "iso-8859-6"});
    const auto names = guesses(bytes);
    const bool is_sure = !names.empty() && std::find(kScripts.begin(), kScripts.end(),
                                                     names.front()) != kScripts.end();
    if (!is_sure) return {};
    return names.front() == "iso-8859-8-i" ? "iso-8859-8" : names.front();
}

// UTF-8 that was cut or patched: by chance bytes of other encodings are ill-formed far more often.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t size = utf8_size(bytes, at);
        ++(size == 0 ? bad : good);
        at += std::max<std::size_t>(size, 1);
    }
    return good > 4 * bad;
}

// NUL bytes at even places, at odd ones. A text that has none is the library's search for one byte.
using Nuls = std::array<std::size_t, 2>;

Nuls count_nuls(std::string_view bytes) {
    Nuls nuls{};
    for (std::size_t at = bytes.find('\0'); at != std::string_view::npos;
         at = bytes.find('\0', at + 1))
        ++nuls[at % 2];
    return nuls;
}

// The name for UTF-16 or UTF-32 by its mark, or for UTF-16 by the NULs beside its ASCII: nearly all
// of them at odd or at even places. "" for all else.
std::string_view wide_encoding(std::string_view bytes, const Nuls& nuls) {
    using std::string_view_literals::operator""sv;
    if (bytes.starts_with("\xff\xfe\0\0"sv) || bytes.starts_with("\0\0\xfe\xff"sv)) return "UTF-32";
    if (bytes.starts_with("\xff\xfe"sv) || bytes.starts_with("\xfe\xff"sv)) return "UTF-16";
    if (nuls[1] * 20 > bytes.size() && nuls[0] * 50 < nuls[1]) return "UTF-16LE";
    if (nuls[0] * 20 > bytes.size() && nuls[1] * 50 < nuls[0]) return "UTF-16BE";
    return {};
}

// Old encodings of mail are ASCII to the eye: they shift by escapes. "" for all else.
std::string_view shifted_encoding(std::string_view bytes) {
    const auto has = [&](std::string_view escape) { return bytes.find(escape) != bytes.npos; };
    if (has("\x1b$B") || has("\x1b$@")) return "iso-2022-jp";
    if (has("\x1b$)C")) return "iso-2022-kr";
    // Chinese in pairs of letters between "~{" and "~}".
    const auto open = bytes.find("~{");
    const auto close = bytes.find("~}", open);
    const bool is_hz = close != bytes.npos && close > open + 2 && (close - open) % 2 == 0 &&
                       std::all_of(bytes.begin(), bytes.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return is_hz ? "hz" : "";
}

// Pages that declare the default of their server and are in another script.
std::optional<std::string> by_declaration(std::string_view bytes, const std::string& name) {
    const std::string encoding = as_browsers(name);
    auto text = convert(bytes, encoding.c_str());
    if (text && encoding == "windows-1252" && is_accent_salad(*text)) {
        const auto found = encoding_by_script(bytes.substr(0, kDetectorBytes));
        const auto better = found.empty() ? detected_script(bytes) : std::string(found);
        if (!better.empty()) return convert(bytes, better.c_str());
    }
    return text;
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
    const std::string head = ascii::lower(bytes.substr(0, kDeclarationBytes));
    const std::string_view text(head);
    if (const auto at = text.find("<?xml"); at != std::string_view::npos) {
        if (const auto name = value_after(text.substr(at, text.find("?>", at) - at), "encoding");
            !name.empty())
            return std::string(name);
    }
    for (auto at = text.find("<meta"); at != std::string_view::npos;
         at = text.find("<meta", at + 1)) {
        if (const auto name = value_after(text.substr(at, text.find('>', at) - at), "charset");
            !name.empty())
            return std::string(name);
    }
    return {};
}

Result<std::string> to_utf8(std::string bytes) {
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (bytes.starts_with(mark)) bytes.erase(0, mark.size());
    const Nuls nuls = count_nuls(bytes);
    if (const std::string_view wide = wide_encoding(bytes, nuls); !wide.empty()) {
        if (auto text = convert(bytes, std::string(wide).c_str())) return *std::move(text);
    }
    if ((nuls[0] + nuls[1]) * kBytesPerNul > bytes.size())
        return Error{ErrorKind::input, "is not a text: it has NUL bytes", ""};
    if (const auto shifted = shifted_encoding(bytes); !shifted.empty()) {
        if (auto text = convert(bytes, std::string(shifted).c_str())) return *std::move(text);
    }
    if (valid_utf8(bytes)) return bytes;
    if (is_mostly_utf8(bytes)) return to_valid_utf8(bytes);
    // A page in UTF-16 that could say so in ASCII isn't.
    if (const std::string name = declared_encoding(bytes);
        !name.empty() && !name.starts_with("utf") && !name.starts_with("ucs")) {
        if (auto text = by_declaration(bytes, name)) return *std::move(text);
    }
    if (const auto name = detected(bytes); !name.empty()) {
        if (auto text = convert(bytes, name.c_str())) return *std::move(text);
    }
    return to_valid_utf8(bytes);
}

std::string encoding_without_mark(std::string_view bytes) {
    return valid_utf8(bytes) || is_mostly_utf8(bytes) ? std::string() : detected(bytes);
}

Result<std::string> to_utf8(std::string bytes, const std::string& encoding) {
    const bool is_narrow =
        !encoding.empty() && !encoding.starts_with("utf") && bytes.find('\0') == bytes.npos;
    if (is_narrow && !valid_utf8(bytes) && !is_mostly_utf8(bytes)) {
        if (auto text = by_declaration(bytes, encoding)) return *std::move(text);
    }
    return to_utf8(std::move(bytes));
}

}  // namespace newsidx
