#include "entity/table_tool.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace newsidx {

void fail(const std::string& what) {
    fmt::print(stderr, "{}\n", what);
    std::exit(1);
}

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::vector<std::vector<std::string>> read_table(const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) fail("can't read " + path);
    std::string bytes;
    std::array<char, 65536> buffer{};
    for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), file)) > 0;) {
        bytes.append(buffer.data(), n);
    }
    std::fclose(file);
    std::vector<std::vector<std::string>> rows;
    for (const std::string& line : split(bytes, '\n')) {
        if (!line.empty() && line[0] != '#') rows.push_back(split(line, '\t'));
    }
    return rows;
}

void write_file(const std::string& path, std::string_view bytes) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) fail("can't write " + path);
    const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    if (std::fclose(file) != 0 || !whole) fail("can't write " + path);
}

}  // namespace newsidx
