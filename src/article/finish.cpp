#include "article/finish.hpp"

#include <algorithm>

#include "article/byline.hpp"
#include "article/clean.hpp"
#include "article/labelled_dates.hpp"
#include "article/language.hpp"
#include "article/other_calendars.hpp"
#include "article/parse_date.hpp"
#include "article/plain.hpp"
#include "article/wire_marks.hpp"
#include "base/utf8.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kMaxLabels = 100;        // of a file's own
constexpr std::size_t kMaxFieldBytes = 2'000;  // of a source, an author, a label

std::string field(std::string_view text) {
    std::string clean = clean_line(text);
    clean.resize(head_of(clean, kMaxFieldBytes).size());
    return clean;
}

std::string address(std::string_view text) {
    std::string clean = clean_line(text);
    if (clean.size() > kMaxUrlBytes) clean.clear();
    return clean;
}

std::string default_of(const ParseOptions& options, const char* name) {
    if (options.defaults.empty()) return {};
    const auto at = options.defaults.find(name);
    return at == options.defaults.end() ? std::string() : at->second;
}

std::vector<std::string> authors_of(const std::vector<std::string>& bylines) {
    std::vector<std::string> authors;
    for (const auto& byline : bylines) {
        for (auto& name : names_in_byline(field(byline))) {
            if (authors.size() == kMaxAuthors) return authors;
            if (std::find(authors.begin(), authors.end(), name) == authors.end())
                authors.push_back(std::move(name));
        }
    }
    return authors;
}

std::vector<std::string> labels_of(const Draft& draft, const ParseOptions& options) {
    std::vector<std::string> labels;
    for (const auto& label : draft.labels) {
        if (labels.size() == kMaxLabels) break;
        labels.push_back(field(label));
    }
    for (const auto& label : options.labels) labels.push_back(field(label));
    std::erase(labels, "");
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    return labels;
}

// The seed's shape: the title again as the text's first line.
void drop_repeated_title(const std::string& title, std::string& body) {
    if (title.empty()) return;
    std::string_view rest = body;
    while (rest.starts_with(title)) {
        const std::string_view behind = rest.substr(title.size());
        if (!behind.empty() && !behind.starts_with("\n\n")) break;
        rest = behind.substr(std::min<std::size_t>(2, behind.size()));
    }
    body.erase(0, body.size() - rest.size());
}

// A title that is too long is cut at a word, and the whole goes to the head of the body: nothing is
// lost.
void fit_title(Article& article) {
    if (article.title.size() <= kMaxTitleBytes) return;
    article.body = joined_text(article.title, article.body);
    std::size_t size = article.title.rfind(' ', kMaxTitleBytes);
    if (size == std::string::npos) size = head_of(article.title, kMaxTitleBytes).size();
    article.title.resize(size);
}

// A language that both the file and its text speak tells how 03/04/2019 is meant: a site's own
// "en-US" is often nobody's choice.
DayOrder order_of(std::string_view declared, std::string_view found) {
    return language_code(declared) == found ? day_order(declared) : day_order(found);
}

// A date of metadata that is only a year or month becomes the day that the dateline says, if that
// lies in it.
std::optional<Date> published_date(const Draft& draft, const std::string& printed,
                                   const Article& article, DayOrder order,
                                   const ParseOptions& options) {
    auto date = parse_date(printed, order, options.this_year);
    if (date && date->precision >= DatePrecision::day) return date;
    const std::string& name =
        article.location.member.empty() ? article.location.path : article.location.member;
    // A file of many articles has its own date.
    const auto in_name = draft.line == 0 ? parse_file_name(name) : std::nullopt;
    std::optional<Date> near = date;
    if (!near) near = in_name;
    if (!near) near = article.updated;
    if (!near) near = parse_file_year(name);
    const auto dateline = parse_dateline(article.body, near);
    if (date) {
        const bool inside = dateline && first_day(*dateline) >= first_day(*date) &&
                            first_day(*dateline) <= last_day(*date);
        return inside ? dateline : date;
    }
    if (dateline) return dateline;
    return in_name ? in_name : parse_date(default_of(options, "date"), order, options.this_year);
}

// The user's word stands where the file says nothing; a file's own is often the site's, so the text
// is asked first.
std::string language_of(const Draft& draft, const Article& article, const ParseOptions& options) {
    const std::string declared = language_code(draft.lang);
    if (const std::string set = language_code(default_of(options, "lang"));
        declared.empty() && !set.empty())
        return set;
    // The title helps where the body is short.
    constexpr std::size_t kBegin = 4096;
    return detect_language(joined_text(article.title, article.body.substr(0, kBegin)), declared);
}

std::optional<Date> finished_date(const std::string& text, DateOrigin origin) {
    auto date = parse_date(text, DayOrder::unknown);
    if (date) date->origin = origin;
    return date;
}

// An article that was finished once, cleaned again: the promise holds whoever wrote the dump.
Article finish_again(const Draft& draft, const Location& location, const ParseOptions& options) {
    Article article;
    article.location = draft.finished->location;
    if (article.location.path.empty()) article.location = location;
    article.title = clean_line(draft.title);
    article.body = clean_body(draft.body);
    fit_title(article);
    article.lang = language_code(draft.lang);
    article.published = finished_date(draft.published, draft.finished->published);
    article.updated = finished_date(draft.updated, draft.finished->updated);
    article.source = field(draft.source);
    article.url = address(draft.url);
    for (const auto& author : draft.authors) {
        if (article.authors.size() == kMaxAuthors) break;
        std::string name = field(author);
        const auto& known = article.authors;
        if (!name.empty() && std::find(known.begin(), known.end(), name) == known.end())
            article.authors.push_back(std::move(name));
    }
    article.labels = labels_of(draft, options);
    return article;
}

Article finish_first(const Draft& draft, const Location& location, const ParseOptions& options) {
    Article article;
    article.location = location;
    if (draft.line > 0) article.location.line = draft.line;
    article.title = clean_line(draft.title.empty() ? default_of(options, "title") : draft.title);
    article.body = clean_body(draft.body.empty() ? default_of(options, "body") : draft.body);
    if (article.title.empty()) {
        const Draft titled = read_plain(article.body);
        article.title = clean_line(titled.title);
        article.body = clean_body(titled.body);
    }
    drop_repeated_title(article.title, article.body);
    drop_wire_marks(article.body);
    fit_title(article);
    return article;
}

}  // namespace

Result<Article> finish_article(const Draft& draft, const Location& location,
                               const ParseOptions& options) {
    Article article = draft.finished ? finish_again(draft, location, options)
                                     : finish_first(draft, location, options);
    if (!has_word(article.title) && !has_word(article.body))
        return Error{ErrorKind::input, "has no text", ""};
    if (article.title.size() + article.body.size() > kMaxArticleBytes) {
        return Error{ErrorKind::input,
                     "article is longer than " + std::to_string(kMaxArticleBytes >> 20U) + " MiB",
                     ""};
    }
    if (draft.finished) return article;
    article.lang = language_of(draft, article, options);
    const DayOrder order =
        order_of(draft.lang.empty() ? default_of(options, "lang") : draft.lang, article.lang);
    auto said = labelled_dates(draft.published);
    if (!draft.updated.empty()) said.updated = draft.updated;
    if (said.updated.empty()) said.updated = default_of(options, "updated");
    if (article.lang == "fa") {
        said.published = with_day_of_iran(clean_line(said.published));
        said.updated = with_day_of_iran(clean_line(said.updated));
    }
    article.updated = parse_date(said.updated, order, options.this_year);
    article.published = published_date(draft, said.published, article, order, options);
    article.source = field(draft.source.empty() ? default_of(options, "source") : draft.source);
    article.url = address(draft.url.empty() ? default_of(options, "url") : draft.url);
    article.authors = authors_of(draft.authors);
    if (article.authors.empty()) article.authors = authors_of({default_of(options, "author")});
    article.labels = labels_of(draft, options);
    return article;
}

Unsaid unsaid_by(const Draft& draft) {
    if (draft.finished) return {};
    return {field(draft.source).empty(), authors_of(draft.authors).empty(),
            language_code(draft.lang).empty()};
}

}  // namespace newsidx
