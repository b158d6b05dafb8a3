// The grammar of a clause beside a quotation: who speaks in it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "query/clause_items.hpp"
#include "query/speech_words.hpp"

namespace newsidx {

// Words between a verb and its name, or between a name's titles and the quotation.
inline constexpr std::size_t kMaxTitleWords = 9;
inline constexpr std::size_t kMaxFillers = 3;

// Places are indexes of items; one behind the last item has none of the kinds.
class Clause {
public:
    Clause(const std::vector<ClauseItem>& items, std::string_view lang)
        : items_(items), lang_(lang) {}

    [[nodiscard]] std::size_t size() const { return items_.size(); }
    [[nodiscard]] const ClauseItem& operator[](std::size_t i) const { return items_[i]; }
    [[nodiscard]] bool is(std::size_t i, ClauseItem::Kind kind) const {
        return i < items_.size() && items_[i].kind == kind;
    }
    [[nodiscard]] bool is(std::size_t i, SpeechWord kind) const {
        return is(i, ClauseItem::Kind::word) && is_speech_word(lang_, kind, items_[i].word);
    }
    // "quoted as saying" is a verb; "was told" is none.
    [[nodiscard]] bool is_verb(std::size_t i) const;
    [[nodiscard]] bool is_filler(std::size_t i) const;
    // Of "according to", how many items; 0: it doesn't stand here.
    [[nodiscard]] std::size_t introduction(std::size_t i) const;

    // The name belongs to somebody or something else: "a spokesman for X", "X's lawyer", "X and Y".
    [[nodiscard]] bool is_governed(std::size_t person) const;
    [[nodiscard]] bool can_speak(std::size_t person, std::size_t verb) const;

    // The verb of the name at `person`, behind it: fillers and what commas put in between skipped.
    [[nodiscard]] std::optional<std::size_t> verb_behind(std::size_t person) const;

    // The name behind the verb at `verb`: "said the president of France, X".
    [[nodiscard]] std::optional<std::size_t> person_behind(std::size_t verb) const;

    // The name whose verb stands at `verb`, before it.
    [[nodiscard]] std::optional<std::size_t> person_before(std::size_t verb) const;

    [[nodiscard]] Span clause_of(std::size_t a, std::size_t b) const;

private:
    // The one whom the name at `person` only says more of: "Obama strategist David Axelrod".
    [[nodiscard]] std::optional<std::size_t> whose_title(std::size_t person) const;
    // The name only says whose "a Putin critic" is.
    [[nodiscard]] bool is_of_another(std::size_t person) const;
    // A name between commas behind what tells who it is: "the minister, X, said". Nobody else is
    // named before it, or it could be one of a list.
    [[nodiscard]] bool is_put_in(std::size_t person) const;
    // "was quoted as saying", too.
    [[nodiscard]] bool is_said_filler(std::size_t i) const;

    const std::vector<ClauseItem>& items_;
    std::string_view lang_;
};

}  // namespace newsidx
