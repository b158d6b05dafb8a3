#include "ingest/analyze_article.hpp"

#include "index/build_document.hpp"

namespace newsidx {
namespace {

// The stored article as the extractor takes one.
Article article_of(const Record& record, std::string body) {
    Article article;
    article.title = record.title;
    article.body = std::move(body);
    article.published = record.published;
    article.updated = record.updated;
    article.source = record.source;
    article.url = record.url;
    article.authors = record.authors;
    article.lang = record.lang;
    return article;
}

}  // namespace

Error too_many_words() {
    return Error{ErrorKind::input,
                 "article has more than " + std::to_string(kMaxForms) + " different words, or " +
                     std::to_string(kMaxTokens) + " words and marks",
                 ""};
}

Result<IndexDocument> ArticleAnalyzer::document(Record record, std::string body) {
    Article article = article_of(record, std::move(body));
    const std::string text = article_text(article);
    const Analysis analysis = analyzer_.analyze(text, article.title.size(), article.lang);
    if (!analysis.complete) return too_many_words();
    record.entities = extractor_.extract(article, text, analysis);
    return build_document(std::move(record), std::move(article.body), analysis);
}

}  // namespace newsidx
