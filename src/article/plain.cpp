#include "article/plain.hpp"

#include <algorithm>
#include <array>

#include "article/byline.hpp"
#include "article/clean.hpp"
#include "article/head_fields.hpp"
#include "article/layout.hpp"
#include "article/parse_date.hpp"
#include "article/printed_lines.hpp"
#include "article/wire_marks.hpp"

namespace newsidx {
namespace {

// In characters. No headline is longer; first paragraphs seldom are as short.
constexpr std::size_t kMaxHeadline = 250;
constexpr std::size_t kMadeTitle = 100;
constexpr std::size_t kMaxTitleLines = 3;
// Enough to see how a text's lines are broken.
constexpr std::size_t kLayoutBytes = 8 * 1024;

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

// The text's first line, without its end; `text` begins behind it then.
std::string_view take_line(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    text.remove_prefix(line.size());
    text.remove_prefix(text.starts_with("\r\n") ? 2 : std::min<std::size_t>(text.size(), 1));
    return line;
}

// "He left." ends a sentence; "…in the U.S." and "What next..." may end a headline.
bool ends_sentence(std::string_view line) {
    if (line.ends_with("。")) return true;
    return line.ends_with('.') && !line.ends_with("..") &&
           !(line.size() > 2 && line[line.size() - 3] == '.');
}

// "MOSCOW, April 3 (Reuters) - …", "(CNN) — …": the text has begun.
bool has_dateline(const std::string& line) {
    Date any;
    any.year = 2000;  // leap, so that a dateline of a February 29 is one
    any.precision = DatePrecision::year;
    constexpr auto kMarks =
        std::to_array<std::string_view>({") - ", ") -- ", ") — ", ") – ", "/. ", "/ - "});
    return parse_dateline(line, any) ||
           std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) {
               return line.substr(0, 60).find(mark) != std::string::npos;
           });
}

bool looks_like_title(const std::string& line) {
    return !line.empty() && width_of(line) <= kMaxHeadline && !ends_sentence(line) &&
           !has_dateline(line);
}

bool begins_small(std::string_view line) {
    return !line.empty() && line.front() >= 'a' && line.front() <= 'z';
}

// The first line and the next are one paragraph of a text whose lines are wrapped.
bool goes_on(std::string_view text) {
    const CleanLines head = clean_lines(text.substr(0, kLayoutBytes));
    if (head.lines.size() < 2 || head.lines[1].is_empty() || head.lines[1].is_indented)
        return false;
    const std::string_view next = head.view(head.lines[1]);
    if (begins_small(next)) return true;
    if (layout_of(head) != Layout::wrapped) return false;
    std::size_t widest = 0;
    for (std::size_t i = 1; i < head.lines.size(); ++i)
        widest = std::max(widest, width_of(head.view(head.lines[i])));
    return width_of(head.view(head.lines[0])) + 1 + width_of(next.substr(0, next.find(' '))) >
           widest;
}

// The title and how much of the text it takes; empty when there is none.
struct FoundTitle {
    std::string title;
    std::size_t size = 0;
};

FoundTitle find_title(std::string_view text) {
    std::string_view rest = text;
    const std::string first = clean_line(take_line(rest));
    if (!goes_on(text)) {
        if (!looks_like_title(first)) return {};
        return {first, text.size() - rest.size()};
    }
    // A headline on two or three lines, with a blank line below.
    std::string joined = first;
    for (std::size_t lines = 1; lines <= kMaxTitleLines; ++lines) {
        std::string_view after = rest;
        const std::string_view line = take_line(after);
        if (is_blank(line)) {
            if (!looks_like_title(joined)) return {};
            return {joined, text.size() - rest.size()};
        }
        joined += ' ';
        joined += clean_line(line);
        rest = after;
    }
    return {};
}

void drop_repeats(const std::string& title, std::string_view& text) {
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view line = take_line(rest);
        if (is_blank(line)) continue;
        if (clean_line(line) != title) return;
        text = rest;
    }
}

// The first words of a text; whole ones, but for scripts that part none.
std::string made_title(const std::string& line) {
    if (width_of(line) <= kMadeTitle) return line;
    std::size_t size = 0;
    for (std::size_t count = 0; size < line.size(); ++size) {
        const bool begins = (static_cast<unsigned char>(line[size]) & 0xc0U) != 0x80U;
        if (begins && ++count > kMadeTitle) break;
    }
    const std::size_t word = line.rfind(' ', size);
    return line.substr(0, word == std::string::npos ? size : word) + "…";
}

std::string_view without_blank_lines(std::string_view text) {
    while (!text.empty()) {
        std::string_view rest = text;
        if (!is_blank(take_line(rest))) break;
        text = rest;
    }
    return text;
}

// The text below a wire's slug, and the caret and equals sign off the lines that it marks as
// headline and byline.
std::string without_slug(std::string_view text) {
    std::string_view rest = text;
    const std::string slug = clean_line(take_line(rest));
    rest = without_blank_lines(rest);
    if (!is_wire_slug(slug) || rest.empty()) return std::string(text);
    std::string kept;
    bool has_byline = false;
    while (rest.starts_with('^')) {
        auto line = take_line(rest).substr(1);
        if (line.ends_with('=')) line.remove_suffix(1);
        if (!has_byline) kept += std::string(line) + "\n\n";  // what the writer is stands below
        has_byline = has_byline || byline_word(line) > 0;
    }
    return kept + std::string(rest);
}

}  // namespace

Draft read_plain(std::string_view utf8) {
    Draft draft;
    const std::string_view text = without_blank_lines(utf8);
    const FoundTitle found = find_title(text);
    if (!found.title.empty()) {
        std::string_view rest = text.substr(found.size);
        drop_repeats(found.title, rest);
        draft.title = found.title;
        draft.body = rest;
        return draft;
    }
    const std::string body = clean_body(text.substr(0, kLayoutBytes));
    draft.title = made_title(body.substr(0, body.find("\n\n")));
    draft.body = text;
    return draft;
}

Draft read_plain_file(std::string_view utf8) {
    const std::string_view whole = without_blank_lines(utf8);
    Draft headed;
    if (const auto body = take_head_fields(whole, headed); body.size() < whole.size()) {
        headed.body = body;
        take_printed_lines(headed);
        return headed;
    }
    std::string below_slug;
    if (is_wire_slug(clean_line(whole.substr(0, whole.substr(0, kMaxHeadline).find('\n')))))
        utf8 = below_slug = without_slug(whole);
    std::string_view rest = without_blank_lines(utf8);
    const std::string_view first = take_line(rest);
    const bool has_date = first.size() <= kMaxHeadline && is_date_line(clean_line(first)) &&
                          !without_blank_lines(rest).empty();
    Draft draft = read_plain(has_date ? rest : utf8);
    if (has_date) draft.published = clean_line(first);
    take_printed_lines(draft);
    return draft;
}

}  // namespace newsidx
