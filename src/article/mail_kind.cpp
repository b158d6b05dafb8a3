#include "article/mail_kind.hpp"

#include <algorithm>
#include <string>

#include "base/ascii.hpp"

namespace newsidx {
namespace {

// Mail that went through many hands has headers of tens of kilobytes.
constexpr std::size_t kMaxHeadersBytes = std::size_t{256} << 10U;

std::string_view take_head_line(std::string_view& text) {
    const auto line = text.substr(0, text.find_first_of("\r\n"));
    text.remove_prefix(line.size());
    const std::size_t ends = text.starts_with("\r\n") ? 2 : 1;
    text.remove_prefix(std::min(ends, text.size()));
    return line;
}

// The name of "X-Mozilla-Status2: 0000", in small letters; empty where the line is no header.
std::string name_of_header(std::string_view line) {
    constexpr std::size_t kLongestName = 80;
    const auto colon = line.substr(0, kLongestName).find(':');
    if (colon == line.npos) return {};
    const auto behind = line.substr(colon + 1);
    if (!behind.empty() && behind.front() != ' ' && behind.front() != '\t') return {};
    const auto name = line.substr(0, colon);
    const bool is_name = std::all_of(name.begin(), name.end(), [](char c) {
        return ascii::is_alphanumeric(c) || c == '-' || c == '_' || c == '.';
    });
    return is_name ? ascii::lower(name) : std::string();
}

// "=?utf-8?B?TWluc2s=?=" somewhere in it.
bool has_encoded_word(std::string_view line) {
    const auto begin = line.find("=?");
    if (begin == line.npos) return false;
    const auto way = line.find('?', begin + 2);
    if (way == line.npos || way + 2 >= line.size() || line[way + 2] != '?') return false;
    return std::string_view("BbQq").find(line[way + 1]) != line.npos &&
           line.find("?=", way + 3) != line.npos;
}

bool is_packed(std::string_view name, std::string_view value) {
    if (name == "mime-version") return true;
    if (name == "content-type")
        return value.starts_with("multipart/") || value.starts_with("text/html");
    if (name == "content-transfer-encoding")
        return value.starts_with("quoted-printable") || value.starts_with("base64");
    return false;
}

}  // namespace

std::string_view mail_kind(std::string_view utf8) {
    auto text = utf8.substr(0, kMaxHeadersBytes);
    auto after = text;
    // "From desk@example.org Wed Apr  3 10:00:00 2019", and headers below it.
    if (const auto first = take_head_line(after);
        first.starts_with("From ") && first.find(':') != first.npos)
        return name_of_header(take_head_line(after)).empty() ? "" : "a mailbox";
    bool is_mail = false;
    bool has_page = false;
    for (bool first = true; !text.empty(); first = false) {
        const auto line = take_head_line(text);
        if (line.empty()) break;
        const bool goes_on = !first && (line.front() == ' ' || line.front() == '\t');
        const auto name = goes_on ? std::string() : name_of_header(line);
        if (!goes_on && name.empty()) return {};
        const auto value =
            goes_on ? std::string()
                    : ascii::lower(ascii::trimmed(line.substr(name.size() + 1)).substr(0, 80));
        is_mail = is_mail || is_packed(name, value) || has_encoded_word(line);
        has_page = has_page || value.starts_with("multipart/related");
    }
    if (!is_mail) return {};
    return has_page ? "a saved page with all its parts (MHTML)" : "a mail message";
}

}  // namespace newsidx
