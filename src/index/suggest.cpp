#include "index/suggest.hpp"

#include <set>

#include "base/edit_distance.hpp"
#include "index/schema.hpp"
#include "text/stemming.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kMostEdits = 2;

std::string first_character(std::string_view text) {
    std::size_t size = text.empty() ? 0 : 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xc0U) == 0x80U) ++size;
    return std::string(text.substr(0, size));
}

// Articles that a query for the word finds: those that have its stem in their language.
std::uint64_t found_by(const Xapian::Database& database, const std::string& folded) {
    std::uint64_t articles = 0;
    for (const char c : all_stem_classes())
        articles += database.get_termfreq(std::string(1, c) + stem(folded, c));
    return articles;
}

}  // namespace

std::vector<Suggestion> suggestions(OpenIndex& index, const Node& tree) {
    const Xapian::Database& database = index.shards.all();
    std::vector<Suggestion> out;
    for (const Node* word : wanted_words(tree)) {
        const std::string typed = form_of(word->text);
        const Found found{found_by(database, typed),
                          database.get_termfreq(std::string(kFormPrefix) + typed)};
        if (!may_be_misspelt(typed, found)) continue;
        const std::string first = first_character(typed);
        Suggestion best{word->text, {}, 0};
        std::optional<double> likeliest;
        const auto look_through = [&](const std::string& letter, std::size_t edits) {
            const std::string prefix = std::string(kFormPrefix) + letter;
            for (auto at = database.allterms_begin(prefix); at != database.allterms_end(prefix);
                 ++at) {
                const std::string form = (*at).substr(kFormPrefix.size());
                if (!within_edits(typed, form, edits)) continue;
                const std::uint64_t has = at.get_termfreq();
                const auto likely = plausibility(typed, found, form, has);
                if (!likely || likely < likeliest || (likely == likeliest && form > best.instead))
                    continue;
                likeliest = likely;
                best.instead = form;
                best.articles = has;
            }
        };
        for (const auto& letter : std::set{first, first_character(typed.substr(first.size()))})
            look_through(letter, kMostEdits);
        // A first letter that is wrong or missing: rare, so all words are read only when none of
        // the others is one edit away.
        if (!likeliest || !within_edits(typed, best.instead, 1)) look_through("", 1);
        if (likeliest) out.push_back(std::move(best));
    }
    return out;
}

Node corrected(Node tree, const std::vector<Suggestion>& suggestions) {
    if (tree.kind == NodeKind::word) {
        for (const Suggestion& one : suggestions) {
            if (one.word == tree.text) tree.text = one.instead;
        }
    }
    for (Node& child : tree.children) child = corrected(std::move(child), suggestions);
    return tree;
}

}  // namespace newsidx
