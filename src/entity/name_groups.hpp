// Which names of one article mean the same person or body. Knows no tables of well-known names and
// nothing beyond the article.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "entity/honorific.hpp"
#include "entity/name_forms.hpp"
#include "entity/surname_owner.hpp"

namespace newsidx {

// The names of one who or which; `names` are indexes of what was given, ascending.
struct NameGroup {
    std::vector<std::uint32_t> names;
    std::vector<std::uint32_t> longer;  // persons: holding more than the name (longer_names.hpp)
    std::uint32_t fullest = 0;          // the name that all others were compared with
    bool ambiguous = false;             // a short form that several fuller names of the article fit
};

// Candidates looked at for one name: more people of one surname are not told apart.
inline constexpr std::size_t kMaxRivals = 40;

// A person's name, and what the article says beside it. The same name with another honorific is
// another one: "Mr. Clinton", "Mrs. Clinton".
struct PersonName {
    std::string_view name;
    Honorific honorific;
    std::vector<TextPlace> places;  // ascending
};

// The full name of the one whom a name of a single word means to everybody; "" for nobody.
using WellKnown = std::function<std::string_view(const PersonForm&, const Honorific&)>;

// Persons: fullest names first, each shorter form finds its owner, surnames alone by what
// surname_owner() says; ties stay by themselves. The body begins at `title_end`.
[[nodiscard]] std::vector<NameGroup> group_persons(const std::vector<PersonName>& names,
                                                   TextPlace title_end, const WellKnown& known,
                                                   NameForms& forms);

// Organizations: also acronyms and short forms. `acronyms` are what the article itself defines:
// acronym and long name.
struct AcronymDefinition {
    std::string acronym;
    std::string name;
};
// What the body of this name is called that everybody knows; "" for none.
using KnownBody = std::function<std::string_view(const OrganizationForm&)>;

// A name that is a known body's is no short form of another body that begins with it: Harvard, and
// Harvard Law School.
[[nodiscard]] std::vector<NameGroup> group_organizations(
    const std::vector<std::string_view>& names, const std::vector<AcronymDefinition>& acronyms,
    NameForms& forms, const KnownBody& known = {});

}  // namespace newsidx
