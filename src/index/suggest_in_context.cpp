#include "index/suggest_in_context.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/ascii.hpp"
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

constexpr std::size_t kMostEditsOfPair = 2;

// "covid 19" of "covid19"; "" where letters and digits don't meet once.
std::string parted_at_digits(const std::string& word) {
    const auto digit = std::find_if(word.begin(), word.end(), ascii::is_digit);
    if (digit == word.end() || digit - word.begin() < 2 ||
        !std::all_of(digit, word.end(), ascii::is_digit))
        return {};
    return std::string(word.begin(), digit) + " " + std::string(digit, word.end());
}

class ContextSuggester {
public:
    ContextSuggester(OpenIndex& index, const Node& tree, std::uint64_t found)
        : shards_(index.shards),
          database_(index.shards.all()),
          index_words_(index.shards.words()),
          compiler_(index.shards, index.ledger),
          tree_(tree),
          found_(found) {}

    std::optional<Suggestion> best() {
        if (tree_.kind == NodeKind::word) return better(tree_, Node{});
        if (tree_.kind != NodeKind::and_) return std::nullopt;
        for (std::size_t i = 0; i < tree_.children.size(); ++i) {
            if (tree_.children[i].kind != NodeKind::word) continue;
            Node others = tree_;
            others.children.erase(others.children.begin() + static_cast<std::ptrdiff_t>(i));
            if (auto found = better(tree_.children[i], others)) return found;
        }
        return std::nullopt;
    }

private:
    // `others`: the query without the word.
    std::optional<Suggestion> better(const Node& word, const Node& others) {
        const std::string typed = form_of(word.text);
        InContext context;
        context.typed = database_.get_termfreq(form_term(typed));
        context.all = database_.get_doccount();
        context.with_typed = found_;
        if (context.typed * kMuchMore > context.all) return std::nullopt;
        if (const std::string parted = parted_at_digits(typed); !parted.empty()) {
            const Suggestion one{word.text, parted,
                                 count(corrected(word, {Suggestion{word.text, parted, 0}}))};
            return weighed(one, others, context);
        }
        if (others.kind == NodeKind::all) return std::nullopt;  // nothing stands beside it
        std::optional<Suggestion> best;
        std::uint64_t most = 0;
        const auto spellings = spellings_of(word, typed, context.typed);
        if (spellings.empty()) return std::nullopt;
        const auto same_names = spellings_of_name(word, wanted_words(tree_));
        for (const Suggestion& one : spellings) {
            if (same_names && !same_names->has(one.instead)) continue;
            const auto good = weighed(one, others, context);
            if (!good || context.with_candidate <= most) continue;
            most = context.with_candidate;
            best = good;
        }
        // What a query for it finds, not only the articles that have it written so.
        if (best) best->articles = count(corrected(word, {*best}));
        return best;
    }

    std::vector<Suggestion> spellings_of(const Node& word, const std::string& typed,
                                         std::uint64_t articles) {
        std::vector<Suggestion> spellings;
        each_form(index_words_, first_character(typed),
                  [&](std::string_view form, ArticlesAt articles_at) {
                      const std::uint64_t has = articles_at.count();
                      if (has < std::max<std::uint64_t>(articles, 1) * kMuchMore) return;
                      if (!within_edits(typed, form, kMostEditsOfPair) ||
                          !is_slip_in_context(typed, form))
                          return;
                      if (articles > kFewArticles && is_stop_word(form, stem_class("en"))) return;
                      spellings.push_back({word.text, std::string(form), has});
                  });
        return spellings;
    }

    std::optional<Suggestion> weighed(const Suggestion& one, const Node& others,
                                      InContext& context) {
        context.candidate = one.articles;
        context.beside = others.kind == NodeKind::all ? context.all : count(others);
        context.with_candidate = count(corrected(tree_, {one}));
        return is_meant_in_context(context) ? std::optional(one) : std::nullopt;
    }

    std::uint64_t count(const Node& tree) { return match_count(shards_, compiler_, tree); }

    const Shards& shards_;
    const Xapian::Database& database_;
    const WordList& index_words_;
    QueryCompiler compiler_;
    const Node& tree_;
    std::uint64_t found_;
};

}  // namespace

std::vector<Suggestion> suggestions_in_context(OpenIndex& index, const Node& tree,
                                               std::uint64_t found) {
    if (found >= kFewFound) return {};
    auto best = ContextSuggester(index, tree, found).best();
    return best ? std::vector{*std::move(best)} : std::vector<Suggestion>();
}

}  // namespace newsidx
