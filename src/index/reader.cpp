#include "index/reader.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "article/date.hpp"
#include "index/facet_counter.hpp"
#include "index/matching.hpp"
#include "index/names.hpp"
#include "index/open_index.hpp"
#include "index/settled.hpp"
#include "index/value_terms.hpp"
#include "index/xapian_guard.hpp"
#include "query/snippet.hpp"

namespace newsidx {
namespace {

// On disk, all files of the index together; 0 where there are none to see.
std::uint64_t bytes_on_disk(const std::string& path) {
    std::error_code code;
    if (std::filesystem::is_regular_file(path, code)) return std::filesystem::file_size(path, code);
    std::uint64_t bytes = 0;
    for (const auto& file : std::filesystem::directory_iterator(path, code))
        bytes += file.file_size(code);
    return bytes;
}

}  // namespace

struct Reader::State {
    OpenIndex index;

    explicit State(Shards opened) : index(std::move(opened)) {}

    template <typename Fn>
    auto retried(Fn&& once) -> decltype(once()) {
        return read_settled(index.shards, std::forward<Fn>(once));
    }

    Result<SearchAnswer> search_once(const SearchRequest& request) {
        Matcher matcher(index);
        FacetCounter counter(request.facets);
        auto matches = matcher.run(request, request.facets.empty() ? nullptr : &counter);
        if (!matches) return matches.error();
        SearchAnswer answer;
        answer.total = matches->total;
        answer.total_is_exact = matches->total_is_exact;
        answer.facets = counter.tables();
        for (FacetTable& table : answer.facets) index.finish(table);
        std::map<std::string, std::string> names;
        for (std::size_t i = request.offset; i < matches->best.size(); ++i) {
            const Match& match = matches->best[i];
            auto stored = index.shards.stored(match.docid);
            if (!stored) return stored.error();
            Hit hit{i + 1, match.score, index.head_of(stored->record, names), {}};
            if (request.snippets) {
                auto checked = matcher.check(request.tree, match.docid, *stored);
                if (!checked) return checked.error();
                hit.snippets = make_snippets(checked->text, checked->analysis, checked->spans);
            }
            answer.hits.push_back(std::move(hit));
        }
        return answer;
    }

    Result<std::vector<std::string>> matching_ids_once(const Node& tree) {
        SearchRequest request;
        request.tree = tree;
        request.sort = SortOrder::date;
        request.limit = index.shards.all().get_doccount();
        auto matches = Matcher(index).run(request, nullptr);
        if (!matches) return matches.error();
        std::vector<std::string> ids;
        for (const Match& match : matches->best) {
            auto stored = index.shards.stored(match.docid);
            if (!stored) return stored.error();
            ids.push_back(stored->record.id);
        }
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    Result<StoredArticle> article_once(std::string_view id) {
        const auto docid = index.docid_of(id);
        if (!docid) return docid.error();
        auto stored = index.shards.stored(*docid);
        if (!stored) return stored.error();
        auto text = index.text_of(*stored);
        if (!text) return text.error();
        StoredArticle article;
        std::map<std::string, std::string> names;
        article.head = index.head_of(stored->record, names);
        article.text = *std::move(text);
        article.title_bytes = stored->record.title.size();
        article.entities = stored->record.entities;
        for (Entity& entity : article.entities.entities) entity.name = names[entity.id];
        return article;
    }

    Result<IndexStats> stats_once() {
        SearchRequest request;
        request.limit = 0;
        FacetCounter counter({Facet::lang, Facet::source, Facet::country, Facet::person,
                              Facet::organization, Facet::year});
        auto matches = Matcher(index).run(request, &counter);
        if (!matches) return matches.error();
        IndexStats stats;
        stats.articles = index.shards.articles();
        stats.schema = kSchemaVersion;
        for (const auto& path : index.shards.paths()) stats.bytes += bytes_on_disk(path);
        const auto first =
            index.shards.all().get_value_lower_bound(static_cast<Xapian::valueno>(Slot::first_day));
        const auto last =
            index.shards.all().get_value_upper_bound(static_cast<Xapian::valueno>(Slot::last_day));
        if (!last.empty()) {
            stats.first_day = iso_day(value_day(first));
            stats.last_day = iso_day(value_day(last));
        }
        stats.facets = counter.tables();
        stats.undated = stats.facets.back().missing;
        stats.facets.pop_back();
        for (FacetTable& table : stats.facets) index.finish(table);
        return stats;
    }
};

Reader::Reader(std::unique_ptr<State> state) : state_(std::move(state)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Result<Reader> Reader::open(const std::vector<std::string>& paths) {
    auto shards = Shards::open(paths);
    if (!shards) return shards.error();
    return Reader(std::make_unique<State>(*std::move(shards)));
}

std::vector<std::string> Reader::notes() const {
    const std::uint64_t copies = state_->index.shards.overlap().articles();
    if (copies == 0) return {};
    return {std::to_string(copies) + (copies == 1 ? " article is" : " articles are") +
            " in more than one of the indexes: shown and counted once"};
}

Result<SearchAnswer> Reader::search(const SearchRequest& request) {
    return state_->retried([&] { return state_->search_once(request); });
}

Result<std::vector<std::string>> Reader::matching_ids(const Node& tree) {
    return state_->retried([&] { return state_->matching_ids_once(tree); });
}

Result<StoredArticle> Reader::article(std::string_view id) {
    return state_->retried([&] { return state_->article_once(id); });
}

Result<IndexStats> Reader::stats() {
    return state_->retried([&] { return state_->stats_once(); });
}

}  // namespace newsidx
