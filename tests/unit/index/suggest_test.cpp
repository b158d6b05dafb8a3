#include "index/suggest.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <string>
#include <vector>

#include "index/build_document.hpp"
#include "index/create.hpp"
#include "index/schema.hpp"
#include "index/word_terms.hpp"
#include "index/writer.hpp"
#include "query/parse.hpp"
#include "temporary_folder.hpp"
#include "text/stemming.hpp"

using namespace newsidx;

namespace {

std::string article_id(std::size_t number) {
    const std::string id = std::to_string(number);
    return std::string(20 - id.size(), '0') + id;
}

// WORD=INSTEAD for each suggestion.
std::string asked_of(const std::string& path, const std::string& query) {
    auto shards = Shards::open({path});
    REQUIRE(shards);
    OpenIndex index(*std::move(shards));
    const auto tree = parse_query(query, {});
    REQUIRE(tree);
    std::string out;
    for (const Suggestion& one : suggestions(index, *tree))
        out += (out.empty() ? "" : ", ") + one.word + "=" + one.instead;
    return out;
}

// An index of one article a body.
class Articles {
public:
    explicit Articles(const std::vector<std::string>& bodies) : path_(folder_ / "index") {
        auto writer = Writer::open(path_, {});
        REQUIRE(writer);
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            Record record;
            record.id = article_id(i);
            record.title = "Report";
            record.lang = "en";
            record.locations.push_back({{article_id(i), "", 0}, 1, {}});
            const std::string text = record.title + "\n\n" + bodies[i];
            const Analysis analysis = analyze(text, record.title.size(), record.lang);
            REQUIRE(writer->put(build_document(std::move(record), bodies[i], analysis)));
        }
        REQUIRE(writer->commit());
    }

    [[nodiscard]] std::string asked(const std::string& query) const {
        return asked_of(path_, query);
    }

private:
    TemporaryFolder folder_;
    std::string path_;
};

std::vector<std::string> repeated(const std::vector<std::pair<int, std::string>>& bodies) {
    std::vector<std::string> out;
    for (const auto& [times, body] : bodies)
        out.insert(out.end(), static_cast<std::size_t>(times), body);
    return out;
}

// An index of the words alone, for many articles.
class Words {
public:
    Words() : path_(folder_ / "index") { REQUIRE(create_if_absent(path_)); }

    void add(std::uint64_t articles, const std::vector<std::string>& words) {
        Xapian::WritableDatabase database(path_, Xapian::DB_OPEN);
        Xapian::Document document;
        document.add_boolean_term(std::string(kLangPrefix) + "en");
        for (const std::string& word : words) {
            document.add_boolean_term(form_term(word));
            document.add_term(stem_term(stem(word, kEnglishStems), kEnglishStems));
        }
        for (std::uint64_t i = 0; i < articles; ++i) database.add_document(document);
        database.commit();
    }

    [[nodiscard]] std::string asked(const std::string& query) const {
        return asked_of(path_, query);
    }

private:
    TemporaryFolder folder_;
    std::string path_;
};

// Letters that stand behind one another in UTF-8: Cyrillic.
std::string letter(std::size_t number) {
    return {static_cast<char>(0xd0 + number / 64), static_cast<char>(0x80 + number % 64)};
}

}  // namespace

TEST_CASE("suggestions: by the other words of the query before the number of articles") {
    const Articles articles(repeated({{30, "The house was cold."},
                                      {8, "The horse won the race."},
                                      {1, "A race for the house."},
                                      {5, "Nobody spoke."}}));
    CHECK(articles.asked("hoese") == "hoese=house");
    CHECK(articles.asked("hoese race") == "hoese=horse");
    CHECK(articles.asked("race hoese") == "hoese=horse");
    CHECK(articles.asked("hoese OR nobody") == "hoese=house");
    CHECK(articles.asked("hoese OR qqq") == "hoese=house");  // what nobody wrote says nothing
}

TEST_CASE("suggestions: two words for one, and one for two") {
    const Articles articles(repeated({{9, "The Eurasian Union met in Kazakhstan."}}));
    CHECK(articles.asked("eurasianunion") == "eurasianunion=eurasian union");
    CHECK(articles.asked("ka zakhstan") == "ka zakhstan=kazakhstan");
    CHECK(articles.asked("kaz akhstan union") == "kaz akhstan=kazakhstan");
    // Side by side nowhere.
    CHECK(articles.asked("unioneurasian") == "");
    // Both fine.
    CHECK(articles.asked("eurasian union") == "");
}

TEST_CASE("suggestions: words that are rare but fine are one only where nobody has them so") {
    const Articles apart(repeated({{9, "Kazakhstan met."}, {1, "Kaz spoke."}, {1, "An akhstan."}}));
    CHECK(apart.asked("kaz akhstan") == "kaz akhstan=kazakhstan");
    const Articles together(repeated({{9, "Kazakhstan met."}, {1, "Kaz akhstan spoke."}}));
    CHECK(together.asked("kaz akhstan") == "");
}

TEST_CASE("suggestions: a first letter that is wrong, missing, too many, or swapped") {
    const Articles articles(repeated({{9, "The Eurasian Union met in Kazakhstan."}}));
    CHECK(articles.asked("jazakhstan") == "jazakhstan=kazakhstan");
    CHECK(articles.asked("azakhstan") == "azakhstan=kazakhstan");
    CHECK(articles.asked("kkazakhstan") == "kkazakhstan=kazakhstan");
    CHECK(articles.asked("wkazakhstan") == "wkazakhstan=kazakhstan");
    CHECK(articles.asked("akzakhstan") == "akzakhstan=kazakhstan");
}

TEST_CASE("suggestions: names in the tables are no slips, only another spelling of the same") {
    const Articles articles(repeated({{9, "The kayak and the Nigerian met Zelenskyy."}}));
    CHECK(articles.asked("kazak") == "");
    CHECK(articles.asked("kazakh") == "");
    CHECK(articles.asked("algerian") == "");
    CHECK(articles.asked("zelensky") == "zelensky=zelenskyy");
    CHECK(articles.asked("nigeriann") == "nigeriann=nigerian");
}

TEST_CASE("suggestions: accents neither hide a word nor a slip") {
    const Articles articles(repeated({{9, "Élections législatives à Québec."}}));
    CHECK(articles.asked("quebec") == "");
    CHECK(articles.asked("Qébec") == "Qébec=quebec");
    CHECK(articles.asked("legislatvies") == "legislatvies=legislatives");
    // One is a word of another language, the other isn't sure to be.
    const Articles two(repeated({{30, "The president spoke."}, {1, "Der Präsident sprach."}}));
    CHECK(two.asked("Präsident") == "");
    CHECK(two.asked("prasident") == "prasident=president");
}

TEST_CASE("suggestions: of more doubtful words than kMaxDoubted the first ones are looked at") {
    const Articles articles(repeated({{9, "The union met."}}));
    std::string query;
    for (std::size_t i = 0; i <= kMaxDoubted; ++i)
        query += "unio" + std::string(1, static_cast<char>('a' + i)) + " ";
    const std::string found = articles.asked(query + "unoin");
    CHECK(found.find("unioa=union") != std::string::npos);
    CHECK(found.find("unoin") == std::string::npos);
}

TEST_CASE(
    "suggestions: the words beside it that fewest articles have decide, kMaxCompany of them") {
    std::vector<std::pair<int, std::string>> bodies = {{20, "house one two three four five."},
                                                       {9, "horse rare."}};
    const Articles articles(repeated(bodies));
    // "rare" alone speaks for the horse; it is asked though it is last.
    CHECK(articles.asked("one two three four five hoese rare") == "hoese=horse");
}

TEST_CASE("suggestions: other words choose among the likeliest kMaxCandidates") {
    const auto ask = [](std::size_t decoys) {
        Words words;
        for (std::size_t i = 0; i < decoys; ++i) words.add(9, {letter(i) + "ouse"});
        words.add(3, {"house", "rare"});
        words.add(9, {"rare"});
        return words.asked("qouse rare");
    };
    CHECK(ask(kMaxCandidates - 1) == "qouse=house");
    CHECK(ask(kMaxCandidates) != "qouse=house");
}

TEST_CASE("suggestions: of more first letters than kMaxFirstLetters the first ones are tried") {
    const auto ask = [](std::size_t letters) {
        Words words;
        std::vector<std::string> others;
        for (std::size_t i = 0; i < letters; ++i) others.push_back(letter(i));
        others.push_back("\xe4\xb8\x80zakhstan");  // sorts behind them
        words.add(9, others);
        return words.asked("jzakhstan");
    };
    CHECK(ask(kMaxFirstLetters - 1) == "jzakhstan=\xe4\xb8\x80zakhstan");
    CHECK(ask(kMaxFirstLetters) == "");
}

TEST_CASE("suggestions: beyond kMaxCountedTogether a word is as likely as it is by itself") {
    const auto ask = [](std::uint64_t articles) {
        Words words;
        words.add(articles, {"house", "one", "two", "three", "four"});
        words.add(articles, {"wouse"});
        return words.asked("qouse one two three four");
    };
    CHECK(ask(30) == "qouse=house");
    CHECK(ask(kMaxCountedTogether / (2 * kMaxCompany) + 1) == "qouse=wouse");
}
