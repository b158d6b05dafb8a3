// What a language's full stops are for but to end sentences: shortened words, ordinal numbers.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsidx {

enum class Shortened : std::uint8_t {
    no,
    yes,   // a sentence may end with it: "5 Mrd. Euro", "usw. Die"
    title  // a name or a number follows, so that none does: "Sra. La Torre", "Nr. 5"
};

// The habits of one language. Those of English, in its names of states and ranks, are for the
// languages that have none of their own here, and for texts of which nobody knows the language.
class FullStops {
public:
    // `lang`: an ISO 639 code or "". Cheap.
    explicit FullStops(std::string_view lang);

    // Of a word that a full stop follows, and behind that a word with a capital, or a number where
    // `before_number`.
    [[nodiscard]] Shortened shortened(std::string_view word, bool before_number) const;

    // Whether "3." may be third: "am 3. April", "Ludwig XIV.".
    [[nodiscard]] bool writes_ordinals() const;

    // Whether sentences often begin with the word, which has a capital: if it weren't at the
    // begin of one, it would have none.
    [[nodiscard]] bool is_opener(std::string_view word) const;

    struct Habits;

private:
    const Habits* habits_;  // null: those of English
};

}  // namespace newsidx
