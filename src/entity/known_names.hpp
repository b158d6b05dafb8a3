// Well-known people and bodies as the program has them: tables made at build time from
// data/known-people.tsv and data/known-organizations.tsv, used where they lie.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "entity/entities.hpp"
#include "entity/organization_form.hpp"
#include "entity/person_form.hpp"

namespace newsidx {

// Index of a row, people and bodies together.
using KnownIndex = std::uint16_t;

struct KnownName {
    EntityType type = EntityType::person;
    std::string_view name;     // as shown
    std::string_view key;      // what its id is the hash of
    std::string_view country;  // ISO code; "" for none
};

[[nodiscard]] KnownName known_name(KnownIndex index);
[[nodiscard]] std::size_t known_name_count();

// Whom or what a name of an article means; nothing where the tables don't know it, or know two.
// Whom the tables have by one word with a title alone (King Hussein, Hassan II) is meant by the
// bare word only if he `may_reign`.
[[nodiscard]] std::optional<KnownIndex> known_person(const PersonForm& form, bool may_reign = true);
// What a person is filed under whom the tables lack: own_person_key(), told from the key of
// somebody in the tables whose name is longer.
[[nodiscard]] std::string stranger_key(const PersonForm& form);
[[nodiscard]] std::optional<KnownIndex> known_organization(const OrganizationForm& form);

// The row whose id this is, or was before the row came: 12 hex digits.
[[nodiscard]] std::optional<KnownIndex> known_by_id(std::string_view id);

// A name to be looked for in texts.
struct KnownPhrase {
    static constexpr std::uint8_t kRaw = 1;       // script without blanks: compared as written
    static constexpr std::uint8_t kCyrillic = 2;  // also in its cases
    static constexpr std::uint8_t kAlone = 4;     // one word: only where nothing speaks against it

    std::uint32_t text;  // in the pool: Phrase::text
    std::uint16_t size;  // bytes of it
    std::uint16_t capitals;
    std::uint16_t uppercase;
    std::uint16_t second;  // second_bytes() of the text
    KnownIndex row;
    std::uint8_t words;
    std::uint8_t flags;
};

// Phrases that begin with one and the same word (pair of characters, for kRaw), longest first.
struct KnownPhrases {
    std::span<const KnownPhrase> phrases;
    bool some_small = false;  // the first word of some may begin with a small letter
    // The first so many have several words and are compared folded, and bit n: the second word of
    // one of these begins with a byte whose last bits are n.
    std::uint32_t several = 0;
    std::uint64_t second_bits = 0;

    [[nodiscard]] bool is_empty() const { return phrases.empty(); }
    // Without those that can't stand where the first_bytes() of the next word are these.
    [[nodiscard]] std::span<const KnownPhrase> before(std::uint16_t next) const {
        const bool has_second = (second_bits >> (next & 63U) & 1U) != 0;
        return has_second ? phrases : phrases.subspan(several);
    }
};
// Those whose first word is this folded one, also in one of its cases.
[[nodiscard]] KnownPhrases known_phrases(std::string_view first_word);
[[nodiscard]] std::span<const KnownPhrase> all_known_phrases();
[[nodiscard]] std::string_view known_phrase_text(const KnownPhrase& phrase);

}  // namespace newsidx
