#include "index/create.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>

#include "base/durable_file.hpp"
#include "entity/extract.hpp"
#include "index/folder_beside.hpp"
#include "index/glass_lists.hpp"
#include "index/open_checks.hpp"
#include "index/remote.hpp"
#include "index/schema.hpp"
#include "index/version_file.hpp"

namespace newsidx {
namespace {

namespace fs = std::filesystem;

// Xapian's own: bytes from which on it tries to deflate an entry of a table that it writes.
constexpr std::uint32_t kDeflatedFrom = 18;

Error file_error(const std::string& what, const std::error_code& code) {
    return system_error(what, code.value());
}

// "index" for "index" and "/a/index/": what a sibling's name is built on.
fs::path without_trailing_slash(const std::string& path) {
    const fs::path given(path);
    return given.has_filename() ? given : given.parent_path();
}

// In a folder that is there and empty. On disk when it succeeds, but for the folder's own name.
Status make_empty_index(FileOperations& operations, const std::string& folder) {
    GlassVersion version;
    auto uuid = fresh_uuid();
    if (!uuid) return uuid.error();
    version.uuid = *std::move(uuid);
    version.revision = 1;
    auto file = File::open(operations, folder + "/postlist.glass");
    if (!file) return file.error();
    // In the order of their keys: a bulk build goes on from a leaf that was written so.
    GlassTableWriter postlist(*std::move(file), version.revision);
    postlist.add(metadata_key(kExtractorKey), std::to_string(kExtractorVersion));
    postlist.add(metadata_key(kSchemaKey), std::to_string(kSchemaVersion));
    auto table = postlist.finish();
    if (!table) return table.error();
    version.postlist = *table;
    const auto termlist = File::open(operations, folder + "/termlist.glass");
    if (!termlist) return termlist.error();
    if (auto synced = termlist->sync(); !synced) return synced;
    for (GlassTable* one :
         {&version.docdata, &version.termlist, &version.spelling, &version.synonym})
        one->compress_min = kDeflatedFrom;
    if (auto written = write_version(operations, folder, kVersionFile, version); !written)
        return written;
    return sync_folder(operations, folder);
}

// Without the name of a folder that nobody has heard of.
Error about(const std::string& index, const Error& error) {
    const auto reason = error.what.rfind(": ");
    return {ErrorKind::system,
            "can't make an index at " + index +
                (reason == std::string::npos ? std::string() : error.what.substr(reason)),
            error.hint};
}

Status make_beside(FileOperations& operations, const std::string& folder,
                   const std::string& index) {
    std::error_code code;
    fs::create_directory(folder, code);
    if (code) return file_error("can't make an index at " + index, code);
    const auto made = make_empty_index(operations, folder);
    return made ? made : about(index, made.error());
}

// Locked as long as it lives, where the file system can.
class LockedFolder {
public:
    explicit LockedFolder(const std::string& path)
        : folder_(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
        if (folder_ >= 0) static_cast<void>(::flock(folder_, LOCK_EX));
    }
    ~LockedFolder() {
        if (folder_ >= 0) ::close(folder_);
    }
    LockedFolder(const LockedFolder&) = delete;
    LockedFolder& operator=(const LockedFolder&) = delete;

private:
    int folder_;
};

// Where no other folder can take the name of `folder`: it is a mount point, or its parent is
// somebody else's.
Status create_within(FileOperations& operations, const std::string& folder) {
    const LockedFolder only_one(folder);
    std::error_code code;
    if (fs::exists(fs::path(folder) / kVersionFile, code)) return {};
    const Scratch half_made((fs::path(folder) / kNameWithin).string(), "");
    if (auto made = make_beside(operations, half_made.path(), folder); !made) return made;
    const auto move = [&](const char* name) -> Status {
        const std::string to = folder + "/" + name;
        if (operations.rename((half_made.path() + "/" + name).c_str(), to.c_str()) == 0) return {};
        return system_error("can't make an index at " + folder, errno);
    };
    // It is an index once the version file is there, and none before.
    for (const char* name : {"postlist.glass", "termlist.glass"}) {
        if (auto moved = move(name); !moved) return moved;
    }
    if (auto synced = sync_folder(operations, folder); !synced)
        return about(folder, synced.error());
    if (auto moved = move(kVersionFile); !moved) return moved;
    return sync_folder(operations, folder);
}

bool may_go_within(int trouble) {
    constexpr auto kTroubles = std::to_array({EACCES, EPERM, EROFS, EBUSY, EXDEV});
    return std::find(kTroubles.begin(), kTroubles.end(), trouble) != kTroubles.end();
}

// With all folders above it; the names of those that are new are on disk then.
Status make_folders(const fs::path& path) {
    std::error_code code;
    if (fs::is_directory(path, code)) return {};
    if (auto above = make_folders(path.parent_path()); !above) return above;
    fs::create_directory(path, code);
    if (code) return file_error("can't make folder " + path.string(), code);
    return sync_folder(path.parent_path().string());
}

}  // namespace

Status create_if_absent(FileOperations& operations, const std::string& path) {
    if (auto here = require_local(path); !here) return here;
    std::error_code code;
    const fs::path target = without_trailing_slash(path);
    const auto status = fs::status(target, code);
    if (status.type() == fs::file_type::directory) {
        if (fs::exists(target / "iamglass", code)) return {};
        const bool empty = holds_nothing(target.string(), code);
        if (code) return file_error("can't read folder " + path, code);
        if (!empty) {
            // An index without its version file is not to be mistaken for a folder of something
            // else.
            if (fs::exists(target / "postlist.glass", code)) return check_index_path(path);
            return Error{ErrorKind::no_index,
                         "no index at " + path + ": the folder holds other things",
                         "name a new or empty folder with --db"};
        }
    } else if (status.type() == fs::file_type::regular) {
        return check_is_folder(path);
    } else if (status.type() != fs::file_type::not_found) {
        if (code) return file_error("can't look at " + path, code);
        return Error{ErrorKind::no_index, path + " is neither a folder nor a file",
                     "name a folder with --db"};
    }
    const bool is_there = status.type() == fs::file_type::directory;
    if (is_there && !fs::is_empty(target, code)) return create_within(operations, target.string());
    const fs::path parent = fs::absolute(target, code).parent_path();
    if (code) {  // the folder that the process was begun in is gone
        Error error = file_error("can't make an index at " + path, code);
        error.hint = "a path that begins with /, or another current folder";
        return error;
    }
    if (auto made = make_folders(parent); !made) return made;
    Scratch half_made(target.string(), "new");
    if (is_there && ::access(parent.c_str(), W_OK) != 0 && may_go_within(errno))
        return create_within(operations, target.string());
    if (auto made = make_beside(operations, half_made.path(), path); !made) return made;
    // Of an empty folder that is there, as its owner has made it.
    if (is_there) fs::permissions(half_made.path(), fs::status(target, code).permissions(), code);
    if (operations.rename(half_made.path().c_str(), target.c_str()) != 0) {
        const int trouble = errno;
        // Another newsidx was quicker: its index is as good.
        if (fs::exists(target / kVersionFile, code)) return {};
        if (is_there && may_go_within(trouble)) return create_within(operations, target.string());
        return system_error("can't make an index at " + path, trouble);
    }
    half_made.keep();
    return sync_folder(operations, parent.string());
}

Status create_if_absent(const std::string& path) {
    FileOperations operations;
    return create_if_absent(operations, path);
}

}  // namespace newsidx
