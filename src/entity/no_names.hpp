// What the tagger takes for a name and the letters around it say is none.
#pragma once

#include <string_view>

#include "entity/name_span.hpp"

namespace newsidx {

// Money before its amount, the place that a report is filed from, a cry, what somebody calls
// himself ("@AnnLee"), the letter of a member's party, left-overs of dates and lists.
[[nodiscard]] bool is_no_name(std::string_view text, const NameSpan& name);

// "Roe" and "Wade" of "Roe v. Wade", but not "School District v. Ann Lee".
[[nodiscard]] bool is_party_to_case(std::string_view text, const Span& span);

}  // namespace newsidx
