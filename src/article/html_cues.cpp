#include "article/html_cues.hpp"

#include <algorithm>
#include <string>

namespace newsidx {
namespace {

// Longer paragraphs are the article's, whatever they begin with.
constexpr std::size_t kLongestCue = 300;

// Begin a line that leads elsewhere. In small letters where ASCII.
constexpr std::string_view kBegins[] = {
    // English
    "read more:",
    "read also",
    "also read",
    "read next",
    "more:",
    "more on this",
    "see also",
    "related:",
    "related stories",
    "related articles",
    "related content",
    "recommended:",
    "don't miss",
    "watch:",
    "listen:",
    "in pictures:",
    "photos:",
    "image source",
    "image caption",
    "media caption",
    "follow us",
    "follow the",
    "share this",
    "sign up ",
    "subscribe to",
    "subscribe now",
    "download the",
    "download our",
    "get the latest",
    "click here",
    "join our",
    "join us on",
    "copyright ©",
    "©",
    "all rights reserved",
    "advertisement",
    "story continues below",
    "continue reading",
    "article continues",
    "skip advert",
    "skip to",
    "this article was originally published",
    "photo:",
    "photo by",
    "photograph:",
    "picture:",
    "have your say",
    "leave a comment",
    "most read",
    "our standards:",
    "to comment on this",
    // Russian and Kazakh
    "Читайте также",
    "ЧИТАЙТЕ ТАКЖЕ",
    "Читать далее",
    "Подпишитесь",
    "Подписывайтесь",
    "Материалы по теме",
    "По теме",
    "Фото:",
    "Смотрите также",
    "Оқи отырыңыз",
    "Нашли ошибку",
    "Самое читаемое",
    // French, Spanish, Portuguese, German, Italian
    "lire aussi",
    "à lire aussi",
    "lire la suite",
    "abonnez-vous",
    "lea también",
    "lee también",
    "leer más",
    "te puede interesar",
    "más información",
    "suscríbete",
    "leia também",
    "leia mais",
    "assine",
    "lesen sie auch",
    "mehr zum thema",
    "lesen sie mehr",
    "newsletter abonnieren",
    "leggi anche",
    "foto:",
    // Chinese, Japanese
    "相关阅读",
    "延伸阅读",
    "責任編輯",
    "责任编辑",
    "関連記事",
    "あわせて読みたい",
    "編輯",
};

// A whole line.
constexpr std::string_view kWhole[] = {
    "advertisement",  "advertising", "read more",   "more",       "share",    "related",
    "related topics", "comments",    "reklama",     "Реклама",    "РЕКЛАМА",  "anzeige",
    "publicidad",     "publicité",   "publicidade", "loading...", "loading…", "广告",
    "広告",           "follow",      "print",
};

}  // namespace

bool is_cue(std::string_view block) {
    if (block.size() > kLongestCue) return false;
    std::string small(block);
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    const auto is = [&](auto&& test) {
        return [&small, test](std::string_view entry) { return test(small, entry); };
    };
    return std::any_of(
               std::begin(kBegins), std::end(kBegins),
               is([](std::string_view s, std::string_view e) { return s.starts_with(e); })) ||
           std::any_of(std::begin(kWhole), std::end(kWhole),
                       is([](std::string_view s, std::string_view e) { return s == e; }));
}

}  // namespace newsidx
