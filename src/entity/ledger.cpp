#include "entity/ledger.hpp"

#include <algorithm>
#include <array>

#include "entity/entity_id.hpp"

namespace newsidx {
namespace {

constexpr auto kVerbs = std::to_array<std::string_view>({"merge", "ban", "rename"});
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
    "merge, ban or rename<TAB>person, organization or country<TAB>key<TAB>key or name";

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
    entry.verb = *verb;
    entry.type = *type;
    entry.key = fields[2];
    if (wanted == 4) entry.other = fields[3];
    return entry;
}

std::string id_of(EntityType type, const std::string& key) {
    return type == EntityType::country ? key : entity_id(type, key);
}

std::string without_tabs(std::string text) {
    std::replace(text.begin(), text.end(), '\t', ' ');
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

}  // namespace

std::string ledger_line(const LedgerEntry& entry) {
    std::string line = std::string(kVerbs[static_cast<std::size_t>(entry.verb)]) + '\t' +
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
    becomes_.clear();
    merged_.clear();
    banned_.clear();
    names_.clear();
    for (const LedgerEntry& entry : entries_) apply(entry);
}

void Ledger::apply(const LedgerEntry& entry) {
    const Id id{entry.type, current(entry.type, id_of(entry.type, entry.key))};
    switch (entry.verb) {
        case LedgerVerb::ban:
            banned_.insert(id);
            return;
        case LedgerVerb::rename:
            names_[id] = entry.other;
            return;
        case LedgerVerb::merge:
            break;
    }
    const Id into{entry.type, current(entry.type, id_of(entry.type, entry.other))};
    if (id == into) return;
    // All that counted as the one now count as the other.
    std::set<std::string> moved = std::move(merged_[id]);
    merged_.erase(id);
    moved.insert(id.second);
    for (const std::string& one : moved) {
        becomes_[{entry.type, one}] = into.second;
        merged_[into].insert(one);
    }
}

std::string Ledger::current(EntityType type, const std::string& id) const {
    const auto at = becomes_.find({type, id});
    return at == becomes_.end() ? id : at->second;
}

bool Ledger::is_banned(EntityType type, const std::string& id) const {
    return banned_.contains({type, id});
}

std::optional<std::string> Ledger::name(EntityType type, const std::string& id) const {
    const auto at = names_.find({type, id});
    return at == names_.end() ? std::nullopt : std::optional(at->second);
}

std::vector<std::string> Ledger::members(EntityType type, const std::string& id) const {
    std::vector<std::string> all{id};
    if (const auto at = merged_.find({type, id}); at != merged_.end())
        all.insert(all.end(), at->second.begin(), at->second.end());
    return all;
}

std::map<std::string, std::string> Ledger::names(EntityType type) const {
    std::map<std::string, std::string> all;
    for (const auto& [id, name] : names_) {
        if (id.first == type) all.emplace(id.second, name);
    }
    return all;
}

}  // namespace newsidx
