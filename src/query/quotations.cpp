#include "query/quotations.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/characters.hpp"

namespace newsidx {
namespace {

struct Marks {
    char32_t open;
    char32_t close;
    char32_t other_close;  // 0: none
    bool directed;         // the opening mark can't be a closing one
};

constexpr auto kMarks = std::to_array<Marks>({
    {U'“', U'”', 0, true},
    {U'"', U'"', 0, false},
    {U'„', U'“', U'”', true},
    {U'«', U'»', 0, true},
    {U'»', U'«', 0, false},
    {U'‘', U'’', 0, true},
    {U'\'', U'\'', 0, false},
    {U'‚', U'‘', U'’', true},
    {U'”', U'”', 0, false},
    {U'‹', U'›', 0, true},
    {U'「', U'」', 0, true},
    {U'『', U'』', 0, true},
});

bool is_word(const Char& c) {
    return c.kind == CharKind::letter || c.kind == CharKind::digit || c.kind == CharKind::mark ||
           c.kind == CharKind::unspaced;
}

bool is_blank(const Char& c) { return c.kind == CharKind::space || c.kind == CharKind::line_end; }

bool is_single(char32_t code) { return code == U'\'' || code == U'’'; }

class Finder {
public:
    explicit Finder(std::string_view text) : text_(text) {}

    std::vector<Quotation> run() {
        std::vector<Quotation> found;
        for (std::size_t at = 0; at < text_.size();) {
            const Char c = char_at(text_, at);
            const Marks* marks = opening(at, c);
            auto quotation = marks == nullptr ? std::nullopt : quotation_at(at, *marks);
            if (quotation) {
                at = quotation->outer().end;
                before_ = {CharKind::punctuation, 1, U'"'};
                found.push_back(*std::move(quotation));
            } else {
                before_ = c;
                at += c.size;
            }
        }
        return found;
    }

private:
    // The marks that open here.
    const Marks* opening(std::size_t at, const Char& c) const {
        if (c.kind != CharKind::punctuation && c.kind != CharKind::apostrophe) return nullptr;
        const auto* marks = std::find_if(kMarks.begin(), kMarks.end(),
                                         [&](const Marks& one) { return one.open == c.code; });
        if (marks == kMarks.end()) return nullptr;
        if (before_.size > 0 && is_word(before_) && before_.kind != CharKind::unspaced)
            return nullptr;
        if (marks->directed && !is_single(marks->close)) return marks;
        const Char next = char_at(text_, at + c.size);
        const bool opens = before_.size == 0 || is_blank(before_) || before_.code == U'(' ||
                           before_.code == U'[' || before_.code == U'—' || before_.code == U'–' ||
                           before_.code == U'-';
        return opens && !is_blank(next) && next.size > 0 ? marks : nullptr;
    }

    // Of a paragraph that ends more than kMaxQuotedBytes on, some place behind those.
    [[nodiscard]] std::size_t paragraph_end(std::size_t at) const {
        constexpr std::string_view kMark = "\n\n";
        const auto near = text_.substr(0, at + kMaxQuotedBytes + 1 + kMark.size());
        return std::min(near.find(kMark, at), near.size());
    }

    // Where the closing mark of what begins at `at` stands, before `end`. A single mark may be an
    // apostrophe at a word's end, so one after a sentence's mark is believed first.
    [[nodiscard]] std::optional<QuotedSpan> closed(std::size_t begin, std::size_t at,
                                                   std::size_t end, const Marks& marks) const {
        std::optional<QuotedSpan> doubtful;
        std::size_t depth = 0;
        Char previous{};
        end = std::min(end, at + kMaxQuotedBytes);
        for (std::size_t i = at; i < end;) {
            const Char c = char_at(text_, i);
            const Char next = char_at(text_, i + c.size);
            const bool closes = c.code == marks.close || c.code == marks.other_close;
            if (marks.directed && c.code == marks.open && !is_single(marks.close)) {
                ++depth;
            } else if (closes && depth > 0) {
                --depth;
            } else if (closes && i > at && !(is_word(next) && next.kind != CharKind::unspaced)) {
                const QuotedSpan span{
                    {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i + c.size)},
                    {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(i)}};
                if (!is_single(c.code) || previous.kind == CharKind::punctuation) return span;
                if (!doubtful) doubtful = span;
            }
            previous = c;
            i += c.size;
        }
        return doubtful;
    }

    // Whether the paragraph that begins at `at` goes on with a quotation of these marks; where its
    // words begin.
    [[nodiscard]] std::optional<std::size_t> goes_on(std::size_t at, const Marks& marks) const {
        const Char c = char_at(text_, at);
        // French repeats the closing mark.
        if (c.size == 0 || (c.code != marks.open && !(c.code == U'»' && marks.open == U'«')))
            return std::nullopt;
        return at + c.size;
    }

    [[nodiscard]] std::optional<Quotation> quotation_at(std::size_t begin, const Marks& marks) {
        Quotation out;
        std::size_t at = begin + char_at(text_, begin).size;
        std::size_t first_end = 0;
        std::size_t& endless = endless_[static_cast<std::size_t>(&marks - kMarks.data())];
        while (out.parts.size() < kMaxQuotedParagraphs) {
            const std::size_t end = paragraph_end(at);
            if (const auto span = closed(begin, at, end, marks)) {
                out.parts.push_back(*span);
                return out;
            }
            if (end - at > kMaxQuotedBytes || end == text_.size() || is_single(marks.close)) break;
            // Whatever mark of the paragraph it began with, it would not end.
            if (out.parts.empty()) first_end = end;
            if (out.parts.empty() && endless == end) break;
            const auto next = goes_on(end + 2, marks);
            if (!next) break;
            out.parts.push_back(
                {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                 {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
            begin = end + 2;
            at = *next;
        }
        endless = first_end;
        return std::nullopt;
    }

    std::string_view text_;
    Char before_{};  // size 0: nothing
    // For each of kMarks, where the paragraph ended in which a quotation began last that had no
    // end.
    std::array<std::size_t, kMarks.size()> endless_{};
};

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text) {
    std::vector<Quotation> found = Finder(text).run();
    // The blanks that French sets inside its marks are no words.
    for (Quotation& one : found) {
        for (QuotedSpan& part : one.parts) {
            while (part.inner.begin < part.inner.end && is_blank(char_at(text, part.inner.begin)))
                part.inner.begin += char_at(text, part.inner.begin).size;
            for (const std::string_view blank : {" ", "\n", "\u00a0", "\u202f"}) {
                if (text.substr(part.inner.begin, part.inner.size()).ends_with(blank))
                    part.inner.end -= static_cast<std::uint32_t>(blank.size());
            }
        }
    }
    return found;
}

}  // namespace newsidx
