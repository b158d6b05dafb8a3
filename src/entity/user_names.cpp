#include "entity/user_names.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "entity/entity_id.hpp"
#include "entity/name_words.hpp"

namespace newsidx {
namespace {

constexpr std::uint8_t kCertain = 100;  // confidence: somebody said so

// At the prompt nobody holds the shift key; in a text names have capitals.
constexpr std::uint16_t kAllWords = 0xffff;
bool is_all_lower(std::string_view name) {
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || c == ' ' || c == '-'; });
}

// The token past the name, where it begins at token `at`.
std::optional<std::uint32_t> past_name(std::string_view text, const Analysis& analysis,
                                       std::uint32_t at, std::uint32_t end,
                                       const PhraseShape& shape) {
    if (!shape.raw) {
        return match_phrase(text, analysis, at, end,
                            {shape.text, shape.words, shape.capitals, shape.uppercase});
    }
    const std::uint32_t begin = analysis.tokens[at].span.begin;
    if (text.substr(begin, shape.text.size()) != shape.text) return {};
    while (at < end && analysis.tokens[at].span.begin < begin + shape.text.size()) ++at;
    return at;
}

}  // namespace

UserNames::UserNames(const Ledger& ledger) {
    std::map<std::pair<EntityType, std::string>, std::string> shown;
    for (const LedgerEntry& entry : ledger.entries()) {
        if (entry.type == EntityType::country) continue;
        if (entry.verb == LedgerVerb::ban) nobody_.emplace(entry.type, entry.key);
        if (entry.verb != LedgerVerb::name) continue;
        const auto first = shown.try_emplace({entry.type, entry.key}, entry.other).first;
        PhraseShape shape = phrase_shape(entry.other);
        if (is_all_lower(entry.other)) shape.capitals = kAllWords;
        if (shape.words == 0 && !shape.raw) continue;
        by_first_[shape.key].push_back(static_cast<std::uint32_t>(names_.size()));
        names_.push_back({entry.type, entry.key, first->second, std::move(shape)});
    }
    for (auto& [word, names] : by_first_) {
        // Of two lines for one name the later one counts.
        std::reverse(names.begin(), names.end());
        std::stable_sort(names.begin(), names.end(), [&](std::uint32_t a, std::uint32_t b) {
            return names_[a].shape.text.size() > names_[b].shape.text.size();
        });
    }
}

std::vector<NameSpan> UserNames::find(std::string_view text, const Analysis& analysis) const {
    std::vector<const std::vector<std::uint32_t>*> by_form;
    by_form.reserve(analysis.forms.size());
    for (const Form& form : analysis.forms) {
        const auto at = by_first_.find(std::string(form.folded));
        by_form.push_back(at == by_first_.end() ? nullptr : &at->second);
    }
    std::vector<NameSpan> found;
    const auto name_at = [&](std::uint32_t at, std::uint32_t end) -> std::optional<std::uint32_t> {
        if (analysis.tokens[at].kind == TokenKind::punctuation) return {};
        const auto* const names = by_form[analysis.tokens[at].form];
        if (names == nullptr) return {};
        for (const std::uint32_t i : *names) {
            const auto past = past_name(text, analysis, at, end, names_[i].shape);
            if (!past) continue;
            NameSpan span;
            span.span = {analysis.tokens[at].span.begin, analysis.tokens[*past - 1].span.end};
            span.type = names_[i].type;
            span.rule = Rule::user_name;
            span.confidence = kCertain;
            span.user_name = i;
            found.push_back(span);
            return past;
        }
        return {};
    };
    for (const Sentence& sentence : analysis.sentences) {
        for (std::uint32_t at = sentence.first_token; at < sentence.end_token;)
            at = name_at(at, sentence.end_token).value_or(at + 1);
    }
    return found;
}

std::vector<NameSpan> UserNames::with_names(std::string_view text, const Analysis& analysis,
                                            std::vector<NameSpan> spans) const {
    if (names_.empty()) return spans;
    std::vector<NameSpan> all;
    std::size_t next = 0;
    for (const NameSpan& own : find(text, analysis)) {
        while (next < spans.size() && spans[next].span.end <= own.span.begin)
            all.push_back(spans[next++]);
        // The spans that the name touches: [next, past). One that is longer is another name.
        std::size_t past = next;
        bool inside = true;
        for (; past < spans.size() && spans[past].span.begin < own.span.end; ++past) {
            inside = inside && spans[past].span.begin >= own.span.begin &&
                     spans[past].span.end <= own.span.end;
        }
        if (!inside) continue;
        all.push_back(own);
        next = past;
    }
    all.insert(all.end(), spans.begin() + static_cast<std::ptrdiff_t>(next), spans.end());
    return all;
}

std::vector<NamedEntity> UserNames::settled(const std::vector<NameSpan>& spans,
                                            std::vector<NamedEntity> entities) const {
    if (names_.empty()) return entities;
    for (NamedEntity& one : entities) {
        Entity& entity = one.entity;
        const Name* fullest = nullptr;
        for (const std::uint32_t i : one.spans) {
            if (spans[i].user_name == kNoUserName) continue;
            const Name& name = names_[spans[i].user_name];
            if (fullest == nullptr || name.shape.words > fullest->shape.words) fullest = &name;
        }
        if (fullest == nullptr ||
            (entity.resolved && name_words(entity.name).size() > fullest->shape.words))
            continue;
        entity.key = fullest->key;
        entity.id = entity_id(entity.type, entity.key);
        entity.name = fullest->shown;
        entity.resolved = true;
    }
    return joined_by_id(std::move(entities));
}

bool UserNames::is_nobody(const Entity& entity) const {
    return !entity.resolved && !nobody_.empty() &&
           nobody_.contains({entity.type, entity.key.substr(0, entity.key.rfind(" @"))});
}

}  // namespace newsidx
