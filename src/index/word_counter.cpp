#include "index/word_counter.hpp"

#include <set>
#include <utility>

#include "index/stem_forms.hpp"
#include "index/word_terms.hpp"
#include "text/stop_words.hpp"

namespace newsidx {

void WordCounter::operator()(const Xapian::Document& document, double /*weight*/) {
    const auto end = document.termlist_end();
    for (auto at = document.termlist_begin(); at != end; ++at) {
        if (std::string term = *at; stem_in_term(term)) ++articles_[std::move(term)];
    }
}

FacetTable WordCounter::table() const {
    FacetTable table;
    for (const auto& [term, articles] : articles_) {
        const auto [stem, stem_class] = *stem_in_term(term);
        const bool is_number = !stem.empty() && stem.front() >= '0' && stem.front() <= '9';
        if (!is_number && !is_stop_word(stem, stem_class))
            table.values.push_back({term, term, articles});
    }
    return table;
}

std::vector<std::string> commonest_words(const WordList& list, const CopyCounts& copies,
                                         const std::vector<std::string>& terms) {
    struct Commonest {
        std::string word;
        std::uint64_t articles = 0;
    };
    std::unordered_map<std::string, Commonest> commonest;
    // By language and by how the words begin, so that the words of the index are read once.
    std::set<std::pair<char, std::string>> begins;
    for (const std::string& term : terms) {
        const auto [stem, stem_class] = *stem_in_term(term);
        begins.emplace(stem_class, stem.substr(0, kept_by_stemming(stem, stem_class)));
        commonest[term].word = stem;
    }
    for (const auto& one : begins) {
        const char language = one.first;
        const Stemmer stemmer(language);
        each_form(list, one.second, [&](std::string_view form, ArticlesAt articles) {
            const auto found = commonest.find(stem_term(stemmer.stem(form), language));
            if (found == commonest.end()) return;
            const std::uint64_t counted = articles.count() - copies.with(form_term(form));
            if (counted > found->second.articles) found->second = {std::string(form), counted};
        });
    }
    std::vector<std::string> words;
    words.reserve(terms.size());
    for (const std::string& term : terms) words.push_back(commonest[term].word);
    return words;
}

}  // namespace newsidx
