#include "ingest/places.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("Places: files of one name in two folders are two, one file under two names is one") {
    Places from_2019("/news/2019", "");
    from_2019.settle("001.txt");
    CHECK(from_2019.start() == "/news/2019");
    CHECK(from_2019.place_of("./001.txt") == "001.txt");

    const Places from_2020("/news/2020", from_2019.start());
    CHECK(from_2020.place_of("001.txt") == "/news/2020/001.txt");
    CHECK(from_2020.place_of("../2019/001.txt") == "001.txt");
    CHECK(from_2020.place_of("/news/2019/001.txt") == "001.txt");
    CHECK(from_2020.on_disk("001.txt") == "/news/2019/001.txt");
    CHECK(from_2020.on_disk("/news/2020/001.txt") == "/news/2020/001.txt");
}

TEST_CASE("Places: who begins with an absolute path has them all absolute") {
    Places places("/news", "");
    places.settle("-");
    CHECK(places.start() == "");
    places.settle("/news/a.txt");
    places.settle("b.txt");
    CHECK(places.start() == "/");
    CHECK(places.place_of("/news/a.txt") == "/news/a.txt");
    CHECK(places.place_of("b.txt") == "/news/b.txt");
}

TEST_CASE("Places: standard input is no file, and a file may have its name") {
    const Places places("/news", "/news");
    CHECK(places.place_of("-") == "-");
    CHECK(places.place_of("./-") == "./-");
    CHECK(places.on_disk("./-") == "/news/-");
}
