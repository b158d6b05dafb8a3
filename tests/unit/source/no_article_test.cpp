#include "source/no_article.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("code_kind: by the name, where the text doesn't gainsay it") {
    struct Case {
        std::string_view name;
        std::string_view head;
        bool is_code;
    };
    const Case cases[] = {
        {"a/app.js", "var x = 1;", true},
        {"a/STYLE.CSS", "body { color: red }", true},
        {"tool.py", "import os", true},
        {"index.php", "<?php echo 1;", true},
        {"index.php", "<!DOCTYPE html><html>", false},
        {"tweets.js", "[{\"text\": \"x\"}]", false},
        {"main.c", "\n#include <stdio.h>", true},
        {"wizyta.pl", "Wizyta w Mińsku\n\nPrezydent", false},
        {"deploy.sh", "#!/bin/sh\n", true},
        {"m/style.css?ver=5.2", "body { color: red }", true},
        {"m/index.php?id=1.css", "<html>", false},
        {"m/robots.txt", "User-agent: *", true},
        {"MD5SUMS", "d41d8cd98f00b204e9800998ecf8427e  a.txt", true},
        {"what?.css-tricks", "text", false},
        {"a/_config.yml", "title: x", true},
        {"ci.YAML", "---\nname: x", true},
        {"a/package.json", "{\"name\": \"x\"}", true},
        {"a/LICENSE", "GPL", true},
        {"licensed.txt", "text", false},
        {"dump.sql", "select 1;", true},
        {"a.txt", "#include <stdio.h>", false},
        {"css", "body", false},
        {"a.js/b", "text", false},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(code_kind(c.name, c.head).empty() != c.is_code);
    }
}

TEST_CASE("page_of_parts: the folders that programs save beside a page") {
    CHECK(page_of_parts("A visit_files") == "A visit");
    CHECK(page_of_parts("Besuch-Dateien") == "Besuch");
    CHECK(page_of_parts("Besuch.files") == "Besuch");
    CHECK(page_of_parts("a/b_fichiers") == "a/b");
    CHECK(page_of_parts("_files").empty());
    CHECK(page_of_parts("news").empty());
    CHECK(page_stem("a/b.HTM") == "a/b");
    CHECK(page_stem("a/b.txt").empty());
}

TEST_CASE("ContainerPages: parts that come behind their page") {
    ContainerPages pages;
    CHECK_FALSE(pages.is_part("x/b_files/ad.html"));
    CHECK_FALSE(pages.is_part("x/b.html"));
    CHECK(pages.is_part("x/b_files/ad.html"));
    CHECK(pages.is_part("x/b_files/deep/ad.html"));
    CHECK_FALSE(pages.is_part("y/b_files/ad.html"));
}
