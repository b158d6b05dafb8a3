#include "article/language.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

TEST_CASE("language_code: what files and people call languages") {
    struct Case {
        std::string name;
        std::string code;
    };
    const Case cases[] = {
        {"en", "en"},      {"EN", "en"},      {"en-GB", "en"}, {"en_US.UTF-8", "en"},
        {"English", "en"}, {"eng", "en"},     {"rus", "ru"},   {"Russian", "ru"},
        {"русский", "ru"}, {"Deutsch", "de"}, {"ger", "de"},   {"français", "fr"},
        {"zh-Hans", "zh"}, {"chi", "zh"},     {"iw", "he"},    {"kk", "kk"},
        {"ckb", "ckb"},    {"no", "no"},      {"nb-NO", "nb"}, {" en ", "en"},
        {"und", ""},       {"xx", ""},        {"", ""},        {"x", ""},
        {"12", ""},        {"Martian", ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(language_code(c.name) == c.code);
    }
}

TEST_CASE("detect_language: the text tells, the file where the text is too short") {
    const std::string english =
        "Ministers of the five member states met in the capital on Monday and agreed to lower the "
        "duties on grain, timber and machines before the end of the year.";
    const std::string russian =
        "Министры пяти стран встретились в столице в понедельник и договорились снизить пошлины на "
        "зерно, лес и машины до конца года.";
    CHECK(detect_language(english, "") == "en");
    CHECK(detect_language(english, "ru") == "en");
    CHECK(detect_language(russian, "en") == "ru");
    CHECK(detect_language("Die Minister trafen sich am Montag in der Hauptstadt und sprachen über "
                          "die Zölle auf Getreide und Holz.",
                          "") == "de");
    CHECK(detect_language("五国部长星期三在首都举行会谈，就降低粮食和机械关税达成一致。", "") ==
          "zh");
    CHECK(detect_language("42", "fr") == "fr");
    CHECK(detect_language("Паром ушёл из Риги утром.", "ru") == "ru");
    CHECK(detect_language("Паром ушёл из Риги утром.", "en") != "en");
    CHECK(detect_language("", "").empty());
    // Short, with names of other peoples: the letters tell.
    CHECK(detect_language(
              "Цены на нефть\n\nЦены на нефть выросли на два процента. Баррель марки Brent "
              "стоит 70 долларов, следует из данных биржи.",
              "") == "ru");
    CHECK(detect_language("Президент Казахстана Касым-Жомарт Токаев прибыл в Москву с официальным "
                          "визитом.",
                          "") == "ru");
    CHECK(detect_language("Қасым-Жомарт Тоқаев Мәскеуге ресми сапармен келді.", "") != "ru");
    CHECK(detect_language("Премијер Србије отпутовао је јуче у посету Москви.", "") != "ru");
    CHECK(detect_language("Президентът на България пристигна в Москва на официално посещение.",
                          "") != "ru");
}

TEST_CASE("detect_language: reads the begin of a long text alone, never half a character") {
    std::string russian;
    while (russian.size() < 5000)
        russian += "Министры пяти стран встретились в столице и договорились снизить пошлины. ";
    std::string english;
    while (english.size() < 50'000)
        english += "Ministers of five countries met and agreed to lower the duties on grain. ";
    CHECK(detect_language(russian + english, "") == "ru");
    CHECK(detect_language("x" + russian, "") == "ru");
}

TEST_CASE("detect_language: plain English is English, whatever names it is about") {
    const std::string malay =
        "Bank Negara Malaysia and the Tunku Abdul Rahman Foundation said the outlook for Sarawak "
        "was good. The board of the bank met in Kuala Lumpur with the directors of Syarikat "
        "Telekom "
        "Malaysia Berhad and agreed that duties on timber have to be lowered from next month.";
    CHECK(detect_language(malay, "") == "en");
    CHECK(detect_language(malay, "ms") == "en");
}

TEST_CASE("detect_language: English words in another language don't make it English") {
    const std::string german =
        "Die Band The Who und das Lied The End of the World waren am Montag in der Hauptstadt zu "
        "hören. Der Minister sprach mit den Musikern über die Zölle auf Schallplatten und sagte, "
        "er habe alle Alben der Gruppe zu Hause, auch Songs for the Deaf und Lord of the Rings. "
        "Das Konzert dauerte bis in den Abend, und viele Gäste blieben noch lange danach.";
    CHECK(detect_language(german, "") == "de");
    std::string the;
    while (the.size() < 2000) the += "The ";
    CHECK(detect_language(the, "fr") == "fr");
}
