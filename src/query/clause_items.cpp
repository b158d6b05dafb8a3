#include "query/clause_items.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace newsidx {

using Kind = ClauseItem::Kind;

ClauseReader::ClauseReader(std::string_view text, const Analysis& analysis,
                           const Entities& entities)
    : text_(text), analysis_(analysis) {
    for (const Mention& mention : entities.mentions) {
        if (entities.entities[mention.entity].type != EntityType::person) continue;
        if (persons_.empty() || persons_.back().span.end <= mention.span.begin)
            persons_.push_back(mention);
    }
}

ClauseItem ClauseReader::person(const Mention& mention, const Token& token) const {
    ClauseItem item;
    item.kind = Kind::person;
    item.span = mention.span;
    item.entity = mention.entity;
    item.upper = true;
    item.word = token.kind == TokenKind::punctuation
                    ? std::string_view()
                    : std::string_view(analysis_.forms[token.form].folded);
    const auto is_apostrophe = [&](std::size_t at) {
        return char_at(text_, at).kind == CharKind::apostrophe;
    };
    const std::string_view name = text_.substr(mention.span.begin, mention.span.size());
    item.possessive = is_apostrophe(mention.span.end) || name.ends_with("'s") ||
                      name.ends_with("’s") ||
                      (mention.span.begin > 0 && token.span.begin < mention.span.begin);
    return item;
}

ClauseItem ClauseReader::other(const Token& token) const {
    ClauseItem item;
    item.span = token.span;
    const Char first = char_at(text_, token.span.begin);
    if (token.kind != TokenKind::punctuation) {
        item.word = analysis_.forms[token.form].folded;
        item.upper = is_upper(first.code);
        return item;
    }
    switch (first.code) {
        case U',':
            item.kind = Kind::comma;
            break;
        case U':':
            item.kind = Kind::colon;
            break;
        case U'—':
        case U'–':
        case U'-':
            item.kind = Kind::dash;
            break;
        default:
            item.kind = Kind::stop;
    }
    return item;
}

std::vector<ClauseItem> ClauseReader::items(std::uint32_t begin, std::uint32_t end) const {
    std::vector<ClauseItem> out;
    if (begin >= end) return out;
    auto mention =
        std::lower_bound(persons_.begin(), persons_.end(), analysis_.tokens[begin].span.begin,
                         [](const Mention& one, std::uint32_t at) { return one.span.end <= at; });
    const Mention* last = nullptr;
    for (std::uint32_t i = begin; i < end; ++i) {
        const Token& token = analysis_.tokens[i];
        while (mention != persons_.end() && mention->span.end <= token.span.begin) ++mention;
        if (mention != persons_.end() && mention->span.begin < token.span.end) {
            const ClauseItem item = person(*mention, token);
            if (last != &*mention) {
                out.push_back(item);
                last = &*mention;
            } else if (!item.word.empty()) {
                out.back().word = item.word;
            }
            continue;
        }
        // The hyphen within "porte-parole" and the stop behind "Mr" part nothing.
        const char mark = text_[token.span.begin];
        const bool inner =
            token.kind == TokenKind::punctuation && token.glued &&
            (mark == '.' || (mark == '-' && i + 1 < end && analysis_.tokens[i + 1].glued));
        if (!inner) out.push_back(other(token));
    }
    return out;
}

}  // namespace newsidx
