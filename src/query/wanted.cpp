#include "query/wanted.hpp"

#include <algorithm>
#include <string>

#include "base/ascii.hpp"
#include "text/analysis.hpp"
#include "text/suffixes.hpp"

namespace newsidx {
namespace {

// False: it can't be said by letters.
bool add_word(const Node& leaf, char language, Stemmers& stemmers, std::vector<WantedWord>& words) {
    const bool whole = leaf.kind == NodeKind::word || leaf.kind == NodeKind::exact;
    WantedWord word{form_of(whole ? word_in(leaf.text, language) : leaf.text), "", false};
    if (leaf.kind == NodeKind::word) {
        word.stem = stemmers.of(language).stem(word.begin);
        word.begin = word.stem.substr(0, kept_by_stemming(word.stem, language));
    } else if (leaf.kind == NodeKind::fuzzy) {
        word.begin.resize(std::min<std::size_t>(word.begin.size(), 1));
    }
    if (word.begin.empty() || !ascii::is_ascii(word.begin)) return false;
    words.push_back(std::move(word));
    return true;
}

bool add_words(const Node& node, char language, Stemmers& stemmers,
               std::vector<WantedWord>& words) {
    switch (node.kind) {
        case NodeKind::word:
        case NodeKind::wildcard:
        case NodeKind::fuzzy:
        case NodeKind::exact:
            return add_word(node, language, stemmers, words);
        case NodeKind::near:
        case NodeKind::adj:
        case NodeKind::first:
            return false;
        default:
            return std::all_of(node.children.begin(), node.children.end(), [&](const Node& child) {
                return add_words(child, language, stemmers, words);
            });
    }
}

// Whether every word of the tree is a match wherever it stands in an article that matches.
bool all_match(const Node& node, bool below_or) {
    const auto children_match = [&](bool or_above) {
        return std::all_of(node.children.begin(), node.children.end(),
                           [or_above](const Node& child) { return all_match(child, or_above); });
    };
    switch (node.kind) {
        case NodeKind::word:
        case NodeKind::wildcard:
            return !node.field;
        case NodeKind::filter:
            return true;
        case NodeKind::or_:
            return children_match(true);
        case NodeKind::and_:
            return !below_or && children_match(false);
        default:
            return false;
    }
}

}  // namespace

std::optional<std::vector<WantedWord>> wanted_words(const Node& tree, std::string_view lang,
                                                    Stemmers& stemmers) {
    std::vector<WantedWord> words;
    if (!add_words(tree, stem_class(lang), stemmers, words)) return std::nullopt;
    if (all_match(tree, false)) {
        for (WantedWord& word : words) word.always_match = true;
    }
    return words;
}

}  // namespace newsidx
