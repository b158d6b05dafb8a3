// The folders that are made beside an index and take its place when they are whole: what they are
// called, and how they are cleared away without touching anything that isn't an index's.
#pragma once

#include <string>
#include <string_view>
#include <system_error>

#include "base/result.hpp"
#include "index/file_operations.hpp"
#include "index/folder_identity.hpp"

namespace newsidx {

// The folder's own absolute name, whatever links lead there; "" when there is no such folder.
[[nodiscard]] std::string real_path(const std::string& index);

// "/a/.index.newsidx-PURPOSE" for "/a/index" and "/a/index/": hidden, so that no glob or listing
// takes it for an index, and a name that nobody gives to an index of their own.
[[nodiscard]] std::string path_beside(const std::string& index, std::string_view purpose);

// An index that is created within its own folder is made in the path_beside() of this name in it.
inline constexpr std::string_view kNameWithin = "new";

// A file or folder that this process makes, and takes away again unless it has kept it:
// path_beside() with the process's number. What processes have left that were killed at the same
// is cleared away first.
class Scratch {
public:
    Scratch(const std::string& index, std::string_view purpose);
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }
    void keep() { is_kept_ = true; }

private:
    std::string path_;
    bool is_kept_ = false;
};

// Whether the folder has anything but what Xapian puts into an index's folder, and newsidx while
// it builds one. Errors: system (it can't be read).
[[nodiscard]] Result<bool> has_other_files(const std::string& folder);
// Whether nothing in the folder would be missed: it is empty, or has what is left of making a new
// index there that was ended by force, or what file systems put into their first folder. Sets
// `code` when it can't be read.
[[nodiscard]] bool holds_nothing(const std::string& folder, std::error_code& code);
// Removes the files of an index, and the folder when nothing else is in it. Of a single file, the
// file.
void remove_index_files(const std::string& folder);

// Gives the folder `made`, which is on disk, the index's name; the index's own folder is removed
// once that is durable. Where another folder has come to the index's path meanwhile, that one
// stays. After an error the index is as it was and `made` is gone, or, when only the last sync has
// failed, both are there: which of them has the name is for a power cut to say.
[[nodiscard]] Status replace_folder(FileOperations& operations, const std::string& made,
                                    const FolderIdentity& index);

// Gives the folder `to` and the files in it the permissions of the index `from`: a copy must not
// show more than its original did.
[[nodiscard]] Status take_over_permissions(const std::string& from, const std::string& to);

}  // namespace newsidx
