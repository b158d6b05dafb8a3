#include <map>
#include <string>
#include <utility>

#include "article/cut_title.hpp"
#include "index/views.hpp"

namespace newsidx {

Result<StoredArticle> answer_article(OpenIndex& index, std::string_view id) {
    const auto docid = index.docid_of(id);
    if (!docid) return docid.error();
    auto stored = index.stored(*docid);
    if (!stored) return stored.error();
    auto text = index.text_of(*stored);
    if (!text) return text.error();
    StoredArticle article;
    std::map<std::string, std::string> names;
    article.head = index.head_of(stored->record, names);
    article.text = *std::move(text);
    article.title_bytes = title_bytes(stored->record.title, article.text);
    article.entities = stored->record.entities;
    for (Entity& entity : article.entities.entities) entity.name = names[entity.id];
    return article;
}

}  // namespace newsidx
