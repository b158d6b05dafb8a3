#include "source/walk.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "source/source.hpp"

namespace newsidx {
namespace {

namespace fs = std::filesystem;

constexpr auto kVersionControl = std::to_array<std::string_view>({"CVS", "_darcs", "RCS", "SCCS"});

struct Entry {
    std::string name;
    bool is_folder = false;
    std::uint64_t bytes = 0;
};

struct Identity {
    dev_t device = 0;
    ino_t inode = 0;
    bool operator==(const Identity&) const = default;
};

class Walk {
public:
    Walk(bool follow, const WalkSink& sink) : follow_(follow), sink_(sink) {}

    bool folder(const std::string& path) {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) return fail(path, errno);
        const Identity here{status.st_dev, status.st_ino};
        if (std::find(above_.begin(), above_.end(), here) != above_.end()) return true;
        if (above_.size() == static_cast<std::size_t>(kMaxFolderDepth)) {
            sink_.failed(
                path,
                Error{ErrorKind::input,
                      "lies more than " + std::to_string(kMaxFolderDepth) + " folders deep", ""});
            return true;
        }
        std::vector<Entry> entries;
        if (!list(path, entries)) return true;
        above_.push_back(here);
        const bool go_on = std::all_of(entries.begin(), entries.end(), [&](const Entry& entry) {
            const std::string below = (path.ends_with('/') ? path : path + "/") + entry.name;
            return entry.is_folder ? folder(below) : sink_.file(below);
        });
        above_.pop_back();
        return go_on;
    }

private:
    bool fail(const std::string& path, int number) {
        Error error = system_error("can't be read", number);
        error.kind = ErrorKind::input;
        sink_.failed(path, error);
        return true;
    }

    bool list(const std::string& path, std::vector<Entry>& entries) {
        std::error_code code;
        fs::directory_iterator at(path, code);
        for (; !code && at != fs::directory_iterator(); at.increment(code)) {
            const std::string name = at->path().filename().string();
            if (name.starts_with('.')) continue;
            std::error_code ignored;
            const bool link = at->is_symlink(ignored);
            if (at->is_directory(ignored)) {
                const bool skipped = std::find(kVersionControl.begin(), kVersionControl.end(),
                                               name) != kVersionControl.end();
                if (!skipped && (!link || follow_)) entries.push_back({name, true, 0});
            } else if (at->is_regular_file(ignored)) {
                entries.push_back({name, false, at->file_size(ignored)});
                sink_.known(entries.back().bytes);
            } else if (link && !fs::exists(at->path(), ignored)) {
                sink_.failed(at->path().string(),
                             Error{ErrorKind::input, "is a link to nothing", ""});
            }
        }
        if (code) fail(path, code.value());
        std::sort(entries.begin(), entries.end(),
                  [](const Entry& a, const Entry& b) { return a.name < b.name; });
        return true;
    }

    bool follow_;
    const WalkSink& sink_;
    std::vector<Identity> above_;
};

}  // namespace

bool walk_folder(const std::string& folder, bool follow_symlinks, const WalkSink& sink) {
    return Walk(follow_symlinks, sink).folder(folder);
}

}  // namespace newsidx
