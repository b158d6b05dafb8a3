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
            if (i == 0 || below(5) == 0) word.text[0] = static_cast<char>(word.text[0] - 'a' + 'A');
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

}  // namespace

const std::vector<Spelling>& spellings() {
    static const std::vector<Spelling> all = {
        {"union", "union", 1},     {"unions", "unions", 1}, {"talk", "talk", 2},
        {"talks", "talks", 2},     {"talked", "talked", 2}, {"prices", "prices", 3},
        {"price", "price", 3},     {"naïve", "naive", 4},   {"naive", "naive", 4},
        {"tokayev", "tokayev", 5}, {"tokaev", "tokaev", 6}, {"tokyo", "tokyo", 7},
        {"summit", "summit", 8},   {"gas", "gas", 9},
    };
    return all;
}

RawArticle random_article(std::mt19937& random, int number) {
    RawArticle article;
    char id[24];
    std::snprintf(id, sizeof id, "%020d", number);
    article.id = id;
    article.source = random() % 2 == 0 ? "North Wire" : "South Post";
    article.year = random() % 5 == 0 ? 0 : static_cast<int>(2014 + random() % 4);
    article.english = random() % 4 != 0;
    Maker(random, article).make();
    return article;
}
