#include <algorithm>
#include <map>

#include "article/date.hpp"
#include "index/matching.hpp"
#include "index/schema.hpp"
#include "index/sketch.hpp"
#include "index/story_groups.hpp"
#include "index/views.hpp"

namespace newsidx {
namespace {

std::string sketch_of(const Xapian::Document& document) {
    return document.get_value(static_cast<Xapian::valueno>(Slot::sketch));
}

std::vector<std::string> band_terms(const Xapian::Document& document) {
    std::vector<std::string> terms;
    const std::string prefix(kBandPrefix);
    auto at = document.termlist_begin();
    for (at.skip_to(prefix); at != document.termlist_end() && (*at).starts_with(prefix); ++at)
        terms.push_back(*at);
    return terms;
}

bool is_older(const StoryCopy& a, const StoryCopy& b) {
    if (a.article.published.has_value() != b.article.published.has_value())
        return a.article.published.has_value();
    if (a.article.published) {
        const auto one = printed_seconds(*a.article.published);
        const auto other = printed_seconds(*b.article.published);
        if (one != other) return one < other;
    }
    return a.article.id < b.article.id;
}

}  // namespace

Result<StoryAnswer> answer_story(OpenIndex& index, const StoryRequest& request) {
    const auto asked = index.docid_of(request.id);
    if (!asked) return asked.error();
    const Xapian::Document document = index.shards.all().get_document(*asked);
    const std::string sketch = sketch_of(document);
    std::vector<Match> found;
    if (const auto terms = band_terms(document); !terms.empty()) {
        SearchRequest search = whole_result(request.tree);
        search.limit = index.shards.all().get_doccount();
        const Xapian::Query meets(Xapian::Query::OP_OR, terms.begin(), terms.end());
        auto matches = Matcher(index).run(search, nullptr, &meets);
        if (!matches) return matches.error();
        found = std::move(matches->best);
    }
    StoryAnswer answer;
    std::map<std::string, std::string> names;
    const auto add = [&](Xapian::docid docid) -> Status {
        const std::string other = sketch_of(index.shards.all().get_document(docid));
        if (docid != *asked && !are_copies(sketch, other)) return {};
        const auto stored = index.shards.stored(docid);
        if (!stored) return stored.error();
        answer.copies.push_back({index.head_of(stored->record, names), docid == *asked, false,
                                 docid == *asked ? 1 : similarity(sketch, other),
                                 equal_bins(sketch, other), sketch.size(),
                                 shared_bands(sketch, other)});
        return {};
    };
    if (const auto added = add(*asked); !added) return added.error();
    for (const Match& match : found) {
        if (match.docid == *asked) continue;
        if (const auto added = add(match.docid); !added) return added.error();
    }
    std::sort(answer.copies.begin(), answer.copies.end(), is_older);
    mark_first(answer.copies);
    return answer;
}

}  // namespace newsidx
