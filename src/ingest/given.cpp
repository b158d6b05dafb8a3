#include "ingest/given.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "article/identity.hpp"

namespace newsidx {
namespace {

// The fields that --set may give, but for title and text.
struct Fields {
    std::string source;
    std::string url;
    std::vector<std::string> authors;
    std::string lang;
    std::optional<Date> published;
    std::optional<Date> updated;
};

void swap_fields(Fields& fields, Article& article) {
    std::swap(fields.source, article.source);
    std::swap(fields.url, article.url);
    std::swap(fields.authors, article.authors);
    std::swap(fields.lang, article.lang);
    std::swap(fields.published, article.published);
    std::swap(fields.updated, article.updated);
}

Fields stored_fields(const Record& record, const Unsaid& unsaid, const Article& article) {
    return {unsaid.source ? record.source : article.source,
            article.url.empty() ? record.url : article.url,
            unsaid.authors ? record.authors : article.authors,
            unsaid.lang ? record.lang : article.lang,
            article.published ? article.published : record.published,
            article.updated ? article.updated : record.updated};
}

// Whether the file has the record's text, on whatever line.
bool holds_text(const RecordLocation& at, const Location& here, const Record& record) {
    return at.location.path == here.path && at.location.member == here.member &&
           at.content == record.content;
}

bool is_known_here(const Record& record, const Location& here) {
    return std::any_of(record.locations.begin(), record.locations.end(),
                       [&](const auto& at) { return holds_text(at, here, record); });
}

void keep_labels(const Record& record, Article& article) {
    auto& labels = article.labels;
    for (const auto& at : record.locations) {
        if (holds_text(at, article.location, record))
            labels.insert(labels.end(), at.labels.begin(), at.labels.end());
    }
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
}

}  // namespace

void keep_given(const Record& record, const Unsaid& unsaid, bool gives_lang, Article& article) {
    if (!is_known_here(record, article.location)) return;
    Fields fields = stored_fields(record, unsaid, article);
    swap_fields(fields, article);
    if (content_hash(article) != record.content) {
        swap_fields(fields, article);
        return;
    }
    keep_labels(record, article);
    // What this run gives counts.
    if (unsaid.source && !fields.source.empty()) article.source = std::move(fields.source);
    if (unsaid.authors && !fields.authors.empty()) article.authors = std::move(fields.authors);
    if (unsaid.lang && gives_lang) article.lang = std::move(fields.lang);
}

}  // namespace newsidx
