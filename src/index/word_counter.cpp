#include "index/word_counter.hpp"

#include "index/schema.hpp"
#include "text/stemming.hpp"
#include "text/stop_words.hpp"

namespace newsidx {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; }

// A stem may end in another letter than its words do: "countri".
std::string without_last(std::string stem) {
    const std::string whole = stem;
    while (!stem.empty() && is_continuation(stem.back())) stem.pop_back();
    if (!stem.empty()) stem.pop_back();
    return stem.empty() ? whole : stem;
}

}  // namespace

void WordCounter::operator()(const Xapian::Document& document, double /*weight*/) {
    auto at = document.termlist_begin();
    const auto end = document.termlist_end();
    // All other terms begin with a capital letter, and stand before.
    for (at.skip_to("a"); at != end; ++at) ++articles_[*at];
}

FacetTable WordCounter::table() const {
    FacetTable table;
    for (const auto& [term, articles] : articles_) {
        const std::string_view stem = std::string_view(term).substr(1);
        const bool is_number = !stem.empty() && stem.front() >= '0' && stem.front() <= '9';
        if (!is_number && !is_stop_word(stem, term.front()))
            table.values.push_back({term, term, articles});
    }
    return table;
}

std::string commonest_word(OpenIndex& index, const std::string& stem_term) {
    constexpr std::size_t kMaxLookedAt = 50'000;
    const Xapian::Database& database = index.shards.all();
    const Stemmer stemmer(stem_term.front());
    const std::string stem = stem_term.substr(1);
    const std::string prefix = std::string(kFormPrefix) + without_last(stem);
    std::string best = stem;
    std::uint64_t most = 0;
    std::size_t looked = 0;
    for (auto at = database.allterms_begin(prefix);
         at != database.allterms_end(prefix) && looked < kMaxLookedAt; ++at, ++looked) {
        const std::string form = (*at).substr(kFormPrefix.size());
        if (stemmer.stem(form) != stem || at.get_termfreq() <= most) continue;
        most = at.get_termfreq();
        best = form;
    }
    return best;
}

}  // namespace newsidx
