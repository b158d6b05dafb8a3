#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "article/cut_title.hpp"
#include "index/facet_counter.hpp"
#include "index/matching.hpp"
#include "index/names.hpp"
#include "index/views.hpp"
#include "query/parse.hpp"

namespace newsidx {
namespace {

Field field_of(EntityType type) {
    if (type == EntityType::person) return Field::person;
    return type == EntityType::organization ? Field::organization : Field::country;
}

Facet facet_of(EntityType type) {
    if (type == EntityType::person) return Facet::person;
    return type == EntityType::organization ? Facet::organization : Facet::country;
}

// Articles that name any of the entities.
Node naming(EntityType type, const std::vector<std::string>& ids) {
    Node any;
    any.kind = NodeKind::or_;
    for (const auto& id : ids) {
        Node one;
        one.kind = NodeKind::filter;
        one.field = field_of(type);
        one.text = id;
        any.children.push_back(std::move(one));
    }
    return any.children.size() == 1 ? any.children.front() : any;
}

// As a filter has it: also articles that say the name and no more.
Node called(EntityType type, const std::string& name) { return naming(type, {name}); }

// Who is asked about. A country's name means it; of others it is the type with the most articles.
Status resolve(OpenIndex& index, const WhoRequest& request, WhoAnswer& answer) {
    std::uint64_t most = 0;
    std::string near;
    for (const EntityType type :
         {EntityType::country, EntityType::person, EntityType::organization}) {
        if (request.type && *request.type != type) continue;
        auto meant = meant_entities(index.shards, index.ledger, type, request.name);
        if (request.type && !meant) return meant.error();
        if (!meant) {
            if (meant.error().kind == ErrorKind::not_found && near.empty())
                near = meant.error().hint;
            continue;
        }
        const auto found = Matcher(index).run(whole_result(called(type, request.name)), nullptr);
        if (!found) return found.error();
        const bool is_likelier =
            answer.name.empty() || (found->total > most && answer.type != EntityType::country);
        if (!is_likelier) {
            if (found->total > 0) answer.also.push_back({type, found->total});
            continue;
        }
        if (most > 0) answer.also.push_back({answer.type, most});
        most = found->total;
        answer.type = type;
        answer.ids = std::move(meant->ids);
        answer.note = std::move(meant->note);
        answer.name =
            answer.ids.size() == 1 ? index.entity_name(type, answer.ids.front()) : request.name;
    }
    if (!answer.name.empty()) return {};
    return Error{ErrorKind::not_found,
                 "no country, person or organization '" + request.name + "' in this index",
                 near.empty() ? "newsidx facets --by person,organization" : near};
}

// Counts pairs of the rows in the articles it is given.
class EdgeCounter : public MatchCounter {
public:
    EdgeCounter(const std::vector<Companion>& rows, const Ledger& ledger) : ledger_(ledger) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            places_[static_cast<std::size_t>(rows[i].type)].emplace(rows[i].id, i);
    }

    void operator()(const Xapian::Document& document, double /*weight*/) override {
        std::vector<std::size_t> here;
        for (const EntityType type :
             {EntityType::country, EntityType::person, EntityType::organization}) {
            const auto& places = places_[static_cast<std::size_t>(type)];
            if (places.empty()) continue;
            for (const auto& value : facet_values(facet_of(type), document, ledger_)) {
                if (const auto at = places.find(value); at != places.end())
                    here.push_back(at->second);
            }
        }
        std::sort(here.begin(), here.end());
        for (std::size_t i = 0; i < here.size(); ++i) {
            for (std::size_t j = i + 1; j < here.size(); ++j) ++together_[{here[i], here[j]}];
        }
    }

    [[nodiscard]] std::vector<WhoEdge> edges() const {
        std::vector<WhoEdge> edges;
        for (const auto& [pair, together] : together_)
            edges.push_back({pair.first, pair.second, together});
        return edges;
    }

private:
    const Ledger& ledger_;
    std::array<std::unordered_map<std::string, std::size_t>, 3> places_;
    std::map<std::pair<std::size_t, std::size_t>, std::uint64_t> together_;
};

class SentenceFinder {
public:
    SentenceFinder(OpenIndex& index, const WhoAnswer& answer) : index_(index), answer_(answer) {}

    // In the newest articles that match `tree` and name both.
    Result<std::optional<SharedSentence>> find(const Node& tree, const Companion& row) {
        SearchRequest request;
        request.tree = both(tree, naming(row.type, {row.id}));
        request.sort = SortOrder::date;
        request.limit = kSentenceArticles;
        const auto matches = Matcher(index_).run(request, nullptr);
        if (!matches) return matches.error();
        for (const Match& match : matches->best) {
            const auto stored = index_.stored(match.docid);
            if (!stored) return stored.error();
            auto found = in_article(*stored, row);
            if (!found || *found) return found;
        }
        return std::optional<SharedSentence>();
    }

private:
    [[nodiscard]] bool is_asked(const Entity& entity) const {
        return entity.type == answer_.type &&
               std::find(answer_.ids.begin(), answer_.ids.end(), entity.id) != answer_.ids.end();
    }

    // The first sentence in which the two are named at different places.
    Result<std::optional<SharedSentence>> in_article(const Shards::Stored& stored,
                                                     const Companion& row) {
        auto text = index_.text_of(stored);
        if (!text) return text.error();
        const Record& record = stored.record;
        const Analysis analysis =
            index_.analyzer.analyze(*text, title_bytes(record.title, *text), record.lang);
        const auto& mentions = record.entities.mentions;
        auto first = mentions.begin();  // that doesn't begin before the sentence
        for (const Sentence& sentence : analysis.sentences) {
            while (first != mentions.end() && first->span.begin < sentence.span.begin) ++first;
            if (sentence.span.size() > kMaxSentenceBytes) continue;
            bool has_asked = false;
            bool has_row = false;
            std::vector<Span> names;
            for (auto at = first; at != mentions.end() && at->span.begin < sentence.span.end;
                 ++at) {
                const Mention& mention = *at;
                if (mention.span.end > sentence.span.end) continue;
                const Entity& entity = record.entities.entities[mention.entity];
                const bool asked = is_asked(entity);
                const bool other = entity.type == row.type && entity.id == row.id;
                if ((!asked && !other) ||
                    (!names.empty() && mention.span.begin < names.back().end + sentence.span.begin))
                    continue;
                has_asked = has_asked || asked;
                has_row = has_row || other;
                names.push_back({mention.span.begin - sentence.span.begin,
                                 mention.span.end - sentence.span.begin});
            }
            if (!has_asked || !has_row) continue;
            return std::optional(SharedSentence{
                record.id, record.source, record.published, sentence.span,
                text->substr(sentence.span.begin, sentence.span.size()), std::move(names)});
        }
        return std::optional<SharedSentence>();
    }

    OpenIndex& index_;
    const WhoAnswer& answer_;
};

}  // namespace

Result<WhoAnswer> answer_who(OpenIndex& index, const WhoRequest& request) {
    WhoAnswer answer;
    if (const auto known = resolve(index, request, answer); !known) return known.error();
    std::vector<Facet> facets;
    for (const EntityType type : request.by) facets.push_back(facet_of(type));
    const Node with = both(request.tree, called(answer.type, request.name));
    Matcher matcher(index);
    FacetCounter counter_with(facets, index.ledger);
    const auto matches = matcher.run(whole_result(with), &counter_with);
    if (!matches) return matches.error();
    answer.articles = matches->total;
    if (answer.articles == 0) return answer;
    FacetCounter counter_all(facets, index.ledger);
    const auto all = matcher.run(whole_result(request.tree), &counter_all);
    if (!all) return all.error();
    answer.all = all->total;
    const auto with_tables = counter_with.tables();
    answer.rows = companions(with_tables, counter_all.tables_like(with_tables), request, answer);
    for (Companion& row : answer.rows) row.name = index.entity_name(row.type, row.id);
    if (request.edges) {
        if (const auto fits = check_graph(answer.rows.size()); !fits) return fits.error();
        EdgeCounter edges(answer.rows, index.ledger);
        if (const auto again = matcher.run(whole_result(with), &edges); !again)
            return again.error();
        answer.edges = edges.edges();
    }
    if (!request.sentences) return answer;
    SentenceFinder finder(index, answer);
    for (Companion& row : answer.rows) {
        auto sentence = finder.find(with, row);
        if (!sentence) return sentence.error();
        row.sentence = *std::move(sentence);
    }
    return answer;
}

}  // namespace newsidx
