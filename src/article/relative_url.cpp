#include "article/relative_url.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace newsidx {
namespace {

// "a/./b/../c" is "a/c"; what leads above the root is dropped.
std::string without_dots(std::string_view path) {
    std::string out;
    while (!path.empty()) {
        path.remove_prefix(1);  // a slash
        const auto part = path.substr(0, path.find('/'));
        path.remove_prefix(part.size());
        if (part == "..") out.erase(std::min(out.rfind('/'), out.size()));
        if (part != "." && part != "..") {
            out += '/';
            out += part;
        } else if (path.empty()) {
            out += '/';
        }
    }
    return out;
}

}  // namespace

bool is_absolute_url(std::string_view url) {
    const auto colon = url.find_first_of(":/?#");
    if (colon == url.npos || colon == 0 || url[colon] != ':' || !ascii::is_letter(url.front()))
        return false;
    return std::all_of(url.begin(), url.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
        return ascii::is_alphanumeric(c) || c == '+' || c == '-' || c == '.';
    });
}

std::string resolved_url(std::string_view base, std::string_view url) {
    constexpr std::string_view kMark = "://";
    const auto mark = base.find(kMark);
    const auto scheme = ascii::lower(base.substr(0, std::min(mark, base.size())));
    if (url.empty() || is_absolute_url(url) || (scheme != "http" && scheme != "https"))
        return std::string(url);
    if (url.starts_with("//")) return scheme + ":" + std::string(url);
    base = base.substr(0, base.find('#'));
    const auto query = std::min(base.find('?'), base.size());
    const auto root = std::min(base.find('/', mark + kMark.size()), query);
    std::string site(base.substr(0, root));
    const auto base_path = base.substr(root, query - root);
    if (url.front() == '#') return std::string(base) + std::string(url);
    if (url.front() == '?') return site + std::string(base_path) + std::string(url);
    const auto end = std::min(url.find_first_of("?#"), url.size());
    std::string path(url.substr(0, end));
    if (!path.starts_with('/')) {
        const auto slash = base_path.rfind('/');
        path.insert(0, slash == base_path.npos ? "/" : base_path.substr(0, slash + 1));
    }
    return site + without_dots(path) + std::string(url.substr(end));
}

}  // namespace newsidx
