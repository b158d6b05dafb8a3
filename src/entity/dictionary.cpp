// A user's own dictionary of names, as decisions of the ledger.
#include <algorithm>
#include <map>
#include <optional>

#include "entity/entity_id.hpp"
#include "entity/known_names.hpp"
#include "entity/ledger.hpp"
#include "entity/lookup.hpp"
#include "entity/organization_form.hpp"
#include "entity/person_form.hpp"

namespace newsidx {
namespace {

constexpr std::string_view kRowHint = "name<TAB>person, organization or country<TAB>id";

std::optional<EntityType> type_named(std::string_view name) {
    if (name == "person") return EntityType::person;
    if (name == "organization" || name == "org") return EntityType::organization;
    if (name == "country") return EntityType::country;
    return {};
}

std::string key_of_row(KnownIndex row) { return std::string(known_name(row).key); }

}  // namespace

std::string key_of_name(EntityType type, std::string_view name) {
    if (type == EntityType::country) return country_id(name).value_or("");
    if (type == EntityType::person) {
        const PersonForm form = person_form(name);
        const auto row = known_person(form);
        return row ? key_of_row(*row) : stranger_key(form);
    }
    const OrganizationForm form = organization_form(name);
    if (const auto row = known_organization(form)) return key_of_row(*row);
    return is_proper(form) ? organization_key(form) : "";
}

std::string key_in_dictionary(EntityType type, std::string_view name) {
    std::string key = key_of_name(type, name);
    if (!key.empty()) return key;
    if (type == EntityType::person) return full_person_key(person_form(name));
    return type == EntityType::organization ? organization_key(organization_form(name)) : "";
}

Result<std::vector<LedgerEntry>> dictionary_entries(std::string_view text) {
    std::vector<LedgerEntry> entries;
    std::map<std::pair<EntityType, std::string>, std::string> keys;  // by id
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        if (line.ends_with('\r')) line.remove_suffix(1);
        at = end + 1;
        ++number;
        if (line.empty() || line[0] == '#') continue;
        const std::size_t one = line.find('\t');
        const std::size_t two = one == std::string_view::npos ? one : line.find('\t', one + 1);
        if (two == std::string_view::npos || line.find('\t', two + 1) != std::string_view::npos) {
            return Error{ErrorKind::input,
                         "three columns expected in line " + std::to_string(number),
                         std::string(kRowHint)};
        }
        const std::string name(line.substr(0, one));
        const std::string id(line.substr(two + 1));
        const auto type = type_named(line.substr(one + 1, two - one - 1));
        if (!type || id.empty()) {
            return Error{ErrorKind::input, "no type or no id in line " + std::to_string(number),
                         std::string(kRowHint)};
        }
        const std::string key = key_in_dictionary(*type, name);
        if (key.empty()) {
            return Error{ErrorKind::input,
                         "'" + name + "' in line " + std::to_string(number) + " is no name of a " +
                             (*type == EntityType::country ? "country" : "person or organization"),
                         std::string(kRowHint)};
        }
        const auto [known, is_first] = keys.try_emplace({*type, id}, key);
        if (*type != EntityType::country)
            entries.push_back({LedgerVerb::name, *type, known->second, name, id});
        if (is_first) {
            // A known person's row keeps its name unless the dictionary has another.
            entries.push_back({LedgerVerb::rename, *type, key, name, id});
        } else if (known->second != key) {
            entries.push_back({LedgerVerb::merge, *type, key, known->second, id});
        }
    }
    return entries;
}

Result<std::vector<LedgerEntry>> imported_entries(std::string_view text) {
    const auto ledger = Ledger::parse(text);
    if (ledger) return ledger->entries();
    // Its first line tells what the file is meant to be.
    std::size_t at = 0;
    while (at < text.size() && (text[at] == '#' || text[at] == '\n' || text[at] == '\r'))
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string_view line = text.substr(at, text.find('\n', at) - at);
    const std::size_t tab = std::min(line.find('\t'), line.size() - 1);
    const std::string_view second = line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1);
    if (type_named(second) && !is_ledger_verb(line.substr(0, tab))) return dictionary_entries(text);
    return ledger.error();
}

}  // namespace newsidx
