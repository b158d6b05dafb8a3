#include "article_promise.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <set>
#include <string_view>

#include "article/date.hpp"

using namespace newsidx;

namespace {

std::string composed(std::string_view text) {
    utf8proc_uint8_t* out = nullptr;
    const auto size =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                     static_cast<utf8proc_ssize_t>(text.size()), &out,
                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(out, &std::free);
    if (size < 0) return "invalid";
    return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(size)};
}

bool is_bidi_control(std::int32_t point) {
    return point == 0x061C || point == 0x200E || point == 0x200F ||
           (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

bool is_control(std::int32_t point) {
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029;
}

// Of one string of an article; `breaks` says that '\n' may be in it.
std::string trouble_of(std::string_view text, bool breaks) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t point = 0;
        const auto size =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &point);
        if (size <= 0) return "is not UTF-8";
        if (is_bidi_control(point)) return "has a bidi control";
        if (is_control(point) && !(breaks && point == '\n')) return "has a control character";
        at += static_cast<std::size_t>(size);
    }
    return composed(text) == text ? "" : "is not NFC";
}

std::string body_trouble(std::string_view body) {
    if (auto trouble = trouble_of(body, true); !trouble.empty()) return trouble;
    if (body.starts_with('\n') || body.ends_with('\n')) return "begins or ends with a line break";
    if (body.find("\n\n\n") != body.npos) return "has two blank lines";
    for (std::size_t at = 0; at <= body.size();) {
        const auto line = body.substr(at, body.find('\n', at) - at);
        if (line.starts_with(' ') || line.ends_with(' ')) return "has a blank at an end of a line";
        at += line.size() + 1;
    }
    return {};
}

std::string trouble_of(const Article& article) {
    if (auto trouble = body_trouble(article.body); !trouble.empty()) return "body " + trouble;
    if (article.title.size() > kMaxTitleBytes) return "title is too long";
    if (article.title.empty() && !article.body.empty()) return "title is empty";
    if (article.title.size() + article.body.size() > kMaxArticleBytes + 2 * kMaxTitleBytes)
        return "article is too long";
    std::vector<std::string_view> lines = {article.title, article.source, article.url,
                                           article.lang};
    lines.insert(lines.end(), article.authors.begin(), article.authors.end());
    lines.insert(lines.end(), article.labels.begin(), article.labels.end());
    for (const auto line : lines) {
        if (auto trouble = trouble_of(line, false); !trouble.empty())
            return "\"" + std::string(line) + "\" " + trouble;
    }
    if (!std::is_sorted(article.labels.begin(), article.labels.end())) return "labels not sorted";
    if (std::adjacent_find(article.labels.begin(), article.labels.end()) != article.labels.end())
        return "a label twice";
    const std::set<std::string> authors(article.authors.begin(), article.authors.end());
    if (authors.size() != article.authors.size()) return "an author twice";
    for (const auto& date : {article.published, article.updated}) {
        if (date && !is_valid(*date)) return "a date that doesn't exist";
    }
    return {};
}

}  // namespace

std::string broken_promise(const ParsedArticles& parsed) {
    for (const auto& article : parsed.articles) {
        if (auto trouble = trouble_of(article); !trouble.empty()) return trouble;
    }
    for (const auto& failure : parsed.failures) {
        if (failure.error.what.empty()) return "a failure without a reason";
    }
    const bool says_something =
        parsed.empty || !parsed.articles.empty() || !parsed.failures.empty();
    return says_something ? "" : "neither an article nor a failure";
}
