#include "article/html_beside_title.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "article/html_clutter.hpp"
#include "article/html_hidden.hpp"
#include "article/html_title.hpp"
#include "article/html_values.hpp"
#include "article/labelled_dates.hpp"
#include "article/other_calendars.hpp"
#include "article/parse_date.hpp"
#include "article/printed_lines.hpp"

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
    if (text.size() > kLongestDate || !has_digits(text)) return false;
    // Which of the two orders is meant is told later, by the language.
    const auto date = parse_date(text, DayOrder::day_first);
    return date && date->precision >= DatePrecision::day;
}

// "By A. Writer, Agency"
std::string name_in_byline(std::string_view text) {
    constexpr std::size_t kMostBlanks = 4;
    if (!text.starts_with("By ") && !text.starts_with("BY ")) return {};
    const auto name = text.substr(3, text.find(',') - 3);
    const auto blanks = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' '));
    const bool is_name = text.size() <= kLongestByline && blanks >= 1 && blanks <= kMostBlanks &&
                         !text.ends_with('.') && text.find_first_of("0123456789:?!") == text.npos;
    return is_name ? std::string(name) : std::string();
}

// The pieces of text around the headline; `headline` is the place of that among them, npos if it is
// not printed.
struct Pieces {
    std::vector<std::string> texts;
    std::size_t headline = std::string::npos;
};

Pieces pieces_around(const HtmlTree& tree, std::string_view title) {
    const auto& nodes = tree.nodes();
    Pieces pieces;
    for (std::uint32_t i = 0; i < nodes.size();) {
        const auto& node = nodes[i];
        if (node.name == "head" || is_hidden(node) || is_beside_article(node)) {
            i = node.end;
            continue;
        }
        ++i;
        if (!node.is_text()) continue;
        std::string text;
        append_collapsed(text, node.text);
        if (pieces.headline == std::string::npos && same_words(text, title)) {
            pieces.headline = pieces.texts.size();
        }
        if (const auto bare = without_dashes(text); !bare.empty()) pieces.texts.emplace_back(bare);
        if (pieces.headline != std::string::npos &&
            pieces.texts.size() > pieces.headline + kFarthestBehind) {
            break;
        }
    }
    return pieces;
}

}  // namespace

BesideTitle beside_title(const HtmlTree& tree, std::string_view title) {
    BesideTitle found;
    const auto pieces = pieces_around(tree, title);
    if (pieces.headline == std::string::npos) return found;
    const auto look_at = [&](std::size_t i) {
        std::string_view piece = pieces.texts[i];
        if (const auto dated = dated_byline(piece); !dated.byline.empty()) {
            if (found.author.empty()) found.author = name_in_byline(dated.byline);
            piece = dated.date;
        }
        auto said = labelled_dates(piece);
        if (!said.is_labelled && i > 0 &&
            label_before_date(pieces.texts[i - 1]) == DateLabel::updated)
            std::swap(said.published, said.updated);
        if (found.date.empty() && is_day(said.published)) found.date = said.published;
        if (found.updated.empty() && is_day(said.updated)) found.updated = said.updated;
        if (found.author.empty()) found.author = name_in_byline(piece);
    };
    for (auto i = pieces.headline + 1; i < pieces.texts.size(); ++i) look_at(i);
    for (auto i = pieces.headline; i > 0 && pieces.headline - i < kFarthestBefore; --i) {
        look_at(i - 1);
    }
    return found;
}

}  // namespace newsidx
