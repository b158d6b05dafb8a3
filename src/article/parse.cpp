#include "article/parse.hpp"

#include "article/clean.hpp"
#include "article/detect.hpp"
#include "article/encoding.hpp"
#include "article/feed.hpp"
#include "article/finish.hpp"
#include "article/html.hpp"
#include "article/json.hpp"
#include "article/markdown.hpp"
#include "article/plain.hpp"

namespace newsidx {
namespace {

using Drafts = Result<std::vector<Draft>>;

Drafts one(Result<Draft> draft) {
    if (!draft) return draft.error();
    return std::vector<Draft>{*std::move(draft)};
}

// A title alone is what a page shows that its scripts have yet to fill.
Drafts page_with_text(Drafts drafts) {
    if (drafts && !drafts->empty() && !has_word(drafts->front().body))
        return Error{ErrorKind::input, "page has no text", ""};
    return drafts;
}

Drafts read_drafts(const std::string& text, const RawText& raw, const ParseOptions& options) {
    if (raw.framing == Framing::record) return read_json(text, options, raw.location.line);
    switch (detect_format(text,
                          raw.location.member.empty() ? raw.location.path : raw.location.member)) {
        case Format::html:
            return page_with_text(read_html(text));
        case Format::json:
            return read_json(text, options);
        case Format::feed:
            return read_feed(text);
        case Format::markdown:
            return one(read_markdown(text));
        case Format::other_xml:
            return Error{ErrorKind::input, "is XML of a kind that newsidx doesn't read",
                         "HTML, RSS and Atom are read"};
        case Format::plain:
            break;
    }
    if (const auto kind = unread_kind(text); !kind.empty()) {
        return Error{ErrorKind::input, "is " + std::string(kind) + ", which newsidx doesn't read",
                     "save the text of it, or the page as HTML"};
    }
    return std::vector<Draft>{read_plain_file(text)};
}

}  // namespace

ParsedArticles parse_articles(const RawText& raw, const ParseOptions& options) {
    ParsedArticles parsed;
    const auto fail = [&](const Location& location, Error error) {
        parsed.failures.push_back({location, std::move(error)});
    };
    if (const auto kind = binary_kind(raw.bytes); !kind.empty()) {
        fail(raw.location, {ErrorKind::input, "is " + std::string(kind) + ", not a text", ""});
        return parsed;
    }
    const auto text = to_utf8(raw.bytes);
    if (!text) {
        fail(raw.location, text.error());
        return parsed;
    }
    auto drafts = read_drafts(*text, raw, options);
    if (!drafts) {
        fail(raw.location, drafts.error());
        return parsed;
    }
    parsed.empty = drafts->empty() && raw.framing == Framing::record;
    if (drafts->empty() && !parsed.empty) fail(raw.location, {ErrorKind::input, "has no text", ""});
    for (Draft& draft : *drafts) {
        // A record's place is its line in the stream, whatever its reader counts.
        if (raw.framing == Framing::record) draft.line = raw.location.line;
        auto article = draft.broken ? Result<Article>(*std::move(draft.broken))
                                    : finish_article(draft, raw.location, options);
        if (article) {
            parsed.articles.push_back(*std::move(article));
        } else {
            Location at = raw.location;
            if (draft.line > 0) at.line = draft.line;
            fail(at, article.error());
        }
    }
    return parsed;
}

}  // namespace newsidx
