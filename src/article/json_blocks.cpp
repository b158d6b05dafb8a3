#include "article/json_blocks.hpp"

#include <algorithm>
#include <array>

#include "article/html_text.hpp"
#include "article/json_names.hpp"
#include "article/json_value_text.hpp"

namespace newsidx {
namespace {

using Kind = JsonValue::Kind;

// Where objects keep the blocks they are made of.
constexpr auto kBlockKeys =
    std::to_array<std::string_view>({"blocks", "paragraphs", "content", "children", "body", "text",
                                     "items", "nodes", "data", "content_elements"});

// Its own words, whatever lies in it besides.
std::string own_words(const JsonValue& value) {
    if (value.kind == Kind::string) return unescape_json(value.raw);
    if (value.kind != Kind::object) return {};
    return json_member_text(value, {"rendered", "text", "html", "plain", "value", "content", "body",
                                    "#text", "$t", "_"});
}

// A picture, a related story: not of the text.
bool is_beside_text(const JsonValue& block) {
    const auto kind = json_member_text(block, {"type", "_type", "blockType", "nodeType"});
    return is_beside(kind) || kind == "interstitial_link";
}

// Sentences that the saver cut into spans without the blank between them.
void append_span(std::string& text, const std::string& span) {
    const bool runs_on = !text.empty() && std::string_view(".!?").find(text.back()) != text.npos &&
                         !span.empty() && span.front() >= 'A' && span.front() <= 'Z';
    if (runs_on) text += ' ';
    text += span;
}

std::string text_of_block(const JsonValue& value, bool is_block);

std::string joined_spans(const JsonValue& list) {
    std::string text;
    for (const auto& span : list.children) append_span(text, text_of_block(span, true));
    return text;
}

// Its paragraphs with tags around each.
std::string as_markup(const std::string& words) {
    std::string out = "<p>";
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find("\n\n", at), words.size());
        if (at > 0) out += "</p><p>";
        out.append(words, at, end - at);
        at = end + 2;
    }
    return out + "</p>";
}

std::string joined_blocks(const JsonValue& list) {
    std::vector<std::string> texts;
    for (const auto& block : list.children) {
        if (block.kind == Kind::array) continue;
        auto words = text_of_block(block, true);
        if (!is_blank_text(words)) texts.push_back(std::move(words));
    }
    // Where the markup of one is undone, the blank lines between all would be blanks.
    const bool is_marked =
        texts.size() > 1 && std::any_of(texts.begin(), texts.end(), [](const std::string& each) {
            return has_block_markup(each);
        });
    std::string text;
    for (const auto& words : texts) {
        if (!text.empty()) text += "\n\n";
        text += is_marked ? as_markup(words) : words;
    }
    return text;
}

// Arc's: a list of cells under `header`, and a list of rows, each of them a list of cells.
std::string text_of_table(const JsonValue& table) {
    const auto* rows = json_member(table, "rows");
    if (rows == nullptr || rows->kind != Kind::array) return {};
    std::string text;
    const auto add_row = [&](const JsonValue& row) {
        if (row.kind != Kind::array) return;
        std::string line;
        for (const auto& cell : row.children) {
            const auto words = text_of_block(cell, true);
            if (!is_blank_text(words)) line += (line.empty() ? "" : " ") + words;
        }
        if (!line.empty()) text += (text.empty() ? "" : "\n\n") + line;
    };
    if (const auto* header = json_member(table, "header")) add_row(*header);
    for (const auto& row : rows->children) add_row(row);
    return text;
}

// Words that stand in a block without one of their own around them: "children":[{"text":"He "},
// {"text":"said","bold":true}].
bool are_spans(const JsonValue& list) {
    return (list.key == "children" || list.key == "content") &&
           std::any_of(list.children.begin(), list.children.end(),
                       [](const JsonValue& child) { return !own_words(child).empty(); });
}

std::string text_of_block(const JsonValue& value, bool is_block) {
    if (value.kind == Kind::array) return joined_blocks(value);
    if (is_block && is_beside_text(value)) return {};
    auto text = own_words(value);
    if (is_block && is_blank_text(text)) text = text_of_table(value);
    for (const auto key : kBlockKeys) {
        if (!is_blank_text(text)) break;
        const auto* inner = json_member(value, key);
        if (inner == nullptr) continue;
        if (inner->kind == Kind::object) text = text_of_block(*inner, false);
        if (inner->kind != Kind::array) continue;
        text = is_block && are_spans(*inner) ? joined_spans(*inner) : joined_blocks(*inner);
    }
    return text;
}

bool is_article(const JsonValue& block) {
    const bool titled =
        json_member(block, "title") != nullptr || json_member(block, "headline") != nullptr;
    return titled && !text_of_block(block, true).empty();
}

}  // namespace

std::string json_blocks_text(const JsonValue& value) { return text_of_block(value, false); }

bool blocks_are_articles(const JsonValue& object) {
    if (object.kind != Kind::object) return false;
    return std::any_of(kBlockKeys.begin(), kBlockKeys.end(), [&](std::string_view key) {
        const auto* inner = json_member(object, key);
        if (inner == nullptr) return false;
        return inner->kind == Kind::array
                   ? std::any_of(inner->children.begin(), inner->children.end(), is_article)
                   : blocks_are_articles(*inner);
    });
}

}  // namespace newsidx
