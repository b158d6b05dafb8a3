// Which names of one article mean the same person or body. Knows no tables of well-known names and
// nothing beyond the article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entity/name_forms.hpp"

namespace newsidx {

// The names of one who or which; `names` are indexes of what was given, ascending.
struct NameGroup {
    std::vector<std::uint32_t> names;
    std::uint32_t fullest = 0;  // the name that all others were compared with
    bool ambiguous = false;     // a short form that several fuller names of the article fit
};

// Candidates looked at for one name: more people of one surname are not told apart.
inline constexpr std::size_t kMaxRivals = 40;

// Persons: fullest names first, each shorter form finds its owner; ties stay by themselves.
[[nodiscard]] std::vector<NameGroup> group_persons(const std::vector<std::string_view>& names,
                                                   NameForms& forms);

// Organizations: also acronyms and short forms. `acronyms` are what the article itself defines:
// acronym and long name.
struct AcronymDefinition {
    std::string acronym;
    std::string name;
};
[[nodiscard]] std::vector<NameGroup> group_organizations(
    const std::vector<std::string_view>& names, const std::vector<AcronymDefinition>& acronyms,
    NameForms& forms);

}  // namespace newsidx
