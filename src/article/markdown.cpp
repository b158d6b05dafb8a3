#include "article/markdown.hpp"

#include <md4c.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <string>

#include "article/plain.hpp"

namespace newsidx {
namespace {

// The front matter between two lines "---", and where the text behind it begins; nothing when there
// is none.
struct FrontMatter {
    std::string_view yaml;
    std::string_view text;
};

FrontMatter split(std::string_view utf8) {
    utf8.remove_prefix(std::min(utf8.find_first_not_of(" \t\r\n"), utf8.size()));
    if (!utf8.starts_with("---\n") && !utf8.starts_with("---\r\n")) return {{}, utf8};
    const std::size_t begin = utf8.find('\n') + 1;
    for (std::size_t at = begin; at < utf8.size();) {
        const std::size_t end = std::min(utf8.find('\n', at), utf8.size());
        std::string_view line = utf8.substr(at, end - at);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line == "---" || line == "...")
            return {utf8.substr(begin, at - begin), utf8.substr(std::min(end + 1, utf8.size()))};
        at = end + 1;
    }
    return {{}, utf8};
}

std::string scalar(const YAML::Node& map, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        const YAML::Node value = map[key];
        if (value && value.IsScalar()) return value.Scalar();
        if (value && value.IsMap() && value["name"] && value["name"].IsScalar())
            return value["name"].Scalar();
    }
    return {};
}

std::vector<std::string> list(const YAML::Node& map, std::initializer_list<const char*> keys) {
    std::vector<std::string> out;
    for (const char* key : keys) {
        const YAML::Node value = map[key];
        if (!value) continue;
        if (value.IsScalar()) out.push_back(value.Scalar());
        if (value.IsSequence()) {
            for (const YAML::Node& one : value) {
                if (one.IsScalar()) out.push_back(one.Scalar());
                if (one.IsMap() && one["name"] && one["name"].IsScalar())
                    out.push_back(one["name"].Scalar());
            }
        }
    }
    return out;
}

// yaml-cpp throws on broken input and follows aliases, which could unfold without end: bounded, and
// caught here.
Status read_front_matter(std::string_view yaml, Draft& draft) {
    if (yaml.size() > kMaxFrontMatterBytes) {
        return Error{
            ErrorKind::input,
            "front matter is longer than " + std::to_string(kMaxFrontMatterBytes / 1024) + " KiB",
            ""};
    }
    try {
        const YAML::Node map = YAML::Load(std::string(yaml));
        if (map.IsNull()) return {};
        if (!map.IsMap())
            return Error{ErrorKind::input, "front matter is no list of 'key: value'", ""};
        draft.title = scalar(map, {"title", "headline"});
        draft.published = scalar(map, {"date", "published", "pubdate", "datetime"});
        draft.updated = scalar(map, {"updated", "modified", "lastmod"});
        draft.source = scalar(map, {"source", "publisher", "outlet", "site"});
        draft.url = scalar(map, {"url", "link", "canonical", "canonical_url"});
        draft.lang = scalar(map, {"lang", "language"});
        draft.authors = list(map, {"authors", "author", "byline"});
        draft.labels = list(map, {"tags", "labels", "categories", "keywords"});
        return {};
    } catch (const YAML::Exception& e) {
        return Error{
            ErrorKind::input,
            "front matter is no YAML: " + e.msg + " in its line " + std::to_string(e.mark.line + 1),
            ""};
    }
}

// Collects the text of a Markdown document: paragraphs parted by a blank line.
struct Collector {
    std::string out;
    std::string first_heading;
    bool in_first_heading = false;

    void end_paragraph() {
        while (!out.empty() && (out.back() == '\n' || out.back() == ' ')) out.pop_back();
        if (!out.empty()) out += "\n\n";
    }
    void add(std::string_view text) { (in_first_heading ? first_heading : out) += text; }
};

int enter_block(MD_BLOCKTYPE type, void* detail, void* user) {
    auto& to = *static_cast<Collector*>(user);
    if (type == MD_BLOCK_DOC) return 0;
    to.end_paragraph();
    if (type == MD_BLOCK_H && static_cast<MD_BLOCK_H_DETAIL*>(detail)->level == 1 &&
        to.first_heading.empty() && to.out.empty()) {
        to.in_first_heading = true;
    }
    return 0;
}

int leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* user) {
    auto& to = *static_cast<Collector*>(user);
    if (type == MD_BLOCK_H) to.in_first_heading = false;
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) {
        to.add(" ");
    } else {
        to.end_paragraph();
    }
    return 0;
}

int ignore_span(MD_SPANTYPE /*type*/, void* /*detail*/, void* /*user*/) { return 0; }

// The five of XML and numbers; the rest of HTML's names stay as they are written.
std::string entity(std::string_view name) {
    struct Known {
        std::string_view name;
        std::string_view text;
    };
    constexpr auto kKnown = std::to_array<Known>({{"&amp;", "&"},
                                                  {"&lt;", "<"},
                                                  {"&gt;", ">"},
                                                  {"&quot;", "\""},
                                                  {"&apos;", "'"},
                                                  {"&nbsp;", " "},
                                                  {"&ndash;", "–"},
                                                  {"&mdash;", "—"},
                                                  {"&hellip;", "…"},
                                                  {"&rsquo;", "’"},
                                                  {"&lsquo;", "‘"},
                                                  {"&ldquo;", "“"},
                                                  {"&rdquo;", "”"}});
    for (const Known& one : kKnown) {
        if (one.name == name) return std::string(one.text);
    }
    return std::string(name);
}

int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    auto& to = *static_cast<Collector*>(user);
    switch (type) {
        case MD_TEXT_HTML:
            break;  // tags and comments; the text between them comes by itself
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR:
            to.add(" ");
            break;
        case MD_TEXT_ENTITY:
            to.add(entity({text, size}));
            break;
        case MD_TEXT_NULLCHAR:
            break;
        default:
            to.add({text, size});
            break;
    }
    return 0;
}

}  // namespace

Result<Draft> read_markdown(std::string_view utf8) {
    Draft draft;
    const FrontMatter parts = split(utf8);
    if (auto good = read_front_matter(parts.yaml, draft); !good) return good.error();
    Collector collector;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = ignore_span;
    parser.leave_span = ignore_span;
    parser.text = on_text;
    if (md_parse(parts.text.data(), static_cast<MD_SIZE>(parts.text.size()), &parser, &collector) !=
        0) {
        return Error{ErrorKind::input, "can't be read as Markdown", ""};
    }
    if (draft.title.empty()) draft.title = collector.first_heading;
    if (draft.title.empty()) {
        const Draft plain = read_plain(collector.out);
        draft.title = plain.title;
        draft.body = plain.body;
    } else {
        draft.body = collector.out;
        // A first heading that isn't the title said already belongs to the text.
        if (!collector.first_heading.empty() && collector.first_heading != draft.title) {
            draft.body = collector.first_heading + "\n\n" + draft.body;
        }
    }
    return draft;
}

}  // namespace newsidx
