#include "index/value_terms.hpp"

#include <xxhash.h>

#include <algorithm>

#include "article/identity.hpp"
#include "article/language.hpp"
#include "base/ascii.hpp"
#include "base/bytes.hpp"
#include "base/paths.hpp"
#include "index/schema.hpp"
#include "text/fold.hpp"

namespace newsidx {

std::string value_term(std::string_view prefix, std::string_view value) {
    std::string term(prefix);
    if (value.size() <= kMaxTermValueBytes) return term.append(value);
    term.append(value.substr(0, kMaxTermValueBytes - 16));
    append_big_endian(term, XXH3_64bits(value.data(), value.size()), 8);
    // As digits: raw NUL bytes would count twice against Xapian's limit.
    const std::string hash = to_hex(std::string_view(term).substr(term.size() - 8));
    term.resize(term.size() - 8);
    return term + hash;
}

std::string folded_value(std::string_view value) {
    std::string out;
    std::size_t begin = 0;
    while (begin < value.size()) {
        const std::size_t end = std::min(value.find(' ', begin), value.size());
        if (end > begin) {
            if (!out.empty()) out.push_back(' ');
            out += fold(value.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return out;
}

std::string day_value(std::int32_t day) {
    std::string value;
    append_big_endian(value, static_cast<std::uint32_t>(day) ^ 0x80000000U, 4);
    return value;
}

std::int32_t value_day(std::string_view value) {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(read_big_endian(value)) ^
                                     0x80000000U);
}

std::string id_in_sort_key(std::string_view key) {
    constexpr std::size_t kTimeBytes = 5;
    std::string id;
    for (const char byte : key.substr(std::min(kTimeBytes, key.size())))
        id.push_back(static_cast<char>(~byte));
    return to_hex(id);
}

std::vector<std::string> path_values(std::string_view path) {
    std::vector<std::string> values;
    while (!path.empty()) {
        values.emplace_back(path);
        const std::size_t slash = path.rfind('/');
        if (slash == std::string_view::npos) break;
        path = path.substr(0, slash);
    }
    return values;
}

namespace {

// As "mailto:desk@news.example" does: that isn't the site's pages.
bool names_a_user(std::string_view url) {
    const std::size_t begin = url.find("://") + std::string_view("://").size();
    return url.substr(begin, url.find('/', begin) - begin).find('@') != std::string_view::npos;
}

}  // namespace

std::vector<std::string> url_values(const std::string& canonical) {
    constexpr std::string_view kScheme = "https://";
    std::string_view host = std::string_view(canonical).substr(kScheme.size());
    host = host.substr(0, host.find_first_of("/?#"));
    std::vector<std::string> values = {canonical};
    const auto add = [&](std::string_view site) {
        if (site.size() < canonical.size() - kScheme.size())
            values.push_back(std::string(kScheme) + std::string(site));
    };
    add(host);
    std::size_t dot = host.rfind('.');
    if (dot == host.npos || !ascii::is_letter(host[dot + 1])) return values;
    for (std::size_t i = 0; i < kMaxDomains && dot > 0; ++i) {
        dot = host.rfind('.', dot - 1);
        if (dot == host.npos) break;
        add(host.substr(dot + 1));
    }
    return values;
}

Result<std::string> filter_value(const Node& filter, const std::string& path_start) {
    std::string value = filter.text;
    const bool below = filter.prefix && value.ends_with('/');
    switch (*filter.field) {
        case Field::url:
            if (value.find("://") == std::string::npos) value.insert(0, "https://");
            value = names_a_user(value) ? "" : canonical_url(value);
            if (value.empty())
                return Error{ErrorKind::query, "'" + filter.text + "' is no address of a page",
                             "url:example.org/news/*"};
            break;
        case Field::path:
            if (value == "-") return value;
            value = normal_path(value);
            if (value.starts_with('/')) value = path_from(path_start, value, "");
            break;
        case Field::lang:
            if (filter.prefix || value.size() <= 2) return folded_value(value);
            // The first of a list would be found, and the others not.
            value = value.find_first_of(", ;") == std::string::npos ? language_code(value) : "";
            if (value.empty())
                return Error{ErrorKind::query, "no language '" + filter.text + "'",
                             "a code or an English name: ru, russian"};
            return value;
        default:
            return folded_value(value);
    }
    if (below && !value.ends_with('/')) value += '/';
    return value;
}

}  // namespace newsidx
