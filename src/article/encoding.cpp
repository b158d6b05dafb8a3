// The one file that includes ICU's converters and detector: needed by `add` only.
#include "article/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

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

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

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

// windows-1251, koi8-r and ISO 8859-5 look alike to a detector of byte statistics on short texts.
// Russian settles it: most of its letters are small, and each encoding keeps the small ones
// elsewhere.
std::optional<std::string> as_cyrillic(std::string_view bytes) {
    std::array<std::size_t, 256> count{};
    std::size_t high = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        ++count[byte];
        if (byte >= 0x80) ++high;
    }
    const auto between = [&](std::size_t from, std::size_t to) {
        std::size_t sum = 0;
        for (std::size_t byte = from; byte <= to; ++byte) sum += count[byte];
        return sum;
    };
    // Cyrillic text is mostly letters beyond ASCII; accents in Latin text are few.
    if (high * 3 < bytes.size()) return std::nullopt;
    const std::size_t cp1251 = between(0xe0, 0xff);
    const std::size_t koi8 = between(0xc0, 0xdf);
    const std::size_t iso = between(0xd0, 0xef);
    if (cp1251 * 10 < high * 6 && koi8 * 10 < high * 6 && iso * 10 < high * 6) return std::nullopt;
    // о, е, а, и, н, т are two fifths of all letters.
    const auto frequent = [&](std::array<unsigned char, 6> letters) {
        std::size_t sum = 0;
        for (const unsigned char letter : letters) sum += count[letter];
        return sum;
    };
    const std::size_t in_cp1251 = frequent({0xee, 0xe5, 0xe0, 0xe8, 0xed, 0xf2});
    const std::size_t in_koi8 = frequent({0xcf, 0xc5, 0xc1, 0xc9, 0xce, 0xd4});
    const std::size_t in_iso = frequent({0xde, 0xd5, 0xd0, 0xd8, 0xdd, 0xe2});
    const std::size_t best = std::max({in_cp1251, in_koi8, in_iso});
    if (best * 10 < high * 3) return std::nullopt;
    return convert(bytes, best == in_cp1251 ? "windows-1251"
                          : best == in_koi8 ? "koi8-r"
                                            : "iso-8859-5");
}

std::optional<std::string> detected(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, kDetectorBytes);
    if (auto text = as_cyrillic(head))
        return bytes.size() == head.size() ? text : as_cyrillic(bytes);
    UErrorCode code = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&code));
    if (U_FAILURE(code) != 0) return std::nullopt;
    ucsdet_setText(detector.get(), head.data(), static_cast<int32_t>(head.size()), &code);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &code);
    if (U_FAILURE(code) != 0 || match == nullptr) return std::nullopt;
    std::string name = ucsdet_getName(match, &code);
    if (U_FAILURE(code) != 0) return std::nullopt;
    // Browsers read these so, and news was written for browsers.
    if (name == "ISO-8859-1") name = "windows-1252";
    if (name == "GB18030" || name == "GB2312") name = "gb18030";
    if (name.starts_with("UTF-16") || name.starts_with("UTF-32")) return std::nullopt;
    return convert(bytes, name.c_str());
}

std::optional<std::string> marked(std::string_view bytes) {
    using std::string_view_literals::operator""sv;
    if (bytes.starts_with("\xff\xfe\0\0"sv) || bytes.starts_with("\0\0\xfe\xff"sv))
        return convert(bytes, "UTF-32");
    if (bytes.starts_with("\xff\xfe"sv) || bytes.starts_with("\xfe\xff"sv))
        return convert(bytes, "UTF-16");
    return std::nullopt;
}

}  // namespace

std::string declared_encoding(std::string_view bytes) {
    const std::string head = lower_ascii(bytes.substr(0, kDeclarationBytes));
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
    if (std::string_view(bytes).starts_with(mark))
        return to_valid_utf8(std::string_view(bytes).substr(mark.size()));
    if (auto text = marked(bytes)) return *std::move(text);
    const auto nuls = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
    if (nuls > 0 && nuls >= bytes.size() / kBytesPerNul)
        return Error{ErrorKind::input, "is no text: it has NUL bytes", ""};
    const bool ascii_or_utf8 = valid_utf8(bytes);
    if (std::string name = declared_encoding(bytes);
        !name.empty() && name != "utf-8" && name != "utf8" && !ascii_or_utf8) {
        // As browsers do: Latin 1 stands for the larger set of Windows.
        if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii") name = "windows-1252";
        if (auto text = convert(bytes, name.c_str())) return *std::move(text);
    }
    if (ascii_or_utf8) return bytes;
    if (auto text = detected(bytes)) return *std::move(text);
    return to_valid_utf8(bytes);
}

}  // namespace newsidx
