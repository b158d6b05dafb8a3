#include "index/folder_beside.hpp"

#include <signal.h>  // NOLINT(modernize-deprecated-headers): kill() is not in <csignal>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <vector>

#include "index/version_file.hpp"

namespace newsidx {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTemporaryPrefix = "add.";  // as File::temporary() names them
constexpr std::string_view kWithinPrefix = ".new.newsidx-";

constexpr auto kIndexFiles = std::to_array<std::string_view>(
    {"iamglass", "flintlock", "v.tmp", "postlist.glass", "docdata.glass", "termlist.glass",
     "position.glass", "spelling.glass", "synonym.glass", "postlist.tmp", "docdata.tmp",
     "termlist.tmp", "position.tmp", "spelling.tmp", "synonym.tmp", "try-1", "try-2"});

bool is_index_file(const fs::path& path) {
    const std::string name = path.filename().string();
    return std::find(kIndexFiles.begin(), kIndexFiles.end(), name) != kIndexFiles.end() ||
           name.starts_with(kTemporaryPrefix) || name.starts_with(kWithinPrefix);
}

// Everything in a folder; nothing when it can't be read.
std::vector<fs::path> files_in(const fs::path& folder, std::error_code& code) {
    std::vector<fs::path> files;
    for (fs::directory_iterator at(folder, code); !code && at != fs::directory_iterator();
         at.increment(code))
        files.push_back(at->path());
    return files;
}

bool is_gone(pid_t process) { return ::kill(process, 0) != 0 && errno == ESRCH; }

// What processes that are gone have left under this name and their number.
void remove_left(const std::string& name) {
    const fs::path path(name);
    const std::string begin = path.filename().string();
    std::error_code code;
    for (const auto& file : files_in(path.parent_path(), code)) {
        const std::string one = file.filename().string();
        if (!one.starts_with(begin)) continue;
        const char* const end = one.data() + one.size();
        pid_t process = 0;
        const auto number = std::from_chars(one.data() + begin.size(), end, process);
        if (number.ec != std::errc() || number.ptr != end || process <= 0) continue;
        // Of a process that had the number that this one has now.
        if (process == ::getpid() || is_gone(process)) remove_index_files(file.string());
    }
}

}  // namespace

std::string real_path(const std::string& index) {
    std::error_code code;
    const fs::path path = fs::canonical(index, code);
    return code ? std::string() : path.string();
}

std::string path_beside(const std::string& index, std::string_view purpose) {
    std::error_code ignored;
    const fs::path given(index);
    const fs::path whole =
        fs::absolute(given.has_filename() ? given : given.parent_path(), ignored);
    return (whole.parent_path() / ("." + whole.filename().string() + ".newsidx-")).string() +
           std::string(purpose);
}

Scratch::Scratch(const std::string& index, std::string_view purpose) {
    const std::string begin = path_beside(index, purpose) + "-";
    remove_left(begin);
    path_ = begin + std::to_string(::getpid());
}

Scratch::~Scratch() {
    if (!is_kept_) remove_index_files(path_);
}

Result<bool> has_other_files(const std::string& folder) {
    std::error_code code;
    const auto files = files_in(folder, code);
    if (code) return system_error("can't read folder " + folder, code.value());
    return !std::all_of(files.begin(), files.end(), is_index_file);
}

bool holds_nothing(const std::string& folder, std::error_code& code) {
    const auto files = files_in(folder, code);
    return !code && std::all_of(files.begin(), files.end(), [](const fs::path& path) {
        const std::string name = path.filename().string();
        if (name == "lost+found" || name == "flintlock" || name == kNextVersionFile ||
            name.starts_with(kWithinPrefix))
            return true;
        // An index that has articles has more, and other tables.
        std::error_code ignored;
        return (name == "postlist.glass" || name == "termlist.glass") &&
               fs::file_size(path, ignored) <= kGlassBlockBytes;
    });
}

void remove_index_files(const std::string& folder) {
    std::error_code ignored;
    for (const auto& file : files_in(folder, ignored)) {
        if (is_index_file(file)) fs::remove(file, ignored);
    }
    fs::remove(folder, ignored);
}

Status replace_folder(FileOperations& operations, const std::string& made,
                      const FolderIdentity& index) {
    const auto exchange = [&] { return operations.exchange(made.c_str(), index.path().c_str()); };
    const auto give_up = [&](Error error) {
        remove_index_files(made);
        return error;
    };
    if (auto same = index.check(); !same) return give_up(same.error());
    if (exchange() != 0) return give_up(system_error("can't replace " + index.path(), errno));
    if (!index.is_at(made)) {
        // It was moved since that look: what is in its place goes back to it.
        if (exchange() != 0) {
            return system_error(
                "can't move " + made + " back to " + index.path() + ", which it was taken from",
                errno);
        }
        return give_up(Error{ErrorKind::system,
                             index.path() + " is another folder than when this began: it stays",
                             "move the index back, and run this again"});
    }
    const std::string parent = fs::path(index.path()).parent_path().string();
    if (auto synced = sync_folder(operations, parent); !synced) return synced;
    remove_index_files(made);
    return {};
}

Status take_over_permissions(const std::string& from, const std::string& to) {
    std::error_code code;
    const auto of_files = fs::status(fs::path(from) / "iamglass", code).permissions();
    if (code) return system_error("can't look at " + from, code.value());
    for (const auto& file : files_in(to, code)) {
        if (!code && file.filename() != "flintlock") fs::permissions(file, of_files, code);
    }
    if (!code) fs::permissions(to, fs::status(from, code).permissions(), code);
    if (code) return system_error("can't set the permissions of " + to, code.value());
    return {};
}

}  // namespace newsidx
