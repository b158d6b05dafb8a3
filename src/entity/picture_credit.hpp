// Who took a picture, and for whom: "AP Photo/Ann Lee", which the tagger takes for one name.
#pragma once

#include <string_view>
#include <vector>

#include "entity/name_span.hpp"

namespace newsidx {

// The names in a credit that was taken for one, ascending: "AP | Photo/ | Ann Lee". The name itself
// where it is no credit: "Radio Free Europe/Radio Liberty".
[[nodiscard]] std::vector<NameSpan> credited_names(std::string_view text, const NameSpan& name);

}  // namespace newsidx
