#include "entity/ledger.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "entity/entity_id.hpp"
#include "entity/lookup.hpp"
#include "entity/name_search.hpp"

namespace newsidx {
namespace {

constexpr auto kVerbs = std::to_array<std::string_view>({"merge", "ban", "rename", "name"});
constexpr auto kTypes = std::to_array<std::string_view>({"country", "person", "organization"});

template <typename T, std::size_t N>
std::optional<T> named(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto* at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) return {};
    return static_cast<T>(at - names.begin());
}

std::vector<std::string> fields_of(std::string_view line) {
    std::vector<std::string> fields;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find('\t', at), line.size());
        fields.emplace_back(line.substr(at, end - at));
        at = end + 1;
    }
    return fields;
}

Error bad_line(std::string_view what, std::size_t number, std::string_view hint) {
    return {ErrorKind::input, std::string(what) + " in line " + std::to_string(number),
            std::string(hint)};
}

constexpr std::string_view kLineHint =
    "merge, ban, rename or name<TAB>person, organization or country<TAB>key<TAB>key or name";

// Comments too: they are printed.
Status check_clean(std::string_view line, std::size_t number) {
    if (!valid_utf8(line)) return bad_line("bytes that are no UTF-8", number, "");
    const bool has_controls = std::any_of(line.begin(), line.end(), [](char c) {
        return c != '\t' && (static_cast<unsigned char>(c) < ' ' || c == '\x7f');
    });
    if (has_controls) return bad_line("control characters", number, "");
    return {};
}

bool is_country(const std::string& key) { return country_id(key) == key; }

Result<LedgerEntry> entry_of(std::string_view line, std::size_t number) {
    std::vector<std::string> fields = fields_of(line);
    LedgerEntry entry;
    if (fields.back().starts_with("# ")) {
        entry.note = fields.back().substr(2);
        fields.pop_back();
    }
    const auto verb = named<LedgerVerb>(kVerbs, fields[0]);
    if (!verb) return bad_line("no decision '" + fields[0] + "'", number, kLineHint);
    const std::size_t wanted = *verb == LedgerVerb::ban ? 3 : 4;
    if (fields.size() != wanted || fields[2].empty() || fields.back().empty())
        return bad_line(std::to_string(wanted) + " columns expected", number, kLineHint);
    const auto type = named<EntityType>(kTypes, fields[1]);
    if (!type) return bad_line("no type '" + fields[1] + "'", number, kLineHint);
    const bool to_key = *verb == LedgerVerb::merge;
    for (std::size_t i = 2; i < (to_key ? 4U : 3U); ++i) {
        if (*type == EntityType::country && !is_country(fields[i]))
            return bad_line("no country's code '" + fields[i] + "'", number, "KZ");
    }
    entry.verb = *verb;
    entry.type = *type;
    entry.key = fields[2];
    if (wanted == 4) entry.other = fields[3];
    return entry;
}

std::string without_tabs(std::string text) {
    std::replace(text.begin(), text.end(), '\t', ' ');
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

}  // namespace

std::string ledger_id(EntityType type, const std::string& key) {
    return type == EntityType::country ? key : entity_id(type, key);
}

std::string ledger_verb(LedgerVerb verb) {
    return std::string(kVerbs[static_cast<std::size_t>(verb)]);
}

bool is_ledger_verb(std::string_view word) {
    return std::find(kVerbs.begin(), kVerbs.end(), word) != kVerbs.end();
}

std::string ledger_line(const LedgerEntry& entry) {
    std::string line = ledger_verb(entry.verb) + '\t' +
                       std::string(kTypes[static_cast<std::size_t>(entry.type)]) + '\t' +
                       without_tabs(entry.key);
    if (entry.verb != LedgerVerb::ban) line += '\t' + without_tabs(entry.other);
    if (!entry.note.empty()) line += "\t# " + without_tabs(entry.note);
    return line + '\n';
}

Result<Ledger> Ledger::parse(std::string_view text) {
    Ledger ledger;
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        if (line.ends_with('\r')) line.remove_suffix(1);
        ++number;
        at = end + 1;
        if (auto clean = check_clean(line, number); !clean) return clean.error();
        if (line.empty() || line[0] == '#') continue;
        auto entry = entry_of(line, number);
        if (!entry) return entry.error();
        ledger.entries_.push_back(*std::move(entry));
    }
    ledger.text_ = text;
    if (!ledger.text_.empty() && ledger.text_.back() != '\n') ledger.text_ += '\n';
    ledger.apply_all();
    return ledger;
}

void Ledger::add(const LedgerEntry& entry) {
    text_ += ledger_line(entry);
    entries_.push_back(entry);
    apply(entry);
}

std::size_t Ledger::import(const std::vector<LedgerEntry>& entries) {
    std::unordered_set<std::string> there;
    for (LedgerEntry one : entries_) {
        one.note.clear();
        there.insert(ledger_line(one));
    }
    std::size_t added = 0;
    for (const LedgerEntry& entry : entries) {
        LedgerEntry one = entry;
        one.note.clear();
        if (!there.insert(ledger_line(one)).second) continue;
        add(entry);
        ++added;
    }
    return added;
}

std::optional<LedgerEntry> Ledger::undo() {
    if (entries_.empty()) return {};
    LedgerEntry last = std::move(entries_.back());
    entries_.pop_back();
    // Its line is the last that is no comment.
    std::size_t end = text_.size();
    while (true) {
        const std::size_t begin = end < 2 ? 0 : text_.rfind('\n', end - 2) + 1;
        const char first = text_[begin];
        if (first != '#' && first != '\n' && first != '\r') {
            text_.erase(begin, end - begin);
            break;
        }
        end = begin;
    }
    apply_all();
    return last;
}

void Ledger::apply_all() {
    decided_ = {};
    for (const LedgerEntry& entry : entries_) apply(entry);
}

// A row of the shipped tables may have taken the key over since the line was written: articles that
// were extracted before are of the old id, later ones of the row's.
std::string Ledger::counting_id(EntityType type, const std::string& key) {
    const std::string id = ledger_id(type, key);
    if (type != EntityType::country) join(type, id, current_id(id));
    return find(type, id);
}

void Ledger::apply(const LedgerEntry& entry) {
    Decided& decided = decided_[static_cast<std::size_t>(entry.type)];
    switch (entry.verb) {
        case LedgerVerb::ban:
            decided.banned.insert(counting_id(entry.type, entry.key));
            return;
        case LedgerVerb::rename:
            decided.names[counting_id(entry.type, entry.key)] = entry.other;
            return;
        case LedgerVerb::merge:
            join(entry.type, counting_id(entry.type, entry.key),
                 counting_id(entry.type, entry.other));
            return;
        case LedgerVerb::name:
            return;
    }
}

// As current(), and makes the way short for those who come later.
std::string Ledger::find(EntityType type, std::string id) {
    auto& becomes = decided_[static_cast<std::size_t>(type)].becomes;
    for (auto at = becomes.find(id); at != becomes.end(); at = becomes.find(id)) {
        if (const auto next = becomes.find(at->second); next != becomes.end())
            at->second = next->second;
        id = at->second;
    }
    return id;
}

void Ledger::join(EntityType type, const std::string& id, const std::string& into) {
    Decided& decided = decided_[static_cast<std::size_t>(type)];
    const std::string from = find(type, id);
    const std::string to = find(type, into);
    if (from == to) return;
    decided.becomes[from] = to;
    decided.joined[to].push_back(from);
}

bool Ledger::changes(EntityType type) const {
    return !of(type).becomes.empty() || !of(type).banned.empty();
}

std::string Ledger::current(EntityType type, const std::string& id) const {
    const std::string* now = &id;
    for (auto at = of(type).becomes.find(id); at != of(type).becomes.end();
         at = of(type).becomes.find(*now))
        now = &at->second;
    return *now;
}

std::optional<std::string> Ledger::counted(EntityType type, const std::string& id) const {
    std::string now = current(type, id);
    if (is_banned(type, now)) return {};
    return now;
}

bool Ledger::is_banned(EntityType type, const std::string& id) const {
    return of(type).banned.contains(id);
}

std::optional<std::string> Ledger::name(EntityType type, const std::string& id) const {
    const auto at = of(type).names.find(id);
    return at == of(type).names.end() ? std::nullopt : std::optional(at->second);
}

std::vector<std::string> Ledger::members(EntityType type, const std::string& id) const {
    std::vector<std::string> all{id};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (const auto at = of(type).joined.find(all[i]); at != of(type).joined.end())
            all.insert(all.end(), at->second.begin(), at->second.end());
    }
    std::sort(all.begin() + 1, all.end());
    return all;
}

const std::map<std::string, std::string>& Ledger::names(EntityType type) const {
    return of(type).names;
}

}  // namespace newsidx
