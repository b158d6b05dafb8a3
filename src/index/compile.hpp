// From the syntax tree to a Xapian query.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "base/result.hpp"
#include "entity/ledger.hpp"
#include "index/counted_once.hpp"
#include "index/nearness.hpp"
#include "index/shards.hpp"
#include "query/ranking.hpp"
#include "query/tree.hpp"
#include "text/stemming.hpp"

namespace newsidx {

// How many words of the index one wildcard or ~ may stand for.
inline constexpr std::size_t kMaxExpansions = 10'000;

// A word of a query that ranks: its term in each language, and its inverse document frequency over
// all of them.
struct RankedWord {
    std::vector<std::string> terms;
    double idf = 0;
};

struct CompiledQuery {
    Xapian::Query query;
    // False: `query` may match more articles than the tree does, never fewer: each is to be checked
    // by evaluate().
    bool exact = true;
};

// Reads the database for what words, classes and entities there are.
class QueryCompiler {
public:
    // Both are read as long as there is something to compile.
    QueryCompiler(Shards& shards, const Ledger& ledger, const Ranking& ranking = {});

    // Errors of kind query: an entity that isn't there, a wildcard that stands for too many words.
    [[nodiscard]] Result<CompiledQuery> compile(const Node& node);
    // The same matches, to be ranked by BM25: use it for a whole tree whose weights matter.
    // Function words rank nothing beside others (text/stop_words.hpp).
    [[nodiscard]] Result<CompiledQuery> compile_ranked(const Node& tree);
    // The words of a tree that asks for any of several, side by side, but for those that rank
    // nothing; of all other trees, none. Call it after compile_ranked().
    [[nodiscard]] std::vector<RankedWord> words_of_any(const Node& tree);
    // What the person at the prompt should know of what was compiled: names that mean several.
    [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }

private:
    struct Term {
        std::string name;
        double frequency = 0;  // articles that have it
        bool ranks = true;
    };

    // What only matches, wherever it stands: below NOT.
    [[nodiscard]] Result<CompiledQuery> compile_unweighted(const Node& node);
    [[nodiscard]] Result<CompiledQuery> compile_node(const Node& node);
    [[nodiscard]] Result<CompiledQuery> compile_and(const Node& node);
    [[nodiscard]] Result<CompiledQuery> compile_or(const Node& node);
    [[nodiscard]] Result<CompiledQuery> compile_not(const Node& node);
    CompiledQuery compile_exact(const Node& node);
    [[nodiscard]] Result<CompiledQuery> compile_expansion(const Node& node);
    [[nodiscard]] Result<CompiledQuery> compile_filter(const Node& node);
    [[nodiscard]] Result<CompiledQuery> compile_entity(const Node& node);
    [[nodiscard]] Result<CompiledQuery> compile_value(const Node& node);
    void note_no_such(const Node& filter);
    [[nodiscard]] Result<CompiledQuery> compile_positional(const Node& node);
    void add_word_weights(const Node& node, std::vector<Xapian::Query>& weights);
    [[nodiscard]] CompiledQuery compile_word(const Node& node);
    [[nodiscard]] Result<CompiledQuery> candidates(const Node& node);
    [[nodiscard]] Xapian::Query with_bonuses(const Xapian::Query& query, const Node& node);
    [[nodiscard]] Xapian::Query with_bonuses_of_xapian(const Xapian::Query& query,
                                                       const std::vector<const Node*>& words,
                                                       const Nearness& nearness);
    // What the words are worth where they stand together; without their terms.
    [[nodiscard]] Nearness nearness_of(const std::vector<const Node*>& words);
    // Of each language that has them all.
    [[nodiscard]] std::vector<std::vector<std::string>> terms_by_class(
        const std::vector<const Node*>& words);
    [[nodiscard]] bool ranks_nothing(const Node& word);
    // Whether they have the same stem in one of the index's languages.
    [[nodiscard]] bool may_be_one_word(const Node& a, const Node& b);
    [[nodiscard]] double word_idf(const Node& word);
    void find_unranked(const Node& tree);
    [[nodiscard]] Xapian::Query positional(Xapian::Query::op op,
                                           const std::vector<const Node*>& words,
                                           Xapian::termcount window);
    [[nodiscard]] std::string stem_term(const Node& word, char stem_class) const;
    [[nodiscard]] const std::string& classes();
    [[nodiscard]] double idf(double frequency) const;

    Xapian::Database database_;
    CountedOnce counts_;
    Shards& index_;
    const std::vector<Xapian::Database>& shards_;
    const Ledger& ledger_;
    Ranking ranking_;
    std::vector<std::string> notes_;
    std::string classes_;    // the stem classes that the index has; empty: not looked up yet
    bool weighted_ = false;  // what is compiled now ranks
    std::string unranked_;   // those whose function words rank nothing in the tree at hand
};

}  // namespace newsidx
