// Tells from the positions of a few words whether an article matches a tree, where Xapian's
// operators can't say it and nobody needs to see the text for it.
#pragma once

#include <xapian.h>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/tree.hpp"
#include "text/stemming.hpp"

namespace newsidx {

class PositionCheck {
public:
    // Both are read as long as there is something to check.
    PositionCheck(const Node& tree, const Xapian::Database& database);

    // Whether the article matches() the tree; nothing where only its text tells: what was written
    // exactly so, words by their begin, sentences of words that are no neighbours, and what has
    // too many places. `lang` is
    // the article's, `filter` answers for filters as in query/evaluate.hpp. Throws what Xapian
    // throws.
    [[nodiscard]] std::optional<bool> matches(Xapian::docid docid, std::string_view lang,
                                              const std::function<bool(const Node&)>& filter);

    // Places that were joined for it so far: EvaluatedArticle::work.
    [[nodiscard]] std::uint64_t work() const { return work_; }

private:
    // Everything that positions can be asked about.
    enum class Power : std::uint8_t { none, proves_matches, decides };

    const std::vector<std::string>& stems(char stem_class);

    const Node& tree_;
    const Xapian::Database& database_;
    Power power_ = Power::none;
    // proves_matches: whatever matches `narrower_` matches the tree, and where `wider_` is given,
    // nothing does that doesn't match it.
    Node narrower_;
    std::optional<Node> wider_;
    std::vector<std::string> words_;  // the tree's, folded
    std::map<char, std::vector<std::string>> stems_;
    Stemmers stemmers_;
    std::uint64_t work_ = 0;
};

}  // namespace newsidx
