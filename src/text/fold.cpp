#include "text/fold.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.hpp"
#include "text/characters.hpp"

namespace newsidx {
namespace {

// Of these, the full stop within a number stays: 1.5 is not 15.
bool is_dropped(char c) { return c == '.' || c == '\'' || c == '`'; }

// Apostrophes, the quotes within Hebrew acronyms, and joiners, which are a
// matter of looks.
bool is_dropped(std::int32_t c) {
    switch (c) {
        case '.':
        case '\'':
        case '`':
        case '"':
        case 0x02bb:
        case 0x02bc:
        case 0x05f3:
        case 0x05f4:
        case 0x200c:
        case 0x200d:
        case 0x2018:
        case 0x2019:
            return true;
        default:
            return false;
    }
}

bool is_point(std::int32_t before, std::int32_t c, std::int32_t next) {
    return c == '.' && before >= '0' && before <= '9' && next >= '0' && next <= '9';
}

// Letters that Unicode gives no decomposition, spelt as news agencies do.
std::string_view spelt_out(std::int32_t c) {
    switch (c) {
        case 0x00e6:
            return "ae";
        case 0x00f0:
            return "d";  // eth
        case 0x00f8:
            return "o";
        case 0x00fe:
            return "th";  // thorn
        case 0x0111:
            return "d";
        case 0x0127:
            return "h";
        case 0x0131:
            return "i";
        case 0x0142:
            return "l";
        case 0x0153:
            return "oe";
        case 0x0167:
            return "t";
        case 0x0259:
            return "a";  // schwa of Azeri, Aliyev's Əliyev
        default:
            return {};
    }
}

// Letters of Arabic that writers take for each other, and Persian's and Urdu's
// for Arabic's own; digits of other scripts.
std::int32_t plain(std::int32_t c) {
    for (const std::int32_t zero : {0x0660, 0x06f0, 0x0966}) {
        if (c >= zero && c <= zero + 9) return c - zero + '0';
    }
    switch (c) {
        case 0x0671:
            return 0x0627;  // alef wasla; hamzas and maddas are accents
        case 0x0649:        // alef maksura
        case 0x06cc:        // Persian yeh
        case 0x06d2:        // yeh barree
            return 0x064a;
        case 0x06a9:
            return 0x0643;  // keheh
        case 0x0629:        // teh marbuta
        case 0x06c1:        // heh goal
        case 0x06c3:
            return 0x0647;
        default:
            return c;
    }
}

constexpr std::int32_t kBreve = 0x306;
constexpr std::int32_t kCyrillicI = 0x438;

// Accents of Latin, Greek and Cyrillic, vowel points of Arabic and Hebrew. Marks of other scripts
// are letters to their readers and stay, and so does the breve that makes й of и.
bool is_accent(std::int32_t c, std::int32_t before) {
    if (c == kBreve && before == kCyrillicI) return false;
    return (c >= 0x300 && c <= 0x36f) ||
           (c >= 0x591 && c <= 0x5c7 && c != 0x5be && c != 0x5c0 && c != 0x5c3 && c != 0x5c6) ||
           (c >= 0x610 && c <= 0x61a) || (c >= 0x64b && c <= 0x65f) || c == 0x670 || c == 0x640 ||
           (c >= 0x6d6 && c <= 0x6ed && c != 0x6dd && c != 0x6de && c != 0x6e9);
}

std::string encode(const std::vector<std::int32_t>& codepoints) {
    std::string out;
    std::array<utf8proc_uint8_t, 4> bytes{};
    for (const std::int32_t c : codepoints) {
        const auto size = utf8proc_encode_char(c, bytes.data());
        out.append(bytes.begin(), bytes.begin() + size);
    }
    return out;
}

std::string fold_unicode(std::string_view word) {
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
    // A character's longest compatibility decomposition has 18 code points.
    std::vector<std::int32_t> decomposed(word.size() * 18);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes of UTF-8
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(word.data());
    const auto count =
        utf8proc_decompose(bytes, static_cast<utf8proc_ssize_t>(word.size()), decomposed.data(),
                           static_cast<utf8proc_ssize_t>(decomposed.size()), options);
    if (count < 0) return std::string(word);  // not UTF-8: can't be, by the article's promise
    decomposed.resize(static_cast<std::size_t>(count));

    std::vector<std::int32_t> kept;
    std::int32_t before = 0;
    for (std::size_t i = 0; i < decomposed.size(); ++i) {
        const std::int32_t c = plain(decomposed[i]);
        const bool accent = is_accent(c, before);
        const std::int32_t next = i + 1 < decomposed.size() ? plain(decomposed[i + 1]) : 0;
        const bool is_acute = c == ' ' && next == 0x301;  // U+00B4, an apostrophe
        const bool dropped = is_acute || (is_dropped(c) && !is_point(before, c, next));
        before = c;
        if (accent || dropped) continue;
        if (const auto letters = spelt_out(c); !letters.empty()) {
            kept.insert(kept.end(), letters.begin(), letters.end());
        } else {
            kept.push_back(c);
        }
    }
    const auto composed = utf8proc_normalize_utf32(
        kept.data(), static_cast<utf8proc_ssize_t>(kept.size()), UTF8PROC_COMPOSE);
    kept.resize(static_cast<std::size_t>(std::max<utf8proc_ssize_t>(composed, 0)));
    return encode(kept);
}

}  // namespace

std::string fold(std::string_view word) {
    // Without branches, as most words have nothing that is dropped.
    std::string plain(word);
    bool drops = false;
    unsigned char bits = 0;
    for (char& c : plain) {
        bits |= static_cast<unsigned char>(c);
        drops |= is_dropped(c);
        c = ascii::lower(c);
    }
    if (bits < 0x80 && !drops) return plain;
    std::string out;
    out.reserve(word.size());
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = word[i];
        if (static_cast<unsigned char>(c) >= 0x80) return fold_unicode(word);
        if (is_dropped(c)) {
            const char before = i > 0 ? word[i - 1] : '\0';
            const char next = i + 1 < word.size() ? word[i + 1] : '\0';
            if (!is_point(before, c, next)) continue;
        }
        out.push_back(ascii::lower(c));
    }
    return out;
}

std::string with_plain_apostrophes(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Char c = char_at(text, at);
        if (c.kind == CharKind::apostrophe)
            plain += '\'';
        else
            plain += text.substr(at, c.size);
        at += c.size;
    }
    return plain;
}

}  // namespace newsidx
