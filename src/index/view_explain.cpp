#include <algorithm>
#include <map>

#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "index/match_count.hpp"
#include "index/names.hpp"
#include "index/schema.hpp"
#include "index/stem_forms.hpp"
#include "index/value_terms.hpp"
#include "index/views.hpp"
#include "text/stemming.hpp"
#include "text/suffixes.hpp"

namespace newsidx {
namespace {

struct Counted {
    std::string text;
    std::uint64_t articles = 0;
};

// The most frequent ones of all that are added, kMeaningsShown of them; ties by bytes.
class MostFrequent {
public:
    void add(std::string text, std::uint64_t articles) {
        ++added_;
        Counted one{std::move(text), articles};
        first_.insert(std::upper_bound(first_.begin(), first_.end(), one, comes_before),
                      std::move(one));
        if (first_.size() > kMeaningsShown) first_.pop_back();
    }

    [[nodiscard]] std::vector<Counted>& first() { return first_; }
    [[nodiscard]] std::uint64_t more() const { return added_ - first_.size(); }

private:
    static bool comes_before(const Counted& a, const Counted& b) {
        return a.articles != b.articles ? a.articles > b.articles : a.text < b.text;
    }

    std::vector<Counted> first_;
    std::uint64_t added_ = 0;
};

class Explainer {
public:
    explicit Explainer(OpenIndex& index) : index_(index), database_(index.shards.all()) {}

    void add(const Node& node) {
        if (has_meaning(node)) meanings_.push_back(meaning(node));
        for (const Node& child : node.children) add(child);
    }

    // Errors of kind query: a country that there is not, a name that the ledger bans.
    Result<Meanings> take() {
        if (!status_) return status_.error();
        return std::move(meanings_);
    }

private:
    std::vector<Meaning> meaning(const Node& node) {
        switch (node.kind) {
            case NodeKind::word:
                return stems(node);
            case NodeKind::filter:
                return field_info(*node.field).kind == FieldKind::entity ? entities(node)
                                                                         : values(node);
            case NodeKind::exact:
                return as_written(node);
            default: {
                Meaning words = forms(node);
                if (words.words.empty()) return {};
                return {std::move(words)};
            }
        }
    }

    static Meaning words_of(MostFrequent found) {
        Meaning out;
        out.more = found.more();
        for (Counted& word : found.first()) out.words.push_back(std::move(word.text));
        return out;
    }

    void add_form(MostFrequent& found, std::string form, std::uint64_t counted) const {
        const std::uint64_t articles = term_count(index_.shards, form_term(form), counted);
        if (articles > 0) found.add(std::move(form), articles);
    }

    // Words of the index with this begin that pass.
    template <typename Passes>
    Meaning words_from(std::string_view begin, const Passes& passes) {
        MostFrequent found;
        each_form(index_.shards.words(), begin, [&](std::string_view form, ArticlesAt articles) {
            if (passes(form)) add_form(found, std::string(form), articles.count());
        });
        return words_of(std::move(found));
    }

    std::vector<Meaning> stems(const Node& node) {
        std::vector<Meaning> out;
        for (const char c : all_stem_classes()) {
            const std::string stem = stem_in(node.text, c);
            std::string term = node.field == Field::title ? std::string(kTitlePrefix) : "";
            term += stem_term(stem, c);
            const std::uint64_t articles = term_count(index_.shards, term);
            if (articles == 0) continue;
            MostFrequent found;
            each_form_of_stem(index_.shards.words(), c, stem,
                              [&](std::string_view form, ArticlesAt articles_at) {
                                  add_form(found, std::string(form), articles_at.count());
                              });
            Meaning meaning = words_of(std::move(found));
            meaning.text = stem;
            meaning.name = stem_class_language(c);
            meaning.articles = articles;
            out.push_back(std::move(meaning));
        }
        return out;
    }

    Meaning forms(const Node& node) {
        const std::string folded = form_of(node.text);
        if (node.kind == NodeKind::wildcard)
            return words_from(folded, [](std::string_view) { return true; });
        return words_from(first_character(folded), [&](std::string_view form) {
            return within_edits(folded, form, node.number);
        });
    }

    // Only texts know how a word is written: the index knows in how many it may be written so.
    std::vector<Meaning> as_written(const Node& node) {
        const std::string folded = form_of(node.text);
        const std::uint64_t articles = term_count(index_.shards, form_term(folded));
        if (articles == 0) return {};
        return {{folded, {}, articles, {node.text}, 0}};
    }

    std::vector<Meaning> entities(const Node& node) {
        EntityType type = EntityType::country;
        if (*node.field == Field::person) type = EntityType::person;
        if (*node.field == Field::organization) type = EntityType::organization;
        const auto meant = meant_entities(index_.shards, index_.ledger, type, node.text);
        if (!meant) {
            if (meant.error().kind == ErrorKind::not_found) return {};
            if (status_) status_ = meant.error();
            return {};
        }
        MostFrequent found;
        for (const auto& id : meant->ids)
            found.add(id, article_count(index_.shards, index_.ledger, term_prefix(*node.field),
                                        type, id));
        std::vector<Meaning> out = meanings_of(std::move(found));
        for (Meaning& one : out) {
            if (!one.text.empty()) one.name = index_.entity_name(type, one.text);
        }
        return out;
    }

    std::vector<Meaning> values(const Node& node) {
        const Result<std::string> value = filter_value(node, index_.shards.path_start());
        if (!value) {
            if (status_) status_ = value.error();
            return {};
        }
        const std::string prefix(term_prefix(*node.field));
        const std::string term = value_term(prefix, *value);
        if (!node.prefix) return {{*value, {}, term_count(index_.shards, term), {}, 0}};
        MostFrequent found;
        const auto end = database_.allterms_end(term);
        for (auto at = database_.allterms_begin(term); at != end; ++at)
            found.add((*at).substr(prefix.size()), term_count(index_.shards, *at));
        return meanings_of(std::move(found));
    }

    static std::vector<Meaning> meanings_of(MostFrequent found) {
        std::vector<Meaning> out;
        for (Counted& one : found.first())
            out.push_back({std::move(one.text), {}, one.articles, {}, 0});
        if (found.more() > 0) out.emplace_back().more = found.more();
        return out;
    }

    OpenIndex& index_;
    const Xapian::Database& database_;
    Meanings meanings_;
    Status status_;
};

}  // namespace

Result<Meanings> answer_explain(OpenIndex& index, const Node& tree) {
    Explainer explainer(index);
    explainer.add(tree);
    return explainer.take();
}

}  // namespace newsidx
