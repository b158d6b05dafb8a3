#include <algorithm>

#include "cli/commands.hpp"
#include "index/stored_articles.hpp"
#include "output/json.hpp"
#include "output/text.hpp"

namespace newsidx {
namespace {

Article article_of(StoredDocument stored) {
    Article article;
    article.title = std::move(stored.record.title);
    article.body = std::move(stored.body);
    article.published = stored.record.published;
    article.updated = stored.record.updated;
    article.source = std::move(stored.record.source);
    article.url = std::move(stored.record.url);
    article.authors = std::move(stored.record.authors);
    article.lang = std::move(stored.record.lang);
    return article;
}

}  // namespace

// A line for each place that holds the text, so that adding them again knows all places and the
// labels of each.
Result<int> run(const DumpCommand& /*command*/, Context& context) {
    auto articles = StoredArticles::open(context.databases);
    if (!articles) return articles.error();
    Terminal& terminal = context.terminal;
    std::uint64_t done = 0;
    while (terminal.is_heard()) {
        auto stored = articles->next();
        if (!stored) return stored.error();
        if (!*stored) break;
        const std::string id = (*stored)->record.id;
        const std::uint64_t content = (*stored)->record.content;
        const auto places = std::move((*stored)->record.locations);
        Article article = article_of(std::move(**stored));
        const bool held = std::any_of(places.begin(), places.end(), [&](const RecordLocation& one) {
            return one.content == content;
        });
        for (const RecordLocation& place : places) {
            // Other places hold a text that has lost to this one, and is not stored.
            if (held && place.content != content) continue;
            article.location = place.location;
            article.labels = place.labels;
            terminal.out(json_dumped(article, id));
            if (!held) break;
        }
        terminal.progress(grouped(++done) + " of " + grouped(articles->count()) + " articles");
    }
    return done == 0 ? kNothingMatched : kDone;
}

}  // namespace newsidx
