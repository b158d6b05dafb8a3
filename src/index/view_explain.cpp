#include <algorithm>
#include <map>

#include "article/identity.hpp"
#include "base/edit_distance.hpp"
#include "index/names.hpp"
#include "index/schema.hpp"
#include "index/value_terms.hpp"
#include "index/views.hpp"
#include "text/stemming.hpp"

namespace newsidx {
namespace {

// Of the words that begin like a stem, so many are looked at.
constexpr std::size_t kMaxLookedAt = 50'000;

struct Counted {
    std::string text;
    std::uint64_t articles = 0;
};

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; }

// The first character of a word.
std::string first_of(const std::string& word) {
    std::size_t size = word.empty() ? 0 : 1;
    while (size < word.size() && is_continuation(word[size])) ++size;
    return word.substr(0, size);
}

// A stem may end in another letter than its words do: "countri".
std::string without_last(std::string stem) {
    if (first_of(stem) == stem) return stem;
    while (is_continuation(stem.back())) stem.pop_back();
    stem.pop_back();
    return stem;
}

class Explainer {
public:
    explicit Explainer(OpenIndex& index) : index_(index), database_(index.shards.all()) {}

    void add(const Node& node) {
        if (has_meaning(node)) meanings_.push_back(meaning(node));
        for (const Node& child : node.children) add(child);
    }

    // An error of kind query: a name that nobody has.
    Result<Meanings> take() {
        if (!trouble_) return trouble_.error();
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
            default: {
                Meaning words = forms(node);
                if (words.words.empty()) return {};
                return {std::move(words)};
            }
        }
    }

    // Words of the index with this begin that pass, most frequent first.
    template <typename Passes>
    Meaning words_from(const std::string& begin, const Passes& passes) {
        const std::string prefix = std::string(kFormPrefix) + begin;
        std::vector<Counted> found;
        std::size_t looked = 0;
        for (auto at = database_.allterms_begin(prefix);
             at != database_.allterms_end(prefix) && looked < kMaxLookedAt; ++at, ++looked) {
            std::string form = (*at).substr(kFormPrefix.size());
            if (passes(form)) found.push_back({std::move(form), at.get_termfreq()});
        }
        std::sort(found.begin(), found.end(), [](const Counted& a, const Counted& b) {
            return a.articles != b.articles ? a.articles > b.articles : a.text < b.text;
        });
        Meaning out;
        if (found.size() > kMeaningsShown) out.more = found.size() - kMeaningsShown;
        for (std::size_t i = 0; i < std::min(found.size(), kMeaningsShown); ++i)
            out.words.push_back(std::move(found[i].text));
        return out;
    }

    std::vector<Meaning> stems(const Node& node) {
        std::vector<Meaning> out;
        const std::string folded = form_of(node.text);
        for (const char c : all_stem_classes()) {
            const Stemmer stemmer(c);
            const std::string stem = stemmer.stem(folded);
            std::string term = node.field == Field::title ? std::string(kTitlePrefix) : "";
            term += c + stem;
            const std::uint64_t articles = database_.get_termfreq(term);
            if (articles == 0) continue;
            Meaning meaning = words_from(without_last(stem), [&](const std::string& form) {
                return stemmer.stem(form) == stem;
            });
            meaning.text = stem;
            meaning.name = stem_class_language(c);
            meaning.articles = articles;
            out.push_back(std::move(meaning));
        }
        return out;
    }

    Meaning forms(const Node& node) {
        const std::string folded = form_of(node.text);
        switch (node.kind) {
            case NodeKind::wildcard:
                return words_from(folded, [](const std::string&) { return true; });
            case NodeKind::fuzzy:
                return words_from(first_of(folded), [&](const std::string& form) {
                    return within_edits(folded, form, node.number);
                });
            default:
                return words_from(folded, [&](const std::string& form) { return form == folded; });
        }
    }

    // Names that nobody has were an error already.
    std::vector<Meaning> entities(const Node& node) {
        EntityType type = EntityType::country;
        if (*node.field == Field::person) type = EntityType::person;
        if (*node.field == Field::organization) type = EntityType::organization;
        const auto meant = meant_entities(index_.shards.each(), index_.ledger, type, node.text);
        if (!meant) {
            if (trouble_) trouble_ = meant.error();
            return {};
        }
        std::vector<Meaning> out;
        for (const auto& id : meant->ids) {
            out.push_back({id,
                           index_.entity_name(type, id),
                           article_count(index_.shards.each(), index_.ledger,
                                         term_prefix(*node.field), type, id),
                           {},
                           0});
        }
        return first_ones(std::move(out));
    }

    std::vector<Meaning> values(const Node& node) {
        std::string value = node.text;
        if (*node.field == Field::url) {
            value = canonical_url(node.text);
        } else if (*node.field != Field::path) {
            value = folded_value(node.text);
        }
        const std::string prefix(term_prefix(*node.field));
        const std::string term = value_term(prefix, value);
        if (!node.prefix) return {{value, {}, database_.get_termfreq(term), {}, 0}};
        std::vector<Meaning> out;
        for (auto at = database_.allterms_begin(term);
             at != database_.allterms_end(term) && out.size() < kMaxLookedAt; ++at)
            out.push_back({(*at).substr(prefix.size()), {}, at.get_termfreq(), {}, 0});
        return first_ones(std::move(out));
    }

    static std::vector<Meaning> first_ones(std::vector<Meaning> all) {
        std::sort(all.begin(), all.end(), [](const Meaning& a, const Meaning& b) {
            return a.articles != b.articles ? a.articles > b.articles : a.text < b.text;
        });
        if (all.size() <= kMeaningsShown) return all;
        const std::uint64_t more = all.size() - kMeaningsShown;
        all.resize(kMeaningsShown);
        Meaning rest;
        rest.more = more;
        all.push_back(std::move(rest));
        return all;
    }

    OpenIndex& index_;
    const Xapian::Database& database_;
    Meanings meanings_;
    Status trouble_;
};

}  // namespace

Result<Meanings> answer_explain(OpenIndex& index, const Node& tree) {
    Explainer explainer(index);
    explainer.add(tree);
    return explainer.take();
}

}  // namespace newsidx
