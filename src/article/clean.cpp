#include "article/clean.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "article/clean_lines.hpp"
#include "article/free_text.hpp"
#include "article/layout.hpp"
#include "base/utf8.hpp"

namespace newsidx {
namespace {

using Line = CleanLines::Line;

std::string composed(std::string text) {
    utf8proc_uint8_t* made = nullptr;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes of UTF-8
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size =
        utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &made,
                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, FreeText> owner(made);
    if (size < 0) return text;  // out of memory: all else in `text` is fine
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(size)};
}

bool is_lower_ascii(char c) { return c >= 'a' && c <= 'z'; }

// Chinese and Japanese: three bytes from U+2E80 to U+9FFF, no blanks between words.
bool is_unspaced(std::string_view character) {
    return character.size() == 3 && character >= "\xe2\xba\x80" && character < "\xea\x80\x80";
}

// Of "short-" and "and long-term", or "short- oder": the hyphen waits for a word to come.
bool is_waiting_hyphen(std::string_view next) {
    constexpr auto kJoints =
        std::to_array<std::string_view>({"and ", "or ", "to ", "und ", "oder "});
    return std::any_of(kJoints.begin(), kJoints.end(),
                       [&](std::string_view joint) { return next.starts_with(joint); });
}

// What stood between two lines of one paragraph before they were wrapped.
std::string_view joint(std::string_view line, std::string_view next) {
    const bool is_hyphen =
        line.size() > 1 && line.back() == '-' &&
        (is_lower_ascii(line[line.size() - 2]) || is_continuation(line[line.size() - 2]));
    const bool goes_on =
        is_lower_ascii(next.front()) || static_cast<unsigned char>(next.front()) >= 0x80;
    if (is_hyphen && goes_on && !is_waiting_hyphen(next)) return "";
    return is_unspaced(last_character(line)) && is_unspaced(first_character(next)) ? "" : " ";
}

}  // namespace

std::string clean_line(std::string_view utf8) {
    CleanLines clean = clean_lines(utf8);
    std::string out;
    if (clean.lines.size() == 1) {
        out = std::move(clean.text);
    } else {
        for (const Line& line : clean.lines) {
            if (line.is_empty()) continue;
            if (!out.empty()) out.push_back(' ');
            out += clean.view(line);
        }
    }
    return clean.is_composed ? out : composed(std::move(out));
}

bool has_word(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        utf8proc_int32_t c = 0;
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes of UTF-8
        const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data() + at);
        const auto size =
            utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(utf8.size() - at), &c);
        at += size > 0 ? static_cast<std::size_t>(size) : 1;
        if (size <= 0) continue;
        const auto category = utf8proc_category(c);
        if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) return true;
        if (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO) return true;
    }
    return false;
}

std::string clean_body(std::string_view utf8) {
    const CleanLines clean = clean_lines(utf8);
    const Layout layout = layout_of(clean);
    const bool indents = layout != Layout::lines && indents_paragraphs(clean);
    std::string out;
    out.reserve(clean.text.size() + 2 * clean.lines.size());
    const Line* before = nullptr;
    bool ended = true;
    for (const Line& line : clean.lines) {
        if (line.is_empty()) {
            ended = true;
            continue;
        }
        if (layout == Layout::lines || (indents && line.is_indented)) ended = true;
        const std::string_view text = clean.view(line);
        if (before != nullptr) out += ended ? "\n\n" : joint(clean.view(*before), text);
        out += text;
        before = &line;
        ended = false;
    }
    return clean.is_composed ? out : composed(std::move(out));
}

}  // namespace newsidx
