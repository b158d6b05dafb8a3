#include "index/create.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <filesystem>

#include "entity/extract.hpp"
#include "index/folder_beside.hpp"
#include "index/open_checks.hpp"
#include "index/remote.hpp"
#include "index/schema.hpp"
#include "index/xapian_guard.hpp"

namespace newsidx {
namespace {

namespace fs = std::filesystem;

Error file_error(const std::string& what, const std::error_code& code) {
    return system_error(what, code.value());
}

// "index" for "index" and "/a/index/": what a sibling's name is built on.
fs::path without_trailing_slash(const std::string& path) {
    const fs::path given(path);
    return given.has_filename() ? given : given.parent_path();
}

Status make_empty_index(const std::string& path) {
    auto made = guard_xapian(path, [&]() -> Status {
        Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
        // In the order of their keys: a bulk build goes on from a leaf that was written so.
        database.set_metadata(std::string(kExtractorKey), std::to_string(kExtractorVersion));
        database.set_metadata(std::string(kSchemaKey), std::to_string(kSchemaVersion));
        database.commit();
        database.close();
        return {};
    });
    if (!made) return made;
    return sync_folder(path);
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

Status sync_folder(const std::string& path) {
    const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return system_error("can't open folder " + path, errno);
    int done = 0;
    do {
        done = ::fsync(folder);
    } while (done != 0 && errno == EINTR);
    const int trouble = errno;
    ::close(folder);
    if (done != 0) return system_error("can't sync folder " + path, trouble);
    return {};
}

Status create_if_absent(const std::string& path) {
    if (auto here = require_local(path); !here) return here;
    std::error_code code;
    const fs::path target = without_trailing_slash(path);
    const auto status = fs::status(target, code);
    if (status.type() == fs::file_type::directory) {
        if (fs::exists(target / "iamglass", code)) return {};
        const bool empty = fs::is_empty(target, code);
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
    const fs::path parent = fs::absolute(target, code).parent_path();
    if (auto made = make_folders(parent); !made) return made;
    Scratch half_made(target.string(), "new");
    if (auto made = make_empty_index(half_made.path()); !made) return made;
    // Of an empty folder that is there, as its owner has made it.
    if (fs::is_directory(target, code))
        fs::permissions(half_made.path(), fs::status(target, code).permissions(), code);
    fs::rename(half_made.path(), target, code);
    if (code) {
        std::error_code ignored;
        // Another newsidx was quicker: its index is as good.
        if (fs::exists(target / "iamglass", ignored)) return {};
        return file_error("can't make " + path, code);
    }
    half_made.keep();
    return sync_folder(parent.string());
}

}  // namespace newsidx
