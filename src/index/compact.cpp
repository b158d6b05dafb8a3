#include "index/compact.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "index/create.hpp"
#include "index/folder_beside.hpp"
#include "index/glass_check.hpp"
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

Status sync_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return system_error("can't open " + path, errno);
    const int done = ::fsync(file);
    const int trouble = errno;
    ::close(file);
    if (done != 0) return system_error("can't sync " + path, trouble);
    return {};
}

Status sync_all_in(const std::string& folder) {
    std::error_code code;
    for (const auto& file : fs::directory_iterator(folder, code)) {
        if (auto synced = sync_file(file.path().string()); !synced) return synced;
    }
    if (code) return system_error("can't read folder " + folder, code.value());
    return sync_folder(folder);
}

// Of metadata that two have, the first one's: that of the ledger beside the index.
class FirstWins : public Xapian::Compactor {
public:
    std::string resolve_duplicate_metadata(const std::string& /*key*/, std::size_t /*tags*/,
                                           const std::string tags[]) override {
        return tags[0];
    }
};

// A database of nothing but the ledger, for the copy to take it from. None where nothing was ever
// decided.
Status write_ledger(const Shards& shards, const std::string& path) {
    const auto ledger = read_ledger(shards);
    if (!ledger) return ledger.error();
    return guard_xapian(path, [&]() -> Status {
        const bool packed = !shards.each().front().get_metadata(std::string(kLedgerKey)).empty();
        if (ledger->text().empty() && !packed) return {};
        Xapian::WritableDatabase database(
            path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
        // What has no text would not be there, and leave the place to what was packed before.
        database.set_metadata(std::string(kLedgerKey),
                              ledger->text().empty() ? "\n" : ledger->text());
        database.commit();
        return {};
    });
}

// Opens, checks and copies; `options` are Xapian's. `ledger` is a database that write_ledger() may
// make.
Status copy_of(const std::string& index, const std::string& to, unsigned options,
               const std::string& ledger) {
    auto shards = Shards::open({index});
    if (!shards) return shards.error();
    std::error_code code;
    if (!ledger.empty()) {
        if (auto written = write_ledger(*shards, ledger); !written) return written;
    }
    return guard_xapian(index, [&]() -> Status {
        Xapian::Database source;
        if (fs::exists(ledger, code)) source.add_database(Xapian::Database(ledger));
        source.add_database(shards->each().front());
        FirstWins chooser;
        source.compact(to, Xapian::DBCOMPACT_NO_RENUMBER | Xapian::DB_BACKEND_GLASS | options, 0,
                       chooser);
        return check_copy(index, to);
    });
}

}  // namespace

bool is_packed_index(const std::string& path) {
    constexpr std::string_view kMagic = "\x0f\x0dXapian Glass";
    std::string begin(kMagic.size(), '\0');
    std::ifstream file(path, std::ios::binary);
    return file.read(begin.data(), static_cast<std::streamsize>(begin.size())) && begin == kMagic;
}

Status pack(const std::string& index, const std::string& file, bool replace) {
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
    Scratch scratch(file, "pack");
    const Scratch ledger(file, "ledger");
    auto copied = copy_of(index, scratch.path(), Xapian::DBCOMPACT_SINGLE_FILE, ledger.path());
    if (!copied) return copied;
    if (auto synced = sync_file(scratch.path()); !synced) return synced;
    fs::rename(scratch.path(), file, code);
    if (code) return system_error("can't make " + file, code.value());
    scratch.keep();
    return sync_folder(folder_of(file));
}

Status compact(const std::string& path) {
    if (auto here = require_local(path); !here) return here;
    if (is_packed_index(path)) {
        return Error{ErrorKind::usage, path + " is a packed index, and compact already", ""};
    }
    if (auto shards = Shards::open({path}); !shards) return shards.error();
    // The folder itself: a link to it stays one.
    const std::string index = real_path(path);
    if (index.empty() || has_other_files(index)) {
        return Error{ErrorKind::usage,
                     path + " has files that don't belong to an index, and can't be replaced",
                     "move them out of the folder"};
    }
    return guard_xapian(index, [&]() -> Status {
        // Holds the lock while the folder is replaced, so that no commit is lost with the old one.
        const Xapian::WritableDatabase lock(index, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        const Scratch scratch(index, "compact");
        if (auto copied = copy_of(index, scratch.path(), 0, ""); !copied) return copied;
        if (auto taken = take_over_permissions(index, scratch.path()); !taken) return taken;
        if (auto synced = sync_all_in(scratch.path()); !synced) return synced;
        // Both names change hands at once; the old index is then the scratch that goes.
        if (::renameat2(AT_FDCWD, scratch.path().c_str(), AT_FDCWD, index.c_str(),
                        RENAME_EXCHANGE) != 0)
            return system_error("can't replace " + index, errno);
        return sync_folder(folder_of(index));
    });
}

}  // namespace newsidx
