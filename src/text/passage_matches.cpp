#include "text/passage_matches.hpp"

#include <algorithm>
#include <compare>

namespace newsidx {
namespace {

// How good a window is.
struct Worth {
    std::size_t words = 0;    // different ones
    std::size_t matches = 0;  // all

    auto operator<=>(const Worth&) const = default;
};

class Sum {
public:
    void add(std::uint32_t word) {
        if (std::find(words_.begin(), words_.end(), word) == words_.end()) words_.push_back(word);
        ++matches_;
    }
    [[nodiscard]] Worth worth() const { return {words_.size(), matches_}; }

private:
    std::vector<std::uint32_t> words_;
    std::size_t matches_ = 0;
};

bool has_blank(std::string_view text, std::size_t begin, std::size_t end) {
    return text.substr(begin, end - begin).find_first_of(" \n") != std::string_view::npos;
}

Worth at_most(const std::vector<PassageMatch>& matches, std::size_t first, std::size_t size) {
    Sum sum;
    sum.add(matches[first].word);
    const std::size_t limit = matches[first].begin + size;
    for (std::size_t i = first + 1; i < matches.size() && matches[i].begin < limit; ++i)
        sum.add(matches[i].word);
    return sum.worth();
}

Worth at_least(std::string_view text, const std::vector<PassageMatch>& matches, std::size_t first,
               std::size_t size) {
    if (!matches[first].sure) return {};
    Sum sum;
    sum.add(matches[first].word);
    const std::size_t limit =
        std::min({matches[first].end + size / 2, matches[first].begin + size, text.size()});
    for (std::size_t i = first + 1; i < matches.size() && matches[i].end < limit; ++i) {
        if (matches[i].sure && has_blank(text, matches[i].end, limit)) sum.add(matches[i].word);
    }
    return sum.worth();
}

}  // namespace

std::optional<std::vector<PassageMatch>> passage_matches(std::string_view text,
                                                         const std::vector<PassageMatch>& matches,
                                                         std::size_t size) {
    if (matches.empty() || matches.size() > kMostPassageMatches) return {};
    Sum all;
    for (const PassageMatch& match : matches) all.add(match.word);
    Worth best;
    std::size_t best_first = 0;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const Worth sure = at_least(text, matches, i, size);
        if (sure > best) {
            best = sure;
            best_first = i;
        }
    }
    if (best.words < all.worth().words) return {};
    std::vector<PassageMatch> kept;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const Worth most = at_most(matches, i, size);
        if (most > best || (most == best && i <= best_first)) kept.push_back(matches[i]);
    }
    return kept;
}

}  // namespace newsidx
