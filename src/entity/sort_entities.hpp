// The order that Entities promises.
#pragma once

#include "entity/entities.hpp"

namespace newsidx {

// Entities by type and id, mentions by span and entity.
void sort_entities(Entities& entities);

}  // namespace newsidx
