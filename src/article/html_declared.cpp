#include "article/html_declared.hpp"

#include <xxhash.h>

#include <algorithm>
#include <set>
#include <string>

#include "article/html_cues.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kWindow = 24;  // bytes of letters: some four words, eight signs of Chinese
constexpr std::size_t kStride = 8;   // not every window of a block is looked up
constexpr std::size_t kShortestDeclared = 200;  // bytes of letters

// Letters and digits alone, small where ASCII: two prints of a text differ in blanks and marks.
std::string letters_of(std::string_view text) {
    std::string letters;
    letters.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (text.substr(at).starts_with("\xE2\x80")) {  // “ ” ’ – … and blanks
            at += 2;
        } else if (c == '\xC2') {  // « » and the blank that doesn't break
            ++at;
        } else if (ascii::is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80) {
            letters += ascii::lower(c);
        }
    }
    return letters;
}

std::uint64_t hash_of(std::string_view window) { return XXH3_64bits(window.data(), window.size()); }

bool breaks_off(std::string_view text) {
    const auto end = text.find_last_not_of(" \t\r\n");
    const auto shown = text.substr(0, end == text.npos ? 0 : end + 1);
    return shown.ends_with("…") || shown.ends_with("...");
}

// What sites leave out of the text that they declare, though it is the article's.
bool is_seldom_declared(const HtmlTree& tree, const TextBlock& block) {
    if (block.is_heading || block.is_item || block.is_lead) return true;
    const auto& nodes = tree.nodes();
    for (auto at = block.element; at != 0; at = nodes[at].parent) {
        const auto& name = nodes[at].name;
        if (name == "tr" || name == "blockquote" || name == "pre" || name == "dl") return true;
    }
    return false;
}

// What is kept and what is declared are one text.
bool is_plausible(const DeclaredText& declared, const std::vector<const TextBlock*>& kept) {
    constexpr double kLeastDeclared = 0.5;
    constexpr double kMostBehind = 0.2;
    double all = 0;
    double shared = 0;
    double behind = 0;  // the last block that is declared
    for (const auto* block : kept) {
        all += block->weight;
        behind += block->weight;
        if (!declared.has(block->text).value_or(false)) continue;
        shared += block->weight;
        behind = 0;
    }
    return shared > kLeastDeclared * all && behind < kMostBehind * all;
}

}  // namespace

DeclaredText::DeclaredText(std::string_view text) {
    if (text.size() > kMaxDeclaredBytes || breaks_off(text)) return;
    const auto letters = letters_of(text);
    if (letters.size() < kShortestDeclared) return;
    windows_.reserve(letters.size() - kWindow + 1);
    for (std::size_t at = 0; at + kWindow <= letters.size(); ++at)
        windows_.push_back(hash_of(std::string_view(letters).substr(at, kWindow)));
    std::sort(windows_.begin(), windows_.end());
}

std::optional<bool> DeclaredText::has(std::string_view text) const {
    constexpr double kMost = 0.7;
    const auto letters = letters_of(text);
    if (letters.size() < kWindow) return std::nullopt;
    std::size_t looked_up = 0;
    std::size_t found = 0;
    for (std::size_t at = 0; at + kWindow <= letters.size(); at += kStride) {
        ++looked_up;
        const auto hash = hash_of(std::string_view(letters).substr(at, kWindow));
        if (std::binary_search(windows_.begin(), windows_.end(), hash)) ++found;
    }
    return static_cast<double>(found) >= kMost * static_cast<double>(looked_up);
}

void follow_declared(const DeclaredText& declared, const HtmlTree& tree,
                     const std::vector<TextBlock>& all, std::vector<const TextBlock*>& kept) {
    if (declared.is_empty() || !is_plausible(declared, kept)) return;
    std::set<std::string_view> printed;
    for (const auto* block : kept) printed.insert(block->text);
    std::erase_if(kept, [&](const TextBlock* block) {
        return !is_seldom_declared(tree, *block) && !declared.has(block->text).value_or(true);
    });
    for (const auto& block : all) {
        if (!is_prose(block) || is_cue(block.text) || is_caption(block.text)) continue;
        if (!declared.has(block.text).value_or(false) || !printed.insert(block.text).second)
            continue;
        const auto place = std::find_if(kept.begin(), kept.end(), [&](const TextBlock* each) {
            return each->element > block.element;
        });
        kept.insert(place, &block);
    }
}

}  // namespace newsidx
