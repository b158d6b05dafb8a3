// What a query was understood as, and what its words stand for in an index: for --explain.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/tree.hpp"

namespace newsidx {

// So many words or names of one meaning are shown.
inline constexpr std::size_t kMeaningsShown = 10;

// One thing that a leaf of the tree stands for.
struct Meaning {
    // A stem; an entity's id; a value as it is compared; of a word as written its folded form; ""
    // for a list of words.
    std::string text;
    std::string name;            // a stem's language; an entity's name
    std::uint64_t articles = 0;  // that have it; of a list of words: not counted
    std::vector<std::string>
        words;  // folded words of the index that are meant, most frequent first; one as written
    std::uint64_t more = 0;  // words that are not shown

    bool operator==(const Meaning&) const = default;
};

// One list for each leaf (has_meaning()) in the order of the tree, root first.
using Meanings = std::vector<std::vector<Meaning>>;

[[nodiscard]] inline bool has_meaning(const Node& node) {
    switch (node.kind) {
        case NodeKind::word:
        case NodeKind::wildcard:
        case NodeKind::fuzzy:
        case NodeKind::exact:
            return true;
        case NodeKind::filter: {
            const FieldKind kind = field_info(*node.field).kind;
            return kind == FieldKind::entity || kind == FieldKind::value;
        }
        default:
            return false;
    }
}

// The tree in one line a node, indented; below each leaf what it stands for, where that is given.
[[nodiscard]] std::string explain(const Node& tree, const Meanings& meanings);

}  // namespace newsidx
