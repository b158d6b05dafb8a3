// Names taken apart, each once, however many questions articles ask of it.
#pragma once

#include <deque>
#include <optional>
#include <string_view>

#include "base/cache_share.hpp"
#include "base/word_numbers.hpp"
#include "entity/organization_form.hpp"
#include "entity/person_form.hpp"

namespace newsidx {

// Forms stay where they are until begin_article(): news names the same people again and again, so
// they are kept from one article to the next, up to a share of kMaxKept of each type. Not shared
// between threads.
class NameForms {
public:
    static constexpr std::size_t kMaxKept = 10'000;

    void keep(CacheShare share) { most_ = share.of(kMaxKept); }
    void begin_article();
    [[nodiscard]] const PersonForm& person(std::string_view name);
    [[nodiscard]] const OrganizationForm& organization(std::string_view name);
    // What vetoes_countries() of naming.hpp said of an organization's name, kept beside its form;
    // nothing before it was asked.
    [[nodiscard]] std::optional<bool>& vetoes_countries(std::string_view organization);

private:
    struct Organization {
        OrganizationForm form;
        std::optional<bool> vetoes_countries;
    };
    Organization& organization_of(std::string_view name);

    template <typename Form>
    struct Forms {
        WordNumbers numbers;     // of the names: indices into `forms`
        std::deque<Form> forms;  // which stay where they are
    };

    std::size_t most_ = kMaxKept;
    Forms<PersonForm> persons_;
    Forms<Organization> organizations_;
};

}  // namespace newsidx
