#include "index/facet_counter.hpp"
#include "index/matching.hpp"
#include "index/views.hpp"
#include "index/word_counter.hpp"
#include "index/word_terms.hpp"

namespace newsidx {
namespace {

// What one slice has.
struct Slice {
    std::uint64_t articles = 0;
    std::vector<FacetTable> tables;
    FacetTable words;
};

Result<Slice> count(OpenIndex& index, const Node& tree, const TrendsRequest& request) {
    Matcher matcher(index);
    FacetCounter counter(request.by, index.ledger);
    const auto matches = matcher.run(whole_result(tree), &counter);
    if (!matches) return matches.error();
    Slice slice{matches->total, counter.tables(), {}};
    if (!request.words) return slice;
    if (slice.articles > kMaxWordArticles) {
        return Error{ErrorKind::query,
                     "a slice has more than " + std::to_string(kMaxWordArticles) +
                         " articles: too many to count the words of",
                     "a narrower query, or --by country,person,organization"};
    }
    WordCounter words;
    if (const auto again = matcher.run(whole_result(tree), &words); !again) return again.error();
    slice.words = words.table();
    return slice;
}

// Names for ids: those of facets as everywhere, the commonest form for stems.
void add_names(OpenIndex& index, std::vector<Trend>& rows) {
    std::vector<std::string> terms;
    for (const Trend& row : rows) {
        if (!row.facet) terms.push_back(row.id);
    }
    const std::vector<std::string> words =
        commonest_words(index.shards.words(), index.shards.overlap().counted(), terms);
    auto word = words.begin();
    for (Trend& row : rows) {
        if (!row.facet) {
            row.name = *word++;
            row.id = std::string(stem_in_term(row.id)->stem);
            continue;
        }
        FacetTable one{*row.facet, {{row.id, row.name, 0}}, 0, 0, {}};
        index.finish(one);
        row.name = one.values.front().name;
    }
}

}  // namespace

Result<TrendsAnswer> answer_trends(OpenIndex& index, const TrendsRequest& request) {
    if (auto had = check_facets(index.shards, request.by); !had) return had.error();
    const auto a = count(index, request.a, request);
    if (!a) return a.error();
    const auto b = count(index, request.b, request);
    if (!b) {
        Error error = b.error();
        error.place.reset();  // of the other query, which isn't the one that is shown
        return error;
    }
    TrendsAnswer answer;
    answer.articles_a = a->articles;
    answer.articles_b = b->articles;
    for (std::size_t i = 0; i < request.by.size(); ++i)
        add_trends(answer, request.by[i], a->tables[i], b->tables[i], request);
    if (request.words) add_trends(answer, std::nullopt, a->words, b->words, request);
    order_trends(answer, request);
    add_names(index, answer.more_in_a);
    add_names(index, answer.more_in_b);
    finish_trends(answer, request);
    return answer;
}

}  // namespace newsidx
