#include "article/table.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

Draft only(std::string_view rows, char separator = ',', const ParseOptions& options = {}) {
    const auto drafts = read_row(rows, separator, 7, options);
    REQUIRE(drafts);
    REQUIRE(drafts->size() == 1);
    return drafts->front();
}

std::string trouble(std::string_view text, std::string_view name = "a.txt") {
    const auto error = unread_table(text, name, {});
    return error ? error->what : "";
}

}  // namespace

TEST_CASE("known_columns: counts the names of an article's parts, where a title or text is one") {
    struct Case {
        const char* names;
        std::size_t want;
    };
    const Case cases[] = {
        {"title,text,date,url,source", 5},
        {",id,title,publication,author,date,year,month,url,content", 7},
        {"publish_date,headline_text", 2},
        {"Date;Titre;Texte;Auteur", 4},
        {"Заголовок,Текст,Дата", 3},
        {"标题,正文,日期,来源", 4},
        {"date,author,url", 0},
        {"name,date,price", 0},
        {"Subject,date", 0},
        {"id,message", 2},
        {"Title,First,Last,Email", 0},
        {"x,y", 0},
    };
    for (const auto& c : cases) {
        CAPTURE(c.names);
        const char separator = std::string_view(c.names).find(';') < 20 ? ';' : ',';
        CHECK(known_columns(c.names, separator, {}) == c.want);
    }
    ParseOptions options;
    options.json_paths = {{"body", "What it says"}, {"title", ".a\\.b"}};
    CHECK(known_columns("a.b,What it says,x", ',', options) == 2);
}

TEST_CASE("read_row: takes a row's parts by the names of the columns") {
    const auto draft = only(
        "title,text,Date,publication,url,authors,tags,x\n"
        "A visit,\"Leaders met.\n\nThey "
        "\"\"spoke\"\".\",2019-04-03,Wire,https://a.example/b,\"['A. "
        "Writer', \"\"B. O'Neill\"\"]\",nan,x\n");
    CHECK(draft.title == "A visit");
    CHECK(draft.body == "Leaders met.\n\nThey \"spoke\".");
    CHECK(draft.published == "2019-04-03");
    CHECK(draft.source == "Wire");
    CHECK(draft.url == "https://a.example/b");
    CHECK(draft.authors == std::vector<std::string>{"A. Writer", "B. O'Neill"});
    CHECK(draft.labels.empty());
    CHECK(draft.line == 7);
}

TEST_CASE("read_row: line ends and tabs as databases write them, where tabs part the fields") {
    const auto draft = only("title\ttext\tdate\nA visit\tMet.\\n\\nLeft\\tC:\\\\x.\t\\N\n", '\t');
    CHECK(draft.body == "Met.\n\nLeft\tC:\\x.");
    CHECK(draft.published.empty());
    CHECK(only("title,text\nA visit,C:\\new\n").body == "C:\\new");
}

TEST_CASE("read_row: --map leads to a column") {
    ParseOptions options;
    options.json_paths = {{"body", "What it says"}};
    CHECK(only("title;What it says\na;b\n", ';', options).body == "b");
}

TEST_CASE("read_row: a row of nothing is no article, and no failure") {
    for (const char* row : {",\n", "nan,NaN\n", "\"\",\" \"\n"}) {
        CAPTURE(row);
        const auto drafts = read_row(std::string("title,text\n") + row, ',', 2, {});
        REQUIRE(drafts);
        CHECK(drafts->empty());
    }
}

TEST_CASE("read_row: what doesn't fit its table is an error") {
    CHECK_FALSE(read_row("title,text\na\n", ',', 2, {}));
    CHECK_FALSE(read_row("title,text\na,\"b\n", ',', 2, {}));
    CHECK_FALSE(read_row("title,text", ',', 2, {}));
}

TEST_CASE("unread_table: tells how wide a table is that is too wide") {
    std::string wide = "title,text";
    for (int i = 0; i < 1'000; ++i) wide += ",c" + std::to_string(i);
    CHECK(trouble(wide + "\na,b\n", "a.csv") ==
          "is a table (CSV) of 1002 columns, and more than 1000 aren't read");
    const std::string named = "title,text," + std::string(80'000, 'x');
    CHECK(trouble(named + "\na,b,c\n", "a.csv").find("bytes of names") != std::string::npos);
}

TEST_CASE("unread_table: names a table of something else, and leaves texts alone") {
    const std::string figures = "country,year,population\nKZ,2018,18276500\nKG,2018,6256730\n";
    CHECK(trouble(figures).ends_with(
        "a table (CSV) without a column for a title or a text: country, year, population"));
    CHECK(trouble("a;b\nc;d\n").empty());
    CHECK(trouble("a;b\nc;d\n", "a.CSV").ends_with(": a, b"));
    CHECK(trouble("title,text\na,b\nc\nd,e\n", "a.csv")
              .ends_with("whose rows don't have the columns of its first row"));
    CHECK(trouble("7\twhat leaders said\n", "a.tsv").ends_with(": 7, what leaders said"));
    CHECK(trouble("1 0 184 1\n1 0 29 1\n") == "is a list of figures");
    CHECK(trouble("1 visit\n2 visits\n").empty());
    CHECK(trouble("A visit\n\nLeaders met, spoke, and left.\n").empty());
    CHECK(
        trouble("Ann, Bob, Carl\n\nLeft, in 2019, for Astana.\n\nThen, in 2020, back.\n").empty());
    CHECK(trouble("A visit\n\nLeaders met.", "a.csv").empty());
    CHECK(trouble("", "a.csv").empty());
    std::string list;
    for (int i = 0; i < 9; ++i) list += "1 0 " + std::to_string(184 + i) + " 1\n";
    CHECK(trouble(list, "qrels.txt") == "is a list of figures");
    CHECK(trouble("7\n8\n9\n10\n11\n12\n13\n14\n").empty());
    CHECK(trouble(list + "The ministers met.\n").empty());
    CHECK(trouble("title,text,date", "a.csv") == "is a table (CSV) without any row");
    CHECK(trouble("title,text,date").empty());
    CHECK(trouble("title,text\na,\"b\nc,\"d\n", "a.csv")
              .ends_with("whose rows don't have the columns of its first row"));
}
