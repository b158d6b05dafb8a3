// Whose words a quotation is, from the words beside it: the grammar of "…," said X.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "query/clause_items.hpp"
#include "query/quotes.hpp"

namespace newsidx {

struct Speaker {
    std::optional<std::uint32_t> entity;  // nothing: a pronoun
    Span clause;                          // name and verb
    Sureness sureness = Sureness::sure;
    bool direct = false;  // nothing but a mark stands between clause and quotation
};

// How the quotation before a clause ends.
enum class QuoteEnd : std::uint8_t { open, closed, bare };  // ",", "?" … · "." · a word

// Of what follows a quotation, up to the sentence's end.
[[nodiscard]] std::optional<Speaker> speaker_after(const std::vector<ClauseItem>& items,
                                                   QuoteEnd end, std::string_view lang);
// Of what stands before it, from the sentence's beginning.
[[nodiscard]] std::optional<Speaker> speaker_before(const std::vector<ClauseItem>& items,
                                                    std::string_view lang);

// Whether what follows a quotation says that somebody speaks, whoever it is: "a detective wrote".
[[nodiscard]] bool tells_speech(const std::vector<ClauseItem>& items, std::string_view lang);
// Whether what stands before one leads to it by a verb of speech: "a witness shouted".
[[nodiscard]] bool leads_to_speech(const std::vector<ClauseItem>& items, std::string_view lang);

}  // namespace newsidx
