#include <algorithm>
#include <map>

#include "article/cut_title.hpp"
#include "index/matching.hpp"
#include "index/names.hpp"
#include "index/views.hpp"
#include "query/evaluate.hpp"
#include "query/find_quotes.hpp"

namespace newsidx {
namespace {

// No phrase goes over it.
constexpr std::string_view kParagraphs = "\n\n";

// Whether what was said matches by itself.
bool says(const Node& tree, const std::string& said, std::string_view lang, Analyzer& analyzer) {
    const Analysis analysis = analyzer.analyze(said, 0, lang);
    return matches(tree, {said, &analysis, lang, [](const Node&) { return false; }});
}

bool names_person(const ArticleHead& head, const QuotedPersons& persons) {
    return std::any_of(head.entities.begin(), head.entities.end(), [&](const HitEntity& one) {
        return one.type == EntityType::person && persons.has(one);
    });
}

}  // namespace

Result<QuotedPersons> QuotedPersons::find(OpenIndex& index, const QuotesRequest& request) {
    if (auto had = index.shards.check_entities(); !had) return had.error();
    QuotedPersons persons;
    persons.anybody_ = request.persons.empty();
    for (const std::string& name : request.persons) {
        const auto meant = meant_entities(index.shards, index.ledger, EntityType::person, name);
        if (!meant) return meant.error();
        persons.ids_.insert(persons.ids_.end(), meant->ids.begin(), meant->ids.end());
        if (!meant->lone_term.empty()) persons.lone_names_.push_back(form_of(name));
    }
    return persons;
}

bool QuotedPersons::has(const HitEntity& person) const {
    const auto knows = [](const std::vector<std::string>& list, const std::string& one) {
        return std::find(list.begin(), list.end(), one) != list.end();
    };
    return anybody_ || knows(ids_, person.id) ||
           (!person.resolved && knows(lone_names_, form_of(person.name)));
}

Result<std::vector<QuoteHit>> answer_quotes(OpenIndex& index, const QuotesRequest& request,
                                            const QuotedPersons& persons,
                                            const std::vector<Match>& articles) {
    std::vector<QuoteHit> hits;
    std::map<std::string, std::string> names;
    for (const Match& match : articles) {
        const auto stored = index.stored(match.docid);
        if (!stored) return stored.error();
        const Record& record = stored->record;
        const ArticleHead head = index.head_of(record, names);
        if (!names_person(head, persons)) continue;
        const auto text = index.text_of(*stored);
        if (!text) return text.error();
        const Analysis analysis =
            index.analyzer.analyze(*text, title_bytes(record.title, *text), record.lang);
        for (SpokenQuote& quote : find_quotes(*text, analysis, record.entities, record.lang)) {
            const std::string& id = record.entities.entities[quote.speaker].id;
            const auto speaker = std::find_if(head.entities.begin(), head.entities.end(),
                                              [&](const HitEntity& one) { return one.id == id; });
            if (speaker == head.entities.end() || !persons.has(*speaker)) continue;
            if (request.sure && quote.sureness != Sureness::sure) continue;
            if (request.saying &&
                !says(*request.saying, quoted_text(*text, analysis, quote, kParagraphs),
                      record.lang, index.analyzer))
                continue;
            std::string said = quoted_text(*text, analysis, quote);
            const Span clause = quote.attribution;
            hits.push_back({*speaker, std::move(said), std::move(quote.parts), clause,
                            text->substr(clause.begin, clause.size()), quote.sureness, head});
        }
    }
    return hits;
}

}  // namespace newsidx
