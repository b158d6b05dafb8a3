#include "article/identity.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>

#include "base/bytes.hpp"

namespace newsidx {
namespace {

constexpr auto kTracking = std::to_array<std::string_view>(
    {"fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "cmpid", "ocid",
     "smid", "_ga", "at_medium", "at_campaign"});

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

bool is_tracking(std::string_view parameter) {
    const std::string name = lower_ascii(parameter.substr(0, parameter.find('=')));
    return name.starts_with("utm_") ||
           std::find(kTracking.begin(), kTracking.end(), name) != kTracking.end();
}

std::string kept_query(std::string_view query) {
    std::string kept;
    while (!query.empty()) {
        const std::string_view parameter = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(parameter.size() + 1, query.size()));
        if (parameter.empty() || is_tracking(parameter)) continue;
        kept += kept.empty() ? '?' : '&';
        kept += parameter;
    }
    return kept;
}

std::string host_of(std::string_view authority, std::string_view default_port) {
    if (const auto at = authority.rfind('@'); at != std::string_view::npos)
        authority.remove_prefix(at + 1);
    std::string host = lower_ascii(authority);
    if (host.ends_with(default_port)) host.resize(host.size() - default_port.size());
    if (host.starts_with("www.")) host.erase(0, 4);
    return host;
}

void append_date(std::string& out, const std::optional<Date>& date) {
    append_string(out, date ? to_string(*date) : std::string());
}

}  // namespace

std::string canonical_url(std::string_view url) {
    const std::string scheme = lower_ascii(url.substr(0, std::min(url.find("://"), url.size())));
    if (scheme != "http" && scheme != "https") return {};
    url.remove_prefix(scheme.size() + 3);
    url = url.substr(0, url.find('#'));
    const std::string_view authority = url.substr(0, url.find_first_of("/?"));
    const std::string host = host_of(authority, scheme == "http" ? ":80" : ":443");
    if (host.empty()) return {};
    std::string_view rest = url.substr(authority.size());
    std::string_view path = rest.substr(0, rest.find('?'));
    const std::string query = kept_query(rest.substr(std::min(path.size() + 1, rest.size())));
    while (path.ends_with('/')) path.remove_suffix(1);
    return "https://" + host + std::string(path) + query;
}

std::string article_id(const Article& article) {
    std::string identity = canonical_url(article.url);
    if (identity.empty()) {
        append_string(identity, article.title);
        append_date(identity, article.published);
        append_string(identity, article.body);
    }
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(identity.data(), identity.size()));
    std::string bytes;
    for (std::size_t i = 0; i < 10; ++i) bytes.push_back(static_cast<char>(canonical.digest[i]));
    return to_hex(bytes);
}

std::uint64_t content_hash(const Article& article) {
    std::string all;
    append_string(all, article.title);
    append_string(all, article.body);
    append_date(all, article.published);
    append_date(all, article.updated);
    append_string(all, article.source);
    append_string(all, article.url);
    append_varint(all, article.authors.size());
    for (const auto& author : article.authors) append_string(all, author);
    append_string(all, article.lang);
    return XXH3_64bits(all.data(), all.size());
}

}  // namespace newsidx
