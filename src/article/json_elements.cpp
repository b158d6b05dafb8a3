#include "article/json_elements.hpp"

#include <algorithm>

#include "article/json_names.hpp"

namespace newsidx {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// Behind the string that begins at `at`: its closing quote, or the end of its line.
std::size_t string_end(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && text[at] != '\n'; ++at) {
        if (text[at] == '"') return at + 1;
        if (text[at] == '\\') ++at;
    }
    return std::min(at, text.size());
}

// Behind the object that begins at `at`, or where another one begins without its end.
std::size_t object_end(std::string_view text, std::size_t at) {
    std::vector<char> open;
    char last = ':';
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = string_end(text, at);
            last = c;
            continue;
        }
        if (c == '{' || c == '[') {
            const bool in_list = !open.empty() && open.back() == '[';
            const bool may_begin = last == ':' || (in_list && (last == ',' || last == '['));
            if (c == '{' && !may_begin) return at;
            open.push_back(c);
        }
        if (c == '}' || c == ']') {
            open.pop_back();
            if (open.empty()) return at + 1;
        }
        if (kBlanks.find(c) == kBlanks.npos) last = c;
        ++at;
    }
    return at;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(kBlanks, at), text.size());
}

// Where the elements begin in {"status":"ok","articles":[{…: names of one article's own parts tell
// nothing.
std::size_t first_list(std::string_view text) {
    std::string_view key;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '"') {
            const auto end = string_end(text, at);
            key = text.substr(at + 1, end - at - 2);
            at = end;
            continue;
        }
        if (text[at] == '[') {
            const auto first = skip_blanks(text, at + 1);
            if (first < text.size() && text[first] == '{' && is_article_list(key) &&
                !json_name(key))
                return first;
        }
        ++at;
    }
    return text.npos;
}

std::size_t first_element(std::string_view text) {
    const auto begin = skip_blanks(text, 0);
    if (begin == text.size()) return text.npos;
    if (text[begin] == '[') return begin + 1;
    if (text[begin] != '{') return text.npos;
    const auto behind = skip_blanks(text, object_end(text, begin));
    if (behind < text.size() && text[behind] == ',') return begin;
    return first_list(text);
}

}  // namespace

std::vector<std::string_view> json_elements(std::string_view text) {
    std::vector<std::string_view> elements;
    auto at = first_element(text);
    while (at < text.size() && elements.size() < kMaxJsonElements) {
        at = std::min(text.find_first_not_of(" \t\r\n,[", at), text.size());
        // What stands behind the list is no element, but for one more list.
        if (at < text.size() && text[at] == ']') {
            at = skip_blanks(text, at + 1);
            if (at == text.size() || text[at] != '[') break;
            continue;
        }
        if (at == text.size()) break;
        const auto end = text[at] == '{' ? object_end(text, at)
                                         : std::min(text.find_first_of("{]", at), text.size());
        elements.push_back(text.substr(at, end - at));
        at = end;
    }
    return elements;
}

std::size_t json_value_end(std::string_view text) {
    std::size_t depth = 0;
    for (auto at = skip_blanks(text, 0); at < text.size();) {
        const char c = text[at];
        if (c == '"' && depth > 0) {
            at = string_end(text, at);
            continue;
        }
        if (c == '{' || c == '[') {
            ++depth;
        } else if (depth == 0) {
            break;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return at + 1;
        }
        ++at;
    }
    return text.npos;
}

}  // namespace newsidx
