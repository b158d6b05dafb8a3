#include "index/word_list.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "index/stem_forms.hpp"
#include "temporary_folder.hpp"

using namespace newsidx;

namespace {

// What may stand in words, and what may not but could: two languages, an apostrophe, marks, NUL.
std::string random_term(std::mt19937& random) {
    const std::vector<std::string> letters = {"a",
                                              "a",
                                              "a",
                                              "b",
                                              "o",
                                              "z",
                                              "'",
                                              "9",
                                              " ",
                                              "!",
                                              "é",
                                              "ы",
                                              "漢",
                                              "A",
                                              "Z",
                                              "[",
                                              "\x03",
                                              "\xff",
                                              std::string(1, '\0')};
    std::string term;
    for (std::size_t left = 1 + random() % 6; left > 0; --left)
        term += letters[random() % (random() % 4 == 0 ? letters.size() : 6)];
    if (random() % 200 == 0) term.append(230, 'a');
    return random() % 3 == 0 ? term : form_term(term);
}

// Lists of postings that go on in several items, between words that one or two articles have.
void write_index(const std::string& path, unsigned seed, int articles) {
    std::mt19937 random(seed);
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OPEN);
    database.set_metadata("a!", "no word");
    for (int i = 0; i < articles; ++i) {
        Xapian::Document article;
        for (int j = 0; j < 12; ++j) article.add_term(random_term(random));
        article.add_term(form_term("all"));
        article.add_term("all");
        if (i % 3 != 0) article.add_term(form_term("most"));
        article.add_value(3, "a!");
        database.add_document(article);
        if (i % 1'000 == 0) database.commit();
    }
    database.commit();
}

using Forms = std::vector<std::string>;

Forms forms_of(const WordList& list, const std::string& begin) {
    Forms forms;
    each_form(list, begin, [&](std::string_view form, ArticlesAt articles) {
        forms.push_back(std::string(form) + " " + std::to_string(articles.count()));
    });
    return forms;
}

const std::vector<std::string> kBegins = {"",
                                          "a",
                                          "aa",
                                          "ab",
                                          "all",
                                          "b",
                                          "most",
                                          "o",
                                          "z",
                                          "zz",
                                          "'",
                                          "9",
                                          " ",
                                          "!",
                                          "é",
                                          "\xc3",
                                          "ы",
                                          "漢",
                                          "A",
                                          "[",
                                          "\x03",
                                          "nothing",
                                          "\xff",
                                          "\xff\xff",
                                          std::string(1, '\0'),
                                          std::string("a\0", 2)};

std::optional<OpenedTable> postings(const std::string& path, const Xapian::Database& database) {
    return open_table(path, "postlist", &GlassVersion::postlist, database);
}

// Begins whose words the tables have otherwise than Xapian.
std::vector<std::string> different(const std::vector<std::string>& paths) {
    Xapian::Database all;
    std::vector<OpenedTable> tables;
    for (const std::string& path : paths) {
        const Xapian::Database one(path);
        auto table = postings(path, one);
        if (!table) return {"no table"};
        tables.push_back(*std::move(table));
        all.add_database(one);
    }
    std::vector<std::string> wrong;
    for (const std::string& begin : kBegins) {
        if (forms_of(WordList(all, tables), begin) != forms_of(WordList(all), begin))
            wrong.push_back(begin);
    }
    return wrong;
}

}  // namespace

TEST_CASE("WordList: the tables have the words that Xapian has, of one index and of several") {
    const TemporaryFolder folder;
    const std::string a = folder / "a";
    const std::string b = folder / "b";
    const std::string empty = folder / "empty";
    const std::string packed = folder / "packed";
    write_index(a, 1, 4'000);
    write_index(b, 2, 300);
    write_index(empty, 3, 0);
    Xapian::Database(a).compact(packed, Xapian::DBCOMPACT_NO_RENUMBER);
    REQUIRE(forms_of(WordList(Xapian::Database(a)), "").size() > 5'000);
    REQUIRE(forms_of(WordList(Xapian::Database(a)), "all").front() == "all 4000");
    using None = std::vector<std::string>;
    CHECK(different({a}) == None());
    CHECK(different({b}) == None());
    CHECK(different({empty}) == None());
    CHECK(different({packed}) == None());
    CHECK(different({a, b, empty, a, packed}) == None());
}

TEST_CASE("WordList: blocks that a writer has used again are told, not read") {
    const TemporaryFolder folder;
    const std::string path = folder / "index";
    write_index(path, 1, 500);
    const Xapian::Database before(path);
    const auto table = postings(path, before);
    REQUIRE(table);
    const WordList list(before, {*table});
    for (unsigned seed = 2; seed < 5; ++seed) write_index(path, seed, 500);
    CHECK_THROWS_AS(forms_of(list, ""), Xapian::DatabaseModifiedError);
    CHECK_FALSE(postings(path, before));
}

TEST_CASE("WordList: damage is told, or other words, never a crash or an endless walk") {
    const TemporaryFolder folder;
    const std::string path = folder / "index";
    write_index(path, 1, 800);
    const std::string file = path + "/postlist.glass";
    const Xapian::Database database(path);
    const auto table = postings(path, database);
    REQUIRE(table);
    REQUIRE(table->file->table.level > 0);
    const WordList list(database, {*table});
    const Forms whole = forms_of(list, "");
    const std::size_t blocks = std::filesystem::file_size(file) / kGlassBlockBytes;
    std::mt19937 random(5);
    std::size_t told = 0;
    std::size_t other = 0;
    for (int i = 0; i < 400; ++i) {
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        // Heads and directories more often than the rest.
        const std::size_t at = random() % blocks * kGlassBlockBytes +
                               random() % (random() % 2 == 0 ? kGlassBlockBytes : 200);
        bytes.seekg(static_cast<std::streamoff>(at));
        const int before = bytes.get();
        bytes.seekp(static_cast<std::streamoff>(at));
        bytes.put(static_cast<char>(random()));
        bytes.flush();
        try {
            if (forms_of(list, "") != whole) ++other;
        } catch (const Xapian::Error&) {
            ++told;
        }
        bytes.seekp(static_cast<std::streamoff>(at));
        bytes.put(static_cast<char>(before));
    }
    CHECK(told > 20);
    CHECK(other > 20);
    CHECK(forms_of(list, "") == whole);
}
