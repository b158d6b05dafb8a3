#include "index/neighbours.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "index/counted_once.hpp"
#include "index/term_weight.hpp"
#include "index/word_terms.hpp"
#include "text/stop_words.hpp"

namespace newsidx {
namespace {

// Below it, there is nobody to be compared with.
constexpr std::size_t kFewArticles = 3;
// Of a word's occurrences, the first tells most.
constexpr double kHalfTold = 0.6;

struct Occurrence {
    std::size_t article;  // its place in the order
    double weight;
};

// The words of the articles and who has them: in the order of reading, which depends on the
// articles' order alone, so that sums come out the same over any shards.
struct Words {
    std::vector<std::string> terms;
    std::vector<std::vector<Occurrence>> occurrences;
};

// The number of what says nothing.
constexpr std::size_t kSaysNothing = std::numeric_limits<std::size_t>::max();

// The words of one article and how often it has them, by the alphabet; none when it has more than
// kMostComparedTerms.
std::vector<std::pair<std::string, double>> words_of(const Xapian::Database& database,
                                                     Xapian::docid docid) {
    std::vector<std::pair<std::string, double>> words;
    const auto end = database.termlist_end(docid);
    for (auto at = database.termlist_begin(docid); at != end; ++at) {
        const Xapian::termcount occurrences = at.get_wdf();
        if (occurrences == 0) continue;
        std::string term = *at;
        if (!stem_in_term(term)) continue;
        if (words.size() == kMostComparedTerms) return {};
        words.emplace_back(std::move(term), occurrences);
    }
    return words;
}

Words read_words(const Xapian::Database& database, const std::vector<Match>& best,
                 std::size_t articles) {
    Words words;
    std::unordered_map<std::string, std::size_t> numbers;
    for (std::size_t article = 0; article < articles; ++article) {
        for (auto& [term, occurrences] : words_of(database, best[article].docid)) {
            const auto [known, is_new] = numbers.try_emplace(std::move(term), words.terms.size());
            const std::string& name = known->first;
            const auto stem = is_new ? stem_in_term(name) : std::nullopt;
            if (stem && is_stop_word(stem->stem, stem->stem_class)) {
                known->second = kSaysNothing;
            } else if (is_new) {
                words.terms.push_back(name);
                words.occurrences.emplace_back();
            }
            if (known->second == kSaysNothing) continue;
            words.occurrences[known->second].push_back(
                {article, occurrences / (occurrences + kHalfTold)});
        }
    }
    return words;
}

// Cosines. A word that one of them alone has says nothing about likeness, and isn't looked up.
std::vector<double> likeness_of(const CountedOnce& counts, const Words& words,
                                std::size_t articles) {
    std::vector<double> products(articles * articles);
    for (std::size_t word = 0; word < words.terms.size(); ++word) {
        const auto& who = words.occurrences[word];
        if (who.size() < 2) continue;
        const double idf =
            inverse_frequency(counts.articles(), counts.frequency(words.terms[word]));
        for (std::size_t i = 0; i < who.size(); ++i) {
            const double weight = who[i].weight * idf * idf;
            double* const row = &products[who[i].article * articles];
            for (std::size_t j = i; j < who.size(); ++j)
                row[who[j].article] += weight * who[j].weight;
        }
    }
    std::vector<double> lengths(articles);
    for (std::size_t i = 0; i < articles; ++i) lengths[i] = std::sqrt(products[i * articles + i]);
    for (std::size_t i = 0; i < articles; ++i) {
        for (std::size_t j = i + 1; j < articles; ++j) {
            const double both = lengths[i] * lengths[j];
            const double cosine = both > 0 ? products[i * articles + j] / both : 0;
            products[i * articles + j] = products[j * articles + i] = cosine;
        }
    }
    return products;
}

}  // namespace

std::vector<double> mixed_scores(const std::vector<double>& scores,
                                 const std::vector<double>& likeness, std::size_t neighbours,
                                 double share) {
    const std::size_t articles = scores.size();
    std::vector<double> mixed(scores);
    if (articles < kFewArticles) return mixed;
    neighbours = std::min(neighbours, articles - 1);
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < articles; ++i) {
        const double* const row = &likeness[i * articles];
        others.resize(articles);
        std::iota(others.begin(), others.end(), std::size_t{0});
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        std::partial_sort(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(neighbours),
                          others.end(), [row](std::size_t a, std::size_t b) {
                              return row[a] != row[b] ? row[a] > row[b] : a < b;
                          });
        double weights = 0;
        double sum = 0;
        for (std::size_t n = 0; n < neighbours; ++n) {
            const double weight = row[others[n]] * row[others[n]];
            weights += weight;
            sum += weight * scores[others[n]];
        }
        if (weights > 0) mixed[i] = (1 - share) * scores[i] + share * sum / weights;
    }
    return mixed;
}

void rank_by_neighbours(const Shards& shards, const Ranking& ranking, std::vector<Match>& best) {
    // Those without any word that ranks stay behind, by date.
    const auto unranked =
        std::find_if(best.begin(), best.end(), [](const Match& match) { return match.score <= 0; });
    const std::size_t articles =
        std::min(static_cast<std::size_t>(unranked - best.begin()), ranking.looked_at);
    if (articles < kFewArticles) return;
    std::vector<double> scores;
    for (std::size_t i = 0; i < articles; ++i) scores.push_back(best[i].score);
    const Words words = read_words(shards.all(), best, articles);
    const auto mixed = mixed_scores(scores, likeness_of(CountedOnce(shards), words, articles),
                                    ranking.neighbours, ranking.neighbour_share);
    for (std::size_t i = 0; i < articles; ++i) best[i].score = rounded_score(mixed[i]);
    std::sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(articles), comes_first);
}

}  // namespace newsidx
