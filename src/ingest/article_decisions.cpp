#include "ingest/article_decisions.hpp"

#include <string>

#include "article/identity.hpp"
#include "ingest/given.hpp"
#include "ingest/merge.hpp"

namespace newsidx {
namespace {

Count count_of(const Merged& merged) {
    if (merged.loses) return &AddSummary::superseded;
    switch (merged.change) {
        case Change::added:
            return &AddSummary::added;
        case Change::updated:
            return &AddSummary::updated;
        case Change::none:
        case Change::location:
            return &AddSummary::unchanged;
        case Change::refused:
            break;
    }
    return nullptr;
}

}  // namespace

// A date or address that --set gave made another article of the same file. It is looked for only
// where the file held no other one.
Status ArticleDecisions::keep_identity(const Held& held, const Unsaid& unsaid, Article& article) {
    const std::string* only = held.only();
    const bool may_lack = !article.published || article.url.empty();
    if (only == nullptr || !may_lack || *only == article_id(article)) return {};
    const auto stored = changes_.find(*only);
    if (!stored) return stored.error();
    if (*stored) keep_given(**stored, unsaid, gives_lang(), article);
    return {};
}

Status ArticleDecisions::decide(FileAtHand& file, Article article, const Unsaid& unsaid) {
    if (article.location.path == file.path) article.location.path = file.place;
    if (auto kept = keep_identity(file.held, unsaid, article); !kept) return kept;
    const std::string id = article_id(article);
    const auto seen = file.held.last_line(id);
    file.held.see(id, article.location.line);
    auto& last = changes_.last();
    if (last && last->id == id && last->record.content == content_hash(article))
        return decide_again(file, *last, article, seen);
    auto stored = changes_.find(id);
    if (!stored) return stored.error();
    if (*stored) keep_given(**stored, unsaid, gives_lang(), article);
    const bool moved = *stored && file.forget_passed_lines(**stored, article.location, seen);
    Merged merged = merge(*std::move(stored), article, id, options_.now);
    if (moved && merged.change == Change::none) merged.change = Change::location;
    if (merged.outlives) release_.note_other_texts(merged.record);
    const Count count = count_of(merged);
    switch (merged.change) {
        case Change::none:
            changes_.count_unchanged(count);
            return {};
        case Change::refused:
            failed_(article.location, too_many_places());
            return {};
        case Change::location:
        case Change::added:
        case Change::updated:
            break;
    }
    const bool keeps_text = merged.change == Change::location && !merged.text_is_new;
    return keeps_text ? changes_.put_again(std::move(merged.record), count)
                      : changes_.put(std::move(merged.record), std::move(article.body), count);
}

// The text that was decided last stands here once more: one change is made of both.
Status ArticleDecisions::decide_again(FileAtHand& file, Decided& last, const Article& article,
                                      const std::optional<std::uint64_t>& seen) {
    file.forget_passed_lines(last.record, article.location, seen);
    Merged merged = merge(std::move(last.record), article, last.id, options_.now);
    const Count one = count_of(merged);
    last.record = std::move(merged.record);
    if (merged.change == Change::refused) {
        failed_(article.location, too_many_places());
        return {};
    }
    changes_.count(one);
    return {};
}

}  // namespace newsidx
