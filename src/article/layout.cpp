#include "article/layout.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "base/short_bytes.hpp"
#include "base/utf8.hpp"

namespace newsidx {
namespace {

using Line = CleanLines::Line;

// Mail, Reuters and press releases wrap at 60 to 80; nobody wraps wider or much narrower.
constexpr std::size_t kMaxWrapWidth = 100;
constexpr std::size_t kMinWrapWidth = 40;

bool ends_like_sentence(std::string_view line) {
    constexpr auto kEnds =
        std::to_array<std::string_view>({".", "!", "?", ":", "\"", "”", "»", "。", ")"});
    return std::any_of(kEnds.begin(), kEnds.end(),
                       [&](std::string_view end) { return line.ends_with(end); });
}

// A line break that may be one inside a paragraph.
struct Break {
    std::size_t width = 0;   // of the line before it
    std::size_t needed = 0;  // of that line with the next one's first word
    bool after_sentence = false;
    bool before_small = false;  // the next line goes on with a small letter
};

// Nothing where the next line is empty or begins a paragraph by its indent.
std::optional<Break> break_after(const CleanLines& clean, std::size_t i) {
    if (i + 1 >= clean.lines.size()) return std::nullopt;
    const Line& line = clean.lines[i];
    const Line& below = clean.lines[i + 1];
    if (line.is_empty() || below.is_empty() || (below.is_indented && !line.is_indented))
        return std::nullopt;
    const std::string_view text = clean.view(line);
    const std::string_view next = clean.view(below);
    Break made;
    made.width = width_of(text);
    made.needed = made.width + 1 + width_of(next.substr(0, next.find(' ')));
    made.after_sentence = ends_like_sentence(text);
    made.before_small = next.front() >= 'a' && next.front() <= 'z';
    return made;
}

bool is_wrapped(const std::vector<Break>& breaks) {
    std::size_t longer = 0;
    std::size_t widest = 0;
    for (const Break& one : breaks) {
        if (one.width > kMaxWrapWidth) {
            ++longer;
        } else {
            widest = std::max(widest, one.width);
        }
    }
    // An address or a table may stick out.
    if (widest < kMinWrapWidth || longer * 10 > breaks.size()) return false;
    const auto share = [&](const auto& holds) {
        return static_cast<double>(std::count_if(breaks.begin(), breaks.end(), holds)) /
               static_cast<double>(breaks.size());
    };
    // No paragraph begins with a small letter in the middle of a sentence.
    if (share([](const Break& one) { return one.before_small && !one.after_sentence; }) >= 1.0 / 3)
        return true;
    // The next word would have gone beyond the margin. Of few lines any is the widest: there a
    // sentence's end speaks for a paragraph's.
    constexpr std::size_t kFew = 3;
    if (breaks.size() < kFew && share([](const Break& one) { return one.after_sentence; }) > 0)
        return false;
    return share([&](const Break& one) { return one.needed * 10 > widest * 9; }) >= 0.8;
}

bool has_blank_line(const CleanLines& clean) {
    const auto is_text = [](const Line& line) { return !line.is_empty(); };
    const auto first = std::find_if(clean.lines.begin(), clean.lines.end(), is_text);
    const auto last = std::find_if(clean.lines.rbegin(), clean.lines.rend(), is_text).base();
    return first < last &&
           std::any_of(first, last, [](const Line& line) { return line.is_empty(); });
}

}  // namespace

// Characters: the bytes that don't continue one. Eight at a time, as each line is measured.
std::size_t width_of(std::string_view text) {
    constexpr std::uint64_t kEachByte = 0x0101010101010101;
    std::size_t continuing = 0;
    std::size_t at = 0;
    for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
        const auto bytes = load_bytes<std::uint64_t>(text.data() + at);
        continuing += ((bytes >> 7U & ~bytes >> 6U & kEachByte) * kEachByte) >> 56U;
    }
    for (; at < text.size(); ++at) continuing += is_continuation(text[at]) ? 1U : 0U;
    return text.size() - continuing;
}

Layout layout_of(const CleanLines& clean) {
    std::vector<Break> breaks;
    for (std::size_t i = 0; i < clean.lines.size(); ++i) {
        if (const auto made = break_after(clean, i)) breaks.push_back(*made);
    }
    if (is_wrapped(breaks)) return Layout::wrapped;
    // Text that puts whole paragraphs on lines means each break, with a blank line somewhere too.
    const auto longer = static_cast<std::size_t>(std::count_if(
        breaks.begin(), breaks.end(), [](const Break& one) { return one.width > kMaxWrapWidth; }));
    return has_blank_line(clean) && longer * 2 <= breaks.size() ? Layout::blank_lines
                                                                : Layout::lines;
}

bool indents_paragraphs(const CleanLines& clean) {
    std::size_t count = 0;
    std::size_t indented = 0;
    for (const Line& line : clean.lines) {
        if (line.is_empty()) continue;
        ++count;
        if (line.is_indented) ++indented;
    }
    return indented * 3 <= count * 2;
}

}  // namespace newsidx
