#include "index/changed_marks.hpp"

#include "entity/extract.hpp"
#include "index/schema.hpp"

namespace newsidx {

void ChangedMarks::write(Engine& engine) {
    if (has_this_schema)
        engine.set_metadata(std::string(kSchemaKey), std::to_string(kSchemaVersion));
    if (has_this_extractor)
        engine.set_metadata(std::string(kExtractorKey), std::to_string(kExtractorVersion));
    if (path_start) engine.set_metadata(std::string(kPathStartKey), *path_start);
    if (without_entities) engine.set_metadata(std::string(kWithoutKey), std::string(kEntities));
    *this = {};
}

}  // namespace newsidx
