#include "ingest/analyze_article.hpp"

#include "article/cut_title.hpp"
#include "index/build_document.hpp"
#include "index/ledger_file.hpp"

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

Error too_many_names() {
    return Error{ErrorKind::input,
                 "article names people, bodies and countries more than " +
                     std::to_string(kMaxMentions) + " times, or has more than " +
                     std::to_string(kMaxRunWords) + " words that may be parts of names",
                 "cut it into parts"};
}

Result<std::shared_ptr<const UserNames>> user_names_of(const std::string& index) {
    using Names = std::shared_ptr<const UserNames>;
    const auto ledger = read_ledger_beside(index);
    if (!ledger) return ledger.error();
    auto names = std::make_shared<const UserNames>(*ledger);
    return names->empty() ? Names() : Names(std::move(names));
}

Result<IndexDocument> ArticleAnalyzer::document(Record record, std::string body) {
    Article article = article_of(record, std::move(body));
    const std::string text = article_text(article);
    const Analysis analysis =
        analyzer_.analyze(text, title_bytes(article.title, text), article.lang);
    if (!analysis.complete) return too_many_words();
    if (with_entities_)
        record.entities = extractor_.extract(article, text, analysis, nullptr, record.id);
    if (!record.entities.complete) return too_many_names();
    return build_document(std::move(record), std::move(article.body), analysis, names_);
}

}  // namespace newsidx
