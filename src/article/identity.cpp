#include "article/identity.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/bytes.hpp"

namespace newsidx {
namespace {

// Parameters that say where a reader came from, never which text he asked for.
constexpr auto kTracking = std::to_array<std::string_view>(
    {"fbclid",      "gclid",  "gbraid", "wbraid", "dclid",
     "msclkid",     "yclid",  "ysclid", "twclid", "igshid",
     "mc_cid",      "mc_eid", "cmpid",  "cmp",    "ocid",
     "smid",        "smtyp",  "_ga",    "_gl",    "at_medium",
     "at_campaign", "ito",    "ftag",   "taid",   "__twitter_impression"});

bool is_tracking(std::string_view parameter) {
    const std::string name = ascii::lower(parameter.substr(0, parameter.find('=')));
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
    std::string host = ascii::lower(authority);
    if (host.ends_with(default_port)) host.resize(host.size() - default_port.size());
    if (host.ends_with('.')) host.pop_back();
    if (host.starts_with("www.")) host.erase(0, 4);
    return host;
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// One spelling of what browsers take for the same: letters beyond ASCII and blanks as %D0, with
// capitals.
std::string with_escapes(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x80 || byte == ' ') {
            out += '%';
            out += kDigits[byte >> 4U];
            out += kDigits[byte & 0xfU];
        } else if (byte == '%' && at + 2 < text.size() && is_hex(text[at + 1]) &&
                   is_hex(text[at + 2])) {
            out += '%';
            for (const char digit : text.substr(at + 1, 2))
                out += digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit;
            at += 2;
        } else {
            out += text[at];
        }
    }
    return out;
}

// A fragment is a place in a page, but where a program in the page shows what it names:
// "#!/story/5".
std::string_view without_fragment(std::string_view url) {
    const std::string_view fragment = url.substr(std::min(url.find('#'), url.size()));
    if (fragment.starts_with("#!") || fragment.starts_with("#/")) return url;
    return url.substr(0, url.size() - fragment.size());
}

// The address of a site alone, which careless exports give to all that the site has.
bool is_site(std::string_view canonical) {
    return canonical.find_first_of("/?", std::string_view("https://").size()) ==
           std::string_view::npos;
}

void append_date(std::string& out, const std::optional<Date>& date) {
    append_string(out, date ? to_string(*date) : std::string());
}

}  // namespace

std::string canonical_url(std::string_view url) {
    constexpr std::string_view kMark = "://";
    const std::size_t mark = url.find(kMark);
    if (mark == std::string_view::npos) return {};
    const std::string scheme = ascii::lower(url.substr(0, mark));
    if (scheme != "http" && scheme != "https") return {};
    url.remove_prefix(mark + kMark.size());
    url = without_fragment(url);
    const std::string_view authority = url.substr(0, url.find_first_of("/?#"));
    const std::string host = host_of(authority, scheme == "http" ? ":80" : ":443");
    if (host.empty()) return {};
    std::string_view rest = url.substr(authority.size());
    std::string_view path = rest.substr(0, rest.find('?'));
    const std::string query = kept_query(rest.substr(std::min(path.size() + 1, rest.size())));
    while (path.ends_with('/')) path.remove_suffix(1);
    return "https://" + host + with_escapes(std::string(path) + query);
}

std::string article_id(const Article& article) {
    std::string identity = canonical_url(article.url);
    if (identity.empty() || is_site(identity)) {
        identity.clear();
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
