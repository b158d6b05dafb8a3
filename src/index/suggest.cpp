#include "index/suggest.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "index/compile.hpp"
#include "index/match_count.hpp"
#include "index/name_spellings.hpp"
#include "index/stem_forms.hpp"
#include "text/analysis.hpp"
#include "text/stemming.hpp"
#include "text/stop_words.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kMostEdits = 2;
// Words side by side in a query stand in articles within so many.
constexpr std::uint32_t kNearWords = 3;

// What may have been meant, instead of one word of the query or of two.
struct Candidate {
    Suggestion suggestion;
    Node meant;
    double plausibility = 0;
    const Node* with = nullptr;  // the word of the query that it takes the place of, too
};

// Equal ones by the alphabet: no other order is the same over any shards.
bool is_likelier(const Candidate& a, const Candidate& b) {
    return a.plausibility != b.plausibility ? a.plausibility > b.plausibility
                                            : a.suggestion.instead < b.suggestion.instead;
}

// Whoever writes "Präsident" means no president.
bool has_diacritics(std::string_view text, std::string_view folded) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    return !std::all_of(text.begin(), text.end(), is_ascii) &&
           std::all_of(folded.begin(), folded.end(), is_ascii);
}

class Suggester {
public:
    Suggester(OpenIndex& index, const Node& tree)
        : shards_(index.shards),
          database_(index.shards.all()),
          index_words_(index.shards.words()),
          compiler_(index.shards, index.ledger),
          words_(wanted_words(tree)),
          neighbours_(neighbouring_words(tree)) {}

    std::vector<Suggestion> all() {
        for (const Node* word : words_) {
            if (doubted_.size() == kMaxDoubted) break;
            const std::string typed = form_of(word->text);
            const Found found{found_by(typed), articles_with(typed)};
            if (has_diacritics(word->text, typed) && found.as_written > 0) continue;
            if (may_be_misspelt(typed, found))
                doubted_.push_back({word, found, spellings_of_name(*word, words_)});
        }
        std::vector<Suggestion> out;
        for (const Doubted& one : doubted_) {
            if (explained_.contains(one.word->text)) continue;  // by a suggestion for two words
            std::vector<Candidate> candidates = spellings_of(one);
            add_split(one, candidates);
            add_joined(one, candidates);
            std::sort(candidates.begin(), candidates.end(), is_likelier);
            candidates.resize(std::min(candidates.size(), kMaxCandidates));
            weigh_by_company(*one.word, candidates);
            const auto best = std::min_element(candidates.begin(), candidates.end(), is_likelier);
            if (best == candidates.end()) continue;
            if (best->with != nullptr) explained_.insert(best->with->text);
            // Candidates are weighed by the articles that have them written so, and an article of
            // several shards counts for each: told is what a query for it finds.
            best->suggestion.articles = count(best->meant);
            if (best->suggestion.articles == 0) continue;  // not in the field that was asked for
            out.push_back(std::move(best->suggestion));
        }
        return out;
    }

private:
    struct Doubted {
        const Node* word;
        Found found;
        std::optional<NameSpellings> spellings;  // of a word of a name in the tables

        [[nodiscard]] bool may_mean(const std::string& form) const {
            return !spellings || spellings->has(form);
        }
    };

    // Articles that a query for the word finds: those that have its stem in their language.
    std::uint64_t found_by(const std::string& folded) const {
        std::uint64_t articles = 0;
        for (const char c : classes_)
            articles += database_.get_termfreq(stem_term(stem(folded, c), c));
        return articles;
    }

    std::uint64_t articles_with(const std::string& folded) const {
        return database_.get_termfreq(form_term(folded));
    }

    static Candidate candidate(const Node& word, std::string instead, std::uint64_t articles,
                               double plausibility) {
        const Suggestion suggestion{word.text, std::move(instead), articles};
        return {suggestion, corrected(word, {suggestion}), plausibility, nullptr};
    }

    std::vector<Candidate> spellings_of(const Doubted& one) {
        const std::string typed = form_of(one.word->text);
        const std::string first(first_character(typed));
        const std::string rest = typed.substr(first.size());
        std::vector<Candidate> candidates;
        const auto consider = [&](std::string form, std::uint64_t has) {
            if (!one.may_mean(form)) return;
            if (const auto likely = plausibility(typed, one.found, form, has))
                candidates.push_back(candidate(*one.word, std::move(form), has, *likely));
        };
        const std::set<std::string> scanned = {first, std::string(first_character(rest))};
        for (const std::string& letter : scanned) {
            each_form(index_words_, letter, [&](std::string_view form, ArticlesAt articles) {
                if (within_edits(typed, form, kMostEdits))
                    consider(std::string(form), articles.count());
            });
        }
        // A first letter that is wrong or missing, and nothing else.
        for (const std::string& letter : first_letters()) {
            if (scanned.contains(letter)) continue;
            for (const std::string& form : {letter + rest, letter + typed}) {
                if (const std::uint64_t has = articles_with(form); has > 0) consider(form, has);
            }
        }
        return candidates;
    }

    // Those that words of the index begin with, in the order of their bytes.
    const std::vector<std::string>& first_letters() {
        if (!first_letters_.empty()) return first_letters_;
        auto at = database_.allterms_begin();
        at.skip_to(std::string(1, kFirstOfWords));
        while (first_letters_.size() < kMaxFirstLetters && at != database_.allterms_end()) {
            const std::string term = *at;
            if (is_capital(term)) {
                at.skip_to(std::string(1, kBehindCapitals));
                continue;
            }
            first_letters_.emplace_back(first_character(term));
            at.skip_to(first_letters_.back() + kBehindWords);
        }
        return first_letters_;
    }

    // Two words that stand side by side somewhere.
    void add_split(const Doubted& one, std::vector<Candidate>& candidates) {
        if (one.spellings) return;
        const std::string typed = form_of(one.word->text);
        for (std::size_t at = first_character(typed).size(); at < typed.size();
             at += first_character(std::string_view(typed).substr(at)).size()) {
            const std::string left = typed.substr(0, at);
            const std::string right = typed.substr(at);
            if (articles_with(left) < kFewestMeant || articles_with(right) < kFewestMeant) continue;
            Candidate split = candidate(*one.word, left + " " + right, 0, 0);
            split.suggestion.articles = count(split.meant);
            const auto likely = plausibility_of_blank(one.found, split.suggestion.articles);
            if (!likely) continue;
            split.plausibility = *likely;
            candidates.push_back(std::move(split));
        }
    }

    void add_joined(const Doubted& one, std::vector<Candidate>& candidates) {
        for (const auto& [left, right] : neighbours_) {
            const bool is_left = left->text == one.word->text;
            if (!is_left && right->text != one.word->text) continue;
            const std::string whole = form_of(left->text + right->text);
            const std::uint64_t has = articles_with(whole);
            if (has < kFewestMeant || !one.may_mean(whole)) continue;
            // Of two that nobody wrote side by side, few articles with one say nothing for it.
            Node phrase;
            phrase.kind = NodeKind::phrase;
            phrase.children = {*left, *right};
            const Found found = count(phrase) == 0 ? Found{} : one.found;
            const auto likely = plausibility_of_blank(found, has);
            if (!likely) continue;
            Candidate joined = candidate(*one.word, whole, has, *likely);
            joined.suggestion.word = left->text + " " + right->text;
            joined.with = is_left ? right : left;
            candidates.push_back(std::move(joined));
        }
    }

    struct Other {
        std::uint64_t articles;
        const Node* word;
    };

    // The words beside it that are in no doubt and say something, fewest articles first; what no
    // article has says nothing.
    std::vector<Other> company_of(const Node& word) const {
        std::vector<Other> company;
        for (const Node* other : words_) {
            const std::string form = form_of(other->text);
            const bool in_doubt =
                std::any_of(doubted_.begin(), doubted_.end(),
                            [other](const Doubted& one) { return one.word == other; });
            if (other->text == word.text || in_doubt || is_stop_word(form, stem_class("en")))
                continue;
            if (const std::uint64_t articles = found_by(form); articles > 0)
                company.push_back({articles, other});
        }
        std::stable_sort(company.begin(), company.end(),
                         [](const Other& a, const Other& b) { return a.articles < b.articles; });
        company.resize(std::min(company.size(), kMaxCompany));
        return company;
    }

    bool is_beside(const Node& a, const Node& b) const {
        return std::any_of(neighbours_.begin(), neighbours_.end(), [&](const auto& pair) {
            return (pair.first->text == a.text && pair.second->text == b.text) ||
                   (pair.first->text == b.text && pair.second->text == a.text);
        });
    }

    void weigh_by_company(const Node& word, std::vector<Candidate>& candidates) {
        const std::vector<Other> company = company_of(word);
        std::uint64_t cost = 0;
        for (const Candidate& one : candidates) {
            for (const Other& other : company)
                cost += std::min(one.suggestion.articles, other.articles);
        }
        if (company.empty() || cost > kMaxCountedTogether) return;
        for (Candidate& one : candidates) {
            std::vector<Company> counted;
            for (const Other& other : company) {
                if (one.with == nullptr || other.word->text != one.with->text)
                    counted.push_back(counted_together(word, one.meant, other));
            }
            one.plausibility +=
                company_plausibility(counted, count(one.meant), database_.get_doccount());
        }
    }

    // Candidates of one stem find the same articles: president, presided and presiding.
    Company counted_together(const Node& word, const Node& meant, const Other& other) {
        if (meant.kind != NodeKind::word) return count_together(word, meant, other);
        std::string key = word.text + '\0' + other.word->text;
        for (const char c : classes_) {
            const std::string term = stem_term(stem(form_of(meant.text), c), c);
            if (database_.term_exists(term)) key += '\0' + term;
        }
        const auto [known, is_new] = together_.try_emplace(std::move(key));
        if (is_new) known->second = count_together(word, meant, other);
        return known->second;
    }

    Company count_together(const Node& word, const Node& meant, const Other& other) {
        Node both;
        both.kind = NodeKind::and_;
        both.children = {meant, *other.word};
        Company counted{count(both), 0, other.articles, is_beside(word, *other.word)};
        // Of a phrase and a word Xapian can't tell whether they are near.
        if (counted.is_beside && counted.both > 0 && meant.kind == NodeKind::word) {
            both.kind = NodeKind::near;
            both.number = kNearWords;
            counted.near = count(both);
        }
        return counted;
    }

    std::uint64_t count(const Node& tree) { return match_count(shards_, compiler_, tree); }

    const Shards& shards_;
    const Xapian::Database& database_;
    const WordList& index_words_;
    QueryCompiler compiler_;
    std::string classes_ = stem_classes_in(database_);
    std::vector<const Node*> words_;
    std::vector<std::pair<const Node*, const Node*>> neighbours_;
    std::vector<Doubted> doubted_;
    std::set<std::string> explained_;
    std::vector<std::string> first_letters_;
    std::map<std::string, Company> together_;  // by the words and the stems of what was meant
};

}  // namespace

std::vector<Suggestion> suggestions(OpenIndex& index, const Node& tree) {
    return Suggester(index, tree).all();
}

}  // namespace newsidx
