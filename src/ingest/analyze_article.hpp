// One article through text and entity to its index document: what each worker does.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "article/article.hpp"
#include "base/cache_share.hpp"
#include "base/result.hpp"
#include "entity/extract.hpp"
#include "index/index_document.hpp"
#include "index/name_words.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// What an article beyond a limit of text/analysis.hpp is refused with.
[[nodiscard]] Error too_many_words();

// Of an article whose entities aren't complete: one beyond kMaxMentions.
[[nodiscard]] Error too_many_names();

// What the ledger beside an index says of names; nullptr where it says nothing. An error of kind
// usage when it can't be read.
[[nodiscard]] Result<std::shared_ptr<const UserNames>> user_names_of(const std::string& index);

// Holds the caches of one thread.
class ArticleAnalyzer {
public:
    // `share`: of what all workers together keep of what they have met.
    explicit ArticleAnalyzer(bool with_entities = true, CacheShare share = {})
        : with_entities_(with_entities), analyzer_(share), names_(share) {
        extractor_.keep(share);
    }

    // What a user's ledger says of names: shared by all workers.
    void heed(std::shared_ptr<const UserNames> names) { extractor_.heed(std::move(names)); }

    // Before the first article: what all workers' taggers have met.
    void share(std::shared_ptr<SharedWords> words) { extractor_.share(std::move(words)); }

    // `record` without entities and word count; `body` the article's text without title. An error
    // of kind input when the text goes beyond a limit of text/analysis.hpp.
    [[nodiscard]] Result<IndexDocument> document(Record record, std::string body);

private:
    bool with_entities_;
    Analyzer analyzer_;
    Extractor extractor_;
    NameWordCache names_;
};

}  // namespace newsidx
