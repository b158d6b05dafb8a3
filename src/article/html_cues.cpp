#include "article/html_cues.hpp"

#include <algorithm>
#include <string>

#include "base/ascii.hpp"

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
    "copyright 1",
    "copyright 2",
    "(c) 1",
    "(c) 2",
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
    "this article is for subscribers",
    "to continue reading",
    "keep reading",
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
    "Хотите больше",
    "Если вы нашли ошибку",
    "Если вы заметили ошибку",
    "Якщо ви помітили помилку",
    "Читати також",
    "Читайте також",
    "Самое читаемое",
    // French, Spanish, Portuguese, German, Italian
    "lire aussi",
    "à lire aussi",
    "lire la suite",
    "article réservé",
    "la suite est réservée",
    "contenido exclusivo",
    "dieser artikel ist",
    "abonnez-vous",
    "lea también",
    "lee también",
    "leer más",
    "te puede interesar",
    "más información",
    "suscríbete",
    "leia também",
    "leia mais",
    "veja mais",
    "veja também",
    "vídeos:",
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
    "この記事は有料",
    "有料会員になると",
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

// Longer paragraphs with a credit at their end are about the picture, not under it.
constexpr std::size_t kLongestCaption = 350;

// Stand in a credit, in brackets or with a colon behind.
constexpr std::string_view kCreditWords[] = {"photo",  "foto",   "фото",    "photograph",
                                             "image",  "images", "picture", "credit",
                                             "crédit", "bild",   "graphic"};

// In small letters, of Cyrillic too where it is needed.
constexpr std::string_view kAskWords[] = {"subscribe", "sign up", "follow",   "join",     "подпис",
                                          "Подпис",    "следите", "receba",   "inscreva", "siga",
                                          "abonn",     "suscr",   "síguenos", "folgen",   "suivez",
                                          "iscriv",    "жазыл",   "підпис",   "Підпис"};
constexpr std::string_view kPlaceWords[] = {"telegram",    "whatsapp",  "viber",   "facebook",
                                            "twitter",     "instagram", "youtube", "newsletter",
                                            "google news", "канал"};

template <typename Words>
bool has_any(std::string_view text, const Words& words) {
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return text.find(word) != text.npos; });
}

// "… at work. Photo: A. Writer": behind a sentence or a dash, and no sentence itself.
bool ends_with_credit(std::string_view small) {
    constexpr std::size_t kLongestName = 60;
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz ";
    for (const auto word : kCreditWords) {
        const auto at = small.rfind(word);
        if (at == small.npos || at == 0 || !small.substr(at + word.size()).starts_with(": "))
            continue;
        const auto name = small.substr(at + word.size());
        // "… at work. Agency photo: A. Writer"
        const auto stop = small.substr(0, at).find_last_not_of(kLetters);
        const auto before = small.substr(0, stop == small.npos ? 0 : stop + 1);
        const auto is_mark = [&](std::string_view mark) { return before.ends_with(mark); };
        constexpr std::string_view kMarks[] = {".", "!", "?", "|", "-", "–", "—", ")", "/"};
        if (name.size() <= kLongestName && !name.ends_with('.') && !name.ends_with('"') &&
            std::any_of(std::begin(kMarks), std::end(kMarks), is_mark)) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool is_caption(std::string_view block) {
    if (block.size() > kLongestCaption) return false;
    const auto small = ascii::lower(block);
    // The last brackets: "(Agency photo by A. Writer)", "[File: A. Writer/Agency]".
    constexpr std::size_t kLongestCredit = 80;
    if (small.ends_with(')') || small.ends_with(']')) {
        const auto open = small.find_last_of("([");
        if (open != small.npos && open > 0 && small.size() - open <= kLongestCredit) {
            const auto credit = std::string_view(small).substr(open);
            const bool has_year = credit.find_first_of("0123456789") != credit.npos;
            return has_any(credit, kCreditWords) || (credit.find('/') != credit.npos && !has_year);
        }
    }
    return ends_with_credit(small);
}

bool is_promotion(std::string_view block, bool has_link) {
    if (block.size() > kLongestCue) return false;
    const auto small = ascii::lower(block);
    constexpr std::string_view kClickWords[] = {"click", "clic", "нажми", "klicken", "tıkla"};
    return (has_link || has_any(small, kClickWords)) && has_any(small, kAskWords) &&
           has_any(small, kPlaceWords);
}

bool is_cue(std::string_view block) {
    if (block.size() > kLongestCue) return false;
    const auto small = ascii::lower(block);
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
