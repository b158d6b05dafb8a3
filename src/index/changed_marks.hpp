// Properties of a whole index that a writer gives it, kept until its commit.
#pragma once

#include <optional>
#include <string>

#include "index/engine.hpp"

namespace newsidx {

struct ChangedMarks {
    bool has_this_schema = false;
    bool has_this_extractor = false;
    bool without_entities = false;
    std::optional<std::string> path_start;

    // Puts them into the metadata, once. Throws what Xapian throws.
    void write(Engine& engine);
};

}  // namespace newsidx
