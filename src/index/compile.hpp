// From the syntax tree to a Xapian query.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "base/result.hpp"
#include "query/tree.hpp"
#include "text/stemming.hpp"

namespace newsidx {

// How many words of the index one wildcard or ~ may stand for.
inline constexpr std::size_t kMaxExpansions = 10'000;

// A weight no sum of BM25 weights of one word reaches: an article with the words adjacent and in
// order gets it a word on top.
inline constexpr double kAdjacencyWeight = 50;

struct CompiledQuery {
    Xapian::Query query;
    // False: `query` may match more articles than the tree does, never fewer: each is to be checked
    // by evaluate().
    bool exact = true;
};

// Reads the database for what words, classes and entities there are.
class QueryCompiler {
public:
    // `database` is all of `shards` together; both are copied handles of the same open databases.
    QueryCompiler(Xapian::Database database, std::vector<Xapian::Database> shards);

    // Errors of kind query: an entity that isn't there, a wildcard that stands for too many words.
    [[nodiscard]] Result<CompiledQuery> compile(const Node& node);
    // The same matches, to be ranked by: use it for a whole tree whose weights matter.
    [[nodiscard]] Result<CompiledQuery> compile_ranked(const Node& tree);

private:
    struct Term {
        std::string name;
        double frequency = 0;  // articles that have it
    };

    [[nodiscard]] Result<CompiledQuery> compile_and(const Node& node);
    [[nodiscard]] Result<CompiledQuery> compile_or(const Node& node);
    [[nodiscard]] Result<CompiledQuery> compile_not(const Node& node);
    [[nodiscard]] Result<CompiledQuery> compile_expansion(const Node& node);
    [[nodiscard]] Result<CompiledQuery> compile_filter(const Node& node);
    [[nodiscard]] Result<CompiledQuery> compile_entity(const Node& node);
    [[nodiscard]] Result<CompiledQuery> compile_value(const Node& node);
    [[nodiscard]] Result<CompiledQuery> compile_positional(const Node& node);
    void add_word_weights(const Node& node, std::vector<Xapian::Query>& weights);
    [[nodiscard]] CompiledQuery compile_word(const Node& node);
    [[nodiscard]] Result<CompiledQuery> candidates(const Node& node);
    [[nodiscard]] Xapian::Query adjacency_bonus(const Node& node);
    [[nodiscard]] Xapian::Query positional(Xapian::Query::op op,
                                           const std::vector<const Node*>& words,
                                           Xapian::termcount window);
    [[nodiscard]] std::string stem_term(const Node& word, char stem_class) const;
    [[nodiscard]] const std::string& classes();
    [[nodiscard]] double idf(double frequency) const;

    Xapian::Database database_;
    std::vector<Xapian::Database> shards_;
    std::string classes_;  // the stem classes that the index has; empty: not looked up yet
};

}  // namespace newsidx
