#include "index/compact.hpp"

#include <fcntl.h>
#include <xapian.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "index/chosen_engine.hpp"
#include "index/folder_beside.hpp"
#include "index/folder_identity.hpp"
#include "index/glass_copy.hpp"
#include "index/ledger_file.hpp"
#include "index/remote.hpp"
#include "index/schema.hpp"
#include "index/shards.hpp"
#include "index/xapian_guard.hpp"

namespace newsidx {
namespace {

namespace fs = std::filesystem;

std::string folder_of(const fs::path& path) {
    std::error_code ignored;
    const fs::path whole = fs::absolute(path.has_filename() ? path : path.parent_path(), ignored);
    return whole.parent_path().string();
}

Status sync_all_in(FileOperations& operations, const std::string& folder) {
    std::error_code code;
    for (const auto& path : fs::directory_iterator(folder, code)) {
        const auto file = File::open_to_read(operations, path.path().string());
        if (!file) return file.error();
        if (auto synced = file->sync(); !synced) return synced;
    }
    if (code) return system_error("can't read folder " + folder, code.value());
    return sync_folder(operations, folder);
}

// Troubles of a copy are those of the name that it is to get.
Status named(Status done, const std::string& copy, const std::string& name) {
    if (done) return done;
    Error error = done.error();
    const auto at = error.what.find(copy);
    if (at != std::string::npos) error.what.replace(at, copy.size(), name);
    return error;
}

// The name, unless something has it.
int rename_to_new(const char* from, const char* to) {
    const int done = ::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
    // Not every file system can promise it.
    return done != 0 && errno == EINVAL ? std::rename(from, to) : done;
}

}  // namespace

bool is_packed_index(const std::string& path) {
    constexpr std::string_view kMagic = "\x0f\x0dXapian Glass";
    std::string begin(kMagic.size(), '\0');
    std::ifstream file(path, std::ios::binary);
    return file.read(begin.data(), static_cast<std::streamsize>(begin.size())) && begin == kMagic;
}

Status pack(FileOperations& operations, const std::string& index, const std::string& file,
            bool replace) {
    if (auto here = require_local(index); !here) return here;
    std::error_code code;
    const auto status = fs::symlink_status(file, code);
    const bool there = status.type() != fs::file_type::not_found;
    if (there && (!replace || status.type() != fs::file_type::regular)) {
        return Error{ErrorKind::usage, file + " exists",
                     status.type() == fs::file_type::regular ? "--replace, or another name"
                                                             : "name a file that is to be made"};
    }
    const std::string folder = real_path(folder_of(file));
    const std::string source = real_path(index);
    if (!source.empty() && (folder == source || folder.starts_with(source + "/"))) {
        return Error{ErrorKind::usage, file + " lies in the index itself", "name a file beside it"};
    }
    auto shards = Shards::open({index});
    if (!shards) return shards.error();
    const auto ledger = read_ledger(*shards);
    if (!ledger) return ledger.error();
    Scratch scratch(file, "pack");
    const CopiedMetadata decided{std::string(kLedgerKey), ledger->text()};
    auto copied = copy_tables(operations, index, {scratch.path(), true}, &decided);
    if (!copied) return named(copied, scratch.path(), file);
    if ((replace ? operations.rename(scratch.path().c_str(), file.c_str())
                 : rename_to_new(scratch.path().c_str(), file.c_str())) != 0)
        return system_error("can't make " + file, errno);
    scratch.keep();
    return sync_folder(operations, folder_of(file));
}

Status compact(FileOperations& operations, const std::string& path) {
    if (auto here = require_local(path); !here) return here;
    if (is_packed_index(path)) {
        return Error{ErrorKind::usage, path + " is a packed index, and compact already", ""};
    }
    if (auto shards = Shards::open({path}); !shards) return shards.error();
    // The folder itself: a link to it stays one.
    const std::string index = real_path(path);
    const auto has_others = has_other_files(index.empty() ? path : index);
    if (!has_others) return has_others.error();
    if (index.empty() || *has_others) {
        return Error{ErrorKind::usage,
                     path + " has files that don't belong to an index, and can't be replaced",
                     "move them out of the folder"};
    }
    return guard_xapian(index, [&]() -> Status {
        const FolderIdentity identity(index);
        // Holds the lock while the folder is replaced, so that no commit is lost with the old one.
        const auto lock = open_locked(index);
        Scratch scratch(index, "compact");
        std::error_code code;
        if (!fs::create_directory(scratch.path(), index, code))
            return system_error("can't make folder " + scratch.path(),
                                code ? code.value() : EEXIST);
        auto copied = copy_tables(operations, index, {scratch.path(), false}, nullptr);
        if (!copied) return named(copied, scratch.path(), index);
        if (auto taken = take_over_permissions(index, scratch.path()); !taken) return taken;
        if (auto synced = sync_all_in(operations, scratch.path()); !synced) return synced;
        scratch.keep();
        return replace_folder(operations, scratch.path(), identity);
    });
}

}  // namespace newsidx
