// Answers of real indexes against brute force: the same articles match, the same words are marked,
// and three indexes answer as one.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>

#include "brute_force.hpp"
#include "index/reader.hpp"
#include "index/writer.hpp"
#include "ingest/analyze_article.hpp"
#include "query/evaluate.hpp"
#include "query/parse.hpp"

using namespace newsidx;

namespace {

class Folder {
public:
    Folder()
        : path_(std::filesystem::temp_directory_path() /
                ("newsidx-property-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(path_);
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::string operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

std::optional<Date> date_of(const RawArticle& article) {
    if (article.year == 0) return std::nullopt;
    Date date;
    date.year = static_cast<std::int16_t>(article.year);
    date.precision = DatePrecision::year;
    return date;
}

constexpr const char* kNoStemmer = "pl";

void write_index(const std::string& path, const std::vector<RawArticle>& articles, std::size_t part,
                 std::size_t parts) {
    auto writer = Writer::open(path);
    REQUIRE(writer);
    ArticleAnalyzer analyzer;
    for (std::size_t i = part; i < articles.size(); i += parts) {
        Record record;
        record.id = articles[i].id;
        record.title = articles[i].title;
        record.published = date_of(articles[i]);
        record.source = articles[i].source;
        record.lang = articles[i].english ? "en" : kNoStemmer;
        record.locations = {{{"a.txt", "", 0}, 1, {}}};
        auto document = analyzer.document(record, articles[i].body);
        REQUIRE(document);
        REQUIRE(writer->put(*std::move(document)));
    }
    REQUIRE(writer->commit());
}

// What the snippet engine is told to mark, with filters answered by brute force.
std::set<std::size_t> words_marked(const Node& tree, const RawArticle& raw) {
    const std::string text = raw.text();
    const std::string lang = raw.english ? "en" : kNoStemmer;
    const Analysis analysis = analyze(text, raw.title.size(), lang);
    const EvaluatedArticle article{
        text, &analysis, lang, [&](const Node& filter) {
            if (*filter.field == Field::source)
                return (filter.text == "north wire") == (raw.source == "North Wire");
            if (*filter.field == Field::words) return raw.words.size() >= filter.numbers.from;
            return raw.year != 0 && first_day(*date_of(raw)) <= *filter.dates.to &&
                   last_day(*date_of(raw)) >= *filter.dates.from;
        }};
    std::set<std::size_t> words;
    for (const Span& span : matched_spans(tree, article)) {
        for (std::size_t i = 0; i < raw.words.size(); ++i) {
            if (raw.words[i].begin == span.begin && raw.words[i].end == span.end) words.insert(i);
        }
    }
    return words;
}

struct Answer {
    std::vector<std::string> ids;  // in order
    std::vector<double> scores;
    std::uint64_t total = 0;

    bool operator==(const Answer&) const = default;
};

Answer ask(Reader& reader, const Node& tree) {
    SearchRequest request;
    request.tree = tree;
    request.limit = 1'000;
    request.exact_total = true;
    const auto found = reader.search(request);
    REQUIRE(found);
    Answer answer;
    for (const Hit& hit : found->hits) {
        answer.ids.push_back(hit.article.id);
        answer.scores.push_back(hit.score);
    }
    answer.total = found->total;
    return answer;
}

int rounds() {
    const char* asked = std::getenv("NEWSIDX_PROPERTY_ROUNDS");
    return asked == nullptr ? 12 : std::atoi(asked);
}

}  // namespace

TEST_CASE("search: matches and marks are those of brute force, in one index or three") {
    std::mt19937 random(20190403);
    std::size_t asked = 0;
    std::size_t matched = 0;
    for (int round = 0; round < rounds(); ++round) {
        const Folder folder;
        std::vector<RawArticle> articles;
        for (int i = 0; i < 14; ++i) articles.push_back(random_article(random, i));
        write_index(folder / "one", articles, 0, 1);
        for (std::size_t part = 0; part < 3; ++part)
            write_index(folder / std::to_string(part), articles, part, 3);
        auto one = Reader::open({folder / "one"});
        REQUIRE(one);
        auto three = Reader::open({folder / "0", folder / "1", folder / "2"});
        REQUIRE(three);
        for (int i = 0; i < 150; ++i) {
            const Query query = random_query(random);
            const std::string text = typed(query, random);
            CAPTURE(text);
            const auto tree = parse_query(text, {});
            REQUIRE(tree);
            const Answer answer = ask(*one, *tree);
            CHECK(ask(*three, *tree) == answer);
            CHECK(answer.total == answer.ids.size());
            const std::set<std::string> found(answer.ids.begin(), answer.ids.end());
            for (const RawArticle& article : articles) {
                const std::string shown = article.text();
                CAPTURE(shown);
                const bool expected = matches(query, article);
                CHECK(found.contains(article.id) == expected);
                CHECK(words_marked(*tree, article) ==
                      (expected ? marked(query, article) : std::set<std::size_t>()));
                matched += expected ? 1U : 0U;
            }
            ++asked;
        }
    }
    // Queries that match nothing, or everything, would show nothing.
    CHECK(matched > asked);
    CHECK(matched < asked * 12);
}
