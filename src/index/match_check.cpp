#include "index/match_check.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "article/cut_title.hpp"
#include "index/compile.hpp"
#include "index/schema.hpp"
#include "index/value_terms.hpp"
#include "query/snippet.hpp"
#include "query/wanted.hpp"

namespace newsidx {

namespace {

Error too_much_work() {
    return {ErrorKind::query, "the query's words are near each other in too many ways to be told",
            "fewer NEAR, ADJ, /s or /p in a row, or words that are less common"};
}

}  // namespace

std::optional<bool> MatchCheck::is_match_by_positions(Xapian::docid docid,
                                                      PositionCheck& positions) {
    const Xapian::Document document = shards_.all().get_document(docid, Xapian::DOC_ASSUME_VALID);
    const auto value = [&](Slot slot) {
        return document.get_value(static_cast<Xapian::valueno>(slot));
    };
    return positions.matches(docid, value(Slot::lang), [&](const Node& filter) {
        return passes(filter, docid, id_in_sort_key(value(Slot::sort_key)));
    });
}

Result<bool> MatchCheck::is_match(const Node& tree, Xapian::docid docid, PositionCheck& positions) {
    // On another machine each list of positions would be a question of its own.
    if (shards_.remote().empty()) {
        const auto told = is_match_by_positions(docid, positions);
        if (work_ + positions.work() > most_work_) return too_much_work();
        if (told) return *told;
    }
    const auto stored = shards_.stored(docid);
    if (!stored) return stored.error();
    const auto read = read_text(tree, *stored);
    if (!read) return read.error();
    const Verdict verdict = decide(tree, evaluated(*read, docid, *stored));
    if (work_ + positions.work() > most_work_) return too_much_work();
    if (verdict == Verdict::too_many_places) {
        return Error{ErrorKind::query,
                     "whether article " + stored->record.id +
                         " matches can't be told: it has more than " + std::to_string(kMaxPlaces) +
                         " places of what stands within another operator",
                     "NEAR/5 for /s and /p, or -id:"};
    }
    return verdict == Verdict::match;
}

// A filter may stand for thousands of terms, and is asked for each candidate.
const Xapian::Query& MatchCheck::compiled_filter(const Node& filter) {
    for (const auto& [known, query] : filters_) {
        if (known == filter) return query;
    }
    const auto compiled = QueryCompiler(shards_, index_.ledger).compile(filter);
    // run() has reported it already if it can't be compiled.
    filters_.emplace_back(filter, compiled ? compiled->query : Xapian::Query::MatchNothing);
    return filters_.back().second;
}

// Asks Xapian whether the one article passes: every filter is answered by terms and values it has.
bool MatchCheck::passes(const Node& filter, Xapian::docid docid, const std::string& id) {
    Xapian::Enquire enquire(shards_.all());
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, Xapian::Query(value_term(kIdPrefix, id)),
                                    compiled_filter(filter)));
    const Xapian::MSet mset = enquire.get_mset(0, 2);
    return std::any_of(mset.begin(), mset.end(),
                       [docid](Xapian::docid one) { return one == docid; });
}

Result<MatchCheck::Checked> MatchCheck::read_text(const Node& tree, const Shards::Stored& stored) {
    auto text = index_.text_of(stored);
    if (!text) return text.error();
    Checked checked;
    checked.text = *std::move(text);
    checked.title_bytes = title_bytes(stored.record.title, checked.text);
    const auto words = wanted_words(tree, stored.record.lang, stemmers_);
    checked.analysis =
        words ? index_.analyzer.analyze_around(*words, kSnippetBytes, checked.text,
                                               checked.title_bytes, stored.record.lang)
              : index_.analyzer.analyze(checked.text, checked.title_bytes, stored.record.lang);
    return checked;
}

EvaluatedArticle MatchCheck::evaluated(const Checked& read, Xapian::docid docid,
                                       const Shards::Stored& stored) {
    return {read.text,
            &read.analysis,
            stored.record.lang,
            [this, docid, &stored](const Node& filter) {
                return passes(filter, docid, stored.record.id);
            },
            &stemmers_,
            &work_};
}

Result<MatchCheck::Checked> MatchCheck::check(const Node& tree, Xapian::docid docid,
                                              const Shards::Stored& stored) {
    auto checked = read_text(tree, stored);
    if (!checked) return checked;
    const EvaluatedArticle article = evaluated(*checked, docid, stored);
    checked->spans = matched_spans(tree, article);
    checked->verdict = checked->spans.empty() ? decide(tree, article) : Verdict::match;
    return checked;
}

}  // namespace newsidx
