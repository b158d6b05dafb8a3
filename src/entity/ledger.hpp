// A user's own decisions about entities: who is the same, who is none, what they are called. A text
// that git likes, read from the top; pure.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/result.hpp"
#include "entity/entities.hpp"

namespace newsidx {

inline constexpr std::size_t kMaxLedgerBytes = std::size_t{16} << 20U;

enum class LedgerVerb : std::uint8_t {
    merge,   // `key` counts as `other` from now on
    ban,     // `key` is nobody: it isn't shown, counted or found
    rename,  // `key` is shown as `other`
    name     // `other`, where it stands in a text, means `key`: for the extractor
};

// One decision. Entities are named by type and key, as their ids are made of them; countries by
// their code.
struct LedgerEntry {
    LedgerVerb verb = LedgerVerb::merge;
    EntityType type = EntityType::person;
    std::string key;
    std::string other;  // merge: the key of the one it becomes; rename and name: the name
    std::string note;   // for people who read the file

    bool operator==(const LedgerEntry&) const = default;
};

// As lines begin: "merge".
[[nodiscard]] std::string ledger_verb(LedgerVerb verb);
[[nodiscard]] bool is_ledger_verb(std::string_view word);

// One line with its end: verb, type, key, other, parted by tabs; a note after "# ".
[[nodiscard]] std::string ledger_line(const LedgerEntry& entry);

// Time grows with the lines, whatever they are: chains of merges too.
class Ledger {
public:
    // Lines as ledger_line() writes them; empty ones and those that begin with '#' are kept. An
    // error of kind input names the line.
    [[nodiscard]] static Result<Ledger> parse(std::string_view text);

    // The whole as text: what parse() was given, and what was added since.
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const std::vector<LedgerEntry>& entries() const { return entries_; }
    [[nodiscard]] bool empty() const { return entries_.empty(); }

    void add(const LedgerEntry& entry);
    // Adds those that aren't there yet, whatever their notes, in their order; how many.
    std::size_t import(const std::vector<LedgerEntry>& entries);
    // Takes the last decision away and says which one it was.
    std::optional<LedgerEntry> undo();

    // Whether entities of this type may count as others than they are stored as.
    [[nodiscard]] bool changes(EntityType type) const;
    // The id that counts for this one; itself where nothing was decided.
    [[nodiscard]] std::string current(EntityType type, const std::string& id) const;
    // The same; nothing for those who are banned.
    [[nodiscard]] std::optional<std::string> counted(EntityType type, const std::string& id) const;
    // Of an id that counts for itself.
    [[nodiscard]] bool is_banned(EntityType type, const std::string& id) const;
    [[nodiscard]] std::optional<std::string> name(EntityType type, const std::string& id) const;
    // All ids that count as this one, itself first, the others ascending.
    [[nodiscard]] std::vector<std::string> members(EntityType type, const std::string& id) const;
    // Renamed entities of a type, by id.
    [[nodiscard]] const std::map<std::string, std::string>& names(EntityType type) const;

private:
    // What is decided about the entities of one type, by id.
    struct Decided {
        std::unordered_map<std::string, std::string> becomes;  // merged: the next on the way to
                                                               // the one that counts
        std::unordered_map<std::string, std::vector<std::string>> joined;  // the same, back
        std::unordered_set<std::string> banned;
        std::map<std::string, std::string> names;
    };

    void apply(const LedgerEntry& entry);
    void apply_all();
    std::string counting_id(EntityType type, const std::string& key);
    std::string find(EntityType type, std::string id);
    void join(EntityType type, const std::string& id, const std::string& into);
    [[nodiscard]] const Decided& of(EntityType type) const {
        return decided_[static_cast<std::size_t>(type)];
    }

    std::string text_;
    std::vector<LedgerEntry> entries_;
    std::array<Decided, 3> decided_;
};

// What the id of an entity is made of: "kassym jomart tokayev"; a country's is its code.
[[nodiscard]] std::string ledger_id(EntityType type, const std::string& key);

// Rows `name<TAB>type<TAB>id` of a user's own dictionary: names of one id are one entity, shown by
// the first and known wherever they stand in a text. An id is any text: the ledger keeps it as a
// note. An error of kind input names the line.
[[nodiscard]] Result<std::vector<LedgerEntry>> dictionary_entries(std::string_view text);

// The decisions of a file that is either a ledger or a dictionary: its first line tells which.
[[nodiscard]] Result<std::vector<LedgerEntry>> imported_entries(std::string_view text);

// The key that an article's name of this kind has: what the extractor would file it under. "" where
// the name alone doesn't tell whom it means.
[[nodiscard]] std::string key_of_name(EntityType type, std::string_view name);
// The same for a name that a user says is enough; "" where there is no word in it.
[[nodiscard]] std::string key_in_dictionary(EntityType type, std::string_view name);

}  // namespace newsidx
