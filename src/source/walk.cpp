#include "source/walk.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "source/no_article.hpp"
#include "source/source.hpp"

namespace newsidx {
namespace {

namespace fs = std::filesystem;

// Of version control; and of archives made on a Mac, which hold each file's attributes there.
constexpr auto kPassedOver =
    std::to_array<std::string_view>({"CVS", "_darcs", "RCS", "SCCS", "__MACOSX"});

bool is_hidden(std::string_view name) {
    return name.starts_with('.') && name != "." && name != "..";
}

bool is_passed_over(std::string_view folder) {
    return is_hidden(folder) ||
           std::find(kPassedOver.begin(), kPassedOver.end(), folder) != kPassedOver.end();
}

struct Entry {
    std::string name;
    bool is_folder = false;
    bool is_part = false;  // of a saved page beside it
    std::uint64_t bytes = 0;
};

class Walk {
public:
    Walk(bool follow, const WalkSink& sink) : follow_(follow), sink_(sink) {}

    bool folder(const std::string& path) {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) return fail(path, errno);
        // An index among the articles, perhaps the very one that is being written.
        if (::access((path + "/iamglass").c_str(), F_OK) == 0) return true;
        // Links may lead to one folder in as many ways as there are orders of the links.
        if (!seen_.insert({status.st_dev, status.st_ino}).second) return true;
        if (depth_ == kMaxFolderDepth) {
            sink_.failed(
                path,
                Error{ErrorKind::input,
                      "lies more than " + std::to_string(kMaxFolderDepth) + " folders deep", ""});
            return true;
        }
        std::vector<Entry> entries;
        if (!list(path, entries)) return true;
        ++depth_;
        const bool go_on = std::all_of(entries.begin(), entries.end(), [&](const Entry& entry) {
            const std::string below = (path.ends_with('/') ? path : path + "/") + entry.name;
            if (!entry.is_folder) return parts_ > 0 ? leave_out(below) : sink_.file(below);
            parts_ += entry.is_part ? 1 : 0;
            const bool goes_on = folder(below);
            parts_ -= entry.is_part ? 1 : 0;
            return goes_on;
        });
        --depth_;
        return go_on;
    }

private:
    bool leave_out(const std::string& path) { return !sink_.left_out || sink_.left_out(path); }

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
            if (is_hidden(name)) continue;
            std::error_code ignored;
            const bool link = at->is_symlink(ignored);
            if (at->is_directory(ignored)) {
                if (!is_passed_over(name) && (!link || follow_))
                    entries.push_back({name, true, false, 0});
            } else if (at->is_regular_file(ignored)) {
                entries.push_back({name, false, false, at->file_size(ignored)});
                if (parts_ == 0) sink_.known(entries.back().bytes);
            } else if (link && !fs::exists(at->path(), ignored)) {
                const bool is_loop = ignored == std::errc::too_many_symbolic_link_levels;
                sink_.failed(
                    at->path().string(),
                    Error{ErrorKind::input,
                          is_loop ? "is a link that leads to itself" : "is a link to nothing", ""});
            }
        }
        if (code) fail(path, code.value());
        mark_parts(entries);
        std::sort(entries.begin(), entries.end(),
                  [](const Entry& a, const Entry& b) { return a.name < b.name; });
        return true;
    }

    static void mark_parts(std::vector<Entry>& entries) {
        std::set<std::string_view> pages;
        for (const Entry& entry : entries) {
            if (!entry.is_folder) pages.insert(page_stem(entry.name));
        }
        for (Entry& entry : entries) {
            const auto page = page_of_parts(entry.name);
            entry.is_part = entry.is_folder && !page.empty() && pages.contains(page);
        }
    }

    bool follow_;
    const WalkSink& sink_;
    int depth_ = 0;
    int parts_ = 0;  // folders of saved pages' parts around this one
    std::set<std::pair<dev_t, ino_t>> seen_;
};

}  // namespace

bool walk_folder(const std::string& folder, bool follow_symlinks, const WalkSink& sink) {
    return Walk(follow_symlinks, sink).folder(folder);
}

bool is_passed_over_member(std::string_view member) {
    for (std::size_t slash = member.find('/'); slash != std::string_view::npos;
         slash = member.find('/')) {
        if (is_passed_over(member.substr(0, slash))) return true;
        member.remove_prefix(slash + 1);
    }
    return is_hidden(member);
}

bool is_gone(const std::string& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

}  // namespace newsidx
