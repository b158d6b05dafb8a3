#include "index/opened_table.hpp"

#include <utility>

#include "base/bytes.hpp"
#include "index/read_file.hpp"

namespace newsidx {

std::optional<OpenedTable> open_table(const std::string& path, const char* name,
                                      GlassTable GlassVersion::*table,
                                      const Xapian::Database& database) {
    // The table first: if the folder changes hands after that, the versions differ.
    auto file = ReadFile::open(path + "/" + name + ".glass");
    const auto version_file = ReadFile::open(path + "/iamglass");
    if (!version_file) return std::nullopt;
    const auto bytes = version_file->read(0, version_file->size());
    if (!bytes || !is_known_format(*bytes)) return std::nullopt;
    const auto version = decode_version(*bytes);
    if (!version) return std::nullopt;
    OpenedTable opened;
    opened.uuid = database.get_uuid();
    std::string digits = opened.uuid;
    std::erase(digits, '-');
    if (digits != to_hex(version->uuid) || database.get_revision() != version->revision)
        return std::nullopt;
    const GlassTable& described = (*version).*table;
    if (described.empty) return opened;
    if (!file) return std::nullopt;
    opened.file = std::make_shared<const GlassTableFile>(
        GlassTableFile{*std::move(file), described, version->revision});
    return opened;
}

}  // namespace newsidx
