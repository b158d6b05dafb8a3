#include "index/compile.hpp"

#include <algorithm>
#include <utility>

#include "base/bytes.hpp"
#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "index/names.hpp"
#include "index/near_values.hpp"
#include "index/query_parts.hpp"
#include "index/schema.hpp"
#include "index/stem_forms.hpp"
#include "index/term_weight.hpp"
#include "index/unweighted.hpp"
#include "index/value_terms.hpp"
#include "text/analysis.hpp"
#include "text/stop_words.hpp"
#include "text/suffixes.hpp"

namespace newsidx {
namespace {

using Xapian::Query;

constexpr std::int64_t kSecondsPerDay = 86'400;

std::string big_endian(std::int64_t value, int bytes) {
    std::string out;
    append_big_endian(out, static_cast<std::uint64_t>(std::max<std::int64_t>(value, 0)), bytes);
    return out;
}

Xapian::valueno number(Slot slot) { return static_cast<Xapian::valueno>(slot); }

// Articles whose printed date may lie in the range: the intervals overlap.
Query published_in(const Shards& shards, const DayRange& range) {
    const Query undated = unweighted_term(shards, std::string{kUndated});
    if (range.none) return boolean(undated);
    Query query = boolean(Query(Query::OP_AND_NOT, Query::MatchAll, undated));
    if (range.to) query &= Query(Query::OP_VALUE_LE, number(Slot::first_day), day_value(*range.to));
    if (range.from)
        query &= Query(Query::OP_VALUE_GE, number(Slot::last_day), day_value(*range.from));
    return query;
}

Query added_in(const DayRange& range) {
    if (range.none) return Query::MatchNothing;
    Query query = boolean(Query::MatchAll);
    if (range.from)
        query &= Query(Query::OP_VALUE_GE, number(Slot::added),
                       big_endian(*range.from * kSecondsPerDay, 8));
    if (range.to)
        query &= Query(Query::OP_VALUE_LE, number(Slot::added),
                       big_endian((*range.to + 1) * kSecondsPerDay - 1, 8));
    return query;
}

EntityType entity_type(Field field) {
    if (field == Field::person) return EntityType::person;
    if (field == Field::organization) return EntityType::organization;
    return EntityType::country;
}

}  // namespace

QueryCompiler::QueryCompiler(Shards& shards, const Ledger& ledger, const Ranking& ranking)
    : database_(shards.all()),
      counts_(shards),
      index_(shards),
      shards_(shards.each()),
      ledger_(ledger),
      ranking_(ranking) {}

const std::string& QueryCompiler::classes() {
    if (classes_.empty()) classes_ = stem_classes_in(database_);
    return classes_;
}

std::string QueryCompiler::stem_term(const Node& word, char stem_class) const {
    std::string term = word.field == Field::title ? std::string(kTitlePrefix) : std::string();
    return term + newsidx::stem_term(stem_in(word.text, stem_class), stem_class);
}

// As in BM25Weight, so that scaling by a ratio of two gives exactly the weight of the other
// frequency.
double QueryCompiler::idf(double frequency) const {
    return inverse_frequency(counts_.articles(), frequency);
}

// One term a language: an article is in one, so their frequencies add up exactly. Each is weighted
// by the sum, or a word that is rare in one language would rank that language's articles first.
CompiledQuery QueryCompiler::compile_word(const Node& node) {
    std::vector<Term> terms;
    double total = 0;
    for (const char c : classes()) {
        std::string name = stem_term(node, c);
        const double frequency = counts_.frequency(name);
        if (frequency == 0) continue;
        total += frequency;
        const bool ranks =
            unranked_.find(c) == std::string::npos || !is_stop_word(form_of(node.text), c);
        terms.push_back({std::move(name), frequency, ranks});
    }
    std::vector<Query> queries;
    for (const Term& term : terms) {
        const double scale = !term.ranks         ? 0
                             : terms.size() == 1 ? 1
                                                 : idf(total) / idf(term.frequency);
        if (weighted_ && scale != 0) {
            queries.push_back(counts_.ranked(term.name, ranking_, scale));
            continue;
        }
        const Query query = unweighted_term(index_, term.name);
        queries.push_back(scale == 1 ? query : Query(Query::OP_SCALE_WEIGHT, query, scale));
    }
    return {any_of(queries), node.field != Field::body};
}

Query QueryCompiler::positional(Query::op op, const std::vector<const Node*>& words,
                                Xapian::termcount window) {
    std::vector<Query> by_class;
    for (const auto& terms : terms_by_class(words)) {
        Query query(op, terms.begin(), terms.end(), window);
        if (weighted_ && counts_.corrects())
            query = Query(Query::OP_FILTER, counts_.all_ranked(terms, ranking_), query);
        by_class.push_back(std::move(query));
    }
    return any_of(by_class);
}

Result<CompiledQuery> QueryCompiler::candidates(const Node& node) {
    std::vector<Query> queries;
    for (const Node& child : node.children) {
        auto compiled = compile(child);
        if (!compiled) return compiled.error();
        queries.push_back(compiled->query);
    }
    return CompiledQuery{Query(Query::OP_AND, queries.begin(), queries.end()), false};
}

Result<CompiledQuery> QueryCompiler::compile_positional(const Node& node) {
    const auto words = plain_words(node);
    if (words.empty()) return candidates(node);
    const auto count = static_cast<Xapian::termcount>(words.size());
    if (node.kind == NodeKind::phrase)
        return CompiledQuery{positional(Query::OP_PHRASE, words, count), true};
    // Xapian lets one position stand for both when the stems are equal; in one language or another
    // they may be.
    if (may_be_one_word(*words.front(), *words.back())) return candidates(node);
    const auto op = node.kind == NodeKind::adj ? Query::OP_PHRASE : Query::OP_NEAR;
    return CompiledQuery{positional(op, words, node.number + 1), true};
}

Result<CompiledQuery> QueryCompiler::compile_and(const Node& node) {
    std::vector<Query> wanted;
    std::vector<Query> unwanted;
    bool exact = true;
    for (const Node& child : node.children) {
        const bool negative = child.kind == NodeKind::not_;
        auto compiled = negative ? compile_unweighted(child.children.front()) : compile(child);
        if (!compiled) return compiled.error();
        exact = exact && compiled->exact;
        // What may match too much can't be taken away: the check of each article does it.
        if (!negative) wanted.push_back(compiled->query);
        if (negative && compiled->exact) unwanted.push_back(compiled->query);
    }
    Query query = wanted.empty() ? boolean(Query::MatchAll)
                                 : Query(Query::OP_AND, wanted.begin(), wanted.end());
    if (!unwanted.empty()) query = Query(Query::OP_AND_NOT, query, any_of(unwanted));
    if (node.implicit) query = with_bonuses(query, node);
    return CompiledQuery{query, exact};
}

Result<CompiledQuery> QueryCompiler::compile_or(const Node& node) {
    std::vector<Query> queries;
    bool exact = true;
    for (const Node& child : node.children) {
        auto compiled = compile(child);
        if (!compiled) return compiled.error();
        exact = exact && compiled->exact;
        queries.push_back(compiled->query);
    }
    Query query = any_of(queries);
    if (node.implicit) query = with_bonuses(query, node);
    return CompiledQuery{query, exact};
}

Result<CompiledQuery> QueryCompiler::compile_not(const Node& node) {
    auto compiled = compile_unweighted(node.children.front());
    if (!compiled) return compiled.error();
    if (!compiled->exact) return CompiledQuery{boolean(Query::MatchAll), false};
    return CompiledQuery{Query(Query::OP_AND_NOT, boolean(Query::MatchAll), compiled->query), true};
}

Result<CompiledQuery> QueryCompiler::compile_unweighted(const Node& node) {
    const bool before = std::exchange(weighted_, false);
    auto compiled = compile(node);
    weighted_ = before;
    return compiled;
}

// Of every language's forms; the text decides.
CompiledQuery QueryCompiler::compile_exact(const Node& node) {
    std::vector<std::string> terms;
    for (const char c : classes()) {
        std::string term = form_term(form_of(word_in(node.text, c)));
        if (std::find(terms.begin(), terms.end(), term) == terms.end())
            terms.push_back(std::move(term));
    }
    return {boolean(unweighted_any(index_, terms)), false};
}

// All folded forms of the index that a wildcard or ~ stands for. Forms have no positions and rank
// nothing.
Result<CompiledQuery> QueryCompiler::compile_expansion(const Node& node) {
    const std::string folded = form_of(node.text);
    const bool fuzzy = node.kind == NodeKind::fuzzy;
    std::vector<std::string> terms;
    // ~ keeps the first letter.
    each_form(index_.words(), fuzzy ? first_character(folded) : folded,
              [&](std::string_view form, ArticlesAt /*articles*/) {
                  if (fuzzy && !within_edits(folded, form, node.number)) return;
                  if (terms.size() <= kMaxExpansions) terms.push_back(form_term(form));
              });
    if (terms.size() > kMaxExpansions) {
        return Error{ErrorKind::query,
                     "'" + node.text + (fuzzy ? "~" : "*") + "' stands for more than " +
                         std::to_string(kMaxExpansions) + " words of this index",
                     "write more of the word"};
    }
    return CompiledQuery{boolean(unweighted_any(index_, terms)), !node.field};
}

Result<CompiledQuery> QueryCompiler::compile_entity(const Node& node) {
    const EntityType type = entity_type(*node.field);
    auto meant = meant_entities(index_, ledger_, type, node.text);
    if (!meant && meant.error().kind == ErrorKind::not_found) {
        // As a source that no article has: who is in none is in none of them.
        const std::string& near = meant.error().hint;
        notes_.push_back(meant.error().what + (near.empty() ? "" : "; did you mean " + near + "?"));
        return CompiledQuery{boolean(unweighted_any(index_, {})), true};
    }
    if (!meant) return meant.error();
    std::vector<std::string> terms;
    for (const auto& id : meant->ids) {
        for (const auto& member : ledger_.members(type, id))
            terms.push_back(value_term(term_prefix(*node.field), member));
    }
    if (!meant->lone_term.empty()) terms.push_back(meant->lone_term);
    if (!meant->note.empty()) notes_.push_back(meant->note);
    return CompiledQuery{boolean(unweighted_any(index_, terms)), true};
}

void QueryCompiler::note_no_such(const Node& filter) {
    auto note = no_such_value(index_, filter);
    if (!note.empty()) notes_.push_back(std::move(note));
}

Result<CompiledQuery> QueryCompiler::compile_value(const Node& node) {
    const Result<std::string> value =
        filter_value(node, *node.field == Field::path ? index_.path_start() : std::string());
    if (!value) return value.error();
    const std::string term = value_term(term_prefix(*node.field), *value);
    if (!node.prefix) {
        if (database_.get_termfreq(term) == 0) note_no_such(node);
        return CompiledQuery{boolean(unweighted_term(index_, term)), true};
    }
    std::vector<std::string> terms;
    for (auto at = database_.allterms_begin(term); at != database_.allterms_end(term); ++at) {
        if (terms.size() == kMaxExpansions) {
            return Error{ErrorKind::query,
                         "'" + node.text + "*' stands for more than " +
                             std::to_string(kMaxExpansions) + " values",
                         "write more of it"};
        }
        terms.push_back(*at);
    }
    if (terms.empty()) note_no_such(node);
    return CompiledQuery{boolean(unweighted_any(index_, terms)), true};
}

Result<CompiledQuery> QueryCompiler::compile_filter(const Node& node) {
    switch (field_info(*node.field).kind) {
        case FieldKind::entity:
            return compile_entity(node);
        case FieldKind::value:
            return compile_value(node);
        case FieldKind::date:
            return CompiledQuery{*node.field == Field::added ? added_in(node.dates)
                                                             : published_in(index_, node.dates),
                                 true};
        case FieldKind::number:
            return CompiledQuery{
                Query(Query::OP_VALUE_RANGE, number(Slot::words), big_endian(node.numbers.from, 4),
                      big_endian(node.numbers.to, 4)),
                true};
        case FieldKind::text:
            break;  // the parser puts these on the words
    }
    return Error{ErrorKind::query,
                 "field '" + std::string(field_info(*node.field).name) + "' needs words", ""};
}

Result<CompiledQuery> QueryCompiler::compile(const Node& node) {
    auto compiled = compile_node(node);
    // Where the filter of a flag is refused, the query around it isn't the place.
    if (compiled || !node.children.empty() || node.span.size() == 0) return compiled;
    Error error = compiled.error();
    error.place = node.span;
    return error;
}

Result<CompiledQuery> QueryCompiler::compile_node(const Node& node) {
    switch (node.kind) {
        case NodeKind::all:
            return CompiledQuery{boolean(Query::MatchAll), true};
        case NodeKind::none:
            return CompiledQuery{Query::MatchNothing, true};
        case NodeKind::word:
            return compile_word(node);
        case NodeKind::wildcard:
        case NodeKind::fuzzy:
            return compile_expansion(node);
        case NodeKind::exact:
            return compile_exact(node);
        case NodeKind::phrase:
        case NodeKind::near:
        case NodeKind::adj:
            return compile_positional(node);
        case NodeKind::sentence:
        case NodeKind::paragraph:
        case NodeKind::at_least:
        case NodeKind::first:
            return candidates(node);
        case NodeKind::and_:
            return compile_and(node);
        case NodeKind::or_:
            return compile_or(node);
        case NodeKind::not_:
            return compile_not(node);
        case NodeKind::filter:
            return compile_filter(node);
    }
    return CompiledQuery{Query::MatchNothing, true};
}

}  // namespace newsidx
