// The names of one article taken apart, each once, however many questions are asked of it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "entity/organization_form.hpp"
#include "entity/person_form.hpp"

namespace newsidx {

// Forms stay where they are for as long as this lives. One article's: never shared.
class NameForms {
public:
    [[nodiscard]] const PersonForm& person(std::string_view name);
    [[nodiscard]] const OrganizationForm& organization(std::string_view name);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view bytes) const {
            return std::hash<std::string_view>()(bytes);
        }
    };
    template <typename Form>
    using Forms = std::unordered_map<std::string, Form, Hash, std::equal_to<>>;

    Forms<PersonForm> persons_;
    Forms<OrganizationForm> organizations_;
};

}  // namespace newsidx
