#include "article/html_printed_date.hpp"

#include <algorithm>
#include <vector>

#include "article/html_clutter.hpp"
#include "article/html_hidden.hpp"
#include "article/html_title.hpp"
#include "article/parse_date.hpp"

namespace newsidx {
namespace {

// In pieces of text. A day's date also stands at the head of many sites, far from any headline.
constexpr std::size_t kFarthestBefore = 3;
constexpr std::size_t kFarthestBehind = 8;

constexpr std::size_t kLongestDate = 80;

// "— Wednesday, 3 April 2019 |" without what parts it from its neighbours.
std::string_view without_dashes(std::string_view text) {
    constexpr std::string_view kDashes[] = {"-", "–", "—", "|", "•", "·", "/", ",", " "};
    for (bool cut = true; cut;) {
        cut = false;
        for (const auto dash : kDashes) {
            while (text.starts_with(dash)) text.remove_prefix(dash.size()), cut = true;
            while (text.ends_with(dash)) text.remove_suffix(dash.size()), cut = true;
        }
    }
    return text;
}

bool is_day(std::string_view text) {
    if (text.size() > kLongestDate || text.find_first_of("0123456789") == text.npos) return false;
    // Which of the two orders is meant is told later, by the language.
    const auto date = parse_date(text, DayOrder::day_first);
    return date && date->precision >= DatePrecision::day;
}

}  // namespace

std::string date_beside_title(const HtmlTree& tree, std::string_view title) {
    const auto& nodes = tree.nodes();
    std::vector<std::string> pieces;
    std::size_t headline = std::string::npos;
    for (std::uint32_t i = 0; i < nodes.size();) {
        const auto& node = nodes[i];
        if (node.name == "head" || is_hidden(node) || is_beside_article(node)) {
            i = node.end;
            continue;
        }
        if (node.is_text()) {
            std::string piece;
            append_collapsed(piece, node.text);
            if (headline == std::string::npos && same_words(piece, title)) headline = pieces.size();
            if (!without_dashes(piece).empty()) pieces.push_back(std::move(piece));
            if (headline != std::string::npos && pieces.size() > headline + kFarthestBehind) break;
        }
        ++i;
    }
    if (headline == std::string::npos) return {};
    const auto found = [&](std::size_t i) {
        const auto piece = without_dashes(pieces[i]);
        return is_day(piece) ? std::string(piece) : std::string();
    };
    for (auto i = headline + 1; i < pieces.size(); ++i) {
        if (auto date = found(i); !date.empty()) return date;
    }
    for (auto i = headline; i > 0 && headline - i < kFarthestBefore; --i) {
        if (auto date = found(i - 1); !date.empty()) return date;
    }
    return {};
}

}  // namespace newsidx
