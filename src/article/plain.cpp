#include "article/plain.hpp"

#include <algorithm>

#include "article/clean.hpp"

namespace newsidx {
namespace {

// No headline is longer; first paragraphs seldom are as short.
constexpr std::size_t kMaxHeadlineBytes = 300;
constexpr std::size_t kMadeTitleBytes = 100;

bool looks_like_title(std::string_view line) {
    if (line.empty() || line.size() > kMaxHeadlineBytes) return false;
    // "…in the U.S." may end a headline, "He left." ends a sentence.
    const bool ends_sentence = line.ends_with('.') && !line.ends_with("..") &&
                               !(line.size() > 2 && line[line.size() - 3] == '.');
    return !ends_sentence;
}

}  // namespace

Draft read_plain(std::string_view utf8) {
    Draft draft;
    const auto begin = utf8.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return draft;
    utf8.remove_prefix(begin);
    const std::size_t line_end = std::min(utf8.find_first_of("\r\n"), utf8.size());
    const std::string line = clean_line(utf8.substr(0, line_end));
    const std::string_view rest = utf8.substr(line_end);
    const bool has_rest = rest.find_first_not_of(" \t\r\n") != std::string_view::npos;
    if (looks_like_title(line) && has_rest) {
        draft.title = line;
        draft.body = rest;
        return draft;
    }
    draft.body = utf8;
    draft.title = line;
    if (line.size() > kMadeTitleBytes) {
        // Its first words, whole ones.
        std::size_t size = line.rfind(' ', kMadeTitleBytes);
        if (size == std::string::npos) {
            size = kMadeTitleBytes;
            while ((static_cast<unsigned char>(line[size]) & 0xc0U) == 0x80U) --size;
        }
        draft.title = line.substr(0, size) + "…";
    } else if (!has_rest) {
        draft.body.clear();
    }
    return draft;
}

}  // namespace newsidx
