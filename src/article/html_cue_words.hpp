// What lines that are no part of an article begin with, and what they have in them, in the
// languages that news comes in most. For html_cues.cpp alone.
#pragma once

#include <string_view>

namespace newsidx {

// Begin a line that leads elsewhere. In small letters where ASCII.
inline constexpr std::string_view kBegins[] = {
    // English
    "read more:", "read also", "also read", "read next", "more:", "more on this", "see also",
    "related:", "related stories", "related articles", "related content",
    "recommended:", "don't miss", "watch:", "listen:", "in pictures:", "photos:", "image source",
    "image caption", "media caption", "follow us", "follow the", "share this", "sign up ",
    "subscribe to", "subscribe now", "download the", "download our", "get the latest", "click here",
    "be the first to get breaking news", "join our", "join us on", "copyright ©", "copyright 1",
    "copyright 2", "(c) 1", "(c) 2", "©", "all rights reserved", "advertisement",
    "story continues below", "continue reading", "article continues", "skip advert", "skip to",
    "this article was originally published", "photo:", "photo by",
    "photograph:", "picture:", "have your say", "leave a comment", "most read",
    "our standards:", "this article is for subscribers", "to continue reading", "keep reading",
    "to comment on this",
    // Russian and Kazakh
    "Читайте также", "ЧИТАЙТЕ ТАКЖЕ", "Читать далее", "Подпишитесь", "Подписывайтесь",
    "Материалы по теме", "По теме", "Фото:", "Смотрите также", "Оқи отырыңыз", "Нашли ошибку",
    "Хотите больше", "Если вы нашли ошибку", "Если вы заметили ошибку", "Якщо ви помітили помилку",
    "Читати також", "Читайте також", "Самое читаемое",
    // French, Spanish, Portuguese, German, Italian
    "lire aussi", "à lire aussi", "lire la suite", "article réservé", "la suite est réservée",
    "contenido exclusivo", "dieser artikel ist", "abonnez-vous", "lea también", "lee también",
    "leer más", "te puede interesar", "más información", "suscríbete", "leia também", "leia mais",
    "veja mais", "veja também", "vídeos:", "assine", "lesen sie auch", "mehr zum thema",
    "lesen sie mehr", "newsletter abonnieren", "leggi anche", "foto:",
    // More of English
    "people are also", "you may also like", "you might also like", "more from ",
    "recommended for you", "text ad:", "for subscribers:", "listen to this article",
    "reading time:",
    // French
    "à lire –", "à lire :", "à lire également", "à voir aussi", "à découvrir", "sur le même sujet",
    "dans la même rubrique", "les plus lus", "voir aussi", "lire également",
    // Spanish, Portuguese, Catalan
    "lee además", "lea además", "le puede interesar", "también te puede", "te recomendamos",
    "te puede gustar", "vea también", "mira también", "mirá también", "ver también", "lo más leído",
    "lo más visto", "sigue leyendo", "síguenos en", "saiba mais", "confira também", "mais lidas",
    "continua depois da publicidade", "continua após a publicidade", "notícias relacionadas",
    "noticias relacionadas", "llegeix també",
    // German, Dutch
    "mehr zum", "auch interessant", "das könnte sie auch", "empfohlener redaktioneller inhalt",
    "meistgelesen", "lees ook", "lees verder", "lees meer", "bekijk ook",
    // Italian, Romanian
    "leggi tutto", "leggi anche", "potrebbe interessarti", "ti potrebbe interessare", "citește și",
    "citeşte şi", "vezi și",
    // Swedish, Norwegian, Danish, Finnish
    "läs också", "läs även", "läs mer", "les også", "læs også", "lue myös",
    // Polish, Czech, Slovak, Hungarian
    "czytaj także", "czytaj też", "czytaj również", "zobacz także", "zobacz też", "zobacz również",
    "przeczytaj także", "zobacz wideo", "čtěte také", "čtěte též", "přečtěte si",
    "mohlo by vás zajímat", "čítajte aj", "prečítajte si", "olvassa el", "ezt is ajánljuk",
    // South Slavic, Greek, Turkish
    "pročitajte i", "pročitajte još", "čitajte još", "прочитајте и", "вижте още", "прочетете още",
    "Прочетете още", "Вижте още", "διαβάστε επίσης", "Διαβάστε επίσης", "Διαβάστε ακόμα",
    "ilgili haber", "bunları da", "anadolu ajansı web sitesinde",
    // Arabic, Persian, Hebrew
    "اقرأ أيض", "اقرأ المزيد", "إقرأ أيض", "مواضيع ذات صلة", "بیشتر بخوانید", "مطالب مرتبط",
    "انتهای پیام", "קראו גם", "קראו עוד",
    // Hindi, Bengali
    "यह भी पढ़ें", "ये भी पढ़ें", "আরও পড়ুন",
    // Indonesian, Vietnamese, Thai
    "baca juga", "baca selengkapnya", "lihat juga", "xem thêm", "đọc thêm", "tin liên quan",
    "อ่านเพิ่มเติม", "อ่านข่าว",
    // Chinese, Japanese, Korean
    "延伸閱讀", "相關新聞", "相关新闻", "関連ニュース", "あわせて読む", "관련기사", "저작권자",
    "제보는 ",
    // Chinese, Japanese
    "相关阅读", "延伸阅读", "責任編輯", "责任编辑", "资料图：", "推荐进入财新数据库", "関連記事",
    "この記事は有料", "有料会員になると", "あわせて読みたい", "編輯"};

// Of these what sentences begin with, too, and what none of them has in it.
inline constexpr std::string_view kBeginSentences[] = {
    "advertisement of ", "advertisements ",
    "follow the ",       "most read ",
    "see also ",         "sign up ",
    "more from ",        "people are also ",
    "watch: ",           "all rights reserved for "};
inline constexpr std::string_view kToReader[] = {
    " you", " us ", " our ",      " us.",     " here",     " below.",
    "http", "www.", "permission", "reproduc", "republish", "redistrib"};

// A whole line.
inline constexpr std::string_view kWhole[] = {
    "advertisement",  "advertising", "read more",   "more",       "share",    "related",
    "related topics", "comments",    "reklama",     "Реклама",    "РЕКЛАМА",  "anzeige",
    "publicidad",     "publicité",   "publicidade", "loading...", "loading…", "广告",
    "広告",           "follow",      "print",
};

// Stand in a credit, in brackets or with a colon behind.
inline constexpr std::string_view kCreditWords[] = {"photo",  "foto",   "фото",    "photograph",
                                                    "image",  "images", "picture", "credit",
                                                    "crédit", "bild",   "graphic"};

// In small letters, of Cyrillic too where it is needed.
inline constexpr std::string_view kAskWords[] = {
    "subscribe", "sign up", "follow",   "join",   "подпис",   "Подпис", "следите", "receba",
    "inscreva",  "siga",    "abonn",    "suscr",  "síguenos", "folgen", "suivez",  "iscriv",
    "жазыл",     "ikuti",   "simak",    "gabung", "volg ",    "śledź",  "sleduj",  "följ ",
    "takip",     "تابع",    "theo dõi", "підпис", "Підпис"};
inline constexpr std::string_view kPlaceWords[] = {
    "telegram",  "whatsapp", "viber",      "facebook",    "twitter",
    "instagram", "youtube",  "newsletter", "google news", "канал"};

// Of letters to subscribe to: what is sent, and what a reader is asked to do for it.
inline constexpr std::string_view kLetterWords[] = {
    "newsletter",  "inbox",    "e-mail",     "email",    "boîte mail", "nyhetsbrev",
    "nieuwsbrief", "boletín",  "boletim",    "рассылк",  "Рассылк",    "розсилк",
    "bülten",      "biuletyn", "uutiskirje", "hírlevél", "メルマガ",   "メールマガジン",
    "뉴스레터",    "电子报",   "電子報",     "خبرنامه",  "النشرة",     "correo",
    "postfach",    "e-posta",  "на почту"};
inline constexpr std::string_view kLetterAsks[] = {
    "sign up",    "sign me up", "subscribe", "register", "enter your", "receive",  "get the",
    "deliver",    "anmelde",    "abonnier",  "erhalten", "inscri",     "abonn",    "recevez",
    "suscr",      "recib",      "regístr",   "receb",    "cadastr",    "assin",    "iscriv",
    "ricev",      "подпис",     "Подпис",    "підпис",   "zapisz",     "odebír",   "přihlas",
    "schrijf",    "meld je",    "prenumer",  "anmäl",    "tilmeld",    "meld deg", "tilaa",
    "feliratkoz", "daftar",     "langganan", "đăng ký",  "kaydol",     "abone",    "登録",
    "구독",       "订阅",       "訂閱",      "اشترك"};
// What only a reader is told.
inline constexpr std::string_view kYourMail[] = {
    "your inbox",     "your e-mail",  "your email",    "unsubscribe at any", "désinscrire",
    "votre boîte",    "votre e-mail", "votre adresse", "tu correo",          "su correo",
    "tu bandeja",     "tu email",     "seu e-mail",    "seu email",          "tua email",
    "tua casella",    "ihr postfach", "dein postfach", "ihre e-mail",        "deine e-mail",
    "din inkorg",     "din mejl",     "je inbox",      "je mailbox",         "email anda",
    "twoją skrzynkę", "swój adres",   "вашу почту",    "вашей почте"};
// First person, as no article speaks of cookies.
inline constexpr std::string_view kWeUseCookies[] = {
    "we use cookies",        "our partners use cookies", "nous utilisons des cookies",
    "utilisons des cookie",  "usamos cookies",           "utilizamos cookies",
    "wir verwenden cookies", "wir nutzen cookies",       "utilizziamo cookie",
    "używamy plik",          "wij gebruiken cookies",    "we gebruiken cookies",
    "мы используем cookie",  "мы используем файлы",      "vi använder cookies",
    "vi bruger cookies"};

}  // namespace newsidx
