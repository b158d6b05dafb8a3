#include "article/latin_bytes.hpp"

#include <doctest/doctest.h>

#include <string>

#include "article/encoding.hpp"

namespace newsidx {

TEST_CASE("to_utf8: short texts of Latin script by what letters a language has") {
    struct Case {
        std::string_view name;
        std::string bytes;
        std::string_view text;
    };
    using std::string_literals::operator""s;
    const Case cases[] = {
        {"Lithuanian, windows-1257",
         "Pus\xe6 i\xf0laid\xf8 apmok\xebs Europos S\xe0junga, likusi\xe0 dal\xe1 moka pati valstyb\xeb."s,
         "Pusę išlaidų apmokės Europos Sąjunga, likusią dalį moka pati valstybė."},
        {"Latvian, windows-1257",
         "Vald\xee"
         "ba apstiprin\xe2ja jauna tilta b\xfbvniec\xee"
         "bu p\xe2r Daugavu."s,
         "Valdība apstiprināja jauna tilta būvniecību pār Daugavu."},
        {"Czech, windows-1250",
         "b\xf8"
         "ezna, den pot\xe9, co skon\xe8\xed mand\xe1t Milo\x9a"
         "e Zemana, p\xf8ijde na Hrad"s,
         "března, den poté, co skončí mandát Miloše Zemana, přijde na Hrad"},
        {"Polish, windows-1250",
         "Tokarczuk jest pi\xb9t\xb9 osob\xb9 z Polski z t\xb9 nagrod\xb9, \xbf"
         "eby by\xb3o jasne."s,
         "Tokarczuk jest piątą osobą z Polski z tą nagrodą, żeby było jasne."},
        {"French, windows-1252",
         "Les \xe9"
         "changes ont d\xe9"
         "but\xe9 le 1er janvier, six mois apr\xe8s la date pr\xe9vue."s,
         "Les échanges ont débuté le 1er janvier, six mois après la date prévue."},
        {"Portuguese, windows-1252",
         "Fundado por dom Jo\xe3o 6\xba em 1818, o museu completara 200 anos em junho."s,
         "Fundado por dom João 6º em 1818, o museu completara 200 anos em junho."},
        {"names of many countries, windows-1252",
         "M\xfcller, Jo\xe3o, Pe\xf1"
         "a and R\xf8"
         "dby met in the town hall on Monday for talks."s,
         "Müller, João, Peña and Rødby met in the town hall on Monday for talks."},
        {"Ukrainian, KOI8-U",
         "\xf5\xd2\xd1\xc4 \xd5\xc8\xd7\xc1\xcc\xc9\xd7 \xd2\xa6\xdb\xc5\xce\xce\xd1 \xd0\xd2\xcf \xc2\xd5\xc4\xa6\xd7\xce\xc9\xc3\xd4\xd7\xcf \xcd\xcf\xd3\xd4\xd5 \xa7\xc8"s,
         "Уряд ухвалив рішення про будівництво мосту їх"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        const auto text = to_utf8(c.bytes);
        REQUIRE(text);
        CHECK(*text == c.text);
    }
}

}  // namespace newsidx
