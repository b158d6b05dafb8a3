// The grammatical cases of Cyrillic names: "Токаева" and "Токаеву" for Токаев.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsidx {

// Whether all letters of a folded word are Cyrillic.
[[nodiscard]] bool is_cyrillic(std::string_view folded);

// The forms that a folded Cyrillic word in the nominative may take in Russian, itself first; more
// than it really has.
[[nodiscard]] std::vector<std::string> cyrillic_cases(std::string_view nominative);

}  // namespace newsidx
