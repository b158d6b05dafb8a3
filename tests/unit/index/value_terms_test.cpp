#include "index/value_terms.hpp"

#include <doctest/doctest.h>

#include "index/schema.hpp"

namespace newsidx {

TEST_CASE("an address is found by the sites that it is of") {
    using Values = std::vector<std::string>;
    CHECK(url_values("https://a.b.news.example/c?d=1") ==
          Values{"https://a.b.news.example/c?d=1", "https://a.b.news.example",
                 "https://news.example", "https://b.news.example"});
    CHECK(url_values("https://news.example/b.c") ==
          Values{"https://news.example/b.c", "https://news.example"});
    CHECK(url_values("https://news.example") == Values{"https://news.example"});
    CHECK(url_values("https://localhost/b") == Values{"https://localhost/b", "https://localhost"});
    CHECK(url_values("https://.example/b") == Values{"https://.example/b", "https://.example"});
    // Numbers have no domains above them.
    CHECK(url_values("https://192.0.2.7:8080/b") ==
          Values{"https://192.0.2.7:8080/b", "https://192.0.2.7:8080"});
}

TEST_CASE("an address is found by so many domains and no more") {
    std::string host = "a";
    for (int i = 0; i < 1'000; ++i) host += ".a";
    const auto values = url_values("https://" + host + "/b");
    CHECK(values.size() == 2 + kMaxDomains);
    CHECK(values[2] == "https://a.a");
}

TEST_CASE("a path is found by the folders above it") {
    CHECK(path_values("a/b/c.md") == std::vector<std::string>{"a/b/c.md", "a/b", "a"});
    CHECK(path_values("/a") == std::vector<std::string>{"/a"});
}

}  // namespace newsidx
