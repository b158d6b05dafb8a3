#include "article/parse.hpp"

#include <algorithm>
#include <iterator>

#include "article/clean.hpp"
#include "article/detect.hpp"
#include "article/encoding.hpp"
#include "article/feed.hpp"
#include "article/finish.hpp"
#include "article/html.hpp"
#include "article/json.hpp"
#include "article/markdown.hpp"
#include "article/nitf.hpp"
#include "article/plain.hpp"
#include "article/relative_url.hpp"
#include "article/table.hpp"
#include "article/xml_root.hpp"

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

// What a page says of its own address goes before where it was found.
Drafts page_at(const std::string& address, Drafts drafts) {
    if (!drafts) return drafts;
    for (Draft& draft : *drafts)
        draft.url = draft.url.empty() ? address : resolved_url(address, draft.url);
    return drafts;
}

Error other_xml(std::string_view text) {
    const auto kind = unread_xml(xml_root(text));
    return {ErrorKind::input,
            "is " + (kind.empty() ? "XML of a kind that" : std::string(kind) + ", which") +
                " newsidx doesn't read",
            "HTML, RSS, Atom and NITF are read; or make JSON of it: "
            "{\"title\":…,\"date\":…,\"text\":…} a line"};
}

// A line that was cut off within a list or behind a key has the next one for a value: each line is
// then read by itself. The error alone where none is an article.
Drafts read_record(std::string_view text, std::uint64_t line, const ParseOptions& options) {
    auto whole = read_json(text, options, line);
    const auto at_line = [](std::vector<Draft>& drafts, std::uint64_t number) {
        // A record's place is its line in the stream, whatever its reader counts.
        for (Draft& draft : drafts) draft.line = number;
    };
    if (whole) {
        at_line(*whole, line);
        return whole;
    }
    if (text.find('\n') == text.npos) return whole.error();
    std::vector<Draft> found{broken_entry(whole.error(), line)};
    for (auto number = line; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        auto own = read_json(text.substr(0, end), options, number);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!own) continue;
        at_line(*own, number);
        std::move(own->begin(), own->end(), std::back_inserter(found));
    }
    if (found.size() == 1) return whole.error();
    return found;
}

Drafts read_drafts(const std::string& text, const RawText& raw, const ParseOptions& options) {
    if (raw.framing == Framing::record) return read_record(text, raw.location.line, options);
    if (raw.framing == Framing::element) return read_json(text, options);
    if (raw.framing == Framing::row)
        return read_row(text, raw.separator, raw.location.line, options);
    if (raw.framing == Framing::page) return page_at(raw.address, page_with_text(read_html(text)));
    const auto& name = raw.location.member.empty() ? raw.location.path : raw.location.member;
    switch (detect_format(text, name)) {
        case Format::html:
            return page_with_text(read_html(text));
        case Format::json:
            return read_json(text, options);
        case Format::feed:
            return read_feed(text);
        case Format::markdown:
            return one(read_markdown(text));
        case Format::nitf:
            return one(read_nitf(text));
        case Format::other_xml:
            return other_xml(text);
        case Format::plain:
            break;
    }
    if (const auto kind = unread_kind(text); !kind.empty()) {
        const bool is_mail = kind.starts_with("a mail");
        return Error{ErrorKind::input, "is " + std::string(kind) + ", which newsidx doesn't read",
                     is_mail ? "make JSON of it, as docs/formats.md shows for mail"
                             : "save the text of it, or the page as HTML"};
    }
    if (auto trouble = unread_table(text, name, options)) return *std::move(trouble);
    return std::vector<Draft>{read_plain_file(text)};
}

// --set may say what a record lacks.
bool is_empty_record(const Draft& draft, const ParseOptions& options) {
    return draft.keys && !draft.broken && !has_word(draft.title) && !has_word(draft.body) &&
           !options.defaults.contains("title") && !options.defaults.contains("body");
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
    const auto text = to_utf8(raw.bytes, raw.encoding);
    if (!text) {
        fail(raw.location, text.error());
        return parsed;
    }
    auto drafts = read_drafts(*text, raw, options);
    if (!drafts) {
        fail(raw.location, drafts.error());
        return parsed;
    }
    const bool is_one = raw.framing == Framing::record || raw.framing == Framing::row;
    if (drafts->empty() && is_one) parsed.empty = 1;
    if (drafts->empty() && !is_one) fail(raw.location, {ErrorKind::input, "has no text", ""});
    for (Draft& draft : *drafts) {
        if (is_empty_record(draft, options)) {
            ++parsed.empty;
            continue;
        }
        if (raw.framing == Framing::element) draft.line = raw.location.line;
        auto article = draft.broken ? Result<Article>(*std::move(draft.broken))
                                    : finish_article(draft, raw.location, options);
        if (article) {
            if (draft.keys) parsed.json.add(*draft.keys);
            parsed.articles.push_back(*std::move(article));
            parsed.unsaid.push_back(unsaid_by(draft));
        } else {
            Location at = raw.location;
            if (draft.line > 0) at.line = draft.line;
            fail(at, article.error());
        }
    }
    return parsed;
}

}  // namespace newsidx
