#include "article/byline.hpp"

#include <doctest/doctest.h>

namespace newsidx {

TEST_CASE("names_in_byline: a name for each person") {
    struct Case {
        std::string_view in;
        std::vector<std::string> want;
    };
    const Case cases[] = {
        {"By Ann Lee and Bo Ek", {"Ann Lee", "Bo Ek"}},
        {"Par Jean Dupont et Luc Roy", {"Jean Dupont", "Luc Roy"}},
        {"Ann Lee, Bo Ek", {"Ann Lee", "Bo Ek"}},
        {"Martin King, Jr.", {"Martin King, Jr."}},
        {"Lee, Ann", {"Ann Lee"}},
        {"Lee, Ann Mary", {"Ann Mary Lee"}},
        {"de la Cruz, Ana", {"Ana de la Cruz"}},
        {"Петров, Иван", {"Иван Петров"}},
        {"Reuters, AFP", {"Reuters", "AFP"}},
        {"Lee, Reuters", {"Lee", "Reuters"}},
        {"Ann Lee, London", {"Ann Lee", "London"}},
        {"Ann Lee, Wales reporter", {"Ann Lee"}},
        {"By ANN LEE, Associated Press Writer", {"ANN LEE"}},
        {"Ann Lee, political editor, and Bo Ek", {"Ann Lee", "Bo Ek"}},
        {"Political Correspondent", {"Political Correspondent"}},
        {"Lee, Ann, Ek, Bo", {"Lee", "Ann", "Ek", "Bo"}},
        {"Ann Lee in Astana", {"Ann Lee"}},
        {"Ann Lee in Astana and Bo Ek in New York", {"Ann Lee", "Bo Ek"}},
        {"Women in Power", {"Women in Power"}},
        {"Авторы: Илья Ведерников, Анна Соколова", {"Илья Ведерников", "Анна Соколова"}},
        {"Autor: Jan Novák", {"Jan Novák"}},
        {"By Ann Lee ann.lee@example.org", {"Ann Lee"}},
        {"\"Ann Lee\"", {"Ann Lee"}},
        {"Ann \"Annie\" Lee", {"Ann \"Annie\" Lee"}},
        {"김도윤 기자", {"김도윤"}},
        {"By Ann Lee/TT", {"Ann Lee"}},
        {"Von Ann Lee und Bo Ek, dpa", {"Ann Lee", "Bo Ek"}},
        {"Von Ann Lee, dpa, und Bo Ek", {"Ann Lee", "Bo Ek"}},
        {"Ann Lee/TTG", {"Ann Lee/TTG"}},
        {"", {}},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        CHECK(names_in_byline(c.in) == c.want);
    }
}

TEST_CASE("is_signed_name: a writer and his agency, and nothing else") {
    CHECK(is_signed_name("Anna Svensson/TT"));
    CHECK(is_signed_name("Ann Maria Lee/NTB"));
    CHECK_FALSE(is_signed_name("Anna Svensson/Kulturnytt"));
    CHECK_FALSE(is_signed_name("The line is 5/TT"));
    CHECK_FALSE(is_signed_name("They met in Oslo/TT"));
    CHECK_FALSE(is_signed_name("TT"));
}

}  // namespace newsidx
