#include "raw_article.hpp"

#include <cstdio>

namespace {

class Maker {
public:
    Maker(std::mt19937& random, RawArticle& article) : random_(random), article_(article) {}

    void make() {
        position_ = 0;
        sentence(1 + below(4), true);
        article_.title = text_;
        text_ += "\n\n";
        position_ = 1'000;
        const int paragraphs = 1 + below(3);
        for (int p = 0; p < paragraphs; ++p) {
            ++paragraph_;
            if (p > 0) text_ += "\n\n";
            const int sentences = 1 + below(3);
            for (int s = 0; s < sentences; ++s) {
                if (s > 0) text_ += " ";
                sentence(1 + below(6), false);
                text_ += below(4) == 0 ? "!" : ".";
                ++position_;
            }
            ++position_;
        }
        article_.body = text_.substr(article_.title.size() + 2);
    }

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

    void sentence(int words, bool in_title) {
        ++sentence_;
        for (int i = 0; i < words; ++i) {
            if (i > 0) text_ += below(6) == 0 ? (below(2) == 0 ? "-" : ", ") : " ";
            RawWord word;
            word.spelling =
                &spellings()[static_cast<std::size_t>(below(static_cast<int>(spellings().size())))];
            word.text = word.spelling->text;
            if (i == 0 || below(5) == 0) word.text = capitalised(word.text);
            word.begin = static_cast<std::uint32_t>(text_.size());
            text_ += word.text;
            word.end = static_cast<std::uint32_t>(text_.size());
            word.position = ++position_;
            word.sentence = sentence_;
            word.paragraph = paragraph_;
            word.in_title = in_title;
            article_.words.push_back(word);
        }
    }

    std::mt19937& random_;
    RawArticle& article_;
    std::string text_;
    std::uint32_t position_ = 0;
    int sentence_ = 0;
    int paragraph_ = 0;
};

RawDate random_date(std::mt19937& random) {
    RawDate date;
    if (random() % 6 == 0) return date;
    date.year = static_cast<int>(2014 + random() % 4);
    if (random() % 4 == 0) return date;
    date.month = static_cast<int>(1 + random() % 4);
    if (random() % 4 == 0) return date;
    date.day = static_cast<int>(1 + random() % 5);
    return date;
}

const char* one_of(const std::vector<const char*>& values, std::mt19937& random) {
    return values[random() % values.size()];
}

// The one of the article's number, and maybe another.
std::vector<std::string> some_of(const std::vector<const char*>& values, int number,
                                 std::mt19937& random) {
    std::vector<std::string> some = {values[static_cast<std::size_t>(number) % values.size()]};
    const std::string other = one_of(values, random);
    if (random() % 3 == 0 && other != some.front()) some.push_back(other);
    return some;
}

}  // namespace

const std::vector<Spelling>& spellings() {
    static const std::vector<Spelling> all = {
        {"union", "union", 1, 1, 1, 1},       {"unions", "unions", 1, 1, 2, 2},
        {"talk", "talk", 3, 3, 3, 3},         {"talks", "talks", 3, 3, 4, 4},
        {"talked", "talked", 3, 5, 5, 5},     {"prices", "prices", 6, 6, 6, 6},
        {"price", "price", 6, 6, 7, 7},       {"naïve", "naive", 8, 8, 8, 8},
        {"naive", "naive", 8, 8, 8, 8},       {"tokayev", "tokayev", 9, 9, 9, 9},
        {"tokaev", "tokaev", 10, 10, 10, 10}, {"tokyo", "tokyo", 11, 11, 11, 11},
        {"summit", "summit", 12, 12, 12, 12}, {"gas", "gas", 13, 13, 13, 13},
        {"wahl", "wahl", 14, 14, 14, 14},     {"wahlen", "wahlen", 15, 14, 15, 15},
        {"страна", "страна", 16, 16, 16, 16}, {"страны", "страны", 17, 17, 16, 17},
    };
    return all;
}

const RawValues& raw_values() {
    static const RawValues values = {
        {"North Wire", "South Post", "North Star"},
        {"Anna Berg", "Boris Lind"},
        {"daily", "sport"},
        {"news/one.txt", "news/two.txt", "wire/one.txt"},
        {"en", "en", "en", "pl", "de", "ru"},
        {"KZ", "RU", "FR"},
        {"Kazakhstan", "Russia", "France"},
        {"Alma Quist", "Bertil Quist", "Viktor Zander"},
        {"Harbour Guild", "Meadow League"},
    };
    return values;
}

std::string capitalised(std::string text) {
    const auto first = static_cast<unsigned char>(text[0]);
    if (first >= 'a' && first <= 'z') text[0] = static_cast<char>(first - 'a' + 'A');
    // From р on, small letters begin with another byte than capitals.
    if (first == 0xD1) {
        text[0] = '\xD0';
        text[1] = static_cast<char>(static_cast<unsigned char>(text[1]) + 0x20);
    }
    return text;
}

RawArticle random_article(std::mt19937& random, int number) {
    const RawValues& values = raw_values();
    RawArticle article;
    char id[24];
    std::snprintf(id, sizeof id, "%020d", number);
    article.id = id;
    article.source = one_of(values.sources, random);
    article.author = one_of(values.authors, random);
    article.label = random() % 2 == 0 ? one_of(values.labels, random) : "";
    article.path = one_of(values.paths, random);
    article.date = random_date(random);
    article.added = {2020, 1, static_cast<int>(1 + random() % 5)};
    article.lang = one_of(values.languages, random);
    for (const auto& code : some_of(values.countries, number, random))
        article.countries.push_back({code, random() % 2 == 0});
    article.persons = some_of(values.persons, number, random);
    article.organizations = some_of(values.organizations, number, random);
    Maker(random, article).make();
    return article;
}
