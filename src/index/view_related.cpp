#include <algorithm>
#include <map>
#include <set>

#include "article/cut_title.hpp"
#include "index/counted_once.hpp"
#include "index/matching.hpp"
#include "index/names.hpp"
#include "index/query_parts.hpp"
#include "index/schema.hpp"
#include "index/story_groups.hpp"
#include "index/term_weight.hpp"
#include "index/unweighted.hpp"
#include "index/value_terms.hpp"
#include "index/views.hpp"
#include "index/word_terms.hpp"
#include "text/stemming.hpp"
#include "text/stop_words.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kWordsShown = 6;

// What the articles given have that tells them from others.
struct Profile {
    struct Word {
        std::string term;
        std::string form;   // as one of the articles writes it, folded
        double share = 0;   // how much the articles are about it, without its rarity
        double weight = 0;  // with it
    };
    std::vector<Word> words;  // most distinctive first
    // Terms that count as one, and their weight.
    std::vector<std::pair<std::vector<std::string>, double>> entities;
    std::set<std::string> entity_ids;
    std::set<Xapian::docid> seeds;
    std::vector<std::string> sketches;
    std::vector<std::string> id_terms;
};

class ProfileMaker {
public:
    explicit ProfileMaker(OpenIndex& index) : index_(index), counts_(index.shards) {}

    Status add(Xapian::docid docid) {
        const Xapian::Database& database = index_.shards.all();
        const auto stored = index_.stored(docid);
        if (!stored) return stored.error();
        auto text = index_.text_of(*stored);
        if (!text) return text.error();
        const Record& record = stored->record;
        profile_.seeds.insert(docid);
        profile_.id_terms.push_back(value_term(kIdPrefix, record.id));
        profile_.sketches.push_back(
            database.get_document(docid).get_value(static_cast<Xapian::valueno>(Slot::sketch)));
        add_words(record, *text, database.get_doclength(docid) / counts_.average_length());
        add_entities(record);
        return {};
    }

    Profile take() {
        for (auto& [term, word] : words_) profile_.words.push_back(word);
        std::sort(profile_.words.begin(), profile_.words.end(),
                  [](const Profile::Word& a, const Profile::Word& b) {
                      return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
                  });
        if (profile_.words.size() > kRelatedWords) profile_.words.resize(kRelatedWords);
        for (const auto& [entity, weight] : entities_) {
            std::vector<std::string> terms;
            for (const auto& id : index_.ledger.members(entity.first, entity.second))
                terms.push_back(value_term(entity_prefix(entity.first), id));
            profile_.entities.emplace_back(std::move(terms), weight);
        }
        return std::move(profile_);
    }

private:
    void add_words(const Record& record, const std::string& text, double length) {
        const Analysis analysis =
            index_.analyzer.analyze(text, title_bytes(record.title, text), record.lang);
        const char language = stem_class(record.lang);
        std::vector<std::uint32_t> counts(analysis.forms.size());
        for (const Token& token : analysis.tokens) {
            if (token.kind == TokenKind::word || token.kind == TokenKind::cjk) ++counts[token.form];
        }
        std::map<std::string, std::pair<std::string, std::uint32_t>> stems;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const Form& form = analysis.forms[i];
            if (counts[i] == 0 || is_stop_word(form.folded, language)) continue;
            auto& [first, count] = stems[std::string(form.stem)];
            if (first.empty()) first = form.folded;
            count += counts[i];
        }
        for (const auto& [stem, found] : stems) {
            const std::string term = stem_term(stem, language);
            const double frequency = counts_.frequency(term);
            // What one article alone has leads to no other.
            if (frequency < 2) continue;
            Profile::Word& word = words_[term];
            if (word.term.empty()) word = {term, found.first, 0, 0};
            const double share = bm25_saturation(Ranking(), found.second, length);
            word.share += share;
            word.weight += share * inverse_frequency(counts_.articles(), frequency);
        }
    }

    void add_entities(const Record& record) {
        std::vector<std::uint32_t> mentions(record.entities.entities.size());
        for (const Mention& mention : record.entities.mentions) ++mentions[mention.entity];
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            const Entity& entity = record.entities.entities[i];
            const auto frequency = static_cast<double>(article_count(
                index_.shards, index_.ledger, entity_prefix(entity.type), entity.type, entity.id));
            if (frequency < 2) continue;
            entities_[{entity.type, entity.id}] +=
                kEntityWeight * inverse_frequency(counts_.articles(), frequency) *
                bm25_saturation(Ranking(), mentions[i], 1);
            profile_.entity_ids.insert(entity.id);
        }
    }

    OpenIndex& index_;
    CountedOnce counts_;
    Profile profile_;
    std::map<std::string, Profile::Word> words_;
    std::map<std::pair<EntityType, std::string>, double> entities_;
};

// Ranks by the words as BM25 does and by the entities with fixed weights: they have no frequency
// in an article.
Xapian::Query query_of(const Shards& shards, const Profile& profile) {
    using Xapian::Query;
    const CountedOnce counts(shards);
    std::vector<Query> queries;
    for (const Profile::Word& word : profile.words)
        queries.push_back(counts.ranked(word.term, Ranking(), word.share));
    for (const auto& [terms, weight] : profile.entities) {
        auto* fixed = new Xapian::FixedWeightPostingSource(weight);
        queries.emplace_back(Query::OP_FILTER, Query(fixed->release()),
                             unweighted_any(shards, terms));
    }
    return {Query::OP_AND_NOT, any_of(queries),
            Query(Query::OP_OR, profile.id_terms.begin(), profile.id_terms.end())};
}

// The profile's words that the article has, best first.
std::vector<std::string> shared_words(const Profile& profile, const Xapian::Document& document) {
    std::set<std::string> terms;
    for (const Profile::Word& word : profile.words) terms.insert(word.term);
    auto at = document.termlist_begin();
    const auto end = document.termlist_end();
    std::set<std::string> found;
    for (const auto& term : terms) {
        if (at == end) break;
        at.skip_to(term);
        if (at != end && *at == term) found.insert(term);
    }
    std::vector<std::string> words;
    for (const Profile::Word& word : profile.words) {
        if (words.size() < kWordsShown && found.count(word.term) > 0) words.push_back(word.form);
    }
    return words;
}

}  // namespace

Result<RelatedAnswer> answer_related(OpenIndex& index, const RelatedRequest& request) {
    if (request.ids.size() > kMaxSeeds) {
        return Error{
            ErrorKind::query,
            "more than " + std::to_string(kMaxSeeds) + " articles to look for related ones", ""};
    }
    ProfileMaker maker(index);
    for (const auto& id : request.ids) {
        const auto docid = index.docid_of(id);
        if (!docid) return docid.error();
        if (const auto added = maker.add(*docid); !added) return added.error();
    }
    const Profile profile = maker.take();
    RelatedAnswer answer;
    if (profile.words.empty() && profile.entities.empty()) return answer;
    SearchRequest search;
    search.tree = request.tree;
    search.limit = request.limit;
    search.offset = request.offset;
    const Xapian::Query query = query_of(index.shards, profile);
    const auto matches = Matcher(index).run(search, nullptr, &query);
    if (!matches) return matches.error();
    std::map<std::string, std::string> names;
    for (std::size_t i = request.offset; i < matches->best.size(); ++i) {
        const Match& match = matches->best[i];
        const auto stored = index.stored(match.docid);
        if (!stored) return stored.error();
        const Xapian::Document document = index.shards.all().get_document(match.docid);
        RelatedHit hit{i + 1, match.score, index.head_of(stored->record, names), false, {}, {}};
        const std::string sketch = document.get_value(static_cast<Xapian::valueno>(Slot::sketch));
        hit.copy = std::any_of(profile.sketches.begin(), profile.sketches.end(),
                               [&](const std::string& one) { return are_copies(one, sketch); });
        for (const HitEntity& entity : hit.article.entities) {
            if (profile.entity_ids.count(entity.id) > 0) hit.entities.push_back(entity);
        }
        hit.words = shared_words(profile, document);
        answer.hits.push_back(std::move(hit));
    }
    return answer;
}

}  // namespace newsidx
