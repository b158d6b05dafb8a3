// The words of an index by their begins and by their stems.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "index/schema.hpp"
#include "index/word_list.hpp"
#include "index/word_terms.hpp"
#include "text/stemming.hpp"

namespace newsidx {

// How many articles have a word that a walk has come to: looked up when it is asked for, which is
// a quarter of Xapian's walk. Not to be kept.
class ArticlesAt {
public:
    explicit ArticlesAt(const Xapian::TermIterator& term) : term_(&term) {}
    explicit ArticlesAt(const FormWalk& walk) : walk_(&walk) {}
    [[nodiscard]] std::uint64_t count() const {
        return walk_ != nullptr ? walk_->articles() : term_->get_termfreq();
    }

private:
    const Xapian::TermIterator* term_ = nullptr;
    const FormWalk* walk_ = nullptr;
};

// visit(form, ArticlesAt) for all words (folded forms, UTF-8) of the list that begin so, in order
// of bytes. Xapian's errors are thrown.
template <typename Visit>
void each_form(const WordList& list, std::string_view begin, const Visit& visit) {
    if (!list.tables().empty()) {
        FormWalk walk(list, begin);
        while (walk.next()) visit(walk.form(), ArticlesAt(walk));
        return;
    }
    const Xapian::Database& database = list.database();
    const std::string prefix(begin);
    const auto end = database.allterms_end(prefix);
    auto at = database.allterms_begin(prefix);
    if (begin.empty()) at.skip_to(std::string(1, kFirstOfWords));
    while (at != end) {
        const std::string term = *at;
        if (is_capital(term)) {
            at.skip_to(std::string(1, kBehindCapitals));
            continue;
        }
        if (const auto form = form_in_term(term)) visit(*form, ArticlesAt(at));
        ++at;
    }
}

// The classes of the stems that a database may have, ascending: from the languages that articles
// are in. Walking the words themselves would bring all of them over from another machine.
[[nodiscard]] inline std::string stem_classes_in(const Xapian::Database& database) {
    std::string classes(1, stem_class(""));
    const std::string prefix(kLangPrefix);
    const auto end = database.allterms_end(prefix);
    for (auto at = database.allterms_begin(prefix); at != end; ++at) {
        const char c = stem_class((*at).substr(prefix.size()));
        if (classes.find(c) == std::string::npos) classes.push_back(c);
    }
    std::sort(classes.begin(), classes.end());
    return classes;
}

// As each_form, for the words that the stemmer of this class makes this stem of. Where its stems
// don't say how their words begin (all but English: kept_by_stemming), every word is looked at.
template <typename Visit>
void each_form_of_stem(const WordList& list, char stem_class, const std::string& stem,
                       const Visit& visit) {
    const Stemmer stemmer(stem_class);
    const std::string_view begin =
        std::string_view(stem).substr(0, kept_by_stemming(stem, stem_class));
    each_form(list, begin, [&](std::string_view form, ArticlesAt articles) {
        if (stemmer.stem(form) == stem) visit(form, articles);
    });
}

}  // namespace newsidx
