// Whether one article matches, and where: what Xapian can't tell is told by the article itself.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "index/open_index.hpp"
#include "index/position_check.hpp"
#include "query/evaluate.hpp"
#include "text/stemming.hpp"

namespace newsidx {

// Where few places of each part don't tell whether an article matches, one query may join so many
// places, in all articles together: half a minute.
inline constexpr std::uint64_t kMaxQueryWork = 1'000'000'000;

class MatchCheck {
public:
    // `most_work`: for tests, which don't wait half a minute.
    explicit MatchCheck(OpenIndex& index, std::uint64_t most_work = kMaxQueryWork)
        : index_(index), shards_(index.shards), most_work_(most_work) {}

    // Whether a candidate of an inexact query matches the tree: by its text where its words'
    // positions don't tell. An error of kind query where that took more than `most_work`.
    [[nodiscard]] Result<bool> is_match(const Node& tree, Xapian::docid docid,
                                        PositionCheck& positions);
    // The same without its text; nothing where that is needed.
    [[nodiscard]] std::optional<bool> is_match_by_positions(Xapian::docid docid,
                                                            PositionCheck& positions);

    // The words of the stored article that make the tree match.
    struct Checked {
        std::string text;
        std::size_t title_bytes = 0;
        Analysis analysis;
        std::vector<Span> spans;
        Verdict verdict = Verdict::no_match;
    };
    [[nodiscard]] Result<Checked> check(const Node& tree, Xapian::docid docid,
                                        const Shards::Stored& stored);

private:
    [[nodiscard]] const Xapian::Query& compiled_filter(const Node& filter);
    [[nodiscard]] bool passes(const Node& filter, Xapian::docid docid, const std::string& id);

    // The text and its words, and nothing of what matches.
    [[nodiscard]] Result<Checked> read_text(const Node& tree, const Shards::Stored& stored);
    // `read` must outlive it.
    [[nodiscard]] EvaluatedArticle evaluated(const Checked& read, Xapian::docid docid,
                                             const Shards::Stored& stored);

    OpenIndex& index_;
    Shards& shards_;
    std::vector<std::pair<Node, Xapian::Query>> filters_;  // of the trees seen, compiled
    Stemmers stemmers_;
    std::uint64_t most_work_;
    std::uint64_t work_ = 0;  // of all articles so far
};

}  // namespace newsidx
