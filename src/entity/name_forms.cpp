#include "entity/name_forms.hpp"

namespace newsidx {

void NameForms::begin_article() {
    if (persons_.size() > kMaxKept) persons_.clear();
    if (organizations_.size() > kMaxKept) organizations_.clear();
}

const PersonForm& NameForms::person(std::string_view name) {
    if (const auto at = persons_.find(name); at != persons_.end()) return at->second;
    return persons_.emplace(name, person_form(name)).first->second;
}

const OrganizationForm& NameForms::organization(std::string_view name) {
    if (const auto at = organizations_.find(name); at != organizations_.end()) return at->second;
    return organizations_.emplace(name, organization_form(name)).first->second;
}

}  // namespace newsidx
