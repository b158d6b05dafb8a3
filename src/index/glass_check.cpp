#include "index/glass_check.hpp"

#include <array>
#include <cerrno>
#include <filesystem>
#include <optional>

#include "index/glass_coding.hpp"
#include "index/glass_deflate.hpp"
#include "index/glass_version.hpp"
#include "index/glass_walk.hpp"
#include "index/read_file.hpp"

namespace newsidx {
namespace {

namespace fs = std::filesystem;

// The version file has no more, wherever it stands.
constexpr std::size_t kVersionBytes = 256;
// How often the walk begins again because a writer has committed meanwhile.
constexpr int kMaxRestarts = 3;

bool is_packed(const std::string& path) {
    std::error_code ignored;
    return !fs::is_directory(path, ignored);
}

Result<std::string> read_version(const std::string& path) {
    const auto file = ReadFile::open(is_packed(path) ? path : path + "/iamglass");
    if (!file) return file.error();
    return file->read(0, kVersionBytes);
}

// A packed index has its first block filled up with zeros.
std::optional<GlassVersion> decode(const std::string& path, const std::string& bytes) {
    return decode_version(bytes, is_packed(path) ? Behind::zeros : Behind::nothing);
}

// Nothing where there is none, or none that can be read.
std::optional<GlassVersion> version_of(const std::string& path) {
    const auto bytes = read_version(path);
    return bytes ? decode(path, *bytes) : std::nullopt;
}

// What Xapian's reader of term lists takes on trust.
std::optional<std::string> check_term_list(std::string_view key, std::string_view tag,
                                           bool deflated) {
    if (is_slots_key(key)) return std::nullopt;
    if (deflated) {
        const auto whole = inflate_whole(tag);
        if (!whole) return "an entry can't be unpacked";
        return is_term_list(*whole) ? std::nullopt : std::optional("a list of words is broken");
    }
    return is_term_list(tag) ? std::nullopt : std::optional("a list of words is broken");
}

struct NamedTable {
    const char* name;
    GlassTable GlassVersion::*table;
    std::optional<std::string> (*check)(std::string_view, std::string_view, bool);
};
// In the order of the version file.
constexpr auto kTables = std::to_array<NamedTable>({
    {"postlist", &GlassVersion::postlist, nullptr},
    {"docdata", &GlassVersion::docdata, nullptr},
    {"termlist", &GlassVersion::termlist, check_term_list},
    {"position", &GlassVersion::position, nullptr},
    {"spelling", &GlassVersion::spelling, nullptr},
    {"synonym", &GlassVersion::synonym, nullptr},
});

Result<std::vector<std::string>> faults_of(const std::string& path, const std::string& bytes) {
    const auto version = decode(path, bytes);
    if (!version) return std::vector<std::string>{"the file of versions can't be read"};
    std::vector<std::string> faults;
    for (const NamedTable& named : kTables) {
        const GlassTable& table = (*version).*named.table;
        const std::string file = is_packed(path) ? path : path + "/" + named.name + ".glass";
        std::error_code ignored;
        if (!table.empty && !fs::exists(file, ignored)) {
            faults.push_back(std::string("table ") + named.name + " is gone");
            continue;
        }
        const auto fault = walk_table(file, table, version->revision, named.check);
        if (!fault) return fault.error();
        if (*fault) faults.push_back(std::string("table ") + named.name + ": " + **fault);
    }
    return faults;
}

}  // namespace

Status check_version(const std::string& path) {
    const auto bytes = read_version(path);
    if (!bytes) return bytes.error();
    if (!is_known_format(*bytes) || decode(path, *bytes)) return {};
    return Error{ErrorKind::damaged, path + " is damaged: what it says of its tables can't be", ""};
}

Status check_tables(const std::string& path) {
    if (is_packed(path)) return {};
    const auto version = version_of(path);
    if (!version) return {};
    for (const auto& one : kTables) {
        if (((*version).*one.table).empty) continue;
        const std::string file = path + "/" + one.name + ".glass";
        const int trouble = open_trouble(file);
        if (trouble == 0) continue;
        if (trouble == ENOENT) {
            return Error{ErrorKind::damaged, path + " is damaged: one of its files is gone",
                         "newsidx verify"};
        }
        Error error = system_error("can't read " + file, trouble);
        if (trouble == EACCES) error.kind = ErrorKind::no_index;
        return error;
    }
    return {};
}

Result<std::vector<std::string>> check_tables_of(const std::string& path) {
    for (int restarts = 0;; ++restarts) {
        const auto before = read_version(path);
        if (!before) return before.error();
        auto faults = faults_of(path, *before);
        if (!faults || faults->empty() || restarts == kMaxRestarts) return faults;
        const auto after = read_version(path);
        // What fails and is still there fails for good.
        if (!after || *after == *before) return faults;
    }
}

}  // namespace newsidx
