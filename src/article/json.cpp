#include "article/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "article/clean.hpp"
#include "article/json_draft.hpp"
#include "article/json_elements.hpp"
#include "article/json_loose_text.hpp"
#include "article/json_names.hpp"
#include "article/json_parts.hpp"
#include "article/json_path.hpp"
#include "article/json_tree.hpp"
#include "article/schema_org.hpp"

namespace newsidx {
namespace {

using Kind = JsonValue::Kind;

// A search engine's answer keeps its articles in hits.hits, a newspaper's in response.results.
constexpr int kMaxAnswerDepth = 4;

// Finds the objects that are articles in an answer of any shape.
class ArticleSearch {
public:
    explicit ArticleSearch(const JsonPaths& paths) : paths_(paths) {}

    std::vector<const JsonValue*> find(const JsonValue& root) {
        for (const bool sure : {true, false}) {
            look(root, sure, 0);
            if (!found_.empty()) return std::move(found_);
        }
        if (root.kind == Kind::object && is_article(root, false)) found_.push_back(&root);
        return std::move(found_);
    }

private:
    // Not so sure: titles with a summary, an address or a date at least.
    [[nodiscard]] bool is_article(const JsonValue& value, bool sure) const {
        if (value.kind != Kind::object) return false;
        if (sure) return has_json_body(value, paths_);
        const auto draft = json_draft(value, paths_);
        if (!draft.title.empty() || !draft.body.empty()) return true;
        // A message alone is a server's.
        return !draft.url.empty() && has_loose_text(value);
    }

    void look(const JsonValue& value, bool sure, int depth) {
        if (depth > kMaxAnswerDepth) return;
        if (value.kind == Kind::array) return look_in_list(value, sure, depth);
        if (value.kind != Kind::object) return;
        if (sure && is_article(value, sure)) {
            found_.push_back(&value);
            return;
        }
        if (const auto records = json_records(value); !records.empty()) {
            found_.insert(found_.end(), records.begin(), records.end());
            return;
        }
        // Several lists are taken together, but for others beside those that are named as such.
        const auto before = found_.size();
        for (const bool by_name : {true, false}) {
            if ((!sure && !by_name) || found_.size() > before) return;
            for (const auto& child : value.children) {
                if (is_article_list(child.key) == by_name && !is_beside(child.key))
                    look(child, sure, depth + 1);
            }
        }
    }

    // Where one is an article all of them are: one without a text must not go unnoticed.
    void look_in_list(const JsonValue& list, bool sure, int depth) {
        const auto& elements = list.children;
        if (std::any_of(elements.begin(), elements.end(),
                        [&](const JsonValue& element) { return is_article(element, sure); })) {
            // A page's JSON-LD has its site, its author and its way to them beside the article.
            const bool told = std::any_of(elements.begin(), elements.end(), says_article);
            for (const auto& element : elements) {
                if (!told || !says_something_else(element)) found_.push_back(&element);
            }
            return;
        }
        for (const auto& element : elements) look(element, sure, depth + 1);
    }

    const JsonPaths& paths_;
    std::vector<const JsonValue*> found_;
};

// The publisher of a JSON Feed is its title; its items don't repeat it.
std::string feed_title(const JsonValue& root) {
    const auto* version = json_member(root, "version");
    const auto* title = json_member(root, "title");
    const bool is_feed = version != nullptr && version->raw.find("jsonfeed") != version->raw.npos;
    return is_feed && title != nullptr ? unescape_json(title->raw) : std::string();
}

// It has the keys of an article, and nothing under them: archives hold such records.
bool is_empty_article(const JsonValue& root) {
    return std::any_of(root.children.begin(), root.children.end(), [](const JsonValue& child) {
        const auto name = json_name(child.key);
        const bool text =
            name && (name->field == JsonField::title || name->field == JsonField::body);
        const bool holds_others = child.kind == Kind::array || child.kind == Kind::object;
        return text && (holds_others ? child.children.empty()
                                     : child.kind == Kind::null || child.kind == Kind::string);
    });
}

// One that says it is nothing, whose reader counts it; no error for it.
Draft empty_draft() {
    Draft draft;
    draft.keys.emplace();
    return draft;
}

// {"index":{"_id":"1"}}: a line of Elasticsearch's bulk format that says what to do with the next.
bool is_bulk_action(const JsonValue& root) {
    constexpr auto kActions =
        std::to_array<std::string_view>({"index", "create", "update", "delete"});
    if (root.kind != Kind::object || root.children.size() != 1) return false;
    const auto& action = root.children.front();
    return action.kind == Kind::object &&
           std::find(kActions.begin(), kActions.end(), action.key) != kActions.end() &&
           std::all_of(action.children.begin(), action.children.end(), [](const JsonValue& member) {
               return member.key.starts_with('_') || member.kind != Kind::object;
           });
}

// The paths of its members as --map has them; of a list those of its first object.
void list_keys(const JsonValue& value, const std::string& path, std::vector<std::string>& keys) {
    constexpr std::size_t kMostKeys = 12;
    constexpr std::size_t kLongestKey = 60;
    constexpr std::ptrdiff_t kMaxSteps = 2;
    if (value.kind == Kind::array) {
        if (!value.children.empty()) list_keys(value.children.front(), path, keys);
        return;
    }
    for (const auto& child : value.children) {
        const auto step = path + json_step(child);
        const bool has_more = child.kind == Kind::object && !child.children.empty() &&
                              std::count(step.begin(), step.end(), '.') < kMaxSteps;
        if (has_more) {
            list_keys(child, step, keys);
        } else if (keys.size() < kMostKeys && step.size() <= kLongestKey) {
            keys.push_back(clean_line(step));
        }
    }
}

Error no_article(const JsonValue& root) {
    std::vector<std::string> keys;
    list_keys(root, "", keys);
    return {ErrorKind::input,
            "no article in it: no key for a title or a text" +
                (keys.empty() ? std::string() : fmt::format(" among {}", fmt::join(keys, " "))),
            "name the keys: --map title=.path.to.title --map body=.path.to.text"};
}

Result<std::vector<Draft>> drafts_of(const JsonValue& root, const JsonPaths& paths) {
    if (is_bulk_action(root)) return std::vector<Draft>();
    auto objects = ArticleSearch(paths).find(root);
    if (objects.empty() && is_empty_article(root)) return std::vector<Draft>{empty_draft()};
    if (objects.empty() && root.kind == Kind::array &&
        std::any_of(root.children.begin(), root.children.end(), is_empty_article)) {
        for (const auto& element : root.children) objects.push_back(&element);
    }
    if (objects.empty()) return no_article(root);
    const auto publisher = feed_title(root);
    std::vector<Draft> drafts;
    drafts.reserve(objects.size());
    for (const auto* object : objects) {
        auto& draft = drafts.emplace_back(json_draft(*object, paths));
        add_loose_text(*object, draft);
        if (draft.source.empty()) draft.source = publisher;
        const bool is_nothing = !has_word(draft.title) && !has_word(draft.body);
        if (is_nothing && !is_empty_article(*object)) draft = broken_entry(no_article(*object), 0);
        if (objects.size() > 1) draft.line = drafts.size();
    }
    return drafts;
}

Error more_behind(std::string_view text, std::size_t end, TextPlace begin) {
    const auto at = text.find_first_not_of(" \t\r\n", end);
    return {ErrorKind::input,
            fmt::format("not valid JSON: something behind its end at {}",
                        name_of_place(text, at, begin)),
            ""};
}

// The elements of a list that is broken somewhere: those that are sound, and why the others aren't;
// `trouble` where none of them tells. Numbered as if the list were whole. The error alone where
// nothing can be made of it: in a single object, elements without a title may be parts of one
// article.
Result<std::vector<Draft>> read_elements(std::string_view text, const JsonPaths& paths,
                                         TextPlace begin, const Error& trouble) {
    std::vector<Draft> drafts;
    std::size_t broken = 0;
    const bool is_list = text.substr(text.find_first_not_of(" \t\r\n")).starts_with('[');
    std::uint64_t number = 0;
    std::size_t at = 0;
    for (const auto element : json_elements(text)) {
        ++number;
        const auto offset = static_cast<std::size_t>(element.data() - text.data());
        begin = place_in(text.substr(at), offset - at, begin);
        at = offset;
        const auto tree = JsonTree::parse(element, begin);
        auto found = tree ? drafts_of(tree->root(), paths) : tree.error();
        if (!found) {
            ++broken;
            drafts.push_back(broken_entry(found.error(), number));
            if (is_rubbish(broken, drafts.size())) break;
            continue;
        }
        for (auto& draft : *found) {
            if (!is_list && draft.title.empty()) return trouble;
            draft.line = number;
            drafts.push_back(std::move(draft));
        }
    }
    if (broken == drafts.size()) return trouble;
    if (broken == 0 || is_rubbish(broken, drafts.size()))
        drafts.push_back(broken_entry(trouble, 0));
    return drafts;
}

// The first value of the line. It alone is read, so that the rest isn't for each value before it.
Result<JsonTree> first_value(std::string_view line, TextPlace place) {
    if (const auto end = json_value_end(line); end != line.npos) {
        if (auto tree = JsonTree::parse(line.substr(0, end), place)) return tree;
    }
    return JsonTree::parse(line, place);
}

// Lists one a line, or several on it; objects are cut into records before they come here.
class LineReader {
public:
    explicit LineReader(const JsonPaths& paths) : paths_(paths) {}

    std::vector<Draft> read(std::string_view text) {
        for (TextPlace place; !text.empty(); ++place.line) {
            const auto end = std::min(text.find('\n'), text.size());
            if (!read_line(text.substr(0, end), place)) break;
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return std::move(drafts_);
    }

private:
    // False where the lines behind it aren't worth a look.
    bool read_line(std::string_view line, TextPlace place) {
        for (place.column = 1; !is_blank_text(line);) {
            const auto tree = first_value(line, place);
            auto found = tree ? drafts_of(tree->root(), paths_)
                              : read_elements(line, paths_, place, tree.error());
            if (!found) {
                fail(place, found.error().what, found.error().hint);
                if (is_rubbish(++broken_, drafts_.size())) {
                    fail(place,
                         "most values before it are no articles: those behind it aren't read");
                    return false;
                }
            } else {
                for (auto& draft : *found) {
                    draft.line = place.line;
                    drafts_.push_back(std::move(draft));
                }
            }
            if (drafts_.size() > kMaxDraftsOfLines) {
                fail(place, fmt::format("more than {} articles in one text: the others aren't read",
                                        kMaxDraftsOfLines));
                return false;
            }
            if (!tree) break;
            place.column += tree->end();
            line.remove_prefix(tree->end());
        }
        return true;
    }

    void fail(TextPlace place, const std::string& why, std::string hint = {}) {
        drafts_.push_back(
            broken_entry({ErrorKind::input, fmt::format("record on line {}: {}", place.line, why),
                          std::move(hint)},
                         place.line));
    }

    const JsonPaths& paths_;
    std::vector<Draft> drafts_;
    std::size_t broken_ = 0;
};

}  // namespace

Result<std::vector<Draft>> read_json(std::string_view utf8, const ParseOptions& options,
                                     std::uint64_t first_line) {
    const TextPlace begin{first_line};
    const auto tree = JsonTree::parse(utf8, begin);
    if (tree && is_blank_text(utf8.substr(tree->end())))
        return drafts_of(tree->root(), options.json_paths);
    if (tree && tree->root().kind != Kind::object) return LineReader(options.json_paths).read(utf8);
    const auto trouble = tree ? more_behind(utf8, tree->end(), begin) : tree.error();
    if (is_blank_text(utf8)) return trouble;
    return read_elements(utf8, options.json_paths, begin, trouble);
}

}  // namespace newsidx
