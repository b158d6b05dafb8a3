#include "index/long_metadata.hpp"

#include <utility>

#include "index/glass_lists.hpp"
#include "index/opened_table.hpp"

namespace newsidx {

std::string long_metadata(const std::string& path, const Xapian::Database& database,
                          std::string_view key, std::size_t bytes) {
    const auto table = open_table(path, "postlist", &GlassVersion::postlist, database);
    if (table && table->file != nullptr) {
        GlassTableFinder finder(table->file, metadata_key(key));
        auto value = finder.take("", bytes);
        // What has gone wrong is for Xapian to say.
        if (value && finder.sound()) return *std::move(value);
    }
    return database.get_metadata(std::string(key));
}

}  // namespace newsidx
