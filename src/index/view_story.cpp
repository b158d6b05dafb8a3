#include <algorithm>
#include <map>
#include <memory>

#include "article/date.hpp"
#include "index/matching.hpp"
#include "index/remote.hpp"
#include "index/schema.hpp"
#include "index/sketch.hpp"
#include "index/story_groups.hpp"
#include "index/views.hpp"

namespace newsidx {
namespace {

std::string sketch_of(const Xapian::Document& document) {
    return document.get_value(static_cast<Xapian::valueno>(Slot::sketch));
}

// The articles whose sketch is that of a copy: looks at all sketches of an index of this machine.
class CopySource : public Xapian::ValuePostingSource {
public:
    explicit CopySource(std::string asked)
        : ValuePostingSource(static_cast<Xapian::valueno>(Slot::sketch)),
          asked_(std::move(asked)) {}

    void init(const Xapian::Database& database) override {
        ValuePostingSource::init(database);
        set_maxweight(0);
        set_termfreq_min(0);
        set_termfreq_est(0);
    }
    PostingSource* clone() const override { return new CopySource(asked_); }
    void next(double min_weight) override {
        ValuePostingSource::next(min_weight);
        skip_others(min_weight);
    }
    void skip_to(Xapian::docid docid, double min_weight) override {
        ValuePostingSource::skip_to(docid, min_weight);
        skip_others(min_weight);
    }
    bool check(Xapian::docid docid, double min_weight) override {
        skip_to(docid, min_weight);
        return true;
    }

private:
    void skip_others(double min_weight) {
        while (!at_end() && !are_copies(asked_, get_value())) ValuePostingSource::next(min_weight);
    }

    std::string asked_;
};

// The matches of the tree that are copies, among others where an index is on another machine.
Result<std::vector<Match>> find_copies(OpenIndex& index, const Node& tree,
                                       const std::string& sketch) {
    if (sketch.empty()) return std::vector<Match>();
    SearchRequest search = whole_result(tree);
    const bool remote = !index.shards.remote().empty();
    search.limit = remote ? kMaxRemoteCandidates + 1 : index.shards.all().get_doccount();
    const auto source = std::make_unique<CopySource>(sketch);
    const Xapian::Query copies(source.get());
    auto matches = Matcher(index).run(search, nullptr, remote ? nullptr : &copies);
    if (!matches) return matches.error();
    if (remote && matches->best.size() > kMaxRemoteCandidates) {
        return Error{ErrorKind::query,
                     "more than " + std::to_string(kMaxRemoteCandidates) +
                         " articles of another machine may be copies",
                     "--from and --to, or another filter"};
    }
    return std::move(matches->best);
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
    const auto found = find_copies(index, request.tree, sketch);
    if (!found) return found.error();
    StoryAnswer answer;
    std::map<std::string, std::string> names;
    const auto add = [&](Xapian::docid docid) -> Status {
        const std::string other = sketch_of(index.shards.all().get_document(docid));
        if (docid != *asked && !are_copies(sketch, other)) return {};
        const auto stored = index.stored(docid);
        if (!stored) return stored.error();
        answer.copies.push_back({index.head_of(stored->record, names), docid == *asked, false,
                                 docid == *asked ? 1 : similarity(sketch, other),
                                 equal_bins(sketch, other), sketch.size()});
        return {};
    };
    if (const auto added = add(*asked); !added) return added.error();
    for (const Match& match : *found) {
        if (match.docid == *asked) continue;
        if (const auto added = add(match.docid); !added) return added.error();
    }
    std::sort(answer.copies.begin(), answer.copies.end(), is_older);
    mark_first(answer.copies);
    return answer;
}

}  // namespace newsidx
