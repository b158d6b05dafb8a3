// The half of the compiler that matters for the order of the matches only.
#include <algorithm>

#include "index/compile.hpp"
#include "index/query_parts.hpp"
#include "text/analysis.hpp"
#include "text/stop_words.hpp"

namespace newsidx {
namespace {

using Xapian::Query;

bool has_positions(const Node& node) {
    if (node.kind == NodeKind::phrase || node.kind == NodeKind::near || node.kind == NodeKind::adj)
        return true;
    return node.kind != NodeKind::not_ &&
           std::any_of(node.children.begin(), node.children.end(), has_positions);
}

bool has_or_over_positions(const Node& node) {
    if (node.kind == NodeKind::not_) return false;
    if (node.kind == NodeKind::or_ && has_positions(node)) return true;
    return std::any_of(node.children.begin(), node.children.end(), has_or_over_positions);
}

bool has_content_word(const Node& node, char stem_class) {
    if (node.kind == NodeKind::not_) return false;
    if (node.kind == NodeKind::word) return !is_stop_word(form_of(node.text), stem_class);
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const Node& child) { return has_content_word(child, stem_class); });
}

Query fixed_weight(double weight) {
    return Query((new Xapian::FixedWeightPostingSource(weight))->release());
}

// The words of what stands side by side, in order, those of phrases too; nothing when there is
// anything else among them that has places.
std::vector<const Node*> words_side_by_side(const Node& node) {
    std::vector<const Node*> words;
    for (const Node& child : node.children) {
        if (child.kind == NodeKind::not_ || child.kind == NodeKind::filter) continue;
        if (child.kind == NodeKind::word && child.field != Field::body) {
            words.push_back(&child);
        } else if (child.kind == NodeKind::phrase && !plain_words(child).empty()) {
            for (const Node& word : child.children) words.push_back(&word);
        } else {
            return {};
        }
    }
    return words;
}

}  // namespace

Nearness QueryCompiler::nearness_of(const std::vector<const Node*>& words) {
    Nearness nearness;
    nearness.phrase = ranking_.adjacency * static_cast<double>(words.size());
    nearness.window = ranking_.pair_window;
    std::vector<std::size_t> content;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!ranks_nothing(*words[i])) content.push_back(i);
    }
    for (std::size_t i = 1; i < content.size(); ++i) {
        const Node& left = *words[content[i - 1]];
        const Node& right = *words[content[i]];
        if (may_be_one_word(left, right)) continue;  // one place would stand for both
        nearness.pairs.push_back(
            {content[i - 1], content[i], ranking_.pair * (word_idf(left) + word_idf(right))});
    }
    return nearness;
}

std::vector<std::vector<std::string>> QueryCompiler::terms_by_class(
    const std::vector<const Node*>& words) {
    std::vector<std::vector<std::string>> by_class;
    for (const char c : classes()) {
        std::vector<std::string> terms;
        for (const Node* word : words) {
            terms.push_back(stem_term(*word, c));
            if (!database_.term_exists(terms.back())) break;
        }
        if (terms.size() == words.size() && database_.term_exists(terms.back()))
            by_class.push_back(std::move(terms));
    }
    return by_class;
}

Query QueryCompiler::with_bonuses(const Query& query, const Node& node) {
    if (!weighted_) return query;
    const auto words = words_side_by_side(node);
    if (words.size() < 2) return query;
    Nearness nearness = nearness_of(words);
    if (nearness.phrase <= 0 && ranking_.pair <= 0) return query;
    // The source is for articles that have all words, each in a place of its own.
    const bool is_for_source = node.kind == NodeKind::and_ &&
                               std::none_of(words.begin(), words.end(), [](const Node* word) {
                                   return word->field.has_value();
                               });
    if (is_for_source && !index_.position_tables().empty()) {
        nearness.terms = terms_by_class(words);
        auto* source = new NearnessSource(index_.position_tables(), std::move(nearness));
        return {Query::OP_AND_MAYBE, query, Query(source->release())};
    }
    return with_bonuses_of_xapian(query, words, nearness);
}

// One bonus after the other, not an OR of them: below an OR, Xapian 1.4 may add the weight of a
// phrase that the article hasn't.
Query QueryCompiler::with_bonuses_of_xapian(const Query& query,
                                            const std::vector<const Node*>& words,
                                            const Nearness& nearness) {
    Query ranked = query;
    const auto add = [&](double weight, const Query& condition) {
        if (condition.empty() || weight <= 0) return;
        ranked = Query(Query::OP_AND_MAYBE, ranked,
                       Query(Query::OP_FILTER, fixed_weight(weight), condition));
    };
    add(nearness.phrase,
        positional(Query::OP_PHRASE, words, static_cast<Xapian::termcount>(words.size())));
    for (const auto& pair : nearness.pairs) {
        add(pair.weight,
            positional(Query::OP_NEAR, {words[pair.left], words[pair.right]}, nearness.window));
    }
    return ranked;
}

bool QueryCompiler::ranks_nothing(const Node& word) {
    const std::string form = form_of(word.text);
    return std::all_of(classes().begin(), classes().end(), [&](char c) {
        return unranked_.find(c) != std::string::npos && is_stop_word(form, c);
    });
}

bool QueryCompiler::may_be_one_word(const Node& a, const Node& b) {
    return std::any_of(classes().begin(), classes().end(),
                       [&](char c) { return stem_term(a, c) == stem_term(b, c); });
}

double QueryCompiler::word_idf(const Node& word) {
    double frequency = 0;
    for (const char c : classes()) frequency += counts_.frequency(stem_term(word, c));
    return idf(frequency);
}

std::vector<RankedWord> QueryCompiler::words_of_any(const Node& tree) {
    std::vector<RankedWord> words;
    const bool any = tree.kind == NodeKind::or_ && tree.implicit;
    if (!any && tree.kind != NodeKind::and_) return words;
    for (const Node& child : tree.children) {
        if (!any) {
            if (words = words_of_any(child); !words.empty()) break;
            continue;
        }
        if (child.kind != NodeKind::word) continue;
        RankedWord word{{}, word_idf(child)};
        const std::string form = form_of(child.text);
        for (const char c : classes()) {
            if (unranked_.find(c) == std::string::npos || !is_stop_word(form, c))
                word.terms.push_back(stem_term(child, c));
        }
        if (!word.terms.empty()) words.push_back(std::move(word));
    }
    return words;
}

void QueryCompiler::find_unranked(const Node& tree) {
    unranked_.clear();
    for (const char c : classes()) {
        if (has_content_word(tree, c)) unranked_.push_back(c);
    }
}

void QueryCompiler::add_word_weights(const Node& node, std::vector<Query>& weights) {
    if (node.kind == NodeKind::word) weights.push_back(compile_word(node).query);
    if (node.kind == NodeKind::not_) return;
    for (const Node& child : node.children) add_word_weights(child, weights);
}

// Xapian 1.4 adds the weight of a phrase in an OR below an AND when the article has the phrase's
// words but not the phrase; whether it does so depends on what the rest of the shard holds. Only
// the weights are wrong: there, the words rank by themselves, wherever they stand.
Result<CompiledQuery> QueryCompiler::compile_ranked(const Node& tree) {
    find_unranked(tree);
    weighted_ = !has_or_over_positions(tree);
    auto compiled = compile(tree);
    if (!compiled || weighted_) return compiled;
    weighted_ = true;
    std::vector<Query> weights;
    add_word_weights(tree, weights);
    compiled->query = boolean(compiled->query);
    if (!weights.empty())
        compiled->query = Query(Query::OP_AND_MAYBE, compiled->query, any_of(weights));
    return compiled;
}

}  // namespace newsidx
