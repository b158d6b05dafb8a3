#include "entity/name_forms.hpp"

namespace newsidx {

void NameForms::begin_article() {
    if (persons_.forms.size() > most_) persons_ = {};
    if (organizations_.forms.size() > most_) organizations_ = {};
}

const PersonForm& NameForms::person(std::string_view name) {
    const auto [number, is_new] = persons_.numbers.number(name);
    return is_new ? persons_.forms.emplace_back(person_form(name)) : persons_.forms[number];
}

const OrganizationForm& NameForms::organization(std::string_view name) {
    return organization_of(name).form;
}

std::optional<bool>& NameForms::vetoes_countries(std::string_view organization) {
    return organization_of(organization).vetoes_countries;
}

NameForms::Organization& NameForms::organization_of(std::string_view name) {
    const auto [number, is_new] = organizations_.numbers.number(name);
    return is_new ? organizations_.forms.emplace_back(Organization{organization_form(name), {}})
                  : organizations_.forms[number];
}

}  // namespace newsidx
