// parse_articles on broken bytes: whatever comes in, what goes out keeps the promises of
// article/article.hpp.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "article/parse.hpp"
#include "article_promise.hpp"
#include "mutate.hpp"

using namespace newsidx;

namespace {

namespace fs = std::filesystem;

struct Seeds {
    std::vector<std::string> names;
    std::vector<std::string> texts;
};

Seeds read_seeds() {
    std::vector<fs::path> paths;
    for (const auto* folder : {"corpus", "tests/data/pages"}) {
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file() && entry.path().extension() != ".zip")
                paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    Seeds seeds;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        std::ostringstream out;
        out << file.rdbuf();
        seeds.names.push_back(path.filename());
        seeds.texts.push_back(out.str());
    }
    return seeds;
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += part;
    return out;
}

}  // namespace

TEST_CASE("parse_articles: keeps its promises on broken texts") {
    const auto seeds = read_seeds();
    REQUIRE(seeds.texts.size() > 90);
    constexpr unsigned kRounds = 4'000;
    std::size_t read = 0;
    for (unsigned round = 0; round < kRounds; ++round) {
        std::mt19937 random(round);
        const auto text = mutated(seeds.texts, random);
        const auto& name = seeds.names[random() % seeds.names.size()];
        const auto framing = random() % 10 == 0 ? Framing::record : Framing::whole;
        const auto parsed = parse_articles({{name, "", 1}, text, framing}, {});
        read += parsed.articles.size();
        CAPTURE(round);
        CAPTURE(name);
        CHECK(broken_promise(parsed) == "");
    }
    CHECK(read > kRounds / 2);  // most of them are still texts
}

TEST_CASE("parse_articles: deep nesting and endless repetition end, with an article or an error") {
    constexpr std::size_t kTimes = 100'000;
    const std::pair<const char*, std::string> cases[] = {
        {"a.json", repeated("[", kTimes)},
        {"a.json", repeated("{\"a\":", kTimes)},
        {"a.json", "{\"text\":\"" + repeated("\\u0301", kTimes) + "\"}"},
        {"a.html", repeated("<div>", kTimes)},
        {"a.html", repeated("<table><tr><td>", kTimes)},
        {"a.html", repeated("<a><b>", kTimes)},
        {"a.html", "<p>" + repeated("&", kTimes)},
        {"a.html", repeated("<!--", kTimes)},
        {"a.html", "<title>" + repeated("A - B: ", kTimes) + "</title><p>Text"},
        {"a.html", "<h1>T u v</h1>" +
                       repeated("<section><h2>a</h2><p>" + repeated("word ", 15) + "</p></section>",
                                kTimes / 20)},
        {"a.rss", "<rss>" + repeated("<item>", kTimes)},
        {"a.atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\">" +
                       repeated("<entry><title>a</title></entry>", kTimes / 10) + "</feed>"},
        {"a.md", "---\n" + repeated("a: [", kTimes / 10) + "\n---\ntext"},
        {"a.md", repeated("> ", kTimes)},
        {"a.md", repeated("* ", kTimes / 4) + "x"},
        {"a.md", repeated("[a](", kTimes / 10)},
        {"a.txt", "e" + repeated("\xcc\x81", kTimes)},
        {"a.txt", repeated("a ", kTimes)},
        {"a.txt", repeated("\n", kTimes) + "a"},
        {"a.txt", repeated("3 ", kTimes / 100) + ", April 3"},
    };
    for (const auto& [name, text] : cases) {
        CAPTURE(name);
        CAPTURE(text.substr(0, 40));
        CHECK(broken_promise(parse_articles({{name, "", 0}, text}, {})) == "");
    }
}
