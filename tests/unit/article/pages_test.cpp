// Saved pages in the structures of real outlets, filled with text of our own (tests/data/pages, see
// docs/formats.md), against what a reader would call the article. To those in tests/data/pages the
// extractor is mended; those in tests/data/pages-unseen are measured and never looked at for that.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "article/parse.hpp"

using namespace newsidx;

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

// NAME.expected: lines "key: value", a blank line, the paragraphs of the text. Those that begin
// with "? " may be there or not: a summary over the text, a signature under it.
struct Expected {
    std::map<std::string, std::string> fields;  // of authors one a line
    std::string text;
    std::string optional;
};

Expected read_expected(const fs::path& path) {
    Expected expected;
    std::istringstream lines(read_file(path));
    std::string line;
    while (std::getline(lines, line) && !line.empty()) {
        const auto colon = line.find(": ");
        REQUIRE(colon != line.npos);
        auto& value = expected.fields[line.substr(0, colon)];
        value += (value.empty() ? "" : "\n") + line.substr(colon + 2);
    }
    while (std::getline(lines, line)) {
        const bool is_optional = line.starts_with("? ");
        auto& part = is_optional ? expected.optional : expected.text;
        part += line.substr(is_optional ? 2 : 0) + "\n";
    }
    return expected;
}

// How often each word is there: runs of letters and digits in small letters where ASCII; of Chinese
// and Japanese each sign.
std::map<std::string, int> count_words(std::string_view text) {
    std::map<std::string, int> counts;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) ++counts[word];
        word.clear();
    };
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const auto sign = text.substr(i, size);
        i += size;
        const bool is_mark = sign.starts_with("\xE2\x80") || sign.starts_with("\xE3\x80") ||
                             sign.starts_with("\xEF\xBC") || sign == "«" || sign == "»";
        if (size == 1 && lead >= 'A' && lead <= 'Z') {
            word += static_cast<char>(lead - 'A' + 'a');
        } else if (size == 1 && !(lead >= 'a' && lead <= 'z') && !(lead >= '0' && lead <= '9')) {
            end_word();
        } else if (is_mark) {
            end_word();
        } else if (lead >= 0xE3 && lead <= 0xE9) {
            end_word();
            ++counts[std::string(sign)];
        } else {
            word += sign;
        }
    }
    end_word();
    return counts;
}

// Of the words of `from`, those that `bag` has, too; they are taken out of both.
int take_common(std::map<std::string, int>& from, std::map<std::string, int>& bag) {
    int taken = 0;
    for (auto& [word, count] : from) {
        const auto other = bag.find(word);
        if (other == bag.end()) continue;
        const int both = std::min(count, other->second);
        taken += both;
        count -= both;
        other->second -= both;
    }
    return taken;
}

std::string words_left(const std::map<std::string, int>& bag) {
    std::string out;
    for (const auto& [word, count] : bag) {
        if (count > 0) out += word + " ";
    }
    return out;
}

struct Score {
    int right = 0;    // words of the article that were found
    int missing = 0;  // that were not
    int extra = 0;    // words found that are not the article's

    [[nodiscard]] double recall() const { return 1.0 * right / (right + missing); }
    [[nodiscard]] double precision() const { return 1.0 * right / (right + extra); }
    Score& operator+=(const Score& other) {
        right += other.right;
        missing += other.missing;
        extra += other.extra;
        return *this;
    }
};

struct Least {
    double recall;
    double precision;
};

Score score(std::string_view body, const Expected& expected, const Least& least) {
    auto found = count_words(body);
    auto wanted = count_words(expected.text);
    auto optional = count_words(expected.optional);
    Score result;
    result.right = take_common(wanted, found);
    take_common(optional, found);
    for (const auto& [word, count] : wanted) result.missing += count;
    for (const auto& [word, count] : found) result.extra += count;
    INFO("missing: ", words_left(wanted));
    INFO("extra: ", words_left(found));
    CHECK(result.recall() >= least.recall);
    CHECK(result.precision() >= least.precision);
    return result;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const auto& line : lines) out += (out.empty() ? "" : "\n") + line;
    return out;
}

std::string field(const Expected& expected, const std::string& name) {
    const auto at = expected.fields.find(name);
    return at == expected.fields.end() ? "" : at->second;
}

std::vector<fs::path> pages(const char* folder) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".html") found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

Article read_page(const fs::path& path) {
    const auto parsed = parse_articles({{path.string(), "", 0}, read_file(path)}, {});
    REQUIRE(parsed.failures.empty());
    REQUIRE(parsed.articles.size() == 1);
    return parsed.articles.front();
}

Score score_all(const char* folder, const Least& least) {
    Score all;
    const auto files = pages(folder);
    for (const auto& path : files) {
        CAPTURE(path);
        const auto expected = read_expected(fs::path(path).replace_extension(".expected"));
        all += score(read_page(path).body, expected, least);
    }
    const auto summary =
        fmt::format("{}: {} pages, {} words: recall {:.4f}, precision {:.4f}", folder, files.size(),
                    all.right + all.missing, all.recall(), all.precision());
    MESSAGE(summary);
    return all;
}

}  // namespace

TEST_CASE("parse_articles: of a saved page the article's text, and little else") {
    const auto known = score_all("tests/data/pages", {.recall = 0.95, .precision = 0.92});
    CHECK(known.recall() >= 0.99);
    CHECK(known.precision() >= 0.985);
    const auto unseen = score_all("tests/data/pages-unseen", {.recall = 0.89, .precision = 0.89});
    CHECK(unseen.recall() >= 0.98);
    CHECK(unseen.precision() >= 0.97);
}

TEST_CASE("parse_articles: a saved page's title, date, authors, site, address and language") {
    for (const auto& path : pages("tests/data/pages")) {
        CAPTURE(path);
        const auto expected = read_expected(fs::path(path).replace_extension(".expected"));
        const auto article = read_page(path);
        CHECK(article.title == field(expected, "title"));
        CHECK((article.published ? to_string(*article.published) : "") == field(expected, "date"));
        CHECK(joined(article.authors) == field(expected, "author"));
        CHECK(article.source == field(expected, "site"));
        CHECK(article.url == field(expected, "url"));
        CHECK(article.lang == field(expected, "lang"));
    }
}
