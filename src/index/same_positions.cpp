#include "index/same_positions.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "article/cut_title.hpp"
#include "text/stemming.hpp"

namespace newsidx {
namespace {

constexpr std::string_view kBlankLine = "\n\n";  // between title and body: joined_text()

}  // namespace

std::vector<ParagraphStart> paragraph_starts(const Record& record, std::string_view body,
                                             const Analysis& analysis) {
    std::vector<ParagraphStart> starts;
    // Its first paragraph would begin amid a line.
    if (is_cut_from(record.title, body)) return starts;
    const std::size_t before = record.title.empty() ? 0 : record.title.size() + kBlankLine.size();
    std::uint32_t position = kFirstBodyPosition;
    std::optional<std::uint32_t> paragraph;
    for (const Sentence& sentence : analysis.sentences) {
        if (sentence.first_token < analysis.title_tokens || sentence.paragraph == paragraph)
            continue;
        if (starts.size() == kMaxParagraphStarts) break;
        paragraph = sentence.paragraph;
        if (!starts.empty()) position = analysis.paragraph_marks[*paragraph - 1] + 1;
        starts.push_back({static_cast<std::uint32_t>(sentence.span.begin - before), position});
    }
    return starts;
}

std::uint32_t same_positions_before(const IndexDocument& document, const Record& old,
                                    std::string_view old_body) {
    const std::string_view body = document.body;
    const Record& record = document.record;
    if (record.title != old.title || stem_class(record.lang) != stem_class(old.lang) ||
        document.paragraphs.empty() || is_cut_from(old.title, old_body))
        return 0;
    const auto same = static_cast<std::size_t>(
        std::mismatch(body.begin(), body.end(), old_body.begin(), old_body.end()).first -
        body.begin());
    // Where the paragraph ends in both, it is the same one; else it is the first that differs.
    const auto ends = [same](std::string_view text) {
        return same == text.size() || text[same] == '\n';
    };
    const auto& starts = document.paragraphs;
    const auto behind = std::upper_bound(
        starts.begin(), starts.end(), same,
        [](std::size_t byte, const ParagraphStart& start) { return byte < start.byte; });
    if (!ends(body) || !ends(old_body)) return behind == starts.begin() ? 0 : behind[-1].position;
    if (behind != starts.end()) return behind->position;
    return starts.size() < kMaxParagraphStarts ? std::numeric_limits<std::uint32_t>::max()
                                               : starts.back().position;
}

}  // namespace newsidx
