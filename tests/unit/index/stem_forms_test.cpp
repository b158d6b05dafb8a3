#include "index/stem_forms.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "index/word_counter.hpp"

using namespace newsidx;

namespace {

void add_article(Xapian::WritableDatabase& database, const std::vector<std::string>& words) {
    Xapian::Document document;
    for (const std::string& word : words) document.add_term(form_term(word));
    database.add_document(document);
}

std::vector<std::string> forms(const Xapian::Database& database, char stem_class,
                               const std::string& stem) {
    std::vector<std::string> out;
    each_form_of_stem(WordList(database), stem_class, stem,
                      [&](std::string_view form, ArticlesAt articles) {
                          out.push_back(std::string(form) + " " + std::to_string(articles.count()));
                      });
    return out;
}

}  // namespace

TEST_CASE("each_form_of_stem: words whose ends or begins differ from the stem's are found") {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    add_article(database, {"country", "countries", "count", "zebra"});
    add_article(database, {"countries", "membaca", "dibaca", "baca"});
    using Forms = std::vector<std::string>;
    CHECK(forms(database, stem_class("en"), "countri") == Forms{"countries 2", "country 1"});
    CHECK(forms(database, stem_class("id"), "baca") == Forms{"baca 1", "dibaca 1", "membaca 1"});
    CHECK(forms(database, stem_class("en"), "gone").empty());
}

TEST_CASE("commonest_words: the word that most articles have, the stem itself where none has any") {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    add_article(database, {"country", "countries", "membaca"});
    add_article(database, {"countries", "dibaca"});
    add_article(database, {"dibaca"});
    CHECK(commonest_words(WordList(database), CopyCounts(),
                          {"countri", stem_term("baca", stem_class("id")), "gone"}) ==
          std::vector<std::string>{"countries", "dibaca", "gone"});
}

TEST_CASE("stem_classes_in: those of the languages that articles are in, and of none") {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    CHECK(stem_classes_in(database) == "z");
    for (const char* lang : {"de", "en", "zh", "en", "ru"}) {
        Xapian::Document document;
        document.add_term("XL:" + std::string(lang));
        database.add_document(document);
    }
    CHECK(stem_classes_in(database) == "abcz");
}
