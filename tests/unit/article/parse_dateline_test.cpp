#include <doctest/doctest.h>

#include <string>

#include "article/parse_date.hpp"

using namespace newsidx;

namespace {

std::string dateline(std::string_view body, std::string_view published = "") {
    const auto date = parse_dateline(body, parse_date(published));
    return date ? to_string(*date) : "none";
}

}  // namespace

TEST_CASE("parse_dateline: the date that a wire text begins with") {
    struct Case {
        std::string body;
        std::string date;
    };
    const Case cases[] = {
        {"ASTANA, April 3, 2019 /TASS/. Leaders met.", "2019-04-03"},
        {"MOSCOW, April 3, 2019. /TASS/. Leaders met.", "2019-04-03"},
        {"LONDON, March 8, 2017 (AP) — Leaders met.", "2017-03-08"},
        {"WASHINGTON, D.C., April 3, 2019 - Leaders met.", "2019-04-03"},
        {"NUR-SULTAN. April 3, 2019. KAZINFORM - Leaders met.", "2019-04-03"},
        {"Rio de Janeiro, 3 de abril de 2019 (Agência) - Líderes", "2019-04-03"},
        {"МОСКВА, 3 апреля 2019 — Президент прибыл", "2019-04-03"},
        {"PARIS, 15 avril 2019. Un incendie a ravagé le toit.", "2019-04-15"},
        {"COPIAPÓ, 13 de octubre de 2010. Los mineros volvieron - todos.", "2010-10-13"},
        {"RIO DE JANEIRO, 13. Juli 2014. Die Mannschaft siegte.", "2014-07-13"},
        {"МОСКВА, 1 января 2018 года. В союзе действует кодекс.", "2018-01-01"},
        {"ST. LOUIS, April 3, 2019. Leaders met.", "2019-04-03"},
        {"LONDON — April 3, 2019 — Leaders met.", "2019-04-03"},
        {"NEW DELHI - 3 April 2019 - Leaders met.", "2019-04-03"},
        {"新华社阿斯塔纳2019年4月3日电（记者张三）领导人会晤。", "2019-04-03"},
        {"Berlin (dpa), 3. April 2019 - Der Minister", "2019-04-03"},
        {"(ANSA) - ROMA, 03 APR 2019 - Il ministro", "2019-04-03"},
        {"LONDON 3 April 2019 - Leaders met.", "2019-04-03"},
        {"ASTANA, Kazakhstan (April 3, 2019) — Leaders met.", "2019-04-03"},
        {"NEW YORK--(BUSINESS WIRE)--April 3, 2019-- Leaders met.", "2019-04-03"},
        {"SAN JOSE, Calif.--(BUSINESS WIRE)--Apr 3, 2019--Leaders met.", "2019-04-03"},
        {"LONDON, 3 April 2019: Leaders met - and left.", "2019-04-03"},
        {"NEW YORK--(BUSINESS WIRE)--Leaders met--April 3, 2019--and left.", "none"},
        {"Paris, they said on 3 April 2019: Leaders met.", "none"},
        {"London 3 April 2019 - Leaders met.", "none"},
        {"Leaders (April 3, 2019) met.", "none"},
        {"据新华社4月3日电 领导人会晤。", "none"},
        {"LONDON — Leaders met — April 3, 2019 — and left.", "none"},
        {"London — 3 April 2019 was a day — a long one.", "none"},
        {"TASHKENT, December 5. Leaders met.", "none"},
        {"They met in Paris, April 3, 2019. Leaders left.", "none"},
        {"MOSCOW, April 3. /TASS/. Leaders met.", "none"},
        {"MOSCOW (Reuters) - Leaders met.", "none"},
        {"MOSCOW, April 31, 2019 /TASS/. Leaders met.", "none"},
        {"Leaders met, and left.", "none"},
        {"Leaders met in Paris, March 3, 2019 (pictured), and left.", "none"},
        {"MOSCOW, where on April 3, 2019 (a Wednesday) leaders met", "none"},
        {"The union, born in April 2019 - said", "none"},
        {"", "none"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.body);
        CHECK(dateline(c.body) == c.date);
    }
    CHECK(parse_dateline("ASTANA, April 3, 2019 - x", {})->origin == DateOrigin::dateline);
}

TEST_CASE("parse_dateline: takes a year that is said elsewhere, and never one to come") {
    CHECK(dateline("ASTANA, Apr 3 (Reuters) - Leaders met.", "2019") == "2019-04-03");
    CHECK(dateline("ASTANA, Apr 3 (Reuters) - Leaders met.", "2019-04-03") == "2019-04-03");
    CHECK(dateline("ASTANA, Apr 3 (Reuters) - Leaders met.", "2019-04-02") == "2019-04-03");
    CHECK(dateline("ASTANA, Dec 31 (Reuters) - Leaders met.", "2019-01-01") == "2018-12-31");
    CHECK(dateline("ASTANA, Feb 29 (Reuters) - Leaders met.", "2019-03-01") == "none");
    CHECK(dateline("LONDON — April 3 — Leaders met.", "2019") == "2019-04-03");
    CHECK(dateline("新华社北京4月3日电 领导人会晤。", "2019") == "2019-04-03");
    CHECK(dateline("新华社北京12月31日电 领导人会晤。", "2019-01-01") == "2018-12-31");
    CHECK(dateline("(ANSA) - ROMA, 3 APR - Il ministro", "2019") == "2019-04-03");
    CHECK(dateline("Berlin (dpa), 3. April - Der Minister", "2019") == "2019-04-03");
    CHECK(dateline("МОСКВА, 3 апр - РИА Новости.", "2019-04-03") == "2019-04-03");
}
