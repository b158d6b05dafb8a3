#include "entity/known_names.hpp"

#include <algorithm>
#include <array>

#include "entity/entity_id.hpp"
#include "entity/word_hash.hpp"
#include "text/fold.hpp"

namespace newsidx {
namespace {

struct PoolText {
    std::uint32_t offset;
    std::uint16_t size;
};

struct Row {
    EntityType type;
    PoolText name;
    PoolText key;
    PoolText country;
};

// One way to write a name, as a key; of an acronym also in capitals only.
struct Key {
    EntityType type;
    PoolText text;
    KnownIndex row;
    bool acronym;
    bool titled;  // a person's one word, never without a title
    bool outer;   // the first and last word of longer names alone
};

struct Id {
    std::uint64_t number;
    KnownIndex row;
};

// Phrases [first, end) begin with one and the same word.
struct Bucket {
    PoolText word;
    std::uint16_t first;
    std::uint16_t end;
    bool some_small;
};

// kPool, kRows, kKeys, kKeySlots (1 + index into kKeys by hash of the text, linear probing), kIds
// (by number), kPhrases, kBuckets, kSlots (likewise into kBuckets).
#ifdef __clang__  // the names are one long string
#pragma clang diagnostic ignored "-Woverlength-strings"
#endif
#include "known_names.inc"

std::string_view pooled(const PoolText& text) {
    return std::string_view(kPool).substr(text.offset, text.size);
}

const Key* find_key(EntityType type, std::string_view text) {
    constexpr std::size_t kMask = kKeySlots.size() - 1;
    static_assert((kKeySlots.size() & kMask) == 0);
    for (std::size_t at = word_hash(text) & kMask; kKeySlots[at] != 0; at = (at + 1) & kMask) {
        const Key& key = kKeys[kKeySlots[at] - 1U];
        if (key.type == type && pooled(key.text) == text) return &key;
    }
    return nullptr;
}

// The number that 12 hex digits write; nothing for other text.
std::optional<std::uint64_t> id_number(std::string_view id) {
    if (id.size() != 12) return {};
    std::uint64_t number = 0;
    for (const char c : id) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit && (c < 'a' || c > 'f')) return {};
        number = number * 16 + static_cast<std::uint64_t>(digit ? c - '0' : c - 'a' + 10);
    }
    return number;
}

// "Martin Luther King III" isn't Martin Luther King Jr., and "Sr." is one whose son the tables
// have, too, or somebody's father.
bool is_relative(const PersonForm& form, std::string_view known) {
    if (form.suffix.empty()) return false;
    const std::string_view suffix = person_form(known).suffix;
    if (form.suffix == "sr")
        return suffix != "sr" && find_key(EntityType::person, junior_key(form)) == nullptr;
    return !suffix.empty() && suffix != form.suffix;
}

// Whether an article tells a lone name from one that sounds alike: Al-Thani is no Tajani.
bool is_other_arab(const PersonForm& form, std::string_view known) {
    if (form.words.size() != 1 || (form.particle != "al" && form.particle != "el")) return false;
    const std::string folded = fold(known);
    return folded.find("al-") == folded.npos && folded.find("el-") == folded.npos &&
           folded.find("al ") == folded.npos && folded.find("el ") == folded.npos;
}

// Whether a form of the row of at least so many words that begins with the same one is such a name.
template <typename Test>
bool has_form(const PersonForm& form, KnownIndex row, unsigned words, Test test) {
    const auto phrases = known_phrases(form.words[0].folded).phrases;
    return std::any_of(phrases.begin(), phrases.end(), [&](const KnownPhrase& phrase) {
        if (phrase.row != row || phrase.words < words) return false;
        PersonForm known = person_form(known_phrase_text(phrase));
        for (NameWord& word : known.words)  // which the pool has without capitals
            word.initial = word.initial || word.folded.size() == 1;
        return test(known);
    });
}

// Whether a form of the row has another initial: with Paul D. Ryan in the table, Paul S. Ryan is
// somebody else.
bool has_other_initial(const PersonForm& form, KnownIndex row) {
    return form.words[1].initial && has_form(form, row, 3, [&](const PersonForm& known) {
               return initials_contradict(form, known);
           });
}

// Whether what stands between the first and the last word may stand in the row's name.
bool may_be_longer(const PersonForm& form, KnownIndex row) {
    const auto agrees = [&](const PersonForm& known) {
        return known.words.size() > 1 && person_key(known) == person_key(form) &&
               middle_agrees(form, known);
    };
    return agrees(person_form(known_name(row).name)) || has_form(form, row, 2, agrees);
}

KnownPhrases with_second_bits(std::span<const KnownPhrase> phrases, bool some_small) {
    KnownPhrases all{phrases, some_small};
    for (const KnownPhrase& phrase : phrases) {
        if (phrase.words < 2 || (phrase.flags & (KnownPhrase::kRaw | KnownPhrase::kCyrillic)) != 0)
            break;
        ++all.several;
        all.second_bits |= std::uint64_t{1} << (phrase.second & 63U);
    }
    return all;
}

}  // namespace

KnownName known_name(KnownIndex index) {
    const Row& row = kRows[index];
    return {row.type, pooled(row.name), pooled(row.key), pooled(row.country)};
}

std::size_t known_name_count() { return kRows.size(); }

std::optional<KnownIndex> known_person(const PersonForm& form, bool may_reign) {
    if (form.words.empty()) return {};
    if (form.junior) {
        if (const Key* key = find_key(EntityType::person, junior_key(form))) return key->row;
    }
    const Key* whole = find_key(EntityType::person, full_person_key(form));
    if (whole == nullptr && form.family_first)
        whole = find_key(EntityType::person, own_person_key(form));
    if (const Key* key = whole; key != nullptr && !key->outer) {
        if (key->titled && !may_reign && !form.titled) return {};
        if (is_relative(form, known_name(key->row).name)) return {};
        return is_other_arab(form, known_name(key->row).name) ? std::nullopt
                                                              : std::optional(key->row);
    }
    if (form.words.size() < 3) return {};
    const Key* key = find_key(EntityType::person, person_key(form));
    if (key == nullptr) return {};
    const std::string_view name = known_name(key->row).name;
    if (initials_contradict(form, person_form(name)) || is_relative(form, name)) return {};
    if (has_other_initial(form, key->row) || !may_be_longer(form, key->row)) return {};
    return key->row;
}

std::string stranger_key(const PersonForm& form) {
    std::string key = own_person_key(form);
    if (!key.empty() && known_by_id(entity_id(EntityType::person, key))) key += " (another)";
    return key;
}

std::optional<KnownIndex> known_organization(const OrganizationForm& form) {
    const Key* key = find_key(EntityType::organization, organization_key(form));
    if (key == nullptr || (key->acronym && !form.is_acronym)) return {};
    return key->row;
}

std::optional<KnownIndex> known_by_id(std::string_view id) {
    const auto number = id_number(id);
    if (!number) return {};
    const auto* at =
        std::lower_bound(kIds.begin(), kIds.end(), *number,
                         [](const Id& one, std::uint64_t wanted) { return one.number < wanted; });
    return at != kIds.end() && at->number == *number ? std::optional(at->row) : std::nullopt;
}

KnownPhrases known_phrases(std::string_view first_word) {
    constexpr std::size_t kMask = kSlots.size() - 1;
    static_assert((kSlots.size() & kMask) == 0);
    for (std::size_t at = word_hash(first_word) & kMask; kSlots[at] != 0; at = (at + 1) & kMask) {
        const Bucket& bucket = kBuckets[kSlots[at] - 1U];
        if (bucket.word.size == first_word.size() && pooled(bucket.word) == first_word) {
            return with_second_bits(
                std::span(kPhrases).subspan(bucket.first, bucket.end - bucket.first),
                bucket.some_small);
        }
    }
    return {};
}

std::span<const KnownPhrase> all_known_phrases() { return kPhrases; }

std::string_view known_phrase_text(const KnownPhrase& phrase) {
    return std::string_view(kPool).substr(phrase.text, phrase.size);
}

}  // namespace newsidx
