#include "article/html_printed.hpp"

#include <algorithm>
#include <utility>

#include "article/html_clutter.hpp"
#include "article/html_hidden.hpp"
#include "article/html_values.hpp"
#include "article/labelled_dates.hpp"
#include "article/other_calendars.hpp"
#include "article/parse_date.hpp"

namespace newsidx {
namespace {

// What links to an author's page say before the name.
constexpr std::string_view kBeforeName[] = {"View all posts by ", "All posts by ", "Posts by ",
                                            "More by ",           "More from ",    "More about "};

std::string without_link_words(std::string name) {
    for (const auto words : kBeforeName) {
        if (name.starts_with(words)) return name.substr(words.size());
    }
    return name;
}

// What stands before the name of a source.
constexpr std::string_view kBeforeSource[] = {
    "Source:", "Sources:", "来源：",  "来源:",    "來源：", "Источник:",
    "Fuente:", "Fonte:",   "Quelle:", "المصدر :", "المصدر:"};

// In nodes before a <time>.
constexpr std::uint32_t kFarthestLabel = 4;

// Beside the text of an article, not inside of related ones or comments.
class PrintedSearch {
public:
    PrintedSearch(const HtmlTree& tree, Draft& draft) : tree_(tree), draft_(draft) {}

    void run() {
        const auto& nodes = tree_.nodes();
        for (std::uint32_t i = 0; i < nodes.size();) {
            const auto& node = nodes[i];
            if (is_hidden(node) || is_beside_article(node)) {
                if (lone_date_.empty()) lone_date_ = lone_date_in(i);
                i = node.end;
                continue;
            }
            if (!node.is_text()) look_at(i, node);
            ++i;
        }
        if (draft_.published.empty()) draft_.published = std::move(marked_.published);
        if (draft_.published.empty()) draft_.published = std::move(lone_date_);
        if (draft_.updated.empty()) draft_.updated = std::move(marked_.updated);
        if (draft_.authors.empty() && !marked_author_.empty()) {
            draft_.authors.push_back(std::move(marked_author_));
        }
    }

private:
    void look_at(std::uint32_t i, const HtmlNode& node) {
        if (node.name == "date.issue") {  // NITF's
            const auto value = one_line(node.attribute("norm"));
            if (draft_.published.empty() && is_date(value)) draft_.published = value;
        } else if (node.name == "time") {
            auto value = one_line(node.attribute("datetime"));
            if (value.empty()) value = tree_.text_of(i);
            auto& date = tells_update(i) ? draft_.updated : draft_.published;
            if (date.empty() && is_date(value)) date = std::move(value);
        } else if (draft_.authors.size() < kMaxAuthors &&
                   has_value_word(node.attribute("rel"), "author")) {
            auto name = without_link_words(tree_.text_of(i));
            const auto& known = draft_.authors;
            if (is_name(name) && name.size() < kLongestByline &&
                std::find(known.begin(), known.end(), name) == known.end()) {
                draft_.authors.push_back(std::move(name));
            }
        } else if (draft_.source.empty() && has_class_word(node, {"source"})) {
            draft_.source = source_in(tree_.text_of(i));
        } else if (has_class_word(node, {"date", "datetime", "published", "pubdate", "timestamp",
                                         "posted", "time", "dateline", "updated", "modified"}) &&
                   !has_class_word(node, {"event", "events"})) {
            take_marked_date(i);
        } else if (marked_author_.empty() &&
                   has_class_word(node, {"author", "byline", "authors", "writer", "auteur",
                                         "auteurs", "autor", "autores", "autore", "autoren",
                                         "firma", "penulis", "reporter", "yazar", "skribent"})) {
            marked_author_ = name_in(i);
        }
    }

    // Some put the day of the text in a margin. With anything beside it, it is another story's.
    [[nodiscard]] std::string lone_date_in(std::uint32_t aside) const {
        const auto& nodes = tree_.nodes();
        if (nodes[aside].name != "aside") return {};
        for (auto i = aside + 1; i < nodes[aside].end; ++i) {
            if (nodes[i].name != "time") continue;
            auto value = one_line(nodes[i].attribute("datetime"));
            const bool is_lone = tree_.text_of(i) == tree_.text_of(aside);
            return is_lone && is_date(value) ? value : std::string();
        }
        return {};
    }

    // One that says that it is the day of publishing outdoes one that says nothing.
    void take_marked_date(std::uint32_t i) {
        auto said = labelled_dates(short_text(i, true));
        if (!said.is_labelled && has_update_class(tree_.nodes()[i]))
            std::swap(said.published, said.updated);
        if (is_date(said.published) &&
            (marked_.published.empty() || (said.is_labelled && !marked_.is_labelled))) {
            marked_.published = std::move(said.published);
            marked_.is_labelled = said.is_labelled;
        }
        if (marked_.updated.empty() && is_date(said.updated))
            marked_.updated = std::move(said.updated);
    }

    // WordPress calls one that is both "published updated".
    [[nodiscard]] static bool has_update_class(const HtmlNode& node) {
        return has_class_word(node, {"updated", "modified", "update"}) &&
               !has_class_word(node, {"published"});
    }

    // By its class, its text, or the text before it: "Updated <time>".
    [[nodiscard]] bool tells_update(std::uint32_t time) const {
        const auto& nodes = tree_.nodes();
        if (has_update_class(nodes[time])) return true;
        if (const auto label = label_of_all(tree_.text_of(time)); label != DateLabel::none)
            return label == DateLabel::updated;
        for (auto i = time; i > 0 && time - i < kFarthestLabel; --i) {
            if (nodes[i - 1].text.find_first_not_of(" \t\r\n") != std::string_view::npos)
                return label_before_date(nodes[i - 1].text) == DateLabel::updated;
        }
        return false;
    }

    // Not "11:05" or "2 hours ago". Which order of day and month is meant is told later.
    [[nodiscard]] static bool is_date(std::string_view text) {
        return parse_date(text, DayOrder::day_first).has_value();
    }

    // Of a byline with place and profession the element that holds the name.
    [[nodiscard]] std::string name_in(std::uint32_t byline) const {
        for (auto i = byline + 1; i < tree_.nodes()[byline].end; ++i) {
            if (has_class_word(tree_.nodes()[i], {"name", "fn"})) {
                if (auto name = short_text(i, false); !name.empty()) return name;
            }
        }
        return short_text(byline, false);
    }

    // "Source: Agency"
    [[nodiscard]] static std::string source_in(std::string_view text) {
        for (const auto words : kBeforeSource) {
            if (text.starts_with(words) && text.size() <= kLongestByline) {
                return one_line(text.substr(words.size()));
            }
        }
        return {};
    }

    [[nodiscard]] std::string short_text(std::uint32_t i, bool with_digits) const {
        auto text = tree_.text_of(i);
        const bool digits = has_digits(text);
        return text.size() <= kLongestByline && digits == with_digits ? text : std::string();
    }

    const HtmlTree& tree_;
    Draft& draft_;
    LabelledDates marked_;
    std::string lone_date_;
    std::string marked_author_;
};

}  // namespace

Draft printed_metadata(const HtmlTree& tree) {
    Draft draft;
    PrintedSearch(tree, draft).run();
    return draft;
}

}  // namespace newsidx
