#include "index/reader.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>

#include "base/bytes.hpp"
#include "entity/lookup.hpp"
#include "index/entity_names.hpp"
#include "index/facet_counter.hpp"
#include "index/matching.hpp"
#include "index/names.hpp"
#include "index/shards.hpp"
#include "index/value_terms.hpp"
#include "index/xapian_guard.hpp"
#include "query/snippet.hpp"

namespace newsidx {
namespace {

bool is_named(Facet facet) { return facet == Facet::person || facet == Facet::organization; }
bool is_country(Facet facet) { return facet == Facet::country || facet == Facet::about; }

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
    Shards shards;
    BodyUnpacker unpacker;
    Analyzer analyzer;

    explicit State(Shards opened)
        : shards(std::move(opened)),
          unpacker([this](std::uint32_t id) { return shards.dictionary(id); }) {}

    // Runs the whole of `once` again while a writer overtakes it: what was read before is void.
    template <typename Fn>
    auto retried(Fn&& once) -> decltype(once()) {
        const auto deadline =
            std::chrono::steady_clock::now() + std::chrono::milliseconds(kRetryMilliseconds);
        while (true) {
            bool overtaken = false;
            auto answer = guard_xapian(shards.name(), once, &overtaken);
            if (!overtaken || std::chrono::steady_clock::now() >= deadline) return answer;
            const auto moved =
                guard_xapian(shards.name(), [&]() -> Result<bool> { return shards.reopen(); });
            // The same state has failed: that is damage, not haste.
            if (!moved || !*moved) return answer;
        }
    }

    std::string entity_name(EntityType type, const std::string& id) {
        if (type == EntityType::country) return std::string(country_name(id));
        return display_name(entity_names(shards.each(), id));
    }

    ArticleHead head_of(const Record& record, std::map<std::string, std::string>& names) {
        ArticleHead head;
        head.id = record.id;
        head.title = record.title;
        head.published = record.published;
        head.updated = record.updated;
        head.added = record.added;
        head.changed = record.changed;
        head.source = record.source;
        head.url = record.url;
        head.authors = record.authors;
        head.lang = record.lang;
        head.words = record.words;
        head.labels = all_labels(record);
        for (const auto& at : record.locations) head.locations.push_back(at.location);
        std::vector<std::uint32_t> mentions(record.entities.entities.size());
        for (const Mention& mention : record.entities.mentions) ++mentions[mention.entity];
        for (std::size_t i = 0; i < record.entities.entities.size(); ++i) {
            const Entity& entity = record.entities.entities[i];
            const auto [name, is_new] = names.try_emplace(entity.id);
            if (is_new) name->second = entity_name(entity.type, entity.id);
            head.entities.push_back(
                {entity.type, entity.id, name->second, mentions[i], entity.about, entity.resolved});
        }
        std::sort(head.entities.begin(), head.entities.end(),
                  [](const HitEntity& a, const HitEntity& b) {
                      if (a.type != b.type) return a.type < b.type;
                      if (a.mentions != b.mentions) return a.mentions > b.mentions;
                      if (a.name != b.name) return a.name < b.name;
                      return a.id < b.id;
                  });
        return head;
    }

    void finish(FacetTable& table) {
        for (FacetValue& value : table.values) {
            if (is_country(table.facet)) value.name = country_name(value.id);
            if (is_named(table.facet)) value.name = entity_name(EntityType::person, value.id);
        }
        std::sort(table.values.begin(), table.values.end(),
                  [](const FacetValue& a, const FacetValue& b) {
                      if (a.articles != b.articles) return a.articles > b.articles;
                      if (a.name != b.name) return a.name < b.name;
                      return a.id < b.id;
                  });
    }

    Result<SearchAnswer> search_once(const SearchRequest& request) {
        Matcher matcher(shards, unpacker, analyzer);
        FacetCounter counter(request.facets);
        auto matches = matcher.run(request, request.facets.empty() ? nullptr : &counter);
        if (!matches) return matches.error();
        SearchAnswer answer;
        answer.total = matches->total;
        answer.total_is_exact = matches->total_is_exact;
        answer.facets = counter.tables();
        for (FacetTable& table : answer.facets) finish(table);
        std::map<std::string, std::string> names;
        for (std::size_t i = request.offset; i < matches->best.size(); ++i) {
            const Match& match = matches->best[i];
            auto stored = shards.stored(match.docid);
            if (!stored) return stored.error();
            Hit hit{i + 1, match.score, head_of(stored->record, names), {}};
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
        request.limit = shards.all().get_doccount();
        auto matches = Matcher(shards, unpacker, analyzer).run(request, nullptr);
        if (!matches) return matches.error();
        std::vector<std::string> ids;
        for (const Match& match : matches->best) {
            auto stored = shards.stored(match.docid);
            if (!stored) return stored.error();
            ids.push_back(stored->record.id);
        }
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    Result<Xapian::docid> docid_of(std::string_view id) {
        const std::string prefix = value_term(kIdPrefix, id);
        auto at = shards.all().allterms_begin(prefix);
        if (id.empty() || at == shards.all().allterms_end(prefix)) {
            return Error{ErrorKind::not_found, "no article '" + std::string(id) + "' in this index",
                         ""};
        }
        const std::string term = *at;
        if (++at != shards.all().allterms_end(prefix)) {
            return Error{ErrorKind::query,
                         "'" + std::string(id) + "' is the begin of more than one article's id",
                         "write more of it"};
        }
        return *shards.all().postlist_begin(term);
    }

    Result<StoredArticle> article_once(std::string_view id) {
        const auto docid = docid_of(id);
        if (!docid) return docid.error();
        auto stored = shards.stored(*docid);
        if (!stored) return stored.error();
        auto body = unpacker.unpack(stored->frame);
        if (!body) return body.error();
        StoredArticle article;
        std::map<std::string, std::string> names;
        article.head = head_of(stored->record, names);
        article.text = joined_text(stored->record.title, *body);
        article.title_bytes = stored->record.title.size();
        article.entities = stored->record.entities;
        for (Entity& entity : article.entities.entities) entity.name = names[entity.id];
        return article;
    }

    Result<IndexStats> stats_once() {
        SearchRequest request;
        request.limit = 0;
        FacetCounter counter(
            {Facet::lang, Facet::source, Facet::country, Facet::person, Facet::organization});
        auto matches = Matcher(shards, unpacker, analyzer).run(request, &counter);
        if (!matches) return matches.error();
        IndexStats stats;
        stats.articles = shards.all().get_doccount();
        stats.schema = kSchemaVersion;
        for (const auto& path : shards.paths()) stats.bytes += bytes_on_disk(path);
        stats.undated = shards.all().get_termfreq(std::string(kUndated));
        const auto first =
            shards.all().get_value_lower_bound(static_cast<Xapian::valueno>(Slot::first_day));
        const auto last =
            shards.all().get_value_upper_bound(static_cast<Xapian::valueno>(Slot::last_day));
        if (!last.empty()) {
            stats.first_day = iso_day(value_day(first));
            stats.last_day = iso_day(value_day(last));
        }
        stats.facets = counter.tables();
        for (FacetTable& table : stats.facets) finish(table);
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
