// Entities and decisions about them, for people and as JSON (docs/schema/entity,
// docs/schema/decision).
#pragma once

#include <string>
#include <vector>

#include "output/delimited.hpp"
#include "output/text.hpp"
#include "query/entity.hpp"

namespace newsidx {

[[nodiscard]] std::string text_entity(const EntityFacts& facts, const Layout& layout);
[[nodiscard]] std::string json_entity(const EntityFacts& facts);

// One line: what is decided, by the names that articles have.
[[nodiscard]] std::string text_decision(const Decision& decision, const Layout& layout);
[[nodiscard]] std::string json_decision(const Decision& decision);
// A decision a row.
[[nodiscard]] Table decisions_table(const std::vector<Decision>& decisions);

}  // namespace newsidx
