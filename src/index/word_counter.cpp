#include "index/word_counter.hpp"

#include <set>
#include <utility>

#include "index/stem_forms.hpp"
#include "text/stop_words.hpp"

namespace newsidx {

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

std::vector<std::string> commonest_words(const Xapian::Database& database,
                                         const std::vector<std::string>& terms) {
    struct Commonest {
        std::string word;
        std::uint64_t articles = 0;
    };
    std::unordered_map<std::string, Commonest> commonest;
    // By language and by how the words begin, so that the words of the index are read once.
    std::set<std::pair<char, std::string>> begins;
    for (const std::string& term : terms) {
        const std::string stem = term.substr(1);
        begins.emplace(term.front(), stem.substr(0, kept_by_stemming(stem, term.front())));
        commonest[term].word = stem;
    }
    for (const auto& [language, begin] : begins) {
        const Stemmer stemmer(language);
        each_form(database, begin, [&](std::string form, std::uint64_t articles) {
            const auto found = commonest.find(language + stemmer.stem(form));
            if (found != commonest.end() && articles > found->second.articles)
                found->second = {std::move(form), articles};
        });
    }
    std::vector<std::string> words;
    words.reserve(terms.size());
    for (const std::string& term : terms) words.push_back(commonest[term].word);
    return words;
}

}  // namespace newsidx
