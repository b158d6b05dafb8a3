#include "source/path_list.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "scratch_folder.hpp"

using namespace newsidx;

TEST_CASE("read_path_list: lines, or NULs when there are any or when asked") {
    struct Case {
        const char* name;
        std::string bytes;
        bool null_separated;
        std::vector<std::string> want;
    };
    using namespace std::string_literals;
    const Case cases[] = {
        {"lines", "a b\n\nc\n", false, {"a b", "c"}},
        {"no line's end at the end", "a\nb", false, {"a", "b"}},
        {"NULs", "a\nb\0c\0"s, false, {"a\nb", "c"}},
        {"lines from Windows", "a\r\nb\r\r\n\r\n", false, {"a", "b\r"}},
        {"NULs keep what looks like it", "a\r\0b"s, false, {"a\r", "b"}},
        {"NULs asked for", "a\nb", true, {"a\nb"}},
        {"nothing", "", false, {}},
    };
    const ScratchFolder folder;
    for (const auto& c : cases) {
        CAPTURE(c.name);
        folder.write("list", c.bytes);
        auto list = read_path_list(folder.path("list"), c.null_separated);
        REQUIRE(list);
        std::vector<std::string> paths;
        for (std::size_t at = 0; const auto path = list->next(at);) paths.push_back(*path);
        CHECK(paths == c.want);
    }
    CHECK(read_path_list(folder.path("absent"), false).error().kind == ErrorKind::usage);
}
