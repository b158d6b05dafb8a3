#include "article/clean.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

#include "base/utf8.hpp"

namespace newsidx {
namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

struct Free {
    void operator()(utf8proc_uint8_t* text) const {
        std::free(text);
    }  // NOLINT: utf8proc gives malloc's memory
};

std::string to_nfc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    utf8proc_uint8_t* composed = nullptr;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes of UTF-8
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size =
        utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &composed,
                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, Free> owner(composed);
    if (size < 0) return to_valid_utf8(text);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    return {reinterpret_cast<const char*>(composed), static_cast<std::size_t>(size)};
}

enum class Role { keep, blank, line_end, drop };

Role role_of(utf8proc_int32_t c) {
    if (c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x85 || c == '\v' || c == '\f')
        return Role::line_end;
    if (c == ' ' || c == '\t' || c == '\r') return Role::blank;
    if (c < ' ' || (c >= 0x7f && c < 0xa0)) return Role::drop;
    if (c < 0x100)
        return c == 0xa0 ? Role::blank : c == 0xad ? Role::drop : Role::keep;  // 0xad: soft hyphen
    if (c == 0x200c || c == 0x200d) return Role::keep;  // joiners: letters need them
    switch (utf8proc_category(c)) {
        case UTF8PROC_CATEGORY_ZS:
            return Role::blank;
        case UTF8PROC_CATEGORY_CF:  // bidi controls, zero width space, byte order mark, tags
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CS:
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_CN:
            return Role::drop;
        default:
            return Role::keep;
    }
}

// Lines without blanks at their ends; `indented` remembers what stood before them.
struct Line {
    std::string text;
    bool indented = false;
    std::size_t width = 0;  // characters
};

void append_character(Line& line, std::string_view bytes, bool& blank_before) {
    if (blank_before && !line.text.empty()) line.text.push_back(' ');
    if (blank_before && line.text.empty()) line.indented = true;
    blank_before = false;
    line.text.append(bytes);
    ++line.width;
}

std::vector<Line> clean_lines(std::string_view text) {
    std::vector<Line> lines(1);
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t c = static_cast<unsigned char>(text[at]);
        std::size_t size = 1;
        if (c >= 0x80) {
            // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
            const auto got =
                utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                 static_cast<utf8proc_ssize_t>(text.size() - at), &c);
            size = got > 0 ? static_cast<std::size_t>(got) : 1;
            if (got <= 0) c = 0;
        }
        switch (role_of(c)) {
            case Role::keep:
                append_character(lines.back(), text.substr(at, size), blank);
                break;
            case Role::blank:
                blank = true;
                break;
            case Role::drop:
                break;
            case Role::line_end:
                lines.emplace_back();
                blank = false;
                break;
        }
        at += size;
    }
    return lines;
}

// Reuters and mail wrap lines at 60 to 80 characters: then a line's end means nothing, and most
// lines are about as long.
bool is_wrapped(const std::vector<Line>& lines) {
    constexpr std::size_t kWrapWidth = 90;
    constexpr std::size_t kFewLines = 4;
    std::size_t count = 0;
    std::size_t longest = 0;
    for (const Line& line : lines) {
        if (line.text.empty()) continue;
        ++count;
        longest = std::max(longest, line.width);
    }
    if (count < kFewLines || longest > kWrapWidth || longest < kWrapWidth / 2) return false;
    std::size_t full = 0;
    for (const Line& line : lines) full += line.width * 4 >= longest * 3 ? 1U : 0U;
    return full * 2 >= count;
}

bool has_blank_line(const std::vector<Line>& lines) {
    bool text_before = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].text.empty()) {
            text_before = true;
        } else if (text_before &&
                   std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(i), lines.end(),
                               [](const Line& line) { return !line.text.empty(); })) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string clean_line(std::string_view utf8) {
    std::string out;
    for (const Line& line : clean_lines(to_nfc(utf8))) {
        if (line.text.empty()) continue;
        if (!out.empty()) out.push_back(' ');
        out += line.text;
    }
    return out;
}

std::string clean_body(std::string_view utf8) {
    const std::vector<Line> lines = clean_lines(to_nfc(utf8));
    const bool wrapped = is_wrapped(lines);
    const bool joins = wrapped || has_blank_line(lines);
    std::string out;
    bool ended = true;
    for (const Line& line : lines) {
        if (line.text.empty()) {
            ended = true;
            continue;
        }
        if (!joins || (wrapped && line.indented)) ended = true;
        if (!out.empty()) out += ended ? "\n\n" : " ";
        out += line.text;
        ended = false;
    }
    return out;
}

}  // namespace newsidx
