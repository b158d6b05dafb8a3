// A user's own decisions about entities: who is the same, who is none, what they are called. A text
// that git likes, read from the top; pure.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "entity/entities.hpp"

namespace newsidx {

inline constexpr std::size_t kMaxLedgerBytes = std::size_t{16} << 20U;

enum class LedgerVerb : std::uint8_t {
    merge,  // `key` counts as `other` from now on
    ban,    // `key` is nobody: it isn't shown, counted or found
    rename  // `key` is shown as `other`
};

// One decision. Entities are named by type and key, as their ids are made of them; countries by
// their code.
struct LedgerEntry {
    LedgerVerb verb = LedgerVerb::merge;
    EntityType type = EntityType::person;
    std::string key;
    std::string other;  // merge: the key of the one it becomes; rename: the name
    std::string note;   // for people who read the file

    bool operator==(const LedgerEntry&) const = default;
};

// One line with its end: verb, type, key, other, parted by tabs; a note after "# ".
[[nodiscard]] std::string ledger_line(const LedgerEntry& entry);

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
    // Takes the last decision away and says which one it was.
    std::optional<LedgerEntry> undo();

    // The id that counts for this one; itself where nothing was decided.
    [[nodiscard]] std::string current(EntityType type, const std::string& id) const;
    // Of an id that counts for itself.
    [[nodiscard]] bool is_banned(EntityType type, const std::string& id) const;
    [[nodiscard]] std::optional<std::string> name(EntityType type, const std::string& id) const;
    // All ids that count as this one, itself first, the others ascending.
    [[nodiscard]] std::vector<std::string> members(EntityType type, const std::string& id) const;
    // Renamed entities of a type, by id.
    [[nodiscard]] std::map<std::string, std::string> names(EntityType type) const;

private:
    using Id = std::pair<EntityType, std::string>;

    void apply(const LedgerEntry& entry);
    void apply_all();

    std::string text_;
    std::vector<LedgerEntry> entries_;
    std::map<Id, std::string> becomes_;           // every merged id, to the one that counts
    std::map<Id, std::set<std::string>> merged_;  // back: whom it counts for, without itself
    std::set<Id> banned_;
    std::map<Id, std::string> names_;
};

// Rows `name<TAB>type<TAB>id` of a user's own dictionary: names of one id are one entity, shown by
// the first. An id is any text: the ledger keeps it as a note. An error of kind input names the
// line.
[[nodiscard]] Result<std::vector<LedgerEntry>> dictionary_entries(std::string_view text);

// The key that an article's name of this kind has: what the extractor would file it under. "" where
// the name alone doesn't tell whom it means.
[[nodiscard]] std::string key_of_name(EntityType type, std::string_view name);

}  // namespace newsidx
