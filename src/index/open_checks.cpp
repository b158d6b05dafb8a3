#include "index/open_checks.hpp"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <optional>

#include "entity/extract.hpp"
#include "index/compact.hpp"
#include "index/folder_beside.hpp"
#include "index/glass_check.hpp"
#include "index/read_file.hpp"
#include "index/schema.hpp"

namespace newsidx {
namespace {

namespace fs = std::filesystem;

// What a glass database can't be without.
constexpr auto kNeeded = std::to_array<const char*>({"iamglass", "postlist.glass"});

Error no_index(const std::string& path, const std::string& why, bool hint) {
    return Error{ErrorKind::no_index, why, hint ? "newsidx --db " + path + " add PATH" : ""};
}

// What nobody may read, and what isn't there, is no index; a disk or a limit of the machine that is
// in the way is neither.
Error unreadable(const std::string& path, const std::error_code& trouble) {
    const bool is_system =
        trouble == std::errc::io_error || trouble == std::errc::too_many_files_open ||
        trouble == std::errc::too_many_files_open_in_system ||
        trouble == std::errc::not_enough_memory || trouble == std::errc::no_space_on_device;
    return {is_system ? ErrorKind::system : ErrorKind::no_index,
            "can't read " + path + ": " + trouble.message(), ""};
}

Error unreadable(const std::string& path, int trouble) {
    return unreadable(path, std::error_code(trouble, std::generic_category()));
}

Status check_folder(const std::string& path) {
    std::error_code code;
    const bool empty = holds_nothing(path, code);
    if (code) return unreadable(path, code);
    if (empty) return no_index(path, "no index at " + path + ": the folder holds nothing", true);
    bool any = false;
    bool all = true;
    for (const char* name : kNeeded) {
        const int trouble = open_trouble(path + "/" + name);
        if (trouble != 0 && trouble != ENOENT) return unreadable(path + "/" + name, trouble);
        any = any || trouble == 0;
        all = all && trouble == 0;
    }
    if (!any) {
        return Error{ErrorKind::no_index, "no index at " + path + ": the folder holds other things",
                     "name an index, or for add a new folder, with --db"};
    }
    if (!all) {
        return Error{ErrorKind::damaged, path + " is damaged: one of its files is gone",
                     "newsidx verify"};
    }
    return check_version(path);
}

}  // namespace

Status check_is_folder(const std::string& path) {
    std::error_code code;
    if (!fs::is_regular_file(path, code)) return {};
    return Error{ErrorKind::no_index,
                 path + " is a file: a packed index can be searched, not written",
                 "name a folder with --db"};
}

Status check_index_path(const std::string& path) {
    if (path.empty()) return no_index(path, "no index at ''", false);
    std::error_code code;
    const auto status = fs::status(path, code);
    switch (status.type()) {
        case fs::file_type::not_found:
            return no_index(path, "no index at " + path, true);
        case fs::file_type::directory:
            return check_folder(path);
        case fs::file_type::regular: {
            const int trouble = open_trouble(path);
            if (trouble == 0 && !is_packed_index(path)) {
                return Error{ErrorKind::no_index, path + " is a file, but no packed index",
                             "newsidx --db INDEX pack FILE makes one"};
            }
            if (trouble == 0) return check_version(path);
            return unreadable(path, trouble);
        }
        case fs::file_type::none:
        case fs::file_type::unknown:
            return unreadable(path, code);
        default:
            return no_index(path, path + " is neither a folder nor a file", false);
    }
}

namespace {

std::optional<std::uint32_t> version_in(std::string_view text) {
    std::uint32_t version = 0;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), version);
    if (trouble != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return version;
}

Error newer(const std::string& what) {
    return {ErrorKind::schema, what + ": a newer newsidx has written it",
            "the newer newsidx, or add the articles to a new index (reindex goes forward only)"};
}

}  // namespace

Status check_schema(const std::string& path, std::string_view schema, bool older_too) {
    if (schema.empty()) {
        // In a table whose blocks have changed places nothing is found.
        const auto faults = check_tables_of(path);
        if (faults && !faults->empty())
            return Error{ErrorKind::damaged, path + " is damaged: " + faults->front(),
                         "newsidx verify"};
        return Error{ErrorKind::no_index, path + " is a Xapian database, but no index of newsidx",
                     ""};
    }
    const auto version = version_in(schema);
    if (version == kSchemaVersion) return {};
    const std::string what = path + " has schema " + std::string(schema) + ", this newsidx has " +
                             std::to_string(kSchemaVersion);
    if (!version || *version > kSchemaVersion) return newer(what);
    if (*version < kOldestReindexed)
        return Error{ErrorKind::schema,
                     what + " and reads none before " + std::to_string(kOldestReindexed),
                     "newsidx --db ANOTHER add, with what this index was made of"};
    if (older_too) return {};
    return Error{ErrorKind::schema, what, "newsidx --db " + path + " reindex"};
}

Status check_extractor(const std::string& path, std::string_view extractor) {
    const auto version = extractor.empty() ? 0 : version_in(extractor);
    if (version == kExtractorVersion) return {};
    const std::string what = path + " has entities by the rules of another version";
    if (!version || *version > kExtractorVersion) return newer(what);
    return Error{ErrorKind::schema, what, "newsidx --db " + path + " reindex --entities"};
}

}  // namespace newsidx
