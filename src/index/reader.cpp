#include "index/reader.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "article/cut_title.hpp"
#include "article/date.hpp"
#include "index/collapse.hpp"
#include "index/facet_counter.hpp"
#include "index/ledger_file.hpp"
#include "index/matching.hpp"
#include "index/names.hpp"
#include "index/open_checks.hpp"
#include "index/open_index.hpp"
#include "index/settled.hpp"
#include "index/suggest.hpp"
#include "index/value_terms.hpp"
#include "index/views.hpp"
#include "index/xapian_guard.hpp"
#include "query/snippet.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kStatsValues = 10;  // of each facet that get a name

// On disk, all files of the index together; 0 where there are none to see.
std::uint64_t bytes_on_disk(const std::string& path) {
    std::error_code code;
    if (const auto size = std::filesystem::file_size(path, code); !code) return size;
    std::uint64_t bytes = 0;
    // A file that is gone by now, and a folder that can't be read on, are no reason to throw.
    std::filesystem::directory_iterator at(path, code);
    for (; !code && at != std::filesystem::directory_iterator(); at.increment(code)) {
        std::error_code gone;
        const auto size = at->file_size(gone);
        if (!gone) bytes += size;
    }
    return bytes;
}

}  // namespace

struct Reader::State {
    OpenIndex index;

    State(Shards opened, Ledger ledger) : index(std::move(opened), std::move(ledger)) {}

    template <typename Fn>
    auto retried(Fn&& once) -> decltype(once()) {
        return read_settled(index.shards, std::forward<Fn>(once));
    }

    Result<Hit> hit_of(const SearchRequest& request, const Match& match, std::size_t rank,
                       Matcher& matcher, std::map<std::string, std::string>& names) {
        auto stored = index.stored(match.docid);
        if (!stored) return stored.error();
        Hit hit{rank, match.score, index.head_of(stored->record, names), {}, 0, {}};
        if (request.snippets) {
            auto checked = matcher.check(request.tree, match.docid, *stored);
            if (!checked) return checked.error();
            hit.snippets = make_snippets(checked->text, checked->analysis, checked->spans);
        }
        return hit;
    }

    Result<std::vector<Hit>> hits_once(const SearchRequest& request,
                                       const std::vector<Match>& matches, std::size_t rank) {
        Matcher matcher(index);
        std::vector<Hit> hits;
        std::map<std::string, std::string> names;
        for (const Match& match : matches) {
            auto hit = hit_of(request, match, rank++, matcher, names);
            if (!hit) return hit.error();
            hits.push_back(*std::move(hit));
        }
        return hits;
    }

    // All matches by date, newest first: `make` turns some of them at a time into an answer, `give`
    // hands it on and says whether to go on. A window of answers whole would be much of the index.
    // When a writer overtakes that, the window is asked for again from the last match given.
    template <typename Make, typename Give>
    Status each_slice(const Node& tree, const Make& make, const Give& give) {
        constexpr std::size_t kMatchesAtOnce = 64;
        std::string before;
        while (true) {
            const auto window = retried([&] { return Matcher(index).window(tree, before); });
            if (!window) return window.error();
            for (std::size_t i = 0; i < window->matches.size(); i += kMatchesAtOnce) {
                const auto begin = window->matches.begin() + static_cast<std::ptrdiff_t>(i);
                const auto count = std::min(kMatchesAtOnce, window->matches.size() - i);
                const std::vector<Match> some(begin, begin + static_cast<std::ptrdiff_t>(count));
                bool overtaken = false;
                const auto made = guard_xapian(
                    index.shards.name(), [&] { return make(some); }, &overtaken);
                if (overtaken) {
                    const auto moved =
                        guard_xapian(index.shards.name(), [&] { return index.shards.reopen(); });
                    // The same state has failed: that is damage, not haste.
                    if (!moved || !*moved) return made.error();
                    break;
                }
                if (!made) return made.error();
                if (!give(*made)) return {};
                before = some.back().sort_key;
            }
            const bool all_given =
                window->matches.empty() || before == window->matches.back().sort_key;
            if (all_given && window->last) return {};
            if (all_given) before = window->next;
        }
    }

    // The same search for everything that matches: copies are found among all.
    SearchRequest all_of(SearchRequest request) {
        request.offset = 0;
        request.limit = index.shards.all().get_doccount();
        request.exact_total = true;
        return request;
    }

    Result<SearchAnswer> search_once(const SearchRequest& request) {
        Matcher matcher(index);
        FacetCounter counter(request.facets, index.ledger);
        auto matches = matcher.run(request.collapse ? all_of(request) : request,
                                   request.facets.empty() ? nullptr : &counter);
        if (!matches) return matches.error();
        SearchAnswer answer;
        std::vector<CollapsedMatch> stories;
        if (request.collapse) {
            auto collapsed = collapse(index, matches->best);
            if (!collapsed) return collapsed.error();
            stories = *std::move(collapsed);
            answer.stories = stories.size();
            if (stories.size() > request.offset + request.limit)
                stories.resize(request.offset + request.limit);
        } else {
            for (Match& match : matches->best) stories.push_back({std::move(match), 0, {}});
        }
        answer.total = matches->total;
        answer.total_is_exact = matches->total_is_exact;
        answer.notes = matches->notes;
        answer.facets = counter.tables();
        for (FacetTable& table : answer.facets) index.finish(table);
        std::map<std::string, std::string> names;
        for (std::size_t i = request.offset; i < stories.size(); ++i) {
            auto hit = hit_of(request, stories[i].best, i + 1, matcher, names);
            if (!hit) return hit.error();
            hit->copies = stories[i].copies;
            hit->first_copy = stories[i].oldest;
            answer.hits.push_back(*std::move(hit));
        }
        if (request.suggest) answer.suggestions = useful_suggestions(request);
        return answer;
    }

    // Those that lead to articles: a better word in a query that finds nothing is no help.
    std::vector<Suggestion> useful_suggestions(const SearchRequest& request) {
        auto found = suggestions(index, request.tree);
        if (found.empty()) return found;
        SearchRequest again;
        again.tree = corrected(request.tree, found);
        again.limit = 1;
        const auto matches = Matcher(index).run(again, nullptr);
        if (!matches || matches->best.empty()) found.clear();
        return found;
    }

    Result<std::vector<MatchingText>> matching_texts_once(const Node& tree) {
        SearchRequest request;
        request.tree = tree;
        request.sort = SortOrder::date;
        request.limit = index.shards.all().get_doccount();
        auto matches = Matcher(index).run(request, nullptr);
        if (!matches) return matches.error();
        std::vector<MatchingText> texts;
        for (auto match = matches->best.rbegin(); match != matches->best.rend(); ++match) {
            auto stored = index.stored(match->docid);
            if (!stored) return stored.error();
            texts.push_back({stored->record.id, stored->record.content});
        }
        return texts;
    }

    Result<StoredArticle> article_once(std::string_view id) {
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

    enum class Extreme : std::uint8_t { lowest, highest };

    // The lowest or highest value of any article; "": none has one. (The bounds that Xapian keeps
    // are also of articles that were removed.)
    std::string extreme(Slot slot, Extreme which) {
        const auto number = static_cast<Xapian::valueno>(slot);
        Xapian::Enquire enquire(index.shards.all());
        enquire.set_query(Xapian::Query(Xapian::Query::OP_VALUE_GE, number, std::string(1, '\0')));
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_sort_by_value(number, which == Extreme::highest);
        const Xapian::MSet best = enquire.get_mset(0, 1);
        return best.empty() ? std::string() : best[0].get_sort_key();
    }

    Result<IndexStats> stats_once() {
        SearchRequest request;
        request.limit = 0;
        FacetCounter counter({Facet::lang, Facet::source, Facet::country, Facet::person,
                              Facet::organization, Facet::year},
                             index.ledger);
        auto matches = Matcher(index).run(request, &counter);
        if (!matches) return matches.error();
        IndexStats stats;
        stats.articles = index.shards.articles();
        stats.schema = kSchemaVersion;
        for (const auto& path : index.shards.paths()) stats.bytes += bytes_on_disk(path);
        const std::string first = extreme(Slot::first_day, Extreme::lowest);
        const std::string last = extreme(Slot::last_day, Extreme::highest);
        if (!first.empty() && !last.empty()) {
            stats.first_day = iso_day(value_day(first));
            stats.last_day = iso_day(value_day(last));
        }
        FacetRows shown;
        shown.limit = kStatsValues;
        stats.facets = counter.tables(shown);
        stats.undated = stats.facets.back().missing;
        stats.facets.pop_back();
        for (FacetTable& table : stats.facets) {
            index.finish(table);
            choose_rows(table, shown);
        }
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
    auto ledger = read_ledger(*shards);
    if (!ledger) return ledger.error();
    return Reader(std::make_unique<State>(*std::move(shards), *std::move(ledger)));
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

Status Reader::each_hit(const SearchRequest& request, const std::function<void(const Hit&)>& take) {
    std::size_t rank = 1;
    return state_->each_slice(
        request.tree,
        [&](const std::vector<Match>& some) { return state_->hits_once(request, some, rank); },
        [&](const std::vector<Hit>& hits) {
            for (const Hit& hit : hits) take(hit);
            rank += hits.size();
            return true;
        });
}

Result<std::vector<MatchingText>> Reader::matching_texts(const Node& tree) {
    return state_->retried([&] { return state_->matching_texts_once(tree); });
}

Result<std::vector<std::string>> Reader::matching_ids(const Node& tree) {
    const auto texts = matching_texts(tree);
    if (!texts) return texts.error();
    std::vector<std::string> ids;
    for (const MatchingText& text : *texts) ids.push_back(text.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

Result<StoredArticle> Reader::article(std::string_view id) {
    return state_->retried([&] { return state_->article_once(id); });
}

Result<bool> Reader::has_entities() {
    return state_->retried([this]() -> Result<bool> {
        const auto& shards = state_->index.shards.each();
        return std::all_of(shards.begin(), shards.end(), [](const Xapian::Database& shard) {
            return shard.get_metadata(std::string(kWithoutKey)) != kEntities;
        });
    });
}

Result<IndexStats> Reader::stats() {
    return state_->retried([&] { return state_->stats_once(); });
}

Result<FacetsAnswer> Reader::facets(const FacetsRequest& request) {
    return state_->retried([&] { return answer_facets(state_->index, request); });
}

Status Reader::each_quote(const QuotesRequest& request,
                          const std::function<void(const QuoteHit&)>& take) {
    OpenIndex& index = state_->index;
    const auto persons = state_->retried([&] { return QuotedPersons::find(index, request); });
    if (!persons) return persons.error();
    std::size_t taken = 0;
    return state_->each_slice(
        request.tree,
        [&](const std::vector<Match>& some) {
            return answer_quotes(index, request, *persons, some);
        },
        [&](const std::vector<QuoteHit>& quotes) {
            for (const QuoteHit& quote : quotes) {
                take(quote);
                if (++taken == request.limit) return false;
            }
            return true;
        });
}

Result<WhoAnswer> Reader::who(const WhoRequest& request) {
    return state_->retried([&] { return answer_who(state_->index, request); });
}

Result<EntityAnswer> Reader::entities(const EntityRequest& request) {
    return state_->retried([&] { return answer_entity(state_->index, request); });
}

Result<EntityFacts> Reader::entity(const EntityRequest& request) {
    return state_->retried([&] { return answer_one_entity(state_->index, request); });
}

const Ledger& Reader::ledger() const { return state_->index.ledger; }

Result<std::vector<Decision>> Reader::decisions() {
    return state_->retried(
        [&] { return Result<std::vector<Decision>>(answer_decisions(state_->index)); });
}

Result<RelatedAnswer> Reader::related(const RelatedRequest& request) {
    return state_->retried([&] { return answer_related(state_->index, request); });
}

Result<Meanings> Reader::meanings(const Node& tree) {
    return state_->retried([&] { return answer_explain(state_->index, tree); });
}

Result<TrendsAnswer> Reader::trends(const TrendsRequest& request) {
    return state_->retried([&] { return answer_trends(state_->index, request); });
}

Result<StoryAnswer> Reader::story(const StoryRequest& request) {
    return state_->retried([&] { return answer_story(state_->index, request); });
}

Result<TimelineAnswer> Reader::timeline(const TimelineRequest& request) {
    return state_->retried([&] { return answer_timeline(state_->index, request); });
}

}  // namespace newsidx
