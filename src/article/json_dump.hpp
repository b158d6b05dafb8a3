// What `newsidx dump` prints, read back: an article that was finished once is not guessed at again.
#pragma once

#include <optional>

#include "article/draft.hpp"
#include "article/json_tree.hpp"

namespace newsidx {

// Nothing when the object is none of newsidx's own.
[[nodiscard]] std::optional<Draft> dumped_draft(const JsonValue& object);

}  // namespace newsidx
