#include "article/json_loose_text.hpp"

#include <algorithm>
#include <utility>

#include "article/clean.hpp"
#include "article/html.hpp"
#include "article/html_text.hpp"
#include "article/json_blocks.hpp"
#include "article/json_names.hpp"
#include "article/json_path.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

using Kind = JsonValue::Kind;

bool is_string(const JsonValue& value) { return value.kind == Kind::string; }

// Words, or a list of them; what lies in objects has names of its own.
bool is_of_words(const JsonValue& value) {
    if (value.kind == Kind::string) return !value.raw.empty();
    return value.kind == Kind::array && !value.children.empty() &&
           std::all_of(value.children.begin(), value.children.end(), is_string);
}

// The surest of the loose names.
const JsonValue* loose_member(const JsonValue& object) {
    const JsonValue* found = nullptr;
    int least = 0;
    for (const auto& child : object.children) {
        const auto rank = is_of_words(child) ? loose_text_rank(child.key) : std::nullopt;
        if (!rank || (found != nullptr && *rank > least)) continue;
        found = &child;
        least = *rank;
    }
    return found;
}

// With a head and a body, and not only markup.
bool is_page(std::string_view text) {
    constexpr std::size_t kHeadBytes = 4096;
    const auto head = ascii::lower(text.substr(0, kHeadBytes));
    return head.find("<html") != head.npos || head.find("<body") != head.npos ||
           head.find("<!doctype") != head.npos;
}

// What the object says itself stays.
void add_page(std::string_view html, Draft& draft) {
    auto pages = read_html(html);
    if (!pages || pages->empty() || !has_word(pages->front().body)) return;
    Draft& page = pages->front();
    draft.body = std::move(page.body);
    draft.keys->has_text = true;
    fill_from(draft, std::move(page));
}

// Bytes that are words; 0 of what is none: addresses, code, a few words of a heading.
std::size_t size_of_text(const JsonValue& value) {
    constexpr std::ptrdiff_t kFewBlanks = 8;
    constexpr std::ptrdiff_t kBytesOfOtherScripts = 60;  // some of which need no blanks
    if (value.kind == Kind::array) {
        if (!is_of_words(value)) return 0;
        std::size_t size = 0;
        for (const auto& child : value.children) size += size_of_text(child);
        return size;
    }
    if (value.kind != Kind::string) return 0;
    const std::string_view text = value.raw;
    const auto blanks = std::count(text.begin(), text.end(), ' ');
    const auto others = std::count_if(text.begin(), text.end(),
                                      [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return blanks >= kFewBlanks || others >= kBytesOfOtherScripts ? text.size() : 0;
}

struct Found {
    std::string path;
    std::size_t size = 0;
};

void look_for_text(const JsonValue& object, const std::string& path, Found& longest) {
    constexpr std::size_t kMaxNameBytes = 200;
    constexpr int kMaxSteps = 3;
    for (const auto& child : object.children) {
        // Whose name is known is another part of the article.
        const auto name = json_name(child.key);
        if (is_beside(child.key) || child.key.size() > kMaxNameBytes) continue;
        if (name && name->field != JsonField::body && !is_wrapper(child.key)) continue;
        std::string here = path + json_step(child);
        if (here.size() > kMaxNameBytes) continue;
        const auto steps = std::count(here.begin(), here.end(), '.');
        if (child.kind == Kind::object && steps < kMaxSteps) look_for_text(child, here, longest);
        const auto size = size_of_text(child);
        if (size > longest.size) longest = {std::move(here), size};
    }
}

}  // namespace

bool has_loose_text(const JsonValue& object) { return loose_member(object) != nullptr; }

void add_loose_text(const JsonValue& object, Draft& draft) {
    if (!draft.keys || draft.keys->has_text) return;
    if (const auto* member = loose_member(object)) {
        const auto text = json_blocks_text(*member);
        if (is_page(text)) {
            add_page(text, draft);
        } else if (auto body = text_of_markup(text); has_word(body)) {
            draft.body = std::move(body);
            draft.keys->has_text = true;
        }
        if (draft.keys->has_text) return;
    }
    Found longest{"", draft.body.size()};
    look_for_text(object, "", longest);
    draft.keys->unread = std::move(longest.path);
}

}  // namespace newsidx
