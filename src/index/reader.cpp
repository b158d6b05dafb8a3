#include "index/reader.hpp"

#include <algorithm>

#include "index/ledger_file.hpp"
#include "index/matching.hpp"
#include "index/open_index.hpp"
#include "index/settled.hpp"
#include "index/views.hpp"
#include "index/xapian_guard.hpp"

namespace newsidx {

struct Reader::State {
    OpenIndex index;

    State(Shards opened, Ledger ledger) : index(std::move(opened), std::move(ledger)) {}

    template <typename Fn>
    auto retried(Fn&& once) -> decltype(once()) {
        return read_settled(index.shards, std::forward<Fn>(once));
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
    return state_->retried([&] { return answer_search(state_->index, request); });
}

Status Reader::each_hit(const SearchRequest& request, const std::function<bool(const Hit&)>& take) {
    std::size_t rank = 1;
    return state_->each_slice(
        request.tree,
        [&](const std::vector<Match>& some) { return hits_of(state_->index, request, some, rank); },
        [&](const std::vector<Hit>& hits) {
            rank += hits.size();
            return std::all_of(hits.begin(), hits.end(), take);
        });
}

Result<std::vector<MatchingText>> Reader::matching_texts(const Node& tree) {
    return state_->retried([&] { return answer_matching_texts(state_->index, tree); });
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
    return state_->retried([&] { return answer_article(state_->index, id); });
}

Result<bool> Reader::has_entities() {
    return state_->retried([this]() -> Result<bool> {
        return static_cast<bool>(state_->index.shards.check_entities());
    });
}

Result<IndexStats> Reader::stats() {
    return state_->retried([&] { return answer_stats(state_->index); });
}

Result<FacetsAnswer> Reader::facets(const FacetsRequest& request) {
    return state_->retried([&] { return answer_facets(state_->index, request); });
}

Status Reader::each_quote(const QuotesRequest& request,
                          const std::function<bool(const QuoteHit&)>& take) {
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
                if (!take(quote) || ++taken == request.limit) return false;
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

Result<Decision> Reader::decision(const LedgerEntry& entry) {
    return state_->retried([&] { return Result<Decision>(answer_decision(state_->index, entry)); });
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
